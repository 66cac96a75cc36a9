/** Boundaries of jurisdictions among the polygons of a layer, by name and state. */
import type Database from 'libsql';
import { boundaryOfArea } from '../../core/evidence/boundary-of-area.ts';
import type { Boundary } from '../../core/evidence/boundary.ts';
import { isStateColumn, isWantedArea, type WantedArea } from '../../core/indicators/opposition/named-area.ts';
import { plainName } from '../../core/layers/columns.ts';
import { eachFeatureRow } from '../workspaces/feature-rows.ts';
import { isFeatureTable } from '../workspaces/feature-table.ts';
import { decodeGeometry } from '../workspaces/geopackage-geometry.ts';
import { columnKinds } from './column-kinds.ts';

export type FoundBoundary = {
  readonly id: string;
  /** Areas of that name: with two or more it is open which is meant, and none is given. */
  readonly matches: number;
  readonly boundary: Boundary | null;
};

export type BoundaryQuery = {
  readonly layer: string;
  readonly table: string;
  /** The column with the names; null looks in every column of text. */
  readonly nameColumn: string | null;
  readonly wanted: readonly WantedArea[];
};

/** One answer for each wanted one, in their order; null when the file holds no such table. */
export function findBoundaries(
  db: Database.Database,
  { layer, table, nameColumn, wanted }: BoundaryQuery,
): FoundBoundary[] | null {
  if (!isFeatureTable(db, table)) return null;
  const texts = columnKinds(db, table).flatMap(({ name, kind }) => (kind === 'text' ? [name] : []));
  const stateColumn = texts.find((name) => isStateColumn(plainName(name))) ?? null;
  const nameColumns = texts.filter((name) => (nameColumn === null ? name !== stateColumn : name === nameColumn));
  const found = new Map(wanted.map(({ id }) => [id, [] as Uint8Array[]]));
  eachFeatureRow(db, {
    table,
    columns: [...new Set([...nameColumns, ...(stateColumn === null ? [] : [stateColumn])])],
    onRow: ({ properties }, geometry) => {
      if (geometry === null) return;
      const text = (column: string) => String(properties[column] ?? '');
      const names = nameColumns.map(text).filter((name) => name !== '');
      const state = stateColumn === null || text(stateColumn) === '' ? null : text(stateColumn);
      for (const one of wanted) if (isWantedArea({ names, state }, one)) found.get(one.id)?.push(geometry);
    },
  });
  return wanted.map(({ id }) => {
    const areas = (found.get(id) ?? []).flatMap((bytes) => areaOf(bytes));
    const [only] = areas;
    const boundary = only === undefined || areas.length > 1 ? null : boundaryOfArea(only, layer);
    return { id, matches: areas.length, boundary };
  });
}

function areaOf(bytes: Uint8Array) {
  const geometry = decodeGeometry(bytes);
  return geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon' ? [geometry] : [];
}
