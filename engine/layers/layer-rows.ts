/** Rows of a layer's attribute table: the order is worked out once a query, then every page is a look-up. */
import type Database from 'libsql';
import type { LayerQuery, LayerRow } from '../../core/layers/layer-query.ts';
import type { PackedLayer } from '../tiles/packed-layer.ts';
import { packedLayer, tableStamp } from '../tiles/vector-tiles.ts';
import { latitudeOf, longitudeOf, worldX, worldY } from '../tiles/world-units.ts';
import { isFeatureTable } from '../workspaces/feature-table.ts';
import { quoted } from '../workspaces/geopackage-schema.ts';
import { columnKinds, type Column } from './column-kinds.ts';
import { conditionOf, orderOf } from './row-condition.ts';

export type RowPage = {
  readonly total: number;
  readonly given: number;
  readonly columns: Column[];
  readonly rows: LayerRow[];
};

export type Found = {
  readonly offset: number | null;
  readonly box: readonly [number, number, number, number] | null;
  readonly row: LayerRow | null;
};

/** Orders kept for a table: the one on screen, and those that undo or a change of mind bring back. */
const ORDERS_KEPT = 4;

type TableView = {
  readonly stamp: string;
  readonly columns: Column[];
  readonly given: number;
  /** Row numbers by the text of the query, the last used at the end. */
  readonly orders: Map<string, Float64Array>;
};

const views = new WeakMap<Database.Database, Map<string, TableView>>();

export type TableQuery = { readonly table: string; readonly query: LayerQuery };

/** One page of the rows that the query leaves; null when the file holds no such table. */
export async function layerRows(
  db: Database.Database,
  { table, query, offset, limit }: TableQuery & { readonly offset: number; readonly limit: number },
): Promise<RowPage | null> {
  const view = viewOf(db, table);
  if (view === null) return null;
  const order = await orderFor(db, view, { table, query });
  const rows = readRows(db, table, { columns: view.columns, fids: order.subarray(offset, offset + limit) });
  return { total: order.length, given: view.given, columns: view.columns, rows };
}

/** Where a row stands under the query, and where it lies; null when the file holds no such table. */
export async function findRow(
  db: Database.Database,
  { table, query, fid }: TableQuery & { readonly fid: number },
): Promise<Found | null> {
  const view = viewOf(db, table);
  if (view === null) return null;
  const offset = (await orderFor(db, view, { table, query })).indexOf(fid);
  const [row = null] = readRows(db, table, { columns: view.columns, fids: [fid] });
  const packed = await packedLayer(db, table);
  return { offset: offset < 0 ? null : offset, box: packed === null ? null : boxOfRow(packed, fid), row };
}

function viewOf(db: Database.Database, table: string): TableView | null {
  if (!isFeatureTable(db, table)) return null;
  const tables = views.get(db) ?? new Map<string, TableView>();
  views.set(db, tables);
  const stamp = tableStamp(db, table);
  const known = tables.get(table);
  if (known?.stamp === stamp) return known;
  const { given } = db.prepare(`SELECT count(*) AS given FROM ${quoted(table)}`).get() as { readonly given: number };
  const view = { stamp, columns: columnKinds(db, table), given, orders: new Map<string, Float64Array>() };
  tables.set(table, view);
  return view;
}

async function orderFor(db: Database.Database, view: TableView, { table, query }: TableQuery): Promise<Float64Array> {
  const key = JSON.stringify(query);
  const known = view.orders.get(key);
  const order = known ?? (await inBox(db, { table, query }, ordered(db, view, { table, query })));
  view.orders.delete(key);
  view.orders.set(key, order);
  for (const oldest of view.orders.keys()) {
    if (view.orders.size <= ORDERS_KEPT) break;
    view.orders.delete(oldest);
  }
  return order;
}

function ordered(db: Database.Database, { columns }: TableView, { table, query }: TableQuery): Float64Array {
  const where = conditionOf(query, columns);
  // As one text: a row at a time the crossing into the library takes longer than the query.
  const { fids } = db
    .prepare(
      `SELECT json_group_array(fid) AS fids FROM (SELECT fid FROM ${quoted(table)} WHERE ${where.text} ORDER BY ${orderOf(query.sort, columns)})`,
    )
    .get(...where.values) as { readonly fids: string };
  return Float64Array.from(JSON.parse(fids) as number[]);
}

async function inBox(
  db: Database.Database,
  { table, query: { box } }: TableQuery,
  order: Float64Array,
): Promise<Float64Array> {
  const layer = box === null ? null : await packedLayer(db, table);
  if (layer === null || box === null) return order;
  const found = new Set(rowsInBox(layer, box));
  return order.filter((fid) => found.has(fid));
}

function rowsInBox({ index, byRank, fids }: PackedLayer, [west, south, east, north]: readonly number[]): number[] {
  // The map goes round the world: a box may lie a turn to either side.
  return [-360, 0, 360].flatMap((turn) => {
    const box = [
      worldX((west ?? 0) + turn),
      worldY(north ?? 0),
      worldX((east ?? 0) + turn),
      worldY(south ?? 0),
    ] as const;
    return (index?.search(...box) ?? []).map((rank) => fids[byRank[rank] ?? 0] ?? 0);
  });
}

function boxOfRow({ fids, boxes }: PackedLayer, fid: number): [number, number, number, number] | null {
  const i = fids.indexOf(fid);
  if (i < 0) return null;
  const at = (side: number) => boxes[i * 4 + side] ?? 0;
  return [longitudeOf(at(0)), latitudeOf(at(3)), longitudeOf(at(2)), latitudeOf(at(1))];
}

function readRows(
  db: Database.Database,
  table: string,
  { columns, fids }: { readonly columns: readonly Column[]; readonly fids: Iterable<number> },
): LayerRow[] {
  const wanted = [...fids];
  const names = ['fid', ...columns.map(({ name }) => quoted(name))].join(', ');
  const rows = db
    .prepare(`SELECT ${names} FROM ${quoted(table)} WHERE fid IN (${wanted.map(() => '?').join(', ')})`)
    .raw()
    .all(...wanted) as readonly (readonly unknown[])[];
  const byFid = new Map(rows.map(([fid, ...cells]) => [Number(fid), cells.map(cellOf)]));
  return wanted.flatMap((fid) => {
    const cells = byFid.get(fid);
    return cells === undefined ? [] : [{ fid, cells }];
  });
}

function cellOf(value: unknown): string | number | null {
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
