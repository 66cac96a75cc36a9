/** Adds the records of an imported file to the document: sites, instruments, cases, events or public records, with their sources. */
import { parseCases } from '../evidence/parse-cases.ts';
import { parseEvents } from '../evidence/parse-events.ts';
import { parseInstruments } from '../evidence/parse-instruments.ts';
import { parseRecords } from '../evidence/parse-records.ts';
import type { ImportedFeature } from '../layers/imported-feature.ts';
import { layerSource } from '../layers/layer-source.ts';
import type { Finding } from '../layers/import-review.ts';
import { RECORD_ROLES, type LayerInfo, type LayerRole } from '../layers/layer-info.ts';
import type { Parsed } from '../layers/collect-records.ts';
import { parseSites } from '../layers/parse-sites.ts';
import { invariant } from '../lib/invariant.ts';
import type { Source } from '../sources/source.ts';
import { filledIn } from './merge-vintages.ts';
import { NO_CHOICES, settleDuplicates, type DuplicateChoices } from './settle-duplicates.ts';
import { LIST_OF_KIND, type Subject } from './subject-fields.ts';
import type { Workspace } from './workspace.ts';

export type AddedRecords = {
  readonly document: Workspace;
  readonly used: number;
  readonly findings: readonly Finding[];
};

type Identified = { readonly id: string };

/**
 * The document with the new records at the end. Rows that it perhaps holds already are merged, kept or left out as
 * chosen; without a choice a record whose id is there is left out and counted.
 */
export function addRecords(
  document: Workspace,
  features: readonly ImportedFeature[],
  { choices = NO_CHOICES, ...layer }: LayerInfo & { readonly choices?: DuplicateChoices },
): AddedRecords {
  const { kind, parsed } = parseRows(features, layer);
  const list = LIST_OF_KIND[kind];
  const sources = withSources(document, layer, parsed.sources);
  const given = { given: parsed.records, choices, filledIn: filledIn(layer.columns) };
  const settled = settleDuplicates({ ...document, sources }, kind, given);
  const { records, ...rest } = fresh({ ...parsed, records: settled.records }, document[list]);
  const counted = [...counting('duplicates-merged', settled.merged), ...counting('duplicates-left', settled.skipped)];
  const next = { ...settled.document, [list]: [...settled.document[list], ...records] };
  return added(next, layer, { findings: [...rest.findings, ...counted], used: records.length + settled.merged });
}

/** Kind of the entries that rows of a layer become, and the rows as such entries. */
export function parseRows(
  features: readonly ImportedFeature[],
  { id, role, columns, provenance: { fileName, sha256 } }: LayerInfo,
): { readonly kind: Subject['kind']; readonly parsed: Parsed<Identified> } {
  const { kind, parse } = entriesOf(role);
  return { kind, parsed: parse(features, columns, { fileName, sha256, layerId: id }) };
}

/** Kind of the entries that rows of a role become. */
export function kindOfRole(role: LayerRole): Subject['kind'] {
  return entriesOf(role).kind;
}

function entriesOf(role: LayerRole) {
  invariant(isRecordRole(role), `rows of the role ${role} are features, not records`);
  return ENTRIES[role];
}

const ENTRIES = {
  sites: { kind: 'site', parse: parseSites },
  moratoria: { kind: 'instrument', parse: parseInstruments },
  cases: { kind: 'case', parse: parseCases },
  events: { kind: 'event', parse: parseEvents },
  records: { kind: 'record', parse: parseRecords },
} as const;

/** What was added with more findings, by their code: those that count nothing are left out. */
export function withFindings(
  { document, used, findings }: AddedRecords,
  layer: string,
  counts: Readonly<Record<string, number>>,
): AddedRecords {
  const more = Object.entries(counts).flatMap(([code, count]) => counting(code, count));
  const layers = document.layers.map((one) =>
    one.id === layer
      ? { ...one, provenance: { ...one.provenance, findings: [...one.provenance.findings, ...more.map(told)] } }
      : one,
  );
  return { document: { ...document, layers }, used, findings: [...findings, ...more] };
}

function told({ code, count }: Finding): { readonly code: string; readonly count: number } {
  return { code, count };
}

function counting(code: string, count: number): readonly Finding[] {
  return count === 0 ? [] : [{ code, count, rows: [], facts: {}, severity: 'note' }];
}

type RecordRole = 'sites' | 'moratoria' | 'cases' | 'events' | 'records';

function isRecordRole(role: LayerRole): role is RecordRole {
  return RECORD_ROLES.includes(role);
}

function fresh<R extends Identified>(parsed: Parsed<R>, existing: readonly Identified[]): Parsed<R> {
  const taken = new Set(existing.map(({ id }) => id));
  const records = parsed.records.filter(({ id }) => !taken.has(id));
  const left = parsed.records.length - records.length;
  const finding: Finding = { code: 'already-there', count: left, rows: [], facts: {}, severity: 'finding' };
  return { ...parsed, records, findings: left === 0 ? parsed.findings : [...parsed.findings, finding] };
}

function added(
  document: Workspace,
  layer: LayerInfo,
  { findings, used }: { readonly findings: readonly Finding[]; readonly used: number },
): AddedRecords {
  const counted = findings.map(told);
  const known = layer.provenance.findings.filter(({ code }) => !counted.some((finding) => finding.code === code));
  const provenance = { ...layer.provenance, findings: [...known, ...counted] };
  const entry: LayerInfo = { ...layer, rowsUsed: used, provenance };
  return { document: { ...document, layers: [...document.layers, entry] }, used, findings };
}

/** Sources that are there already win: their words may have been edited. */
function withSources(document: Workspace, layer: LayerInfo, sources: readonly Source[]): Workspace['sources'] {
  const all = [...sources, layerSource(layer)].map((source) => [source.id, source] as const);
  return { ...Object.fromEntries(all), ...document.sources };
}
