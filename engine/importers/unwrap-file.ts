/**
 * Files that only wrap another one: `.zip`, `.kmz` and `.gz`. The file inside is chosen and handed on as if it
 * had been given alone; an archive inside an archive is refused.
 */
import { gunzip } from 'node:zlib';
import { promisify } from 'node:util';
import type { ImportError } from '../../core/layers/import-review.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { chooseInArchive, datasetsIn, type Dataset } from './archive-datasets.ts';
import { splitPartName } from './group-parts.ts';
import { MAX_FILE_BYTES, MAX_RATIO } from './limits.ts';
import { isBomb, openArchive, type Archive } from './open-archive.ts';
import type { LayerChoice, RawFile } from './raw-file.ts';
import type { ReadRequest, SourceFile } from './reader.ts';
import { recogniseBytes } from './recognise-format.ts';

/** The request for the file inside, and what to say of the wrapping once it is read. */
export type Unwrapped = { readonly request: ReadRequest; readonly dress: (read: RawFile) => RawFile };

const WRAPPERS: ReadonlySet<string | null> = new Set(['ZIP', 'KMZ', 'gzip']);
/** Elements of KML that are rows. */
const FEATURES = ['Placemark', 'GroundOverlay'];
const inflate = promisify(gunzip);

/** The request as it is when the file wraps nothing. Errors: `archive-…`, `layer-not-found`. */
export async function unwrapFile(request: ReadRequest): Promise<Result<Unwrapped, ImportError>> {
  const found = formatOf(request.file);
  if (found === 'gzip') return unwrapGzip(request);
  if (found === 'ZIP' || found === 'KMZ') return unwrapArchive(request, found);
  return ok({ request, dress: (read) => read });
}

function formatOf({ bytes, fileName }: SourceFile): string | null {
  return recogniseBytes(bytes, splitPartName(fileName).ending);
}

async function unwrapGzip(request: ReadRequest): Promise<Result<Unwrapped, ImportError>> {
  const { file } = request;
  try {
    const bytes = await inflate(file.bytes, { maxOutputLength: MAX_FILE_BYTES });
    const inner = { fileName: file.fileName.replace(/\.gz$/i, ''), bytes, parts: new Map<string, Uint8Array>() };
    if (isBomb(file.bytes.length, bytes.length)) {
      return err({ code: 'archive-bomb', facts: { name: inner.fileName, limit: MAX_RATIO } });
    }
    if (WRAPPERS.has(formatOf(inner))) return err({ code: 'archive-in-archive', facts: {} });
    return ok({ request: { ...request, file: inner }, dress: (read) => read });
  } catch (error) {
    const isLarge = error instanceof RangeError;
    const facts = { limit: Math.round(MAX_FILE_BYTES / 1e6) };
    return err(isLarge ? { code: 'archive-too-large', facts } : { code: 'archive-damaged', facts: {} });
  }
}

async function unwrapArchive(request: ReadRequest, found: string): Promise<Result<Unwrapped, ImportError>> {
  const archive = await openArchive(request.file.bytes);
  if (!archive.ok) return archive;
  const datasets = await withoutIndexes(archive.value, datasetsIn(archive.value.names));
  const chosen = chooseInArchive(datasets, archive.value.names, request.options.layer);
  if (!chosen.ok) return chosen;
  const { dataset, layer } = chosen.value;
  const file = await takeOut(archive.value, dataset);
  if (!file.ok) return file;
  if (WRAPPERS.has(formatOf(file.value))) return err({ code: 'archive-in-archive', facts: {} });
  const isKmz = found === 'KMZ' || splitPartName(dataset.path).ending === 'kml';
  return ok({
    request: { ...request, file: file.value, options: { ...request.options, layer } },
    dress: (read) => dress(isKmz && read.format === 'KML' ? { ...read, format: 'KMZ' } : read, dataset, datasets),
  });
}

/** KML files looked into at most. Heuristic: an index is the first or among a few. */
const KML_TRIED = 50;

/**
 * Without the KML files that only link to others of the same archive, as GDAL and ArcGIS write them; when none
 * holds a feature, all stay.
 */
async function withoutIndexes(archive: Archive, datasets: readonly Dataset[]): Promise<readonly Dataset[]> {
  const kml = datasets.filter(({ path }) => splitPartName(path).ending === 'kml').slice(0, KML_TRIED);
  if (kml.length < 2) return datasets;
  const empty = new Set<Dataset>();
  for (const dataset of kml) {
    const bytes = await archive.read(dataset.path);
    const holdsFeature = bytes.ok && FEATURES.some((mark) => Buffer.from(bytes.value).includes(mark));
    if (bytes.ok && !holdsFeature) empty.add(dataset);
  }
  return empty.size === kml.length ? datasets : datasets.filter((dataset) => !empty.has(dataset));
}

async function takeOut(archive: Archive, dataset: Dataset): Promise<Result<SourceFile, ImportError>> {
  const main = await archive.read(dataset.path);
  if (!main.ok) return main;
  const parts = new Map<string, Uint8Array>();
  for (const path of dataset.parts) {
    const part = await archive.read(path);
    if (!part.ok) return part;
    parts.set(splitPartName(path).ending, part.value);
  }
  return ok({ fileName: dataset.path.split('/').at(-1) ?? dataset.path, bytes: main.value, parts });
}

/** One dataset keeps its own layers; of several, the chosen one shows its layers as `name|layer`. */
function dress(read: RawFile, dataset: Dataset, datasets: readonly Dataset[]): RawFile {
  if (datasets.length < 2) return read;
  const layers = datasets.flatMap(({ name }): readonly LayerChoice[] => {
    if (name !== dataset.name) return [{ name, rows: null, geometry: null }];
    if (read.layers.length > 0) return read.layers.map((inner) => ({ ...inner, name: `${name}|${inner.name}` }));
    return [{ name, rows: read.kind === 'rows' ? read.rows.length : null, geometry: null }];
  });
  const inner = read.layers.length > 0 && read.layer !== null ? `|${read.layer}` : '';
  return { ...read, layers, layer: `${dataset.name}${inner}` };
}
