/**
 * Reads the bundled places, ZIP codes and county polygons (built by scripts/build-basemap.ts) into packed arrays.
 *
 * Our own files: a file that is missing or has another shape is a broken installation, so this throws.
 */
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Gazetteer } from '../../core/layers/layer-data.ts';
import { invariant } from '../../core/lib/invariant.ts';

type PlacesFile = {
  readonly regions: readonly { readonly country: string; readonly name: string }[];
  readonly lon: readonly number[];
  readonly lat: readonly number[];
  readonly population: readonly number[];
  /** Index into `regions`, one a place. */
  readonly region: readonly number[];
  readonly name: readonly string[];
};

type ZipsFile = { readonly codes: readonly string[]; readonly lon: readonly number[]; readonly lat: readonly number[] };

type CountiesFile = {
  readonly features: readonly {
    readonly properties: { readonly fips: string; readonly name: string; readonly state: string };
    readonly geometry: Polygon | MultiPolygon;
  }[];
};

/** The gazetteer of an installation; `assetsRoot` is the folder that holds `basemap`. */
export async function readGazetteer(assetsRoot: string): Promise<Gazetteer> {
  const [places, counties, zips] = await Promise.all([
    readJson(join(assetsRoot, 'basemap', 'gazetteer.json')),
    readJson(join(assetsRoot, 'basemap', 'data', 'counties.json')),
    readJson(join(assetsRoot, 'basemap', 'zips.json')),
  ]);
  return {
    places: packPlaces(places as PlacesFile),
    counties: packCounties(counties as CountiesFile),
    zips: packZips(zips as ZipsFile),
  };
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'));
}

function packPlaces(file: PlacesFile): Gazetteer['places'] {
  const count = file.name.length;
  invariant(
    [file.lon, file.lat, file.population, file.region].every(({ length }) => length === count),
    'the columns of gazetteer.json have one length',
  );
  const coordinates = new Float64Array(2 * count);
  file.lon.forEach((lon, index) => (coordinates[2 * index] = lon));
  file.lat.forEach((lat, index) => (coordinates[2 * index + 1] = lat));
  return {
    coordinates,
    population: Float64Array.from(file.population),
    names: file.name,
    regions: file.region.map((index) => file.regions[index]?.name ?? ''),
    countries: file.region.map((index) => file.regions[index]?.country ?? ''),
  };
}

function packZips({ codes, lon, lat }: ZipsFile): Gazetteer['zips'] {
  invariant(codes.length === lon.length && codes.length === lat.length, 'the columns of zips.json have one length');
  const coordinates = new Float64Array(2 * codes.length);
  lon.forEach((value, index) => (coordinates[2 * index] = value));
  lat.forEach((value, index) => (coordinates[2 * index + 1] = value));
  return { codes, coordinates };
}

function packCounties({ features }: CountiesFile): Gazetteer['counties'] {
  const boxes = new Float64Array(4 * features.length);
  features.forEach(({ geometry }, index) => {
    boxes.set(boxOf(geometry), 4 * index);
  });
  return {
    names: features.map(({ properties }) => properties.name),
    states: features.map(({ properties }) => properties.state),
    fips: features.map(({ properties }) => properties.fips),
    geometries: features.map(({ geometry }) => geometry),
    boxes,
  };
}

/** West, south, east, north of an area. The Census file cuts areas at 180 degrees, so no box wraps around. */
function boxOf(geometry: Polygon | MultiPolygon): [number, number, number, number] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [outerRing = []] of polygons)
    outerRing.forEach((point) => {
      widen(box, point);
    });
  return box;
}

function widen(box: [number, number, number, number], [lon = 0, lat = 0]: Position) {
  if (lon < box[0]) box[0] = lon;
  if (lat < box[1]) box[1] = lat;
  if (lon > box[2]) box[2] = lon;
  if (lat > box[3]) box[3] = lat;
}
