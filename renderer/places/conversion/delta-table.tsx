import { CONVERSION_SECTIONS, type DeltaRow } from '../../../core/conversion/conversion-row.ts';
import type { DeltaValue } from '../../../core/conversion/quantity.ts';
import { formatRange, formatRounded, formatSigned } from '../../../core/text/numbers.ts';
import { useIndicatorText, useLanguage, useText } from '../../app/use-text.ts';
import { unitText } from '../../panels/reading-text.ts';
import { DifferenceBar } from '../../ui/difference-bar.tsx';
import css from './conversion-place.module.css';
import { largestChanges } from './largest-changes.ts';

/** As mined, as hosted, change; a bar where another row has the same unit, all on one zero line. */
export function DeltaTable({ rows }: { readonly rows: readonly DeltaRow[] }) {
  const t = useText();
  const say = useIndicatorText();
  const largest = largestChanges(rows);
  return (
    <table className={css['delta']}>
      <caption className="visually-hidden">{t('conversion.difference')}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('card.quantity')}</span>
          </th>
          <th scope="col">{t('state.mined')}</th>
          <th scope="col">{t('state.hosted')}</th>
          <th scope="col">{t('card.difference')}</th>
        </tr>
      </thead>
      {CONVERSION_SECTIONS.map((section) => {
        const own = rows.filter((row) => row.section === section);
        return (
          <tbody key={section}>
            <tr className={css['sectionHead']}>
              <th scope="rowgroup" colSpan={4}>
                {say(`delta.section.${section}`)}
              </th>
            </tr>
            {own.map((row) => (
              <Row key={row.key} row={row} largest={largest.get(row.unit)} />
            ))}
            <Notes codes={[...new Set(own.flatMap(({ notes }) => notes))]} />
          </tbody>
        );
      })}
    </table>
  );
}

function Row({ row, largest }: { readonly row: DeltaRow; readonly largest: number | undefined }) {
  const t = useText();
  const say = useIndicatorText();
  const language = useLanguage();
  const { key, unit, mined, hosted, change } = row;
  const isOpen = mined === null && hosted === null;
  return (
    <tr data-key={key}>
      <th scope="row">
        {say(`delta.${key}`)} <span className={css['unit']}>{unitText(unit, language)}</span>
      </th>
      {isOpen ? (
        <td colSpan={3} className={css['unknown']}>
          {t('not-known')}
        </td>
      ) : (
        <>
          <ValueCell value={mined} />
          <ValueCell value={hosted} />
          <ChangeCell change={change} largest={largest} />
        </>
      )}
    </tr>
  );
}

function ValueCell({ value }: { readonly value: DeltaValue | null }) {
  const t = useText();
  const language = useLanguage();
  if (value === null) return <td className={css['unknown']}>{t('not-known')}</td>;
  return (
    <td>
      {formatRounded(value.value, language)}
      <Ends value={value} />
    </td>
  );
}

function ChangeCell({ change, largest }: { readonly change: DeltaValue | null; readonly largest: number | undefined }) {
  const t = useText();
  const language = useLanguage();
  if (change === null) return <td className={css['unknown']}>{t('not-known')}</td>;
  return (
    <td className={css['change']}>
      {formatSigned(change.value, language)}
      <Ends value={change} />
      {largest !== undefined && <DifferenceBar difference={change.value / largest} />}
    </td>
  );
}

function Ends({ value: { low, high } }: { readonly value: DeltaValue }) {
  const language = useLanguage();
  if (low === high) return null;
  return <span className={css['range']}>{formatRange(low, high, language)}</span>;
}

function Notes({ codes }: { readonly codes: readonly string[] }) {
  const t = useText();
  const say = useIndicatorText();
  if (codes.length === 0) return null;
  return (
    <tr>
      <td colSpan={4} className={css['notes']}>
        <details>
          <summary>{t('conversion.assumptions', { count: codes.length })}</summary>
          <ul>
            {codes.map((code) => (
              <li key={code}>{say(code)}</li>
            ))}
          </ul>
        </details>
      </td>
    </tr>
  );
}
