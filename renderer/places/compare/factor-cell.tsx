import type { Criterion } from '../../../core/criteria/decision-matrix.ts';
import type { Reading } from '../../../core/indicators/reading.ts';
import { bandOf } from '../../../core/scoring/bands.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { readingText } from '../../panels/reading-text.ts';
import { viewStore } from '../../stores/session.ts';
import { DifferenceBar } from '../../ui/difference-bar.tsx';
import { RangeBar } from '../../ui/range-bar.tsx';
import css from './compare-place.module.css';
import { signedPoints } from './signed-points.ts';

/** The name of the site that others are compared with, and its risk in [0, 1]; null when not known. */
export type ComparedWith = { readonly name: string; readonly risk: number | null };

/** One factor of one site: the reading opens how it was made; the bar is the risk, or its difference on a common zero line. */
export function FactorCell(props: {
  readonly site: string;
  readonly criterion: Criterion | undefined;
  readonly reading: Reading | undefined;
  /** The site that is compared with, absent when none is. */
  readonly from?: ComparedWith | undefined;
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
          from.risk !== null && <DifferenceBar difference={risk.point - from.risk} />
        )}
      </span>
      <span className={css['risk']}>
        {from === undefined
          ? t('compare.risk', { risk: Math.round(risk.point * 100) })
          : from.risk === null
            ? t('compare.difference-unknown', { name: from.name })
            : t('compare.difference', { difference: signedPoints(risk.point - from.risk) })}
      </span>
    </td>
  );
}
