import type { Criterion } from '../../../core/criteria/decision-matrix.ts';
import type { Reading } from '../../../core/indicators/reading.ts';
import { bandOf } from '../../../core/scoring/bands.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { readingText } from '../../panels/reading-text.ts';
import { viewStore } from '../../stores/session.ts';
import { DifferenceBar } from '../../ui/difference-bar.tsx';
import { RangeBar } from '../../ui/range-bar.tsx';
import css from './compare-place.module.css';

/** One factor of one site: the reading opens how it was made; the bar is the risk, or its difference on a common zero line. */
export function FactorCell(props: {
  readonly site: string;
  readonly criterion: Criterion | undefined;
  readonly reading: Reading | undefined;
  /** Risk of the site that is compared with: null when not known, absent when no site is. */
  readonly from?: number | null | undefined;
}) {
  const t = useText();
  const language = useLanguage();
  const { site, criterion, reading, from } = props;
  const risk = criterion?.risk ?? null;
  if (criterion === undefined || reading === undefined || risk === null)
    return <td className={css['unknown']}>{t('not-known')}</td>;
  return (
    <td>
      <button
        type="button"
        className={css['reading']}
        title={t('compare.explain')}
        onClick={() => {
          viewStore.setState({ dialog: { kind: 'explain', site, indicator: criterion.indicator } });
        }}
      >
        {readingText(criterion.indicator, reading, language)}
      </button>
      <span className={css['bar']}>
        {from === undefined ? (
          <RangeBar {...risk} band={bandOf(risk.point)} />
        ) : (
          from !== null && <DifferenceBar difference={risk.point - from} />
        )}
      </span>
      <span className={css['risk']}>
        {from === undefined
          ? t('compare.risk', { risk: Math.round(risk.point * 100) })
          : from === null
            ? t('compare.difference-unknown')
            : t('compare.difference', { difference: signed(risk.point - from) })}
      </span>
    </td>
  );
}

/** `+12`, `−5` or `0`, in points. */
function signed(difference: number): string {
  const points = Math.round(difference * 100);
  return points > 0 ? `+${points}` : points < 0 ? `\u2212${-points}` : '0';
}
