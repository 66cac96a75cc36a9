/** Reads the bundled base map for the maps of a report: land, lakes, boundaries, names. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Geometry } from 'geojson';
import type { GroundArea, GroundLabel, GroundLine, MapGround } from '../../core/report/figures/map-ground.ts';

/** Makers of the base map, as BASEMAP attribution asks for it on every map. */
const CREDIT = 'Natural Earth · U.S. Census Bureau · © GeoNames CC BY 4.0';

/** What the builder of the base map writes: trusted files of the product, so they are not parsed again. */
type GroundFile = { readonly type: 'FeatureCollection'; readonly features: readonly GroundFeature[] } | Geometry;
type GroundFeature = { readonly geometry: Geometry; readonly properties: Readonly<Record<string, unknown>> | null };

/** The ground from `basemap/data` under the assets. */
export async function readMapGround(assetsRoot: string): Promise<MapGround> {
  const read = async (name: string): Promise<readonly GroundFeature[]> => {
    const text = await readFile(join(assetsRoot, 'basemap', 'data', `${name}.json`), 'utf8');
    const file = JSON.parse(text) as GroundFile;
    if (file.type === 'FeatureCollection') return file.features;
    return [{ geometry: file, properties: null }];
  };
  const [land, lakes, countries, states, provinces, counties, cities, countyNames, stateNames] = await Promise.all([
    read('land'),
    read('lakes'),
    read('country-lines'),
    read('state-lines'),
    read('admin1-lines'),
    read('county-lines'),
    read('cities'),
    read('county-labels'),
    read('state-labels'),
  ]);
  return {
    land: land.flatMap(areas),
    lakes: lakes.flatMap(areas),
    countryLines: countries.flatMap(lines),
    stateLines: [...states, ...provinces].flatMap(lines),
    countyLines: counties.flatMap(lines),
    places: cities.flatMap(label),
    counties: countyNames.flatMap(label),
    states: stateNames.flatMap(label),
    credit: CREDIT,
  };
}

function areas({ geometry }: { readonly geometry: Geometry }): readonly GroundArea[] {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap((part) => areas({ geometry: part }));
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? [geometry] : [];
}

function lines({ geometry }: GroundFeature): readonly GroundLine[] {
  return geometry.type === 'LineString' || geometry.type === 'MultiLineString' ? [geometry] : [];
}

function label({ geometry, properties }: GroundFeature): readonly GroundLabel[] {
  const { name, pop } = properties ?? {};
  if (geometry.type !== 'Point' || typeof name !== 'string') return [];
  const [lon = 0, lat = 0] = geometry.coordinates;
  return [{ name, position: [lon, lat], population: typeof pop === 'number' ? pop : 0 }];
}
