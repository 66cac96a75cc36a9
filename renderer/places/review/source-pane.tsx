import type { Counted, Reading, SiteState } from '../../../core/indicators/reading.ts';
import { formatRounded } from '../../../core/text/numbers.ts';
import { useLanguage } from '../../app/use-text.ts';
import { explanation, indicatorName } from '../../panels/reading-text.ts';
import { SourceCard } from '../../panels/sources/source-card.tsx';
import { useReviewView } from '../../stores/review-view.ts';
import css from './source-pane.module.css';
import { useReviewText } from './use-review-text.ts';
import type { SiteReview } from './use-site-review.ts';

/** What the factor in hand rests on: every source, what it says, how it was read and what was counted. */
export function SourcePane({ review }: { readonly review: SiteReview }) {
  const r = useReviewText();
  const language = useLanguage();
  const factor = useReviewView((view) => view.factor);
  const evidence = review.findings.flatMap(({ factors }) => factors).find((one) => one.factor === factor);
  const { sources, review: kept } = review.document;
  return (
    <aside className={css['pane']} aria-label={r('source.pane')} tabIndex={0}>
      <h2 className={css['title']}>{r('source.pane')}</h2>
      {evidence === undefined ? (
        <p className={css['light']}>{r('source.hint')}</p>
      ) : (
        <>
          <p className={css['light']}>{r('source.of', { factor: indicatorName(evidence.factor, language) })}</p>
          {evidence.sources.length === 0 && <p>{r('source.none')}</p>}
          {evidence.sources.map((id) => {
            const source = sources[id];
            return source === undefined ? null : <SourceCard key={id} source={source} attachments={kept.attachments} />;
          })}
          <Query state="hosted" reading={evidence.hosted} />
          {!isSameQuery(evidence.mined, evidence.hosted) && <Query state="mined" reading={evidence.mined} />}
        </>
      )}
    </aside>
  );
}

function isSameQuery(mined: Reading, hosted: Reading): boolean {
  return JSON.stringify(mined) === JSON.stringify(hosted);
}

/** The sentence that says how it was read, with every feature that was counted. */
function Query({ state, reading }: { readonly state: SiteState; readonly reading: Reading }) {
  const r = useReviewText();
  const language = useLanguage();
  return (
    <section className={css['source']}>
      <h3 className={css['name']}>
        {r('source.query')} ({r(`factor.${state}`)})
      </h3>
      <p>{explanation(reading, language)}</p>
      {reading.known && <CountedTable counted={reading.counted} />}
    </section>
  );
}

function CountedTable({ counted }: { readonly counted: readonly Counted[] }) {
  const r = useReviewText();
  const language = useLanguage();
  if (counted.length === 0) return <p className={css['light']}>{r('source.counted-none')}</p>;
  const number = (value: number | null) => (value === null ? '–' : formatRounded(value, language));
  return (
    <table className={css['counted']}>
      <thead>
        <tr>
          <th scope="col">{r('column.what')}</th>
          <th scope="col">{r('column.distance')}</th>
          <th scope="col">{r('column.amount')}</th>
        </tr>
      </thead>
      <tbody>
        {counted.slice(0, MOST_ROWS).map(({ label, distanceKm, amount }, i) => (
          <tr key={`${i} ${label}`}>
            <td>{label}</td>
            <td>{number(distanceKm)}</td>
            <td>{number(amount)}</td>
          </tr>
        ))}
      </tbody>
      {counted.length > MOST_ROWS && <caption>{r('source.more', { count: counted.length - MOST_ROWS })}</caption>}
    </table>
  );
}

/** Rows drawn; the report's appendix lists every one. Heuristic. */
const MOST_ROWS = 200;
