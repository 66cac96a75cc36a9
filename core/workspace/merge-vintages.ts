/**
 * One entry in an older and a newer file: what the newer one states counts, what it leaves open keeps the older value,
 * such as answers, a boundary or a definition that a person added. Values that differ are kept beside by
 * `keepingOlderValues`.
 */
import type { Mapping } from '../layers/columns.ts';
import type { Site } from '../sites/site.ts';
import type { SourceId } from '../sources/source.ts';
import type { Thing } from './find-duplicates.ts';
import { isFilled } from './hand-work.ts';

/** What an import fills in where no column says it, with the columns that would. */
const FILLED_IN: Readonly<Record<string, readonly string[]>> = {
  ...{ title: ['title', 'claim'], project: ['project'], kind: ['kind'], level: ['level'], stance: ['stance'] },
  grade: ['evidence', 'grade'],
};

export type Vintages = {
  /** Our field -> their column, of the newer file. */
  readonly columns: Mapping;
  /** The older file as a source; null for the same file. */
  readonly older: SourceId | null;
};

/** A case, instrument, event or public record; its id stays the older one. */
export function mergedEntry(old: Thing, now: Thing, { columns, older }: Vintages): Thing {
  const open = Object.keys(now).filter((field) => isLeftOpen(now, field, columns));
  const fields = now['position'] === null ? open : open.filter((field) => field !== 'precisionKm');
  const kept = Object.fromEntries(fields.map((field) => [field, old[field]]));
  const isKept = fields.some((field) => isFilled(old[field]) && old[field] !== now[field]);
  return { ...now, ...kept, id: old.id, sources: sourcesOf(old, now, { older, isKept }) };
}

/** A site, of which a list states neither scenarios nor approvals; a place that somebody chose by hand stays. */
export function mergedSite(old: Site, now: Site, older: SourceId | null): Site {
  const stated = Object.fromEntries(Object.entries(now).filter(([, value]) => value !== null && value !== ''));
  const { position, precisionKm, positionBasis } = isPlacedByHand(old, now) ? old : now;
  const isKept = Object.entries(old).some(([field, value]) => isFilled(value) && !(field in stated));
  return {
    ...old,
    ...(stated as Partial<Site>),
    ...{ id: old.id, position, precisionKm, positionBasis },
    ...{ landUse: old.landUse, scenarios: old.scenarios, hostedAs: old.hostedAs },
    facts: { ...old.facts, ...now.facts },
    sources: [...sourcesOf(old, now, { older, isKept })],
  };
}

/** Those of both; the older file itself only where something of it is left. */
function sourcesOf(
  old: Thing | Site,
  now: Thing | Site,
  { older, isKept }: { readonly older: SourceId | null; readonly isKept: boolean },
): readonly SourceId[] {
  const [before, after] = [old, now].map(({ sources }) => sources as readonly SourceId[]);
  return [...new Set([...(before ?? []).filter((id) => isKept || id !== older), ...(after ?? [])])];
}

/** Moving a site by hand writes a basis that the file of the site does not give. */
function isPlacedByHand(old: Site, now: Site): boolean {
  return old.positionBasis !== '' && old.positionBasis !== now.positionBasis;
}

/** Fields that an import with these columns fills in without being told. */
export function filledIn(columns: Mapping): readonly string[] {
  return Object.entries(FILLED_IN).flatMap(([field, telling]) =>
    telling.some((column) => columns[column] !== undefined) ? [] : [field],
  );
}

function isLeftOpen(now: Thing, field: string, columns: Mapping): boolean {
  if (!isFilled(now[field])) return true;
  return filledIn(columns).includes(field);
}
