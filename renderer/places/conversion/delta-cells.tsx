import type { DeltaValue } from '../../../core/conversion/quantity.ts';
import { threeFigures } from '../../../core/report/change-table.ts';
import { formatRange, formatRounded, formatSigned } from '../../../core/text/numbers.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { DifferenceBar } from '../../ui/difference-bar.tsx';
import css from './conversion-place.module.css';

/** A side of a row; a margin has its sign. */
export function ValueCell(props: { readonly value: DeltaValue | null; readonly isSigned?: boolean }) {
  const t = useText();
  const language = useLanguage();
  const { isSigned = false } = props;
  if (props.value === null) return <td className={css['unknown']}>{t('not-known')}</td>;
  const value = threeFigures(props.value);
  return (
    <td>
      {isSigned ? formatSigned(value.value, language) : formatRounded(value.value, language)}
      <Ends value={value} />
    </td>
  );
}

/** The change with its bar; `largest` is the largest change in this unit, undefined where the row stands alone. */
export function ChangeCell(props: { readonly change: DeltaValue | null; readonly largest: number | undefined }) {
  const t = useText();
  const language = useLanguage();
  const { largest } = props;
  if (props.change === null) return <td className={css['unknown']}>{t('not-known')}</td>;
  const change = threeFigures(props.change);
  return (
    <td className={css['change']}>
      {formatSigned(change.value, language)}
      <Ends value={change} />
      {largest !== undefined && <DifferenceBar difference={change.value / largest} />}
    </td>
  );
}

/** A side to which the question does not apply: a dash, and why in words for who cannot see it. */
export function NoCell() {
  const t = useText();
  return (
    <td className={css['unknown']} title={t('conversion.only-new')}>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{t('conversion.only-new')}</span>
    </td>
  );
}

function Ends({ value: { low, high } }: { readonly value: DeltaValue }) {
  const language = useLanguage();
  if (low === high) return null;
  // A dash between two minus signs cannot be read.
  const text =
    low < 0 ? `${formatSigned(low, language)} … ${formatSigned(high, language)}` : formatRange(low, high, language);
  return <span className={css['range']}>{text}</span>;
}
