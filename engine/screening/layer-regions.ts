/** Regions that a layer of the workspace holds: one of its areas, or all of its points. */
import type Database from 'libsql';
import type { Area } from '../../core/geo/area.ts';
import type { Candidates } from '../../core/screening/grid-cells.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { isFeatureTable } from '../workspaces/feature-table.ts';
import { decodeGeometry } from '../workspaces/geopackage-geometry.ts';
import { quoted } from '../workspaces/geopackage-schema.ts';
import { readPointLayer } from '../workspaces/layer-readers.ts';

/** The area of a row; nothing when the row is gone or has none. */
export function areaOfRow(
  db: Database.Database,
  document: Workspace,
  { layer, fid }: { readonly layer: string; readonly fid: number },
): readonly Area[] {
  const table = tableOf(db, document, layer);
  if (table === null) return [];
  const [blob] = (db
    .prepare(`SELECT geom FROM ${quoted(table.table)} WHERE fid = ?`)
    .raw()
    .get(fid) ?? []) as readonly unknown[];
  const geometry = blob instanceof Uint8Array ? decodeGeometry(blob) : null;
  return geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon' ? [geometry] : [];
}

/** The points of a layer as candidates, whose precision nobody states; null when there is no such layer. */
export function pointsOfLayer(db: Database.Database, document: Workspace, layer: string): Candidates | null {
  const table = tableOf(db, document, layer);
  if (table === null) return null;
  const { coordinates, labels } = readPointLayer(db, table);
  return { ids: labels, positions: coordinates, precisionKm: new Float64Array(labels.length).fill(NaN) };
}

function tableOf(db: Database.Database, { layers }: Workspace, id: string) {
  const info = layers.find((layer) => layer.id === id && layer.kind === 'features');
  const table = info?.table ?? null;
  return info === undefined || table === null || !isFeatureTable(db, table) ? null : { info, table };
}
