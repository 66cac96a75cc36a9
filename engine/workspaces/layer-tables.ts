/** Layers in the workspace file: written from an import, read back into the form the indicators use. */
import type Database from 'libsql';
import { toAreaLayer, toLineLayer, toPointLayer } from '../../core/layers/feature-layers.ts';
import { emptyProperties, type ImportedFeature } from '../../core/layers/imported-feature.ts';
import type { Layers } from '../../core/layers/layer-data.ts';
import type { LayerInfo, LayerRole } from '../../core/layers/layer-info.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { readFeatureTable, storedColumns, writeFeatureTable } from './feature-table.ts';
import { inTransaction } from './workspace-file.ts';

/**
 * Writes the features as the table of `layer` and gives the layer with its columns under the names they are stored
 * by. All rows or none: a failure leaves no table.
 */
export function writeLayer(db: Database.Database, { layer, columns, features }: Written, day: string): LayerInfo {
  const { table } = layer;
  if (table === null) return layer;
  let names: ReadonlyMap<string, string> = new Map();
  inTransaction(db, () => {
    const description = `Imported as ${layer.role} from ${layer.provenance.fileName}`;
    const geometryType = geometryTypeOf(features);
    const written = { name: table, description, geometryType, columns, rows: features, extent: layer.extent };
    names = writeFeatureTable(db, written, day);
  });
  const mapped = Object.entries(layer.columns).map(([field, column]) => [field, names.get(column) ?? column]);
  return { ...layer, columns: Object.fromEntries(mapped) as Record<string, string> };
}

type Written = {
  readonly layer: LayerInfo;
  readonly columns: readonly string[];
  readonly features: readonly ImportedFeature[];
};

/** Every layer the document names whose table is in the file. */
export function readLayers(db: Database.Database, document: Workspace): Layers {
  const of = (role: LayerRole) => document.layers.filter((layer) => layer.role === role && layer.table !== null);
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

function geometryTypeOf(features: readonly ImportedFeature[]): string {
  const types = new Set(features.flatMap(({ geometry }) => (geometry === null ? [] : [geometry.type])));
  const [only] = types;
  return types.size === 1 && only !== undefined ? only.toUpperCase() : 'GEOMETRY';
}
