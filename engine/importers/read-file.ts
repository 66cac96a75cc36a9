/**
 * One file in, one review out: what it is, what can be used, what was noticed. Nothing is imported here.
 *
 * The format is told by content first and by the ending of the name second; a file that is refused leaves
 * nothing behind.
 */
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { basename, extname } from 'node:path';
import { createFindingLog } from '../../core/layers/finding-log.ts';
import type { ImportedFeature } from '../../core/layers/imported-feature.ts';
import type { ImportError, ImportReview, ReviewOptions } from '../../core/layers/import-review.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { type Decoded, decodeText } from './decode-text.ts';
import { loadSourceFile } from './load-source-file.ts';
import type { RawFile, RawRows } from './raw-file.ts';
import { readCsv } from './read-csv.ts';
import { readGeoJson } from './read-geojson.ts';
import type { ReadContext, ReadRequest, SourceFile } from './reader.ts';
import { readOtherJson } from './read-other-json.ts';
import { READERS, TEXT_READERS } from './readers.ts';
import { reviewGrid } from './review-grid.ts';
import { reviewRows } from './review-rows.ts';
import { recogniseBytes, recogniseText } from './recognise-format.ts';
import { unwrapFile } from './unwrap-file.ts';

export type ImportedFile = {
  readonly review: ImportReview;
  /** The rows that can be used, in file order; empty for rasters and tiles. */
  readonly features: readonly ImportedFeature[];
  /** Hex digest of the file's bytes; with parts, of the file and then of each part in the order of their endings. */
  readonly sha256: string;
};

/** Endings of formats that are not text tables; text under such a name is not what it says. */
const OTHER_ENDINGS =
  /^(?:shp|shx|dbf|zip|kmz|gpkg|sqlite|siteshift|fgb|tif|tiff|png|jpe?g|parquet|pmtiles|mbtiles|xlsx?|pdf|gz|kml|gpx|gml)$/;
const JSON_ENDINGS = /^(?:geojson|topojson|json|geojsonl|ndjson|geojsons)$/;

const NO_PLACES = {
  coordinates: new Float64Array(),
  population: new Float64Array(),
  names: [],
  regions: [],
  countries: [],
};
const NO_COUNTIES = { names: [], states: [], fips: [], geometries: [], boxes: new Float64Array() };

/** For callers whose files need no gazetteer, tests and benchmarks: names of places are then not found. */
export const BARE_CONTEXT: ReadContext = {
  scratchRoot: tmpdir(),
  gazetteer: () =>
    Promise.resolve({
      places: NO_PLACES,
      zips: { codes: [], coordinates: new Float64Array() },
      counties: NO_COUNTIES,
    }),
};

/** Reads and reviews a file. The error says in one code and its facts what is wrong and where. */
export async function readFile(
  path: string,
  options: ReviewOptions,
  context: ReadContext = BARE_CONTEXT,
): Promise<Result<ImportedFile, ImportError>> {
  const file = await loadSourceFile(path, []);
  if (!file.ok) return withFile(file.error, basename(path));
  return reviewFile(file.value, options, context);
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
  const sha256 = digestOf(file);
  if (read.value.kind !== 'rows') {
    const review = reviewGrid(read.value, { fileName, role: options.role });
    return ok({ review: { ...review, findings: log.all() }, features: [], sha256 });
  }
  const reviewed = await reviewRows(read.value, { fileName, sha256, options, log, context });
  return reviewed.ok ? ok({ ...reviewed.value, sha256 }) : withFile(reviewed.error, fileName);
}

async function readRows(request: ReadRequest): Promise<Result<RawFile, ImportError>> {
  if (request.file.bytes.length === 0) return err({ code: 'empty-file', facts: {} });
  const unwrapped = await unwrapFile(request);
  if (!unwrapped.ok) return unwrapped;
  const read = await readUnwrapped(unwrapped.value.request);
  return read.ok ? ok(unwrapped.value.dress(read.value)) : read;
}

async function readUnwrapped(request: ReadRequest): Promise<Result<RawFile, ImportError>> {
  const { bytes, fileName } = request.file;
  const ending = extname(fileName).slice(1).toLowerCase();
  if (bytes.length === 0) return err({ code: 'empty-file', facts: {} });
  const found = recogniseBytes(bytes, ending);
  if (found !== null) return READERS[found]?.(request) ?? err({ code: 'unsupported-format', facts: { found } });
  return readText(request, ending);
}

async function readText(request: ReadRequest, ending: string): Promise<Result<RawFile, ImportError>> {
  const decoded = decodeText(request.file.bytes);
  if (decoded === null) return err(OTHER_ENDINGS.test(ending) ? wrongEnding(ending) : { code: 'not-text', facts: {} });
  if (decoded.replaced > 0) request.log.note('text-bytes-replaced', null, { places: decoded.replaced });
  const markup = recogniseText(decoded.text);
  if (markup !== null) {
    return TEXT_READERS[markup]?.(request) ?? err({ code: 'unsupported-format', facts: { found: markup } });
  }
  if (decoded.text.trim() === '') return err({ code: 'empty-file', facts: {} });
  if (OTHER_ENDINGS.test(ending)) return err(wrongEnding(ending));
  const isJson = JSON_ENDINGS.test(ending) || /^[\s\x1e]*[[{]/.test(decoded.text);
  const read = isJson ? readJson(decoded, request) : await readCsv(decoded.text, request);
  return read.ok ? ok({ ...read.value, encoding: decoded.encoding }) : read;
}

function readJson(decoded: Decoded, request: ReadRequest): Result<RawRows, ImportError> {
  return readOtherJson(decoded.text, request) ?? readGeoJson(decoded, request.log);
}

function wrongEnding(ending: string): ImportError {
  return { code: 'wrong-ending', facts: { ending } };
}

function withFile(error: ImportError, file: string): Result<never, ImportError> {
  return err({ code: error.code, facts: { file, ...error.facts } });
}

/** A file alone has the digest that any other tool gives it. */
function digestOf({ bytes, parts }: SourceFile): string {
  const hash = createHash('sha256').update(bytes);
  for (const ending of [...parts.keys()].toSorted()) hash.update(parts.get(ending) ?? '');
  return hash.digest('hex');
}
