/**
 * The coordinate system of a raster from its GeoKeys, ready to turn positions both ways.
 *
 * A code is shown as the code; a system defined key by key is shown as the name the file gives it. Both become a PROJ
 * string through geotiff-geokeys-to-proj4. A system chosen by the user takes their place.
 */
import geokeysToProj4 from 'geotiff-geokeys-to-proj4';
import proj4 from 'proj4';

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

/** The system that the keys name or define; null when they do neither, or in a way that PROJ cannot say. */
export function crsOfKeys(keys: GeoKeys): GridCrs | null {
  const code = codeOf(keys);
  try {
    const { proj4: given, errors, coordinatesConversionParameters: scale } = geokeysToProj4.toProj4(plainKeys(keys));
    if (given === '' || UNREADABLE.some((error) => error in errors)) return null;
    // GIS files hold x before y whatever the system's registry entry says.
    const definition = given.replace(/\s*\+axis=\w+/, '').trim();
    const name = code === null ? definition : `EPSG:${code}`;
    return crsOf(name, definition, { x: scale.x, y: scale.y });
  } catch {
    return null;
  }
}

/** A system from a PROJ string, WKT or a code that the library knows; null when it does not. */
export function crsOf(statement: string, definition: string, scale = { x: 1, y: 1 }): GridCrs | null {
  try {
    const converter = proj4(definition, 'WGS84');
    const projection: object = new proj4.Proj(definition);
    const isDegrees = 'projName' in projection && projection.projName === 'longlat';
    const convert = (point: [number, number], way: 'forward' | 'inverse'): [number, number] => {
      try {
        const [x = NaN, y = NaN] = converter[way](point);
        return [x, y];
      } catch {
        return [NaN, NaN];
      }
    };
    return {
      statement,
      isDegrees,
      toWgs84: (x, y) => convert([x * scale.x, y * scale.y], 'forward'),
      fromWgs84: (lon, lat) => {
        const [x, y] = convert([lon, lat], 'inverse');
        return [x / scale.x, y / scale.y];
      },
    };
  } catch {
    return null;
  }
}

/** Errors after which the string stands for another system than the file means. */
const UNREADABLE = ['CRSNotSupported', 'conversionNotSupported', 'coordinateTransformationNotSupported'];

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
