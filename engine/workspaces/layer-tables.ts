/** Layers that were read from one workspace, kept while its document names them: an import reads only what is new. */
import type Database from 'libsql';
import type { ImportedFeature } from '../../core/layers/imported-feature.ts';
import type { AreaLayer, Layers, LineLayer, PlaceLayer, PointLayer } from '../../core/layers/layer-data.ts';
import type { LayerInfo, LayerRole } from '../../core/layers/layer-info.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { readAreaLayer, readLineLayer, readPlaceLayer, readPointLayer, type LayerTable } from './layer-readers.ts';

/** How much of the layers that are new is read, 0 to 1. */
export type ReadProgress = (done: number) => void;

type Wanted = { readonly key: string; readonly info: LayerInfo; readonly table: string };
type Held =
  | { readonly line: LineLayer }
  | { readonly point: PointLayer }
  | { readonly area: AreaLayer }
  | { readonly place: PlaceLayer };

/** How the indicators read the layers of a role; a role that is not here is read by none. */
const SHAPES: Partial<Record<LayerRole, 'line' | 'point' | 'area' | 'place'>> = {
  'transmission-lines': 'line',
  substations: 'point',
  plants: 'point',
  population: 'point',
  'utility-territories': 'area',
  'balancing-areas': 'area',
  fibre: 'line',
  'water-stress': 'area',
  'burden-index': 'area',
  protected: 'area',
  'land-use': 'area',
  parcels: 'area',
  buildings: 'place',
  heritage: 'place',
};

/** The layers of one workspace. A table is never written again under its name, so what was read stays true. */
export class LayerShelf {
  private held = new Map<string, Held>();

  /** Every layer of features the list names and an indicator reads, from the file or from the shelf. */
  layers(db: Database.Database, infos: readonly LayerInfo[], onProgress: ReadProgress = () => undefined): Layers {
    const wanted = wantedOf(infos);
    const missing = wanted.filter(({ key }) => !this.held.has(key));
    const total = missing.reduce((sum, { info }) => sum + info.rowsUsed, 0);
    let before = 0;
    const next = new Map<string, Held>();
    for (const { key, info, table } of wanted) {
      const known = this.held.get(key);
      const onSlice = (rows: number) => {
        onProgress(Math.min(1, (before + rows) / Math.max(1, total)));
      };
      next.set(key, known ?? read(db, { info, table, onSlice }));
      if (known === undefined) before += info.rowsUsed;
    }
    this.held = next;
    return byRole(wanted, next);
  }
}

/** The layers of a document, read once. */
export function readLayers(db: Database.Database, document: Workspace): Layers {
  return new LayerShelf().layers(db, document.layers);
}

/** By id: the order of drawing, which the user changes, must not change the order of a sum. */
function wantedOf(infos: readonly LayerInfo[]): Wanted[] {
  return infos
    .flatMap((info) => {
      const { id, kind, role, table, columns } = info;
      if (kind !== 'features' || table === null || SHAPES[role] === undefined) return [];
      return [{ key: JSON.stringify([id, role, table, columns]), info, table }];
    })
    .toSorted((a, b) => (a.info.id < b.info.id ? -1 : 1));
}

function read(db: Database.Database, from: LayerTable): Held {
  const shape = SHAPES[from.info.role];
  if (shape === 'line') return { line: readLineLayer(db, from) };
  if (shape === 'point') return { point: readPointLayer(db, from) };
  return shape === 'place' ? { place: readPlaceLayer(db, from) } : { area: readAreaLayer(db, from) };
}

function byRole(wanted: readonly Wanted[], held: ReadonlyMap<string, Held>): Layers {
  const of = (role: LayerRole) =>
    wanted.flatMap(({ key, info }) => {
      const layer = info.role === role ? held.get(key) : undefined;
      return layer === undefined ? [] : [layer];
    });
  const points = (role: LayerRole) => of(role).flatMap((layer) => ('point' in layer ? [layer.point] : []));
  const areas = (role: LayerRole) => of(role).flatMap((layer) => ('area' in layer ? [layer.area] : []));
  const places = (role: LayerRole) => of(role).flatMap((layer) => ('place' in layer ? [layer.place] : []));
  const lines = (role: LayerRole) => of(role).flatMap((layer) => ('line' in layer ? [layer.line] : []));
  return {
    lines: lines('transmission-lines'),
    fibre: lines('fibre'),
    substations: points('substations'),
    plants: points('plants'),
    population: points('population'),
    territories: areas('utility-territories'),
    balancingAreas: areas('balancing-areas'),
    waterStress: areas('water-stress'),
    burdenIndex: areas('burden-index'),
    // Their cells are read by position: see readings/raster-shelf.ts.
    rasters: [],
    protectedAreas: areas('protected'),
    landUse: areas('land-use'),
    parcels: areas('parcels'),
    buildings: places('buildings'),
    heritage: places('heritage'),
  };
}

/** The GeoPackage type of all geometries; GEOMETRY when they differ or there are none. */
export function geometryTypeOf(features: readonly ImportedFeature[]): string {
  let only: string | null = null;
  for (const { geometry } of features) {
    if (geometry === null) continue;
    if (only !== null && only !== geometry.type) return 'GEOMETRY';
    only = geometry.type;
  }
  return only?.toUpperCase() ?? 'GEOMETRY';
}
