/** Layers in the workspace file, read into the form the indicators use: no object a vertex of lines and points. */
import type Database from 'libsql';
import { toAreaLayer, toPlaceLayer } from '../../core/layers/feature-layers.ts';
import type { ImportedFeature } from '../../core/layers/imported-feature.ts';
import type { AreaLayer, LineLayer, PlaceLayer, PointLayer } from '../../core/layers/layer-data.ts';
import type { LayerInfo } from '../../core/layers/layer-info.ts';
import { LinePacker, PointPacker, type LayerRow } from '../../core/layers/layer-packers.ts';
import { storedColumns } from './feature-table.ts';
import { eachFeatureRow } from './feature-rows.ts';
import { decodeGeometry } from './geopackage-geometry.ts';
import { LINE, walkGeometry, type GeometrySink, type Kind } from './walk-geometry.ts';

/** A layer with the table it is read from, and who hears how many of its rows were read. */
export type LayerTable = {
  readonly info: LayerInfo;
  readonly table: string;
  readonly onSlice?: (rows: number) => void;
};

/** Lines; rows that are no lines are left out. */
export function readLineLayer(db: Database.Database, from: LayerTable): LineLayer {
  const packer = new LinePacker(from.info);
  const sink = {
    vertex: packer.vertex.bind(packer),
    endPart: packer.endPart.bind(packer),
    endRing: packer.endPart.bind(packer),
  };
  pack(db, from, { packer, sink, takes: (kind) => kind === LINE });
  return packer.finish();
}

/** Points; every vertex of another shape is one. */
export function readPointLayer(db: Database.Database, from: LayerTable): PointLayer {
  const packer = new PointPacker(from.info);
  const sink = { vertex: packer.vertex.bind(packer), endPart: nothing, endRing: nothing };
  pack(db, from, { packer, sink, takes: (kind) => kind !== null });
  return packer.finish();
}

/** Areas, whose geometries the indicators read as they are. */
export function readAreaLayer(db: Database.Database, from: LayerTable): AreaLayer {
  return toAreaLayer(from.info, featuresOf(db, from));
}

/** Areas, and points with their class. */
export function readPlaceLayer(db: Database.Database, from: LayerTable): PlaceLayer {
  return toPlaceLayer(from.info, featuresOf(db, from));
}

function featuresOf(db: Database.Database, from: LayerTable): ImportedFeature[] {
  const features: ImportedFeature[] = [];
  eachFeatureRow(db, {
    ...rowsOf(db, from),
    onRow: (row, blob) => {
      features.push({ ...row, geometry: blob === null ? null : decodeGeometry(blob) });
    },
  });
  return features;
}

type Packing = {
  readonly packer: { readonly endRow: (row: LayerRow) => void; readonly dropRow: () => void };
  readonly sink: GeometrySink;
  readonly takes: (kind: Kind | null) => boolean;
};

function pack(db: Database.Database, from: LayerTable, { packer, sink, takes }: Packing): void {
  eachFeatureRow(db, {
    ...rowsOf(db, from),
    onRow: (row, blob) => {
      if (takes(blob === null ? null : walkGeometry(sink, blob))) packer.endRow(row);
      else packer.dropRow();
    },
  });
}

/** Only the columns that the role reads: a national table may have fifty others. */
function rowsOf(db: Database.Database, { info, table, onSlice }: LayerTable) {
  const stored = new Set(storedColumns(db, table));
  const columns = [...new Set(Object.values(info.columns))].filter((column) => stored.has(column));
  return { table, columns, ...(onSlice === undefined ? {} : { onSlice }) };
}

function nothing(): void {
  /* Points have no parts. */
}
