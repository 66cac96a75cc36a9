/**
 * The coordinate system of a raster from its GeoKeys, ready to turn positions both ways.
 *
 * A code is resolved like the code of any other file. A system defined key by key becomes a PROJ string through
 * geotiff-geokeys-to-proj4, and that is resolved.
 */
import geokeysToProj4 from 'geotiff-geokeys-to-proj4';
import { resolveCrs } from '../crs/resolve-crs.ts';

export type GridCrs = {
  /** `EPSG:26912`, or a PROJ string for a system of the file's own. */
  readonly statement: string;
  readonly isDegrees: boolean;
  /** Grid position to longitude and latitude, WGS 84 degrees. NaN where the projection ends. */
  readonly toWgs84: (x: number, y: number) => readonly [number, number];
  readonly fromWgs84: (lon: number, lat: number) => readonly [number, number];
};

export type GeoKeys = Readonly<Record<string, unknown>>;

/** Value of a GeoKey that says "defined here", GeoTIFF 1.1 clause 7.4. */
const USER_DEFINED = 32767;
/** Keys that name no system. The library would make plain degrees of them. */
const SAY_NOTHING = new Set(['GTModelTypeGeoKey', 'GTRasterTypeGeoKey', 'GTCitationGeoKey']);
/** Errors after which the string stands for another system than the file means. */
const UNREADABLE = ['CRSNotSupported', 'conversionNotSupported', 'coordinateTransformationNotSupported'];

/** The system that the keys name or define; null when they do neither, or in a way that cannot be read. */
export function crsOfKeys(keys: GeoKeys): GridCrs | null {
  const code = codeOf(keys);
  if (code !== null) return crsOf(`EPSG:${code}`);
  if (Object.keys(keys).every((key) => SAY_NOTHING.has(key))) return null;
  try {
    const { proj4, errors, coordinatesConversionParameters: scale } = geokeysToProj4.toProj4(plainKeys(keys));
    if (proj4 === '' || UNREADABLE.some((error) => error in errors)) return null;
    // GIS files hold x before y whatever the registry entry of the system says.
    const crs = crsOf(proj4.replace(/\s*\+axis=\w+/, '').trim());
    return crs === null || (scale.x === 1 && scale.y === 1) ? crs : scaled(crs, scale);
  } catch {
    return null;
  }
}

/** A system by code, well-known text or PROJ string; null when it is not known. */
export function crsOf(statement: string): GridCrs | null {
  const resolved = resolveCrs(statement);
  if (!resolved.ok) return null;
  const { code, isGeographic, toWgs84, fromWgs84 } = resolved.value;
  const apply = (convert: (position: number[]) => void) => (x: number, y: number) => {
    const position: [number, number] = [x, y];
    convert(position);
    return position;
  };
  return {
    statement: code ?? statement,
    isDegrees: isGeographic,
    toWgs84: apply(toWgs84),
    fromWgs84: apply(fromWgs84),
  };
}

/** For coordinates in other units than the string stands for. */
function scaled(crs: GridCrs, { x: across, y: up }: { readonly x: number; readonly y: number }): GridCrs {
  return {
    ...crs,
    toWgs84: (x, y) => crs.toWgs84(x * across, y * up),
    fromWgs84: (lon, lat) => {
      const [x, y] = crs.fromWgs84(lon, lat);
      return [x / across, y / up];
    },
  };
}

function codeOf(keys: GeoKeys): number | null {
  for (const name of ['ProjectedCSTypeGeoKey', 'GeographicTypeGeoKey']) {
    const code = keys[name];
    if (typeof code === 'number') return code > 0 && code < USER_DEFINED ? code : null;
  }
  return null;
}

/** The library wants numbers and plain lists; the reader of GeoTIFF hands typed arrays out. */
function plainKeys(keys: GeoKeys): Parameters<typeof geokeysToProj4.toProj4>[0] {
  const plain = Object.entries(keys).map(([name, value]) => [name, ArrayBuffer.isView(value) ? listOf(value) : value]);
  return Object.fromEntries(plain) as Parameters<typeof geokeysToProj4.toProj4>[0];
}

function listOf(view: ArrayBufferView): number[] {
  return Array.from(view as Float64Array);
}
