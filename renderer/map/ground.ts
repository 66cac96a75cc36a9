/** Coasts, lakes and borders of the bundled base map, loaded once, for small maps. */
import type { FeatureCollection, Geometry } from 'geojson';

export type Ground = {
  readonly land: readonly Geometry[];
  readonly lakes: readonly Geometry[];
  readonly states: readonly Geometry[];
  readonly countries: readonly Geometry[];
};

type Shapes = Geometry | FeatureCollection;

let loading: Promise<Ground | null> | null = null;

/** The ground, or null when it cannot be read: the map then shows the file alone. */
export function loadGround(): Promise<Ground | null> {
  loading ??= Promise.all(['land', 'lakes', 'state-lines', 'admin1-lines', 'country-lines'].map(load)).then(
    ([land = [], lakes = [], states = [], provinces = [], countries = []]) => ({
      land,
      lakes,
      states: [...states, ...provinces],
      countries,
    }),
    () => null,
  );
  return loading;
}

async function load(name: string): Promise<readonly Geometry[]> {
  const reply = await fetch(new URL(`/basemap/data/${name}.json`, location.href));
  if (!reply.ok) throw new Error(`The base map lacks ${name}.`);
  return parts((await reply.json()) as Shapes);
}

/** One geometry a part, so that those out of sight can be left out. */
function parts(shapes: Shapes): readonly Geometry[] {
  if (shapes.type === 'FeatureCollection') return shapes.features.flatMap(({ geometry }) => parts(geometry));
  if (shapes.type === 'GeometryCollection') return shapes.geometries.flatMap(parts);
  if (shapes.type === 'MultiPolygon') {
    return shapes.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
  }
  if (shapes.type === 'MultiLineString') {
    return shapes.coordinates.map((coordinates) => ({ type: 'LineString', coordinates }));
  }
  return [shapes];
}
