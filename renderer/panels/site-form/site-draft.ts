/** A site while it is typed: everything is text until it is saved, and an empty field means not known. */
import {
  ENTITLEMENTS,
  GRIEVANCES,
  SERVICE_STATUSES,
  type Position,
  type Site,
  type SiteFacts,
} from '../../../core/sites/site.ts';
import { err, ok, type Result } from '../../../core/lib/result.ts';

export const NUMBER_FIELDS = [
  'miningMW',
  'serviceMW',
  'criticalItMW',
  'hostedGrossMW',
  'miningCurtailmentShare',
  'hostedCurtailmentShare',
  'utilityPeakMW',
  'zonePeakMW',
  'wueLPerKWh',
] as const;
export type NumberField = (typeof NUMBER_FIELDS)[number];

/** Shares lie in 0-1 in the document; people type percent. */
const PERCENT_FIELDS: readonly NumberField[] = ['miningCurtailmentShare', 'hostedCurtailmentShare'];

export const CLASS_FIELDS = {
  serviceStatus: SERVICE_STATUSES,
  entitlement: ENTITLEMENTS,
  grievance: GRIEVANCES,
} as const;
export type ClassField = keyof typeof CLASS_FIELDS;

/** A likely value with the lowest and highest it may be; an empty likely value means not known. */
export type RangeDraft = { readonly likely: string; readonly low: string; readonly high: string };

export const TEXT_FIELDS = [
  'name',
  'operator',
  'tenant',
  'place',
  'county',
  'state',
  'country',
  'utility',
  'gridRegion',
] as const;
export type TextFieldName = (typeof TEXT_FIELDS)[number];

export type SiteDraft = {
  readonly text: Readonly<Record<TextFieldName, string>>;
  readonly lon: string;
  readonly lat: string;
  readonly precisionKm: string;
  readonly numbers: Readonly<Record<NumberField, RangeDraft>>;
  readonly classes: Readonly<Record<ClassField, string>>;
};

/** A field that cannot be read, with the code of the sentence that says why. */
export type DraftProblem = { readonly field: string; readonly code: string };

/** The draft of a site; of nothing but a position for a new one. */
export function draftOf(site: Site | null, position: Position | null): SiteDraft {
  const number = (field: NumberField): RangeDraft => {
    const fact = site?.facts[field];
    if (fact === undefined) return { likely: '', low: '', high: '' };
    const scale = PERCENT_FIELDS.includes(field) ? 100 : 1;
    const shown = (value: number) => String(Number((value * scale).toPrecision(12)));
    const isRange = fact.low !== fact.high;
    return { likely: shown(fact.value), low: isRange ? shown(fact.low) : '', high: isRange ? shown(fact.high) : '' };
  };
  return {
    text: Object.fromEntries(TEXT_FIELDS.map((field) => [field, site?.[field] ?? ''])) as SiteDraft['text'],
    lon: position === null ? '' : String(position[0]),
    lat: position === null ? '' : String(position[1]),
    precisionKm: site?.precisionKm == null ? '' : String(site.precisionKm),
    numbers: Object.fromEntries(NUMBER_FIELDS.map((field) => [field, number(field)])) as SiteDraft['numbers'],
    classes: {
      serviceStatus: site?.facts.serviceStatus?.value ?? '',
      entitlement: site?.facts.entitlement?.value ?? '',
      grievance: site?.facts.grievance?.value ?? '',
    },
  };
}

/** A number as people write it in three languages: decimal comma or point, no grouping. Null when it is none. */
export function parseNumber(text: string): number | null {
  const plain = text.trim().replace(',', '.').replace('\u2212', '-');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

type Typed = { readonly site: Site | null; readonly id: string; readonly basis: string };

/** The site that the draft describes, or every field that cannot be read. Facts that were not touched keep their sources. */
export function siteOf(draft: SiteDraft, { site, id, basis }: Typed): Result<Site, readonly DraftProblem[]> {
  const problems: DraftProblem[] = [];
  const name = draft.text.name.trim();
  if (name === '') problems.push({ field: 'name', code: 'form.name-missing' });
  const lon = within(draft.lon, 180);
  const lat = within(draft.lat, 90);
  if (lon === null) problems.push({ field: 'lon', code: 'form.lon-wrong' });
  if (lat === null) problems.push({ field: 'lat', code: 'form.lat-wrong' });
  const precisionKm = draft.precisionKm.trim() === '' ? null : parseNumber(draft.precisionKm);
  if (draft.precisionKm.trim() !== '' && (precisionKm === null || precisionKm < 0)) {
    problems.push({ field: 'precisionKm', code: 'form.number-wrong' });
  }
  const before = draftOf(site, site?.position ?? null);
  const facts: Record<string, unknown> = {};
  for (const field of NUMBER_FIELDS) {
    const fact = numberFact(draft.numbers[field], { field, basis });
    if (!fact.ok) problems.push({ field, code: fact.error });
    else if (sameRange(draft.numbers[field], before.numbers[field])) facts[field] = site?.facts[field];
    else facts[field] = fact.value;
  }
  for (const field of Object.keys(CLASS_FIELDS) as ClassField[]) {
    const value = draft.classes[field];
    if (value === before.classes[field]) facts[field] = site?.facts[field];
    else if (value !== '') facts[field] = { value, grade: 'D', sources: [], date: null, note: basis };
  }
  if (problems.length > 0 || lon === null || lat === null) return err(problems);
  const optional = (field: TextFieldName) => (draft.text[field].trim() === '' ? null : draft.text[field].trim());
  const hasMoved = site === null || site.position[0] !== lon || site.position[1] !== lat;
  return ok({
    ...(site ?? BLANK),
    id,
    name,
    operator: optional('operator'),
    tenant: optional('tenant'),
    place: optional('place'),
    county: optional('county'),
    state: optional('state'),
    country: optional('country'),
    utility: optional('utility'),
    gridRegion: optional('gridRegion'),
    position: [lon, lat],
    precisionKm,
    positionBasis: hasMoved ? basis : site.positionBasis,
    facts: known(facts),
  });
}

const BLANK = {
  siteClass: null,
  status: null,
  cooling: null,
  yearAnnounced: null,
  notes: '',
  sources: [],
};

function known(facts: Readonly<Record<string, unknown>>): SiteFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined)) as SiteFacts;
}

function within(text: string, limit: number): number | null {
  const value = parseNumber(text);
  return value !== null && Math.abs(value) <= limit ? value : null;
}

function sameRange(a: RangeDraft, b: RangeDraft): boolean {
  return a.likely === b.likely && a.low === b.low && a.high === b.high;
}

type FactContext = { readonly field: NumberField; readonly basis: string };

function numberFact(draft: RangeDraft, { field, basis }: FactContext): Result<SiteFacts['miningMW'], string> {
  const texts = [draft.likely, draft.low, draft.high].map((text) => text.trim());
  if (texts.every((text) => text === '')) return ok(undefined);
  if (texts[0] === '') return err('form.likely-missing');
  const scale = PERCENT_FIELDS.includes(field) ? 0.01 : 1;
  const [value, low, high] = texts.map((text, i) => parseNumber(text === '' ? (texts[0] ?? '') : text) ?? NaN * i);
  if (value === undefined || low === undefined || high === undefined) return err('form.number-wrong');
  if (Number.isNaN(value + low + high) || Math.min(value, low, high) < 0) return err('form.number-wrong');
  if (!(low <= value && value <= high)) return err('form.range-wrong');
  if (scale !== 1 && high > 100) return err('form.percent-wrong');
  return ok({
    value: value * scale,
    low: low * scale,
    high: high * scale,
    grade: 'D',
    sources: [],
    date: null,
    note: basis,
  });
}
