import type { Counted, Reading, SiteState } from '../../../core/indicators/reading.ts';
import type { SourceId } from '../../../core/sources/source.ts';
import { formatRounded } from '../../../core/text/numbers.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import { useLanguage } from '../../app/use-text.ts';
import { explanation, indicatorName } from '../../panels/reading-text.ts';
import { SourceCard } from '../../panels/sources/source-card.tsx';
import { useReviewView, type ReviewTab } from '../../stores/review-view.ts';
import css from './source-pane.module.css';
import { useReviewText } from './use-review-text.ts';
import type { SiteReview } from './use-site-review.ts';

/** Tabs whose rows open what they rest on. */
const WITH_ENTRIES: ReadonlySet<ReviewTab> = new Set(['timeline', 'distance', 'comparables']);

/** What the factor or the entry in hand rests on. */
export function SourcePane({ review }: { readonly review: SiteReview }) {
  const r = useReviewText();
  const hasEntries = useReviewView(({ tab }) => WITH_ENTRIES.has(tab));
  return (
    <aside className={css['pane']} aria-label={r('source.pane')} tabIndex={0}>
      <h2 className={css['title']}>{r('source.pane')}</h2>
      {hasEntries ? <BehindEntry document={review.document} /> : <BehindFactor review={review} />}
    </aside>
  );
}

/** Every source of the factor, what it says, how it was read and what was counted. */
function BehindFactor({ review }: { readonly review: SiteReview }) {
  const r = useReviewText();
  const language = useLanguage();
  const factor = useReviewView((view) => view.factor);
  const evidence = review.findings.flatMap(({ factors }) => factors).find((one) => one.factor === factor);
  if (evidence === undefined) return <p className={css['light']}>{r('source.hint')}</p>;
  return (
    <>
      <p className={css['light']}>{r('source.of', { factor: indicatorName(evidence.factor, language) })}</p>
      {evidence.sources.length === 0 && <p>{r('source.none')}</p>}
      <Cards ids={evidence.sources} document={review.document} />
      <Query state="hosted" reading={evidence.hosted} />
      {!isSameQuery(evidence.mined, evidence.hosted) && <Query state="mined" reading={evidence.mined} />}
    </>
  );
}

/** Every source of the entry that was opened on this tab, or the judgement that stands in for one. */
function BehindEntry({ document }: { readonly document: Workspace }) {
  const r = useReviewText();
  const entry = useReviewView(({ entry: opened, tab }) => (opened?.tab === tab ? opened : null));
  if (entry === null) return <p className={css['light']}>{r('source.hint-entry')}</p>;
  return (
    <>
      <p className={css['light']}>{r('source.of', { factor: entry.title })}</p>
      {entry.judgement !== null && <p>{r('source.judgement', { judgement: entry.judgement })}</p>}
      {entry.sources.length === 0 && entry.judgement === null && <p>{r('source.none')}</p>}
      <Cards ids={entry.sources} document={document} />
    </>
  );
}

function Cards({ ids, document }: { readonly ids: readonly SourceId[]; readonly document: Workspace }) {
  const { sources, review } = document;
  return ids.map((id) => {
    const source = sources[id];
    return source === undefined ? null : <SourceCard key={id} source={source} attachments={review.attachments} />;
  });
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
