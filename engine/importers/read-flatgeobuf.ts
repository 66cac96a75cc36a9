/**
 * FlatGeobuf to rows. The frame (magic, header, index, length of every feature) is checked before the
 * library reads it, because the library trusts it: a file cut short would end quietly, an empty one would
 * never end.
 *
 * Source: FlatGeobuf specification 3.0, flatgeobuf.org.
 */
import { generic, type Feature, type Geometry as FgbGeometry } from 'flatgeobuf';
import { emptyProperties } from '../../core/layers/imported-feature.ts';
import type { RawRow } from '../../core/layers/geometry-review.ts';
import type { ImportError } from '../../core/layers/import-review.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { MAX_ROWS } from './limits.ts';
import type { RawFile, StatedCrs } from './raw-file.ts';
import type { ReadRequest } from './reader.ts';
import { cellOf } from './read-geojson.ts';

type Header = Parameters<NonNullable<Parameters<typeof generic.deserialize>[1]['headerMetaFn']>>[0];

const MAGIC_BYTES = 8;
const PREFIX_BYTES = 4;
/** Longest header that is believed, bytes. Heuristic; real ones are a few thousand. */
const MAX_HEADER_BYTES = 64 * 1024 * 1024;
/** Bytes of one node of the packed R-tree. */
const NODE_BYTES = 40;

/** Thrown and caught in this file: the header says why the file is not read. */
class Refused extends Error {
  readonly reason: ImportError;
  constructor(reason: ImportError) {
    super(reason.code);
    this.reason = reason;
  }
}

/**
 * What a file of its size can hold at most. Offsets inside a hostile file may point to the same bytes again
 * and again; honest ones never do.
 */
type Budget = { positions: number; parts: number; propertyBytes: number };

/** Bytes of one position, of one offset to a part. */
const POSITION_BYTES = 16;
const OFFSET_BYTES = 4;

/** The rows of a FlatGeobuf file, or why it is none. Nothing partial. */
export async function readFlatGeobuf({ file: { bytes } }: ReadRequest): Promise<Result<RawFile, ImportError>> {
  if (bytes[3] !== 3) return err({ code: 'fgb-version', facts: { version: String(bytes[3] ?? 0) } });
  let header: Header | null = null;
  const rows: RawRow[] = [];
  const budget = {
    positions: bytes.length / POSITION_BYTES,
    parts: bytes.length / OFFSET_BYTES,
    propertyBytes: bytes.length,
  };
  try {
    const features = generic.deserialize(bytes, {
      headerMetaFn: (meta) => {
        checkHeader(meta, bytes);
        header = meta;
        // The library would look for the index of no features for ever.
        if (meta.featuresCount === 0) meta.indexNodeSize = 0;
      },
      fromFeature: (index: number, feature: Feature, meta: Header) => {
        rows.push(readFeature(index + 1, feature, { header: meta, budget }));
        return feature as never;
      },
    });
    while ((await features.next()).done !== true && rows.length <= MAX_ROWS);
  } catch (error) {
    return err(
      error instanceof Refused ? error.reason : { code: 'fgb-unreadable', facts: { feature: rows.length + 1 } },
    );
  }
  if (rows.length > MAX_ROWS) return err({ code: 'too-many-rows', facts: { limit: MAX_ROWS } });
  const known = header as Header | null;
  return ok({
    kind: 'rows',
    format: 'FlatGeobuf',
    crs: known === null ? { statement: null, isFixed: false } : statedCrs(known),
    layers: [],
    layer: null,
    rows,
    columns: (known?.columns ?? []).map(({ name }) => name),
    delimiter: null,
    headerRow: null,
    encoding: null,
  });
}

function checkHeader(header: Header, bytes: Uint8Array): void {
  if (header.featuresCount > MAX_ROWS) throw new Refused({ code: 'too-many-rows', facts: { limit: MAX_ROWS } });
  const counted = countFeatures(header, bytes);
  if (counted === null || (header.featuresCount > 0 && counted !== header.featuresCount)) {
    const facts = { bytes: bytes.length, expected: header.featuresCount };
    throw new Refused({ code: 'fgb-truncated', facts });
  }
}

/** What the header says of its coordinate system: a code first, else WKT. */
function statedCrs({ crs }: Header): StatedCrs {
  if (crs === null) return { statement: null, isFixed: false };
  const code = crs.code === 0 ? crs.code_string : `${crs.org ?? 'EPSG'}:${crs.code}`;
  return { statement: code ?? crs.wkt ?? null, isFixed: false };
}

/** Features by their length prefixes; null when the last one does not end at the end of the file. */
function countFeatures(header: Header, bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerBytes = view.getUint32(MAGIC_BYTES, true);
  if (headerBytes > MAX_HEADER_BYTES) return null;
  const indexed = header.indexNodeSize > 0 && header.featuresCount > 0;
  const index = indexed ? indexBytes(header.featuresCount, header.indexNodeSize) : 0;
  let offset = MAGIC_BYTES + PREFIX_BYTES + headerBytes + index;
  let count = 0;
  while (offset < bytes.length) {
    if (offset + PREFIX_BYTES > bytes.length) return null;
    offset += PREFIX_BYTES + view.getUint32(offset, true);
    count += 1;
  }
  return offset === bytes.length ? count : null;
}

/** Size of a packed Hilbert R-tree: nodes of all levels up to the root. */
function indexBytes(features: number, nodeSize: number): number {
  const perNode = Math.max(nodeSize, 2);
  let [level, nodes] = [features, features];
  do {
    level = Math.ceil(level / perNode);
    nodes += level;
  } while (level > 1);
  return nodes * NODE_BYTES;
}

/** The columns with JSON taken as text, so that a cell that is no JSON does not end the file. */
function textColumns({ columns }: Header): Header['columns'] {
  const { Json, String: Text } = generic.ColumnType;
  return columns?.map((column) => (column.type === Json ? { ...column, type: Text } : column)) ?? null;
}

function readFeature(
  row: number,
  feature: Feature,
  { header, budget }: { readonly header: Header; readonly budget: Budget },
): RawRow {
  spend(budget, 'propertyBytes', feature.propertiesLength());
  const properties = emptyProperties();
  const given = generic.parseProperties(feature, textColumns(header)) as Readonly<Record<string, unknown>>;
  for (const [name, value] of Object.entries(given)) {
    properties[name] = value instanceof Uint8Array ? null : cellOf(value);
  }
  const geometry = feature.geometry();
  const read = geometry === null ? null : readGeometry(geometry, header.geometryType || geometry.type(), budget);
  const id = properties['id'] ?? null;
  return {
    row,
    id: id === null ? null : String(id),
    geometry: read,
    problem: read === null ? 'no-geometry' : null,
    properties,
  };
}

/** GeometryType of the schema, by number; kinds that are not here cannot be read. */
const KIND = [
  '',
  'Point',
  'LineString',
  'Polygon',
  'MultiPoint',
  'MultiLineString',
  'MultiPolygon',
  'GeometryCollection',
];
/** Surfaces of flat faces, as the areas they are: a triangle is a polygon, a surface of many faces is many. */
const SURFACES: Readonly<Record<number, string>> = { 15: 'MultiPolygon', 16: 'MultiPolygon', 17: 'Polygon' };

function nameOf(kind: number): string {
  return SURFACES[kind] ?? KIND[kind] ?? '';
}

/** The geometry as plain JSON, structure unchecked; null when it is empty. */
function readGeometry(geometry: FgbGeometry, kind: number, budget: Budget): object | null {
  const type = nameOf(kind);
  if (type === 'GeometryCollection')
    return { type, geometries: parts(geometry, budget).map((part) => readGeometry(part, part.type(), budget)) };
  if (type === 'MultiPolygon')
    return { type, coordinates: parts(geometry, budget).map((part) => ringsOf(part, budget)) };
  const xy = geometry.xyArray();
  if (xy === null) return type === '' ? { type } : null;
  switch (type) {
    case 'Point':
      return { type, coordinates: withZ(geometry, xy, budget)[0] ?? [] };
    case 'LineString':
    case 'MultiPoint':
      return { type, coordinates: withZ(geometry, xy, budget) };
    case 'Polygon':
    case 'MultiLineString':
      return { type, coordinates: ringsOf(geometry, budget) };
    default:
      return { type };
  }
}

function spend(budget: Budget, what: keyof Budget, amount: number): void {
  budget[what] -= amount;
  if (budget[what] < 0) throw new Error('the file holds more than its size allows');
}

function parts(geometry: FgbGeometry, budget: Budget): FgbGeometry[] {
  spend(budget, 'parts', geometry.partsLength());
  const found: FgbGeometry[] = [];
  for (let index = 0; index < geometry.partsLength(); index += 1) {
    const part = geometry.parts(index);
    if (part !== null) found.push(part);
  }
  return found;
}

function ringsOf(geometry: FgbGeometry, budget: Budget): number[][][] {
  const xy = geometry.xyArray();
  if (xy === null) return [];
  const positions = withZ(geometry, xy, budget);
  const ends = geometry.endsArray();
  if (ends === null || ends.length === 0) return [positions];
  return [...ends].map((end, index) => positions.slice(index === 0 ? 0 : ends[index - 1], end));
}

function withZ(geometry: FgbGeometry, xy: Float64Array, budget: Budget): number[][] {
  spend(budget, 'positions', xy.length / 2);
  const z = geometry.zArray();
  const positions: number[][] = [];
  for (let index = 0; index < xy.length; index += 2) {
    const position = [xy[index] ?? NaN, xy[index + 1] ?? NaN];
    if (z !== null) position.push(z[index / 2] ?? NaN);
    positions.push(position);
  }
  return positions;
}
