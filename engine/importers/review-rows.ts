/** The review of a file of rows: what can be used, what was noticed, what could be repaired. */
import {
  mapColumns,
  type Mapping,
  missingFields,
  plainName,
  saysSwap,
  suggestRole,
} from '../../core/layers/columns.ts';
import { profileColumns } from '../../core/layers/column-profile.ts';
import { repeatedRows } from '../../core/layers/equal-rows.ts';
import { createFindingLog, type FindingLog } from '../../core/layers/finding-log.ts';
import { type GeometryReview, reviewGeometries } from '../../core/layers/geometry-review.ts';
import type { ImportedFeature } from '../../core/layers/imported-feature.ts';
import type { CrsChoice, FixId, ImportError, ImportReview, ReviewOptions } from '../../core/layers/import-review.ts';
import { RECORD_ROLES, type LayerRole } from '../../core/layers/layer-info.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { crsChoices } from '../crs/crs-choices.ts';
import { MAX_RECORDS } from './limits.ts';
import type { RawRows } from './raw-file.ts';
import type { ReadContext } from './reader.ts';
import { concludeCrs, type CrsOfFile, crsOfFile, placingOf } from './review-crs.ts';
import { fixesFor } from './review-fixes.ts';
import { signatureOf } from './review-grid.ts';
import { precisionOf } from './review-precision.ts';
import { reviewRecords } from './review-records.ts';

type Request = {
  readonly fileName: string;
  readonly sha256: string;
  readonly options: ReviewOptions;
  readonly log: FindingLog;
  readonly context: ReadContext;
};
type Reviewed = { readonly review: ImportReview; readonly features: readonly ImportedFeature[] };

/** The review and the rows that can be used, or why the file as a whole cannot. */
export async function reviewRows(read: RawRows, request: Request): Promise<Result<Reviewed, ImportError>> {
  const { options, log } = request;
  const mapping = mappingOf(read, options);
  if (!mapping.ok) return mapping;
  const crs = crsOfFile(read, options, log);
  if (!crs.ok) return crs;
  const chosen = chosenFixes(options);
  const how = { ...geometryOptions(options.role, chosen, log), placing: placingOf(crs.value) };
  const reviewed = reviewGeometries(read.rows, how);
  if (read.rows.length > 0 && reviewed.rowsBroken === read.rows.length) {
    return err({ code: 'nothing-readable', facts: { rows: read.rows.length } });
  }
  const repeated = repeatedRows(reviewed.features);
  const isDropped = chosen.has('drop-duplicates');
  reportRepeated(reviewed.features, repeated, { isDropped, log });
  const features = isDropped ? withoutRows(reviewed.features, repeated) : reviewed.features;
  const file = { fileName: request.fileName, sha256: request.sha256, layerId: null };
  const records = reviewRecords(options.role, features, { mapping: mapping.value, file });
  const ids = countRepeatedIds(read, records === null ? log : null);
  reportMissingColumns(options.role, mapping.value, log);
  reportOtherLayers(read, options, log);
  const concluded = concludeCrs(crs.value, reviewed, { columns: axisColumns(read, mapping.value), log });
  const usedOtherwise = () =>
    reviewGeometries(read.rows, { ...how, swap: !how.swap, log: createFindingLog() }).features.length;
  const review: ImportReview = {
    fileName: request.fileName,
    ...describe(read, { reviewed, options, mapping: mapping.value }),
    crs: concluded.label,
    crsBasis: concluded.basis,
    crsChoices: concluded.basis === 'unknown' ? await choicesFor(reviewed, request.context) : [],
    rowsUsed: records?.used ?? features.length,
    duplicates: { ids, rows: repeated.length },
    precision: precisionOf(read.rows, mapping.value, unitOf(crs.value, reviewed)),
    fixes: fixesFor({ reviewed, chosen, used: features.length, repeated: repeated.length, usedOtherwise }),
    findings: [...log.all(), ...(records?.findings ?? [])],
  };
  return ok({ review, features });
}

function chosenFixes({ fixes, columns }: ReviewOptions): ReadonlySet<FixId> {
  return new Set<FixId>([...fixes, ...(saysSwap(columns) ? (['swap-axes'] as const) : [])]);
}

function geometryOptions(role: LayerRole | null, chosen: ReadonlySet<FixId>, log: FindingLog) {
  return {
    role,
    swap: chosen.has('swap-axes'),
    repair: chosen.has('repair-polygons'),
    dropInvalid: chosen.has('drop-invalid'),
    cutCrossings: chosen.has('cut-antimeridian'),
    log,
  };
}

/** Metres per unit of the file's numbers; null for degrees. Metres when the system is not known. */
function unitOf({ system }: CrsOfFile, { suspicion }: GeometryReview): number | null {
  if (suspicion === 'projected') return 1;
  return system === null ? null : system.metresPerUnit;
}

async function choicesFor({ sample }: GeometryReview, { gazetteer }: ReadContext): Promise<CrsChoice[]> {
  const places = await gazetteer();
  // An installation without a gazetteer still gets the systems, without the names of places.
  return crsChoices(sample, places.places.names.length === 0 ? null : places);
}

function axisColumns({ columns }: RawRows, { lat, lon }: Mapping): string[] {
  return lat === undefined || lon === undefined || !columns.includes(lat) ? [] : [lat, lon];
}

type Described = Omit<
  ImportReview,
  'fileName' | 'crs' | 'crsBasis' | 'crsChoices' | 'rowsUsed' | 'duplicates' | 'precision' | 'fixes' | 'findings'
>;

/** The part of a review that only describes the file. Without a role, the mapping is made for the one suggested. */
function describe(
  read: RawRows,
  given: { readonly reviewed: GeometryReview; readonly options: ReviewOptions; readonly mapping: Mapping },
): Described {
  const { reviewed, options } = given;
  const likely = suggestRole(read.columns, reviewed.kinds);
  const suggestedRole = isTooManyRecords(read, likely) ? null : likely;
  const role = options.role ?? suggestedRole;
  const mapping = role === options.role ? ok(given.mapping) : mapColumns(read.columns, role, options.columns);
  return {
    format: read.format,
    kind: role !== null && RECORD_ROLES.includes(role) ? 'records' : 'features',
    layers: [...read.layers],
    layer: read.layer,
    headerRow: read.headerRow,
    encoding: read.encoding,
    delimiter: read.delimiter,
    rowsGiven: read.rows.length,
    geometryKinds: { ...reviewed.kinds },
    extent: reviewed.extent,
    withoutGeometry: reviewed.withoutGeometry,
    invalid: { ...reviewed.invalid },
    raster: null,
    columns: profileColumns(read.columns, read.rows),
    suggestedRole,
    role,
    mapping: { ...(mapping.ok ? mapping.value : given.mapping) },
    provenance: { publisher: null, licence: null, observed: null, retrieved: null, ...read.provenance },
    // A table has geometries only after somebody said which columns hold them: its header alone must tell it again.
    signature: signatureOf(read.columns.map(plainName), read.headerRow === null ? dimensionsOf(reviewed.kinds) : ''),
  };
}

/** `Point`, `LineString`, `Polygon`, several or none: a multipoint has the dimension of a point. */
function dimensionsOf(kinds: Readonly<Record<string, number>>): string {
  return [...new Set(Object.keys(kinds).map((kind) => kind.replace('Multi', '')))].sort().join(' ');
}

function mappingOf(read: RawRows, { role, columns }: ReviewOptions): Result<Mapping, ImportError> {
  if (isTooManyRecords(read, role)) {
    return err({ code: 'too-many-records', facts: { rows: read.rows.length, limit: MAX_RECORDS } });
  }
  return mapColumns(read.columns, role, columns);
}

function isTooManyRecords({ rows }: RawRows, role: LayerRole | null): boolean {
  return role !== null && RECORD_ROLES.includes(role) && rows.length > MAX_RECORDS;
}

/** Whoever named no layer may not know that there are others. */
function reportOtherLayers({ layers, layer }: RawRows, options: ReviewOptions, log: FindingLog): void {
  if (options.layer !== null) return;
  const others = layers.filter(({ name, rows }) => name !== layer && rows !== 0).map(({ name }) => name);
  if (others.length === 0) return;
  const shown = others.slice(0, LAYERS_NAMED).join(', ');
  log.note('other-layers', null, { layer: layer ?? '', others: others.length, names: shown });
}

/** Names of layers that a note lists. Heuristic. */
const LAYERS_NAMED = 10;

function reportMissingColumns(role: LayerRole | null, mapping: Mapping, log: FindingLog): void {
  if (role === null) return;
  for (const field of missingFields(role, mapping)) log.report('missing-column', null, { field });
}

/** Rows whose id an earlier row has. Parsers of records report them themselves, because they drop the rows. */
function countRepeatedIds({ rows }: RawRows, log: FindingLog | null): number {
  const seen = new Set<string>();
  let repeated = 0;
  for (const { id, row } of rows) {
    if (id === null) continue;
    if (seen.has(id)) {
      repeated += 1;
      log?.report('duplicate-id', row);
    }
    seen.add(id);
  }
  return repeated;
}

function reportRepeated(
  features: readonly ImportedFeature[],
  repeated: readonly number[],
  { isDropped, log }: { readonly isDropped: boolean; readonly log: FindingLog },
): void {
  for (const index of repeated) {
    const row = features[index]?.row ?? null;
    if (isDropped) log.report('repeated-row-dropped', row);
    else log.note('repeated-row', row);
  }
}

function withoutRows(features: readonly ImportedFeature[], indices: readonly number[]): readonly ImportedFeature[] {
  const left = new Set(indices);
  return features.filter((_, index) => !left.has(index));
}
