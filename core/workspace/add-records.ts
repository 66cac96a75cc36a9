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
import type { Workspace } from './workspace.ts';

export type AddedRecords = {
  readonly document: Workspace;
  readonly used: number;
  readonly findings: readonly Finding[];
};

type Identified = { readonly id: string };

/** The document with the new records at the end; a record whose id is there already is left out and counted. */
export function addRecords(document: Workspace, features: readonly ImportedFeature[], layer: LayerInfo): AddedRecords {
  const { role, columns } = layer;
  invariant(isRecordRole(role), `rows of the role ${role} are features, not records`);
  const file = { fileName: layer.provenance.fileName, sha256: layer.provenance.sha256, layerId: layer.id };
  switch (role) {
    case 'sites': {
      const { records, ...rest } = fresh(parseSites(features, columns, file), document.sites);
      return added({ ...document, sites: [...document.sites, ...records] }, layer, { records, ...rest });
    }
    case 'moratoria': {
      const { records, ...rest } = fresh(parseInstruments(features, columns, file), document.instruments);
      return added({ ...document, instruments: [...document.instruments, ...records] }, layer, { records, ...rest });
    }
    case 'cases': {
      const { records, ...rest } = fresh(parseCases(features, columns, file), document.cases);
      return added({ ...document, cases: [...document.cases, ...records] }, layer, { records, ...rest });
    }
    case 'events': {
      const { records, ...rest } = fresh(parseEvents(features, columns, file), document.events);
      return added({ ...document, events: [...document.events, ...records] }, layer, { records, ...rest });
    }
    case 'records': {
      const { records, ...rest } = fresh(parseRecords(features, columns, file), document.records);
      return added({ ...document, records: [...document.records, ...records] }, layer, { records, ...rest });
    }
  }
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

function added(document: Workspace, layer: LayerInfo, parsed: Parsed<Identified>): AddedRecords {
  const { records, sources, findings } = parsed;
  const counted = findings.map(({ code, count }) => ({ code, count }));
  const known = layer.provenance.findings.filter(({ code }) => !counted.some((finding) => finding.code === code));
  const provenance = { ...layer.provenance, findings: [...known, ...counted] };
  const entry: LayerInfo = { ...layer, rowsUsed: records.length, provenance };
  return {
    document: { ...document, layers: [...document.layers, entry], sources: withSources(document, layer, sources) },
    used: records.length,
    findings,
  };
}

/** Sources that are there already win: their words may have been edited. */
function withSources(document: Workspace, layer: LayerInfo, sources: readonly Source[]): Workspace['sources'] {
  const all = [...sources, layerSource(layer)].map((source) => [source.id, source] as const);
  return { ...Object.fromEntries(all), ...document.sources };
}
