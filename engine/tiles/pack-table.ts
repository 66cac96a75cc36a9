/** Packs a feature table for tiles, in slices, so that the engine answers others meanwhile. */
import type Database from 'libsql';
import { rankingOf } from '../layers/ranking-value.ts';
import { storedColumns } from '../workspaces/feature-table.ts';
import { quoted } from '../workspaces/geopackage-schema.ts';
import { walkGeometry } from '../workspaces/walk-geometry.ts';
import { LayerPacker, type PackedLayer } from './packed-layer.ts';

/** Rows between two breaths: about 20 ms of points, 50 ms of lines. Heuristic. */
const SLICE = 4_000;

/** The table as tiles need it; the caller knows that it is a feature table. */
export async function packTable(db: Database.Database, table: string): Promise<PackedLayer> {
  const ranking = rankingOf(storedColumns(db, table));
  const value = ranking === null ? 'NULL' : quoted(ranking.column);
  const select = db
    .prepare(`SELECT fid, geom, ${value} FROM ${quoted(table)} WHERE fid > ? ORDER BY fid LIMIT ${SLICE}`)
    .raw();
  const packer = new LayerPacker();
  for (let last = -Infinity, more = true; more;) {
    const rows = select.all(last === -Infinity ? Number.MIN_SAFE_INTEGER : last) as readonly (readonly unknown[])[];
    for (const [fid, blob, cell] of rows) {
      last = Number(fid);
      const ranked = typeof cell === 'string' || typeof cell === 'number' ? (ranking?.valueOf(cell) ?? NaN) : NaN;
      const kind = blob instanceof Uint8Array ? walkGeometry(packer, blob) : null;
      if (kind === null) packer.dropFeature();
      else packer.endFeature(last, kind, ranked);
    }
    more = rows.length === SLICE;
    if (more) await breath();
  }
  return packer.finish();
}

function breath(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
