/**
 * Which sites a list shows and in which order, as places in the document: 5,000 sites are sorted in the frame in which a
 * slider moves, so names are put in order once for a list of sites and keys are numbers.
 */
import type { Site } from '../../core/sites/site.ts';
import { judgedAt, placesOf, type Scores } from './scores.ts';
import { drawnSite, plannedMW, type SiteFilter, type SiteSort, type SortKey } from './site-rows.ts';

/** Sites in the order of the document with their scores; null before the first readings. */
export type ScoredSites = { readonly sites: readonly Site[]; readonly scores: Scores | null };

/** Places of the sites that pass the filter, sorted; equal ones by name, and what is not known comes last either way. */
export function arrangeSites(scored: ScoredSites, filter: SiteFilter, { key, descending }: SiteSort): Uint32Array {
  const byName = nameOrder(scored.sites);
  const passes = filterOf(scored, filter);
  const kept = passes === null ? byName : byName.filter(passes);
  if (key === 'rank' && scored.scores !== null)
    return inRankOrder(kept, ranksOf(scored.sites, scored.scores), descending);
  const keyOf = keysOf(scored, key);
  // Numeric keys in one array, negated to descend; ties keep the order of names because the sort is stable.
  const keys = Float64Array.from(scored.sites, (_, place) => {
    const value = keyOf(place);
    return value === null ? Infinity : descending ? -value : value;
  });
  return kept.toSorted((a, b) => {
    const [first, second] = [keys[a] ?? Infinity, keys[b] ?? Infinity];
    return first === second ? 0 : first < second ? -1 : 1;
  });
}

/** The rank of each site, in the order of the sites; 0 without one. */
function ranksOf(sites: readonly Site[], scores: Scores): Uint32Array {
  const { rank } = scores.flat;
  const places = placesOf(scores, sites);
  const ranks = new Uint32Array(places.length);
  for (let i = 0; i < places.length; i += 1) ranks[i] = rank[places[i] ?? -1] ?? 0;
  return ranks;
}

/** The places by rank, those without one last; counted, not compared, and stable. */
function inRankOrder(kept: Uint32Array, ranks: Uint32Array, descending: boolean): Uint32Array {
  const last = ranks.length + 1;
  const bucketOf = (place: number) => {
    const rank = ranks[place] ?? 0;
    return rank === 0 ? last : descending ? last - rank : rank;
  };
  const starts = new Uint32Array(last + 2);
  for (const place of kept) starts[bucketOf(place) + 1] = (starts[bucketOf(place) + 1] ?? 0) + 1;
  for (let bucket = 1; bucket < starts.length; bucket += 1)
    starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
  const order = new Uint32Array(kept.length);
  for (const place of kept) {
    const bucket = bucketOf(place);
    const at = starts[bucket] ?? 0;
    order[at] = place;
    starts[bucket] = at + 1;
  }
  return order;
}

type Ranked = { readonly sites: readonly Site[]; readonly order: Uint32Array };
const ranked = new WeakMap<Scores, Ranked>();

/** All sites from rank 1, as several lists on screen show them: sorted once for the same scores. */
export function rankedSites(scored: ScoredSites): Uint32Array {
  const { sites, scores } = scored;
  const before = scores === null ? undefined : ranked.get(scores);
  if (before?.sites === sites) return before.order;
  const order = arrangeSites(scored, { text: '', bands: [] }, { key: 'rank', descending: false });
  if (scores !== null) ranked.set(scores, { sites, order });
  return order;
}

type Test = (place: number) => boolean;

function filterOf({ sites, scores }: ScoredSites, { text, bands }: SiteFilter): Test | null {
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const places = scores === null ? null : placesOf(scores, sites);
  const isBand: Test = (place) => bands.includes(drawnSite(judged(scores, places?.[place])).band);
  const hasWords: Test = (place) => words.every((word) => searchText(sites[place]).includes(word));
  if (bands.length === 0) return words.length === 0 ? null : hasWords;
  return words.length === 0 ? isBand : (place) => isBand(place) && hasWords(place);
}

function judged(scores: Scores | null, place = -1) {
  return scores === null || place < 0 ? null : judgedAt(scores, place);
}

type Key = (place: number) => number | null;

function keysOf({ sites, scores }: ScoredSites, key: SortKey): Key {
  switch (key) {
    case 'name':
    case 'operator':
    case 'place':
      return textKey(sites, key);
    case 'mw':
      return (place) => numberOrNull(sites[place] && plannedMW(sites[place])?.value);
    case 'rank':
      // Ranked apart; without scores nobody has a rank.
      return () => null;
    case 'band':
    case 'score':
    case 'coverage':
      return scores === null ? () => null : scoreKey(sites, scores, key);
  }
}

function scoreKey(sites: readonly Site[], scores: Scores, key: 'band' | 'score' | 'coverage'): Key {
  const { point, coverage } = scores.flat;
  const values = key === 'coverage' ? coverage : point;
  const places = placesOf(scores, sites);
  return (place) => numberOrNull(values[places[place] ?? -1]);
}

function numberOrNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}

/** One for all: making a collator costs more than a hundred comparisons. */
const COLLATOR = new Intl.Collator('en');

const numbered = new WeakMap<readonly Site[], ReadonlyMap<string, number>>();

/** Place of a site in the document; -1 when it has none. */
export function placeIn(sites: readonly Site[], id: string): number {
  const places = numbered.get(sites) ?? new Map(sites.map((site, place) => [site.id, place]));
  numbered.set(sites, places);
  return places.get(id) ?? -1;
}

type Texts = Readonly<Record<'name' | 'operator' | 'place', Key>>;
type Known = { readonly byName: Uint32Array; readonly texts: Texts };
const known = new WeakMap<readonly Site[], Known>();

function knownOf(sites: readonly Site[]): Known {
  const before = known.get(sites);
  if (before !== undefined) return before;
  const byName = Uint32Array.from(sites.keys()).sort((a, b) => {
    const [first, second] = [sites[a], sites[b]];
    if (first === undefined || second === undefined) return 0;
    return COLLATOR.compare(first.name, second.name) || COLLATOR.compare(first.id, second.id);
  });
  const texts = {
    name: orderedTexts(sites, ({ name }) => name),
    operator: orderedTexts(sites, ({ operator }) => operator),
    place: orderedTexts(sites, ({ state, country }) => state ?? country),
  };
  const made = { byName, texts };
  known.set(sites, made);
  return made;
}

function nameOrder(sites: readonly Site[]): Uint32Array {
  return knownOf(sites).byName;
}

function textKey(sites: readonly Site[], key: keyof Texts): Key {
  return knownOf(sites).texts[key];
}

/** The place of each site's text among all different ones; worked out when it is first asked for. */
function orderedTexts(sites: readonly Site[], textOf: (site: Site) => string | null): Key {
  let numbers: ReadonlyMap<string, number> | null = null;
  return (place) => {
    numbers ??= new Map(
      [...new Set(sites.flatMap((site) => textOf(site) ?? []))].sort(COLLATOR.compare).map((text, i) => [text, i]),
    );
    const site = sites[place];
    const text = site === undefined ? null : textOf(site);
    return text === null ? null : (numbers.get(text) ?? null);
  };
}

const searched = new WeakMap<Site, string>();

function searchText(site: Site | undefined): string {
  if (site === undefined) return '';
  const before = searched.get(site);
  if (before !== undefined) return before;
  const { name, operator, tenant, place, county, state, country, utility } = site;
  const text = [name, operator, tenant, place, county, state, country, utility].join(' ').toLocaleLowerCase();
  searched.set(site, text);
  return text;
}
