/** The review of rasters and tile archives: no rows, no columns, but what they hold and where they lie. */
import { createHash } from 'node:crypto';
import type { ImportReview } from '../../core/layers/import-review.ts';
import type { LayerRole, TileFacts } from '../../core/layers/layer-info.ts';
import type { RawRaster, RawTiles } from './raw-file.ts';

/** Classes of the National Land Cover Database, all vintages. Source: MRLC, NLCD legend. */
const NLCD = new Set([11, 12, 21, 22, 23, 24, 31, 41, 42, 43, 51, 52, 71, 72, 73, 74, 81, 82, 90, 95]);
/** Classes beside "no data" from which on a set of values is believed to be land cover. Heuristic. */
const ENOUGH_CLASSES = 3;

/** Everything but the name of the file and the findings. */
export function reviewGrid(
  read: RawRaster | RawTiles,
  given: { readonly fileName: string; readonly role: LayerRole | null },
): Omit<ImportReview, 'findings'> {
  const suggestedRole = read.kind === 'raster' ? roleOfRaster(read, given.fileName) : 'overlay';
  return {
    fileName: given.fileName,
    format: read.format,
    kind: read.kind,
    layers: [...read.layers],
    layer: read.layer,
    headerRow: null,
    encoding: null,
    delimiter: null,
    crs: read.crs.statement ?? 'unknown',
    crsBasis: read.kind === 'raster' ? read.crsBasis : 'format',
    crsChoices: read.kind === 'raster' ? [...read.crsChoices] : [],
    rowsGiven: 0,
    rowsUsed: 0,
    geometryKinds: {},
    extent: read.extent,
    withoutGeometry: 0,
    duplicates: { ids: 0, rows: 0 },
    invalid: { given: 0, repaired: 0 },
    precision: null,
    raster: read.kind === 'raster' ? read.raster : null,
    ...(read.kind === 'tiles' ? { tiles: tileFacts(read) } : {}),
    columns: [],
    suggestedRole,
    role: given.role ?? suggestedRole,
    mapping: {},
    fixes: [],
    provenance: { publisher: null, licence: null, observed: null, retrieved: null, ...read.provenance },
    signature: signatureOf([read.format], read.kind),
  };
}

function tileFacts({ tileType, tiles, minZoom, maxZoom, tileLayers }: RawTiles): TileFacts {
  return { type: tileType, tiles, minZoom, maxZoom, layers: [...tileLayers] };
}

/** Hash of the plain column names and the kind of geometry; the order of the columns does not matter. */
export function signatureOf(plainColumns: readonly string[], geometry: string): string {
  const text = [geometry, ...plainColumns.toSorted()].join('\n');
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function roleOfRaster({ raster }: RawRaster, fileName: string): LayerRole {
  const name = fileName.toLowerCase();
  if (name.includes('slope')) return 'slope';
  if (/(^|[^a-z])(dem|dtm|srtm|3dep|elev|elevation)([^a-z]|$)/.test(name)) return 'elevation';
  if (/padus|pad-us|pad_us|protected/.test(name)) return 'protected';
  const values = raster.classes.map(({ value }) => value).filter((value) => value !== 0);
  const isLandCover = values.length >= ENOUGH_CLASSES && values.every((value) => NLCD.has(value));
  return isLandCover || /nlcd|land[-_ ]?cover|land[-_ ]?use/.test(name) ? 'land-use' : 'overlay';
}
