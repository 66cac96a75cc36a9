/**
 * One file in, one review out: what it is, what can be used, what was noticed. Nothing is imported here.
 *
 * The format is told by content first and by the ending of the name second; a file that is refused leaves
 * nothing behind.
 */
import { createHash } from 'node:crypto';
import { readFile as readBytes, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname } from 'node:path';
import { mapColumns, type Mapping, missingFields, saysSwap, suggestRole } from '../../core/layers/columns.ts';
import { profileColumns } from '../../core/layers/column-profile.ts';
import { createFindingLog, type FindingLog } from '../../core/layers/finding-log.ts';
import { type GeometryReview, reviewGeometries, type RawRow } from '../../core/layers/geometry-review.ts';
import type { ImportedFeature } from '../../core/layers/imported-feature.ts';
import type { ImportError, ImportReview, ReviewOptions } from '../../core/layers/import-review.ts';
import { RECORD_ROLES, type LayerRole } from '../../core/layers/layer-info.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { decodeText } from './decode-text.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import type { RawFile, RawRows } from './raw-file.ts';
import { readCsv } from './read-csv.ts';
import { readGeoJson } from './read-geojson.ts';
import type { ReadContext, ReadRequest, SourceFile } from './reader.ts';
import { READERS, TEXT_READERS } from './readers.ts';
import { reviewRecords } from './review-records.ts';
import { recogniseBytes, recogniseText } from './recognise-format.ts';

export type ImportedFile = {
  readonly review: ImportReview;
  /** The rows that can be used, in file order; empty for rasters and tiles. */
  readonly features: readonly ImportedFeature[];
  /** Hex digest of the file's bytes. */
  readonly sha256: string;
};

/** Endings of formats that are not text tables; text under such a name is not what it says. */
const OTHER_ENDINGS =
  /^(?:shp|shx|dbf|zip|kmz|gpkg|sqlite|siteshift|fgb|tif|tiff|png|jpe?g|parquet|pmtiles|mbtiles|xlsx?|pdf|gz|kml|gpx|gml)$/;
const JSON_ENDINGS = /^(?:geojson|json|geojsonl|ndjson|geojsons)$/;

/** For callers whose files need no gazetteer: tests and benchmarks. */
export const BARE_CONTEXT: ReadContext = {
  scratchRoot: tmpdir(),
  gazetteer: () => Promise.reject(new Error('no gazetteer in this context')),
};

/** Reads and reviews a file. The error says in one code and its facts what is wrong and where. */
export async function readFile(
  path: string,
  options: ReviewOptions,
  context: ReadContext = BARE_CONTEXT,
): Promise<Result<ImportedFile, ImportError>> {
  const fileName = basename(path);
  const bytes = await load(path);
  if (!bytes.ok) return withFile(bytes.error, fileName);
  return reviewFile({ fileName, bytes: bytes.value, parts: new Map() }, options, context);
}

/** The same for a file already in memory. */
export async function reviewFile(
  file: SourceFile,
  options: ReviewOptions,
  context: ReadContext = BARE_CONTEXT,
): Promise<Result<ImportedFile, ImportError>> {
  const { fileName } = file;
  const log = createFindingLog();
  const read = await readRows({ file, options, log, context });
  if (!read.ok) return withFile(read.error, fileName);
  if (read.value.kind !== 'rows')
    return withFile({ code: 'unsupported-format', facts: { found: read.value.format } }, fileName);
  const mapping = mapColumns(read.value.columns, options.role, options.columns);
  if (!mapping.ok) return withFile(mapping.error, fileName);
  const { rows } = read.value;
  const swap = saysSwap(options.columns) || options.fixes.includes('swap-axes');
  const reviewed = reviewGeometries(rows, { role: options.role, swap, log });
  if (rows.length > 0 && reviewed.rowsBroken === rows.length) {
    return withFile({ code: 'nothing-readable', facts: { rows: rows.length } }, fileName);
  }
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const basis = { fileName, sha256, layerId: null };
  const records = reviewRecords(options.role, reviewed.features, { mapping: mapping.value, file: basis });
  // Record parsers report repeated ids themselves, because they drop the rows.
  if (records === null) reportDuplicates(rows, log);
  reportMissingColumns(options.role, mapping.value, log);
  const review: ImportReview = {
    fileName,
    ...describe(read.value, { reviewed, options, mapping: mapping.value }),
    rowsUsed: records?.used ?? reviewed.features.length,
    findings: [...log.all(), ...(records?.findings ?? [])],
  };
  return ok({ review, features: reviewed.features, sha256 });
}

/** The part of a review that only describes the file. Without a role, the mapping is made for the one suggested. */
function describe(
  read: RawRows,
  given: { readonly reviewed: GeometryReview; readonly options: ReviewOptions; readonly mapping: Mapping },
): Omit<ImportReview, 'fileName' | 'rowsUsed' | 'findings'> {
  const { reviewed, options } = given;
  const suggestedRole = suggestRole(read.columns, reviewed.kinds);
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
    crs: read.crs.statement ?? 'EPSG:4326',
    crsBasis: read.crs.isFixed ? 'format' : read.crs.statement === null ? 'assumed' : 'stated',
    crsChoices: [],
    rowsGiven: read.rows.length,
    geometryKinds: { ...reviewed.kinds },
    extent: reviewed.extent,
    withoutGeometry: 0,
    duplicates: { ids: 0, rows: 0 },
    invalid: { given: 0, repaired: 0 },
    precision: null,
    raster: null,
    columns: profileColumns(read.columns, read.rows),
    suggestedRole,
    role,
    mapping: { ...(mapping.ok ? mapping.value : given.mapping) },
    fixes: [],
    provenance: { publisher: null, licence: null, observed: null, retrieved: null, ...read.provenance },
    signature: '',
  };
}

function reportMissingColumns(role: LayerRole | null, mapping: Mapping, log: FindingLog): void {
  if (role === null) return;
  for (const field of missingFields(role, mapping)) log.report('missing-column', null, { field });
}

async function load(path: string): Promise<Result<Uint8Array, ImportError>> {
  try {
    const about = await stat(path);
    if (!about.isFile()) return err({ code: 'not-a-file', facts: {} });
    if (about.size > MAX_FILE_BYTES) {
      return err({
        code: 'file-too-large',
        facts: { megabytes: Math.round(about.size / 1e6), limit: Math.round(MAX_FILE_BYTES / 1e6) },
      });
    }
    return ok(await readBytes(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    return err({ code: code === 'ENOENT' ? 'file-not-found' : 'file-unreadable', facts: {} });
  }
}

async function readRows(request: ReadRequest): Promise<Result<RawFile, ImportError>> {
  const { bytes, fileName } = request.file;
  const ending = extname(fileName).slice(1).toLowerCase();
  if (bytes.length === 0) return err({ code: 'empty-file', facts: {} });
  const found = recogniseBytes(bytes, ending);
  if (found !== null) return READERS[found]?.(request) ?? err({ code: 'unsupported-format', facts: { found } });
  const decoded = decodeText(bytes);
  if (decoded === null) return err(OTHER_ENDINGS.test(ending) ? wrongEnding(ending) : { code: 'not-text', facts: {} });
  const markup = recogniseText(decoded.text);
  if (markup !== null) {
    return TEXT_READERS[markup]?.(request) ?? err({ code: 'unsupported-format', facts: { found: markup } });
  }
  if (decoded.text.trim() === '') return err({ code: 'empty-file', facts: {} });
  if (OTHER_ENDINGS.test(ending)) return err(wrongEnding(ending));
  const { options, log } = request;
  const isJson = JSON_ENDINGS.test(ending) || /^[\s\x1e]*[[{]/.test(decoded.text);
  const read = isJson
    ? readGeoJson(decoded, log)
    : readCsv(decoded.text, { role: options.role, given: options.columns, log });
  return read.ok ? ok({ ...read.value, encoding: decoded.encoding }) : read;
}

function wrongEnding(ending: string): ImportError {
  return { code: 'wrong-ending', facts: { ending } };
}

function reportDuplicates(rows: readonly RawRow[], log: FindingLog): void {
  const seen = new Set<string>();
  for (const { id, row } of rows) {
    if (id === null) continue;
    if (seen.has(id)) log.report('duplicate-id', row);
    seen.add(id);
  }
}

function withFile(error: ImportError, file: string): Result<never, ImportError> {
  return err({ code: error.code, facts: { file, ...error.facts } });
}
