/** From what was typed to a site, or to the fields that cannot be read. */
import { err, ok, type Result } from '../../../core/lib/result.ts';
import { bareSite } from '../../../core/sites/bare-site.ts';
import { CLASS_FACT_NAMES, type ClassFactName } from '../../../core/sites/class-facts.ts';
import { NUMBER_FACT_NAMES, NUMBER_FACTS, type NumberFactName } from '../../../core/sites/number-facts.ts';
import type { Position, Site } from '../../../core/sites/site.ts';
import type { SiteFacts } from '../../../core/sites/site-facts.ts';
import { parseNumber } from '../../../core/text/parse-number.ts';
import { PartialDate } from '../../../core/units/partial-date.ts';
import {
  DATED_FACTS,
  draftOf,
  type FactName,
  type RangeDraft,
  type SiteDraft,
  type TextFieldName,
} from './site-draft.ts';

/** A field that cannot be read, with the code of the sentence that says why. */
export type DraftProblem = { readonly field: string; readonly code: string };

type Typed = { readonly site: Site | null; readonly id: string; readonly basis: string };

/** The site that the draft describes, or every field that cannot be read. Facts that were not touched keep their sources. */
export function siteOf(draft: SiteDraft, typed: Typed): Result<Site, readonly DraftProblem[]> {
  const { site, id, basis } = typed;
  const { position, problems: placing } = positionOf(draft);
  const { facts, problems: wrongFacts } = factsOf(draft, typed);
  const problems = [...nameProblems(draft), ...placing, ...wrongFacts];
  if (problems.length > 0) return err(problems);
  const optional = (field: TextFieldName) => (draft.text[field].trim() === '' ? null : draft.text[field].trim());
  return ok({
    ...(site ?? bareSite({ id, name: '', position })),
    id,
    name: draft.text.name.trim(),
    operator: optional('operator'),
    tenant: optional('tenant'),
    place: optional('place'),
    county: optional('county'),
    state: optional('state'),
    country: optional('country'),
    utility: optional('utility'),
    gridRegion: optional('gridRegion'),
    position,
    precisionKm: parseNumber(draft.precisionKm),
    positionBasis: site !== null && isAt(site, position) ? site.positionBasis : basis,
    facts,
  });
}

function isAt({ position }: Site, [lon, lat]: Position): boolean {
  return position[0] === lon && position[1] === lat;
}

function nameProblems({ text }: SiteDraft): readonly DraftProblem[] {
  return text.name.trim() === '' ? [{ field: 'name', code: 'form.name-missing' }] : [];
}

function positionOf(draft: SiteDraft): { readonly position: Position; readonly problems: readonly DraftProblem[] } {
  const lon = within(draft.lon, 180);
  const lat = within(draft.lat, 90);
  const precision = draft.precisionKm.trim() === '' ? 0 : parseNumber(draft.precisionKm);
  const problems: DraftProblem[] = [];
  if (lon === null) problems.push({ field: 'lon', code: 'form.lon-wrong' });
  if (lat === null) problems.push({ field: 'lat', code: 'form.lat-wrong' });
  if (precision === null || precision < 0) problems.push({ field: 'precisionKm', code: 'form.number-wrong' });
  return { position: [lon ?? 0, lat ?? 0], problems };
}

function factsOf(
  draft: SiteDraft,
  { site, basis }: Typed,
): { readonly facts: SiteFacts; readonly problems: DraftProblem[] } {
  const before = draftOf(site, null);
  const facts: Partial<Record<FactName, TypedFact>> = {};
  const problems: DraftProblem[] = [];
  for (const field of NUMBER_FACT_NAMES) {
    const fact = numberFact(draft.numbers[field], { field, basis });
    if (!fact.ok) problems.push({ field, code: fact.error });
    else facts[field] = sameRange(draft.numbers[field], before.numbers[field]) ? site?.facts[field] : fact.value;
  }
  for (const field of CLASS_FACT_NAMES) {
    const [value, date] = [draft.classes[field], dateOf(draft, field)];
    const isDay = date === '' || PartialDate.safeParse(date).success;
    if (value !== '' && !isDay) problems.push({ field, code: 'form.date-wrong' });
    const isSame = value === before.classes[field] && date === dateOf(before, field);
    facts[field] = isSame ? site?.facts[field] : classFact(value, { date, basis });
  }
  const given = [...NUMBER_FACT_NAMES, ...CLASS_FACT_NAMES].flatMap((field) => {
    const [fact, note] = [facts[field], draft.notes[field].trim()];
    if (fact === undefined) return [];
    const isSame = note === before.notes[field].trim();
    return [[field, isSame ? fact : { ...fact, note: note === '' ? basis : note }] as const];
  });
  return { facts: Object.fromEntries(given), problems };
}

type TypedFact = SiteFacts[FactName] | ReturnType<typeof classFact>;

/** Undefined for an empty value: not known. */
function classFact(value: string, { date, basis }: { readonly date: string; readonly basis: string }) {
  return value === '' ? undefined : { value, grade: 'D', sources: [], date: date === '' ? null : date, note: basis };
}

/** The day typed for a fact; empty where none was, or where the fact has none to type. */
function dateOf({ dates }: SiteDraft, field: ClassFactName): string {
  const dated = DATED_FACTS.find((name) => name === field);
  return dated === undefined ? '' : dates[dated].trim();
}

function within(text: string, limit: number): number | null {
  const value = parseNumber(text);
  return value !== null && Math.abs(value) <= limit ? value : null;
}

/** True where both are the same text. */
export function sameRange(a: RangeDraft, b: RangeDraft): boolean {
  return a.likely === b.likely && a.low === b.low && a.high === b.high;
}

type FactContext = { readonly field: NumberFactName; readonly basis: string };

/** The fact that was typed, undefined where nothing was, or the code of the sentence that says what is wrong. */
export function numberFact(draft: RangeDraft, { field, basis }: FactContext): Result<SiteFacts['miningMW'], string> {
  const likely = draft.likely.trim();
  const ends = [draft.low.trim(), draft.high.trim()];
  if (likely === '') return ends.every((end) => end === '') ? ok(undefined) : err('form.likely-missing');
  const { isShare, min, max } = NUMBER_FACTS[field];
  const numbers = [likely, ...ends].map((text) => parseNumber(text === '' ? likely : text) ?? NaN);
  const problem = rangeProblem(numbers, isShare ? PERCENT : { min, max, code: 'form.number-too-large' });
  if (problem !== null) return err(problem);
  const [value = 0, low = 0, high = 0] = numbers.map((number) => (isShare ? number / 100 : number));
  return ok({ value, low, high, grade: 'D', sources: [], date: null, note: basis });
}

const PERCENT: Limit = { min: 0, max: 100, code: 'form.percent-wrong' };

type Limit = { readonly min: number; readonly max: number; readonly code: string };

/** What is wrong with likely, low and high, if anything; NaN stands for text that is no number. */
function rangeProblem([value = NaN, low = NaN, high = NaN]: readonly number[], limit: Limit): string | null {
  if (!(Math.min(value, low, high) >= 0)) return 'form.number-wrong';
  if (low > value || value > high) return 'form.range-wrong';
  if (low < limit.min) return 'form.number-too-small';
  return high > limit.max ? limit.code : null;
}
