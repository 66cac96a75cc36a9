import { againstLimit, limitsOf, type NoiseLimit } from '../../../core/noise/noise-limits.ts';
import type { Exposure } from '../../../core/noise/exposure.ts';
import type { LevelRange } from '../../../core/noise/level-range.ts';
import { ownLimitsOf } from '../../../core/conversion/own-limits.ts';
import { loudestHome, type LoudestHome } from '../../../core/noise/loudest-home.ts';
import { plannedSite } from '../../../core/conversion/planned-site.ts';
import { printedDb } from '../../../core/noise/screening-accuracy.ts';
import type { ReceptorKind } from '../../../core/noise/receptor-set.ts';
import { formatSigned } from '../../../core/text/numbers.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import type { NoiseAnswer } from '../../stores/noise-store.ts';
import css from './noise.module.css';

/**
 * The user's ordinance beside WHO: by how much the loudest dwelling, or the property line, is over or under each; a louder
 * building that may be a dwelling takes its place, and is called so.
 */
export function NoiseLimits({ answer }: { readonly answer: NoiseAnswer }) {
  const t = useText();
  const { site, choice, exposure, map } = answer;
  const { ordinanceDayDBA, ordinanceNightDBA, ordinanceMeasuredAt } = plannedSite(site).facts;
  const limits = limitsOf(choice.period, ownLimitsOf(site)).filter(({ kind }) => kind === 'own' || kind === 'health');
  const own = choice.period === 'night' ? ordinanceNightDBA : ordinanceDayDBA;
  if (map === null) return null;
  if (limits.length === 0) return <p className={css['soft']}>{t('noise.ordinance-none')}</p>;
  return (
    <>
      <table className={css['table']}>
        <caption>{t('noise.limits-table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('noise.limits')}</th>
            <th scope="col">{t('noise.short.mined')}</th>
            <th scope="col">{t('noise.short.hosted')}</th>
          </tr>
        </thead>
        <tbody>
          {limits.map((limit) => (
            <LimitRow
              key={limit.id}
              limit={limit}
              exposure={exposure}
              place={limit.kind === 'own' && ordinanceMeasuredAt?.value === 'property-line' ? 'boundary' : 'dwelling'}
            />
          ))}
        </tbody>
      </table>
      <ul className={css['notes']}>
        {own === undefined && <li>{t('noise.ordinance-none')}</li>}
        {own !== undefined && own.note !== '' && <li>{t('noise.ordinance-clause', { clause: own.note })}</li>}
        {own !== undefined && ordinanceMeasuredAt === undefined && <li>{t('noise.ordinance-place')}</li>}
      </ul>
    </>
  );
}

function LimitRow({
  limit: { id, dba },
  exposure,
  place,
}: {
  readonly limit: NoiseLimit;
  readonly exposure: Exposure | null;
  readonly place: Extract<ReceptorKind, 'dwelling' | 'boundary'>;
}) {
  const t = useText();
  const name = t('noise.limit', { name: t(`noise.limit.${id}`), dba: dba ?? '' });
  return (
    <tr>
      <th scope="row" className={css['limit']}>
        {place === 'boundary' ? t('noise.limit-at-line', { name }) : name}
      </th>
      <CrossingCell held={heldAt(exposure, place, 'mined')} limitDba={dba} />
      <CrossingCell held={heldAt(exposure, place, 'hosted')} limitDba={dba} />
    </tr>
  );
}

/** The level that a limit is held against; null where nothing of the kind is known, or the state is silent. */
function heldAt(
  exposure: Exposure | null,
  place: 'dwelling' | 'boundary',
  state: 'mined' | 'hosted',
): LoudestHome | null {
  const loudest = exposure?.loudest ?? [];
  if (place === 'dwelling') return loudestHome(loudest, state);
  const level = loudest.find(({ kind }) => kind === place)?.[state] ?? null;
  return level === null ? null : { level, isPossible: false, dwelling: null };
}

function CrossingCell({ held, limitDba }: { readonly held: LoudestHome | null; readonly limitDba: number | null }) {
  const t = useText();
  const language = useLanguage();
  if (held === null || limitDba === null) return <td className={css['unknown']}>{t('not-known')}</td>;
  const { level, isPossible, dwelling } = held;
  const words = (range: LevelRange) => t(`noise.verdict.${againstLimit(range, limitDba)}`);
  const over = (range: LevelRange) => formatSigned(printedDb(range.likely - limitDba), language);
  return (
    <td data-verdict={againstLimit(level, limitDba)}>
      {over(level)}
      <span className={css['detail']}>
        {isPossible ? t('noise.verdict-possible', { verdict: words(level) }) : words(level)}
      </span>
      {dwelling !== null && (
        <span className={css['detail']}>
          {t('noise.verdict-dwelling', { over: over(dwelling), verdict: words(dwelling) })}
        </span>
      )}
    </td>
  );
}
