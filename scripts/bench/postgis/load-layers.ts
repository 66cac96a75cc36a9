/**
 * The national layers in PostGIS, twice: in the plane (EPSG:5070) and as geography, indexed, in the order of a Hilbert
 * curve, analysed.
 *
 * Edges are straight in longitude and latitude here and geodesics there (or straight on the plane): long ones are
 * given vertices on the way, after which the two are within half a metre.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AreaSet, LineSet, PointSet } from '../../../core/spatial/feature-sets.ts';
import type { NationalLayers } from '../../../core/spatial/national-layers.ts';
import type { DatabaseServer } from './database-server.ts';
import { DWELLING_CLASS } from '../national/tessellations.ts';
import { CopyFile } from './ewkb.ts';
import type { PsqlSession } from './psql-session.ts';

/** Longest edge that is left as it is, km: at 12 km the two kinds of edge are 14 m apart, at a sixth a 36th of that. */
const LONGEST = 2;
const KM_PER_DEGREE = 111.3;

type Load = { readonly server: DatabaseServer; readonly session: PsqlSession };

export async function loadLayers(load: Load, layers: NationalLayers, sites: Float64Array): Promise<void> {
  await load.session.run('CREATE EXTENSION postgis; CREATE SCHEMA raw; CREATE SCHEMA planar; CREATE SCHEMA geo;');
  for (const name of ['substations', 'events', 'people'] as const) await loadPoints(load, name, layers[name]);
  for (const name of ['counties', 'landUse', 'protectedAreas'] as const) await loadAreas(load, name, layers[name]);
  await loadLines(load, layers.lines);
  await loadPoints(load, 'sites', { coordinates: sites, values: new Float64Array(sites.length / 2) });
  await load.session.run('DROP SCHEMA raw CASCADE; VACUUM ANALYZE;');
}

async function loadPoints(load: Load, name: string, { coordinates, values }: PointSet): Promise<void> {
  await loadTable(load, name, {
    columns: 'id int, value float8',
    write: (file) => {
      for (const [i, value] of values.entries())
        file.pointRow(i, value, { lon: coordinates[2 * i] ?? NaN, lat: coordinates[2 * i + 1] ?? NaN });
    },
  });
}

async function loadAreas(load: Load, name: string, areas: AreaSet): Promise<void> {
  await loadTable(load, name, {
    columns: 'id int, class int',
    write: (file) => {
      for (let feature = 0; feature + 1 < areas.featureStarts.length; feature += 1) file.areaRow(areas, feature);
    },
  });
}

/** One row for each span: an index over spans leaves fewer to look at than one over whole lines. */
async function loadLines(load: Load, { coordinates, starts }: LineSet): Promise<void> {
  await loadTable(load, 'lines', {
    columns: 'id int',
    write: (file) => {
      for (let line = 0; line + 1 < starts.length; line += 1)
        for (let vertex = starts[line] ?? 0; vertex + 1 < (starts[line + 1] ?? 0); vertex += 1)
          file.lineRow(line, densified(coordinates.subarray(2 * vertex, 2 * vertex + 4)));
    },
  });
}

/** A span with vertices on the straight way in longitude and latitude between its ends. */
function densified([x0 = NaN, y0 = NaN, x1 = NaN, y1 = NaN]: Float64Array): number[] {
  const east = (x1 - x0) * Math.cos((((y0 + y1) / 2) * Math.PI) / 180);
  const pieces = Math.max(1, Math.ceil((Math.hypot(east, y1 - y0) * KM_PER_DEGREE) / LONGEST));
  return Array.from({ length: pieces + 1 }, (_, i) => i / pieces).flatMap((t) => [
    x0 + t * (x1 - x0),
    y0 + t * (y1 - y0),
  ]);
}

type Table = { readonly columns: string; readonly write: (file: CopyFile) => void };

async function loadTable({ server, session }: Load, layer: string, { columns, write }: Table): Promise<void> {
  const name = layer.toLowerCase();
  const path = join(server.folder, `${name}.copy`);
  const file = new CopyFile(path);
  write(file);
  file.close();
  const kept = columns.replaceAll(/ (int|float8)/g, '');
  await session.run(`
    CREATE UNLOGGED TABLE raw.${name} (${columns}, geom geometry);
    COPY raw.${name} FROM '${path}' (FORMAT binary);
    CREATE UNLOGGED TABLE planar.${name} AS
      SELECT ${kept}, ST_Transform(geom, 5070) AS geom FROM raw.${name} ORDER BY raw.${name}.geom;
    CREATE UNLOGGED TABLE geo.${name} AS
      SELECT ${kept}, geom, geom::geography AS geog FROM raw.${name} ORDER BY raw.${name}.geom;
    DROP TABLE raw.${name};`);
  for (const index of INDEXES[layer] ?? [GEOMETRY, GEOGRAPHY]) await session.run(`CREATE INDEX ON ${index(name)};`);
  rmSync(path);
}

type Index = (table: string) => string;
const GEOMETRY: Index = (table) => `planar.${table} USING gist (geom)`;
const GEOGRAPHY: Index = (table) => `geo.${table} USING gist (geog)`;
/** For containment and overlays, which the geography variant asks in longitude and latitude. */
const DEGREES: Index = (table) => `geo.${table} USING gist (geom)`;
const DWELLINGS: readonly Index[] = [
  (table) => `planar.${table} USING gist (geom) WHERE class = ${DWELLING_CLASS}`,
  (table) => `geo.${table} USING gist (geog) WHERE class = ${DWELLING_CLASS}`,
];
/** Indexes of the layers that need others than one for each variant. */
const INDEXES: Readonly<Record<string, readonly Index[]>> = {
  counties: [GEOMETRY, DEGREES],
  landUse: [GEOMETRY, DEGREES, ...DWELLINGS],
  sites: [(table) => `planar.${table} (id)`, (table) => `geo.${table} (id)`],
};
