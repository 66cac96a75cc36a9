/**
 * Conditions that ordinances and drafts set, as examples to follow. What each says is the source's; the sentence is ours.
 * Where the source names no place or no time to measure again, the example leaves it empty: the condition is then not
 * measurable yet, and whoever writes it has to say.
 */
import type { Source } from '../sources/source.ts';
import type { PartialDate } from '../units/partial-date.ts';
import type { ReviewCondition } from './condition.ts';

/** How far the rule had come, as its source says: a draft, a hearing on it, a recommendation, or adopted. */
export const STANDINGS = ['draft', 'hearing', 'recommended', 'adopted'] as const;

type Ordinance = {
  readonly source: Source;
  readonly standing: (typeof STANDINGS)[number];
  readonly on: PartialDate | null;
};

const unstated = { date: null, retrieved: null, licence: null };

const ALBEMARLE: Ordinance = {
  standing: 'draft',
  on: null,
  source: {
    id: 'example-albemarle-draft',
    title: 'Data center regulations: read the draft ordinance',
    publisher: 'Albemarle County, Virginia',
    url: 'https://engage.albemarle.org/data-center-regulations/news_feed/read-the-draft-ordinance?posted_first=true',
    ...unstated,
  },
};

const HARRISON: Ordinance = {
  standing: 'hearing',
  on: '2025-03-20',
  source: {
    id: 'example-harrison-notice',
    title: 'Notice of a hearing on digital currency mining and modular data centers, Article XXVIII',
    publisher: 'Harrison County, Iowa (dunlapiowa.com)',
    url: 'https://dunlapiowa.com/stories/the-harrison-county-planning-zoning-committee-will-hold-a-public-hearing-per-section-26-of-the,57639?',
    ...unstated,
  },
};

const ADAMS: Ordinance = {
  standing: 'recommended',
  on: '2023-09-05',
  source: {
    id: 'example-adams-recommendation',
    title: 'Planning and Zoning Commission recommends data center regulations',
    publisher: 'Hastings Tribune, on Adams County, Nebraska',
    url: 'https://www.hastingstribune.com/news/planning-and-zoning-commission-recommends-data-center-regulations/article_230b99bc-4d25-11ee-a93f-0f5a63b719a3.html',
    ...unstated,
    date: '2023-09-06',
  },
};

const FAIRFAX: Ordinance = {
  standing: 'adopted',
  on: '2024-09-10',
  source: {
    id: 'example-fairfax-amendment',
    title: 'Fairfax County adopts new data center zoning standards',
    publisher: 'The Land Lawyers, on Fairfax County, Virginia',
    url: 'https://thelandlawyers.com/fairfax-county-adopts-new-data-center-zoning-standards/',
    ...unstated,
  },
};

/** Its words are `example.<key>.text`, `.limit`, `.place` and `.recheck` of the catalogue `review`. */
export type ConditionExample = Ordinance & {
  readonly key: string;
  /** Id of the indicator it answers; null for one that answers none. */
  readonly factor: string | null;
};

/** In the order they are offered. */
export const CONDITION_EXAMPLES: readonly ConditionExample[] = [
  { key: 'noise-55', factor: 'impact.night-noise', ...ADAMS },
  { key: 'noise-60-50', factor: 'impact.night-noise', ...HARRISON },
  { key: 'noise-rise', factor: 'impact.noise-rise', ...ADAMS },
  { key: 'noise-study', factor: 'impact.night-noise', ...FAIRFAX },
  { key: 'yearly-report', factor: 'opposition.grievance', ...ADAMS },
  { key: 'generator-noise', factor: 'impact.night-noise', ...ALBEMARLE },
  { key: 'generator-tier', factor: 'impact.backup-nox', ...ALBEMARLE },
  { key: 'setback-500', factor: 'land-use.dwelling-setback', ...ALBEMARLE },
  { key: 'setback-200', factor: 'land-use.dwelling-setback', ...FAIRFAX },
  { key: 'equipment-300', factor: 'land-use.dwelling-setback', ...FAIRFAX },
];

/** The parts that a condition lacks before it can be measured: none for one that can. */
export function lackingParts(
  condition: Pick<ReviewCondition, 'limit' | 'place' | 'recheck'>,
): readonly ('limit' | 'place' | 'recheck')[] {
  return (['limit', 'place', 'recheck'] as const).filter((part) => condition[part].trim() === '');
}
