/** A site while it is typed: everything is text until it is saved, and an empty field means not known. */
import { CLASS_FACT_NAMES, type ClassFactName } from '../../../core/sites/class-facts.ts';
import { NUMBER_FACT_NAMES, NUMBER_FACTS, type NumberFactName } from '../../../core/sites/number-facts.ts';
import type { Position, Site } from '../../../core/sites/site.ts';
import type { SiteFacts } from '../../../core/sites/site-facts.ts';

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

/** Class facts whose day scores: the settlement of a grievance, the day of a vote. */
export const DATED_FACTS = ['grievance', 'nextVote'] as const satisfies readonly ClassFactName[];
export type DatedFactName = (typeof DATED_FACTS)[number];

export type SiteDraft = {
  readonly text: Readonly<Record<TextFieldName, string>>;
  readonly lon: string;
  readonly lat: string;
  readonly precisionKm: string;
  readonly numbers: Readonly<Record<NumberFactName, RangeDraft>>;
  readonly classes: Readonly<Record<ClassFactName, string>>;
  readonly dates: Readonly<Record<DatedFactName, string>>;
  /** Where a fact is from, in the words of whoever typed it. */
  readonly notes: Readonly<Record<FactName, string>>;
};

export type FactName = NumberFactName | ClassFactName;

/** The draft of a site; of nothing but a position for a new one. */
export function draftOf(site: Site | null, position: Position | null): SiteDraft {
  const entries = <F extends string, V>(fields: readonly F[], value: (field: F) => V) =>
    Object.fromEntries(fields.map((field) => [field, value(field)])) as Record<F, V>;
  const [lon = '', lat = ''] = (position ?? []).map(String);
  return {
    text: entries(TEXT_FIELDS, (field) => site?.[field] ?? ''),
    lon,
    lat,
    precisionKm: String(site?.precisionKm ?? ''),
    numbers: entries(NUMBER_FACT_NAMES, (field) => rangeDraft(field, site?.facts[field])),
    classes: entries(CLASS_FACT_NAMES, (field) => site?.facts[field]?.value ?? ''),
    dates: entries(DATED_FACTS, (field) => site?.facts[field]?.date ?? ''),
    notes: entries([...NUMBER_FACT_NAMES, ...CLASS_FACT_NAMES], (field) => site?.facts[field]?.note ?? ''),
  };
}

/** The draft after the site changed under it: what was typed stays, everything else is as the site is now. */
export function draftAfter(draft: SiteDraft, before: Site, after: Site): SiteDraft {
  const [was, now] = [draftOf(before, before.position), draftOf(after, after.position)];
  const followed = <V>(typed: Readonly<Record<string, V>>, old: Readonly<Record<string, V>>, given: typeof old) =>
    Object.fromEntries(
      Object.entries(typed).map(([field, value]) => [field, isSame(value, old[field]) ? given[field] : value]),
    );
  return {
    ...draft,
    ...(followed(placeOf(draft), placeOf(was), placeOf(now)) as Place),
    text: followed(draft.text, was.text, now.text) as SiteDraft['text'],
    numbers: followed(draft.numbers, was.numbers, now.numbers) as SiteDraft['numbers'],
    classes: followed(draft.classes, was.classes, now.classes) as SiteDraft['classes'],
    dates: followed(draft.dates, was.dates, now.dates) as SiteDraft['dates'],
    notes: followed(draft.notes, was.notes, now.notes) as SiteDraft['notes'],
  };
}

type Place = Pick<SiteDraft, 'lon' | 'lat' | 'precisionKm'>;

function placeOf({ lon, lat, precisionKm }: SiteDraft): Place {
  return { lon, lat, precisionKm };
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A number fact as text; shares in percent, ends only where there is a range. */
export function rangeDraft(field: NumberFactName, fact: SiteFacts['miningMW']): RangeDraft {
  if (fact === undefined) return { likely: '', low: '', high: '' };
  // Shares lie in 0-1 in the document; people type percent.
  const scale = NUMBER_FACTS[field].isShare ? 100 : 1;
  // 0.07 * 100 is not 7 in binary; twelve digits hide that and keep every digit a person types.
  const shown = (value: number) => String(Number((value * scale).toPrecision(12)));
  const isRange = fact.low !== fact.high;
  return { likely: shown(fact.value), low: isRange ? shown(fact.low) : '', high: isRange ? shown(fact.high) : '' };
}
