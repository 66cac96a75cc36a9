/**
 * One file in, one review out: what it is, what can be used, what was noticed. Nothing is imported here.
 *
 * The format is told by content first and by the ending of the name second; a file that is refused leaves
 * nothing behind. Archives are never opened in this version.
 */
import { createHash } from 'node:crypto';
import { readFile as readBytes, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { mapColumns, type Mapping, missingFields, saysSwap, suggestRole } from '../../core/layers/columns.ts';
import { profileColumns } from '../../core/layers/column-profile.ts';
import { createFindingLog, type FindingLog } from '../../core/layers/finding-log.ts';
import { type GeometryReview, reviewGeometries, type RawRow } from '../../core/layers/geometry-review.ts';
import type { ImportedFeature } from '../../core/layers/imported-feature.ts';
import type { ImportError, ImportReview } from '../../core/layers/import-review.ts';
import type { LayerRole } from '../../core/layers/layer-info.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { decodeText, type Encoding } from './decode-text.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import type { RawFile } from './raw-file.ts';
import { readCsv } from './read-csv.ts';
import { readFlatGeobuf } from './read-flatgeobuf.ts';
import { readGeoJson } from './read-geojson.ts';
import { reviewRecords } from './review-records.ts';
import { recogniseBytes, recogniseText } from './recognise-format.ts';

export type ReadOptions = {
  readonly role: LayerRole | null;
  /** Our field -> their column; `swap` -> `true` exchanges latitude and longitude. */
  readonly columns: Readonly<Record<string, string>>;
};

export type ImportedFile = {
  readonly review: ImportReview;
  /** The rows that can be used, in file order. */
  readonly features: readonly ImportedFeature[];
  /** Hex digest of the file's bytes. */
  readonly sha256: string;
};

type Read = RawFile & { readonly encoding: Encoding | null };

/** Endings of formats that are not text tables; text under such a name is not what it says. */
const OTHER_ENDINGS =
  /^(?:shp|shx|dbf|zip|kmz|gpkg|sqlite|siteshift|fgb|tif|tiff|png|jpe?g|parquet|pmtiles|mbtiles|xlsx?|pdf|gz|kml|gpx|gml)$/;
const JSON_ENDINGS = /^(?:geojson|json|geojsonl|ndjson|geojsons)$/;

/** Reads and reviews a file. The error says in one code and its facts what is wrong and where. */
export async function readFile(path: string, options: ReadOptions): Promise<Result<ImportedFile, ImportError>> {
  const fileName = basename(path);
  const bytes = await load(path);
  return bytes.ok ? reviewBytes(bytes.value, fileName, options) : withFile(bytes.error, fileName);
}

/** The same for bytes already in memory. */
export async function reviewBytes(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions,
): Promise<Result<ImportedFile, ImportError>> {
  const log = createFindingLog();
  const read = await readRows(bytes, fileName, { ...options, log });
  if (!read.ok) return withFile(read.error, fileName);
  const mapping = mapColumns(read.value.columns, options.role, options.columns);
  if (!mapping.ok) return withFile(mapping.error, fileName);
  const { rows } = read.value;
  const reviewed = reviewGeometries(rows, { role: options.role, swap: saysSwap(options.columns), log });
  if (rows.length > 0 && reviewed.rowsBroken === rows.length) {
    return withFile({ code: 'nothing-readable', facts: { rows: rows.length } }, fileName);
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = { fileName, sha256, layerId: null };
  const records = reviewRecords(options.role, reviewed.features, { mapping: mapping.value, file });
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
  read: Read,
  given: { readonly reviewed: GeometryReview; readonly options: ReadOptions; readonly mapping: Mapping },
): Omit<ImportReview, 'fileName' | 'rowsUsed' | 'findings'> {
  const { reviewed, options } = given;
  const suggestedRole = suggestRole(read.columns, reviewed.kinds);
  const role = options.role ?? suggestedRole;
  const mapping = role === options.role ? ok(given.mapping) : mapColumns(read.columns, role, options.columns);
  return {
    format: read.format,
    encoding: read.encoding,
    delimiter: read.delimiter,
    crs: read.crs,
    rowsGiven: read.rows.length,
    geometryKinds: { ...reviewed.kinds },
    extent: reviewed.extent,
    columns: profileColumns(read.columns, read.rows),
    suggestedRole,
    role,
    mapping: { ...(mapping.ok ? mapping.value : given.mapping) },
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

async function readRows(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions & { readonly log: FindingLog },
): Promise<Result<Read, ImportError>> {
  const ending = extname(fileName).slice(1).toLowerCase();
  if (bytes.length === 0) return err({ code: 'empty-file', facts: {} });
  const found = recogniseBytes(bytes, ending);
  if (found === 'FlatGeobuf') return encoded(await readFlatGeobuf(bytes, options.log), null);
  if (found !== null) return err({ code: 'unsupported-format', facts: { found } });
  const decoded = decodeText(bytes);
  if (decoded === null) return err(OTHER_ENDINGS.test(ending) ? wrongEnding(ending) : { code: 'not-text', facts: {} });
  const markup = recogniseText(decoded.text);
  if (markup !== null) return err({ code: 'unsupported-format', facts: { found: markup } });
  if (decoded.text.trim() === '') return err({ code: 'empty-file', facts: {} });
  if (OTHER_ENDINGS.test(ending)) return err(wrongEnding(ending));
  const isJson = JSON_ENDINGS.test(ending) || /^[\s\x1e]*[[{]/.test(decoded.text);
  if (isJson) return encoded(readGeoJson(decoded, options.log), decoded.encoding);
  return encoded(
    readCsv(decoded.text, { role: options.role, given: options.columns, log: options.log }),
    decoded.encoding,
  );
}

function encoded(file: Result<RawFile, ImportError>, encoding: Encoding | null): Result<Read, ImportError> {
  return file.ok ? ok({ ...file.value, encoding }) : file;
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
