/** How many rows of a file become records of its role, and what their parser noticed. */
import { parseCases } from '../../core/evidence/parse-cases.ts';
import { parseEvents } from '../../core/evidence/parse-events.ts';
import { parseInstruments } from '../../core/evidence/parse-instruments.ts';
import { parseRecords } from '../../core/evidence/parse-records.ts';
import type { Mapping } from '../../core/layers/columns.ts';
import type { ImportedFeature } from '../../core/layers/imported-feature.ts';
import type { Finding } from '../../core/layers/import-review.ts';
import type { LayerRole } from '../../core/layers/layer-info.ts';
import { parseSites } from '../../core/layers/parse-sites.ts';
import type { FileBasis } from '../../core/layers/row-sources.ts';

const PARSERS = {
  sites: parseSites,
  moratoria: parseInstruments,
  cases: parseCases,
  events: parseEvents,
  records: parseRecords,
};

type RecordReview = { readonly used: number; readonly findings: readonly Finding[] };

/** Null when rows of the role stay features and need no further reading. */
export function reviewRecords(
  role: LayerRole | null,
  features: readonly ImportedFeature[],
  { mapping, file }: { readonly mapping: Mapping; readonly file: FileBasis },
): RecordReview | null {
  if (role === null || !(role in PARSERS)) return null;
  const parsed = PARSERS[role as keyof typeof PARSERS](features, mapping, file);
  return { used: parsed.records.length, findings: parsed.findings };
}
