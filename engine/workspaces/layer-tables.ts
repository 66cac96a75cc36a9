/** Layers in the workspace file: written from an import, read back into the form the indicators use. */
import type Database from 'libsql';
import { toAreaLayer, toLineLayer, toPointLayer } from '../../core/layers/feature-layers.ts';
import { emptyProperties, type ImportedFeature } from '../../core/layers/imported-feature.ts';
import type { Layers } from '../../core/layers/layer-data.ts';
import type { LayerInfo, LayerRole } from '../../core/layers/layer-info.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { readFeatureTable, storedColumns } from './feature-table.ts';

/**
 * Every layer of features the document names whose table is in the file, by id: the order of drawing, which the user
 * changes, must not change the order of a sum.
 */
export function readLayers(db: Database.Database, document: Workspace): Layers {
  const stored = document.layers
    .filter(({ kind, table }) => kind === 'features' && table !== null)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const of = (role: LayerRole) => stored.filter((layer) => layer.role === role);
  const lines = of('transmission-lines').map((info) => toLineLayer(info, readRows(db, info)));
  const points = (role: LayerRole) => of(role).map((info) => toPointLayer(info, readRows(db, info)));
  const areas = (role: LayerRole) => of(role).map((info) => toAreaLayer(info, readRows(db, info)));
  return {
    lines,
    substations: points('substations'),
    plants: points('plants'),
    population: points('population'),
    territories: areas('utility-territories'),
    protectedAreas: areas('protected'),
    landUse: areas('land-use'),
  };
}

/** Only the columns that the role reads: a national table may have fifty others. */
function readRows(db: Database.Database, info: LayerInfo): ImportedFeature[] {
  const table = info.table ?? '';
  const stored = new Set(storedColumns(db, table));
  const wanted = [...new Set(Object.values(info.columns))].filter((column) => stored.has(column));
  return readFeatureTable(db, table, wanted).map(({ geometry, properties }, i) => ({
    row: i + 1,
    id: null,
    geometry,
    properties: Object.assign(emptyProperties(), properties),
  }));
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
