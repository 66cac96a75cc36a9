/** The id of a new layer: readable, and not taken in the document nor in the working copy, where undone layers wait. */
import type Database from 'libsql';
import { slugOf } from '../../core/layers/row-sources.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { tableOf } from '../layers/layer-table.ts';

/** Letters of a name kept in an id; the schema allows 60. */
const MOST = 48;

/** `layer-` and the name in letters, digits and dashes, with a number when it is taken. */
export function layerIdFor(name: string, document: Workspace, db: Database.Database): string {
  const base = `layer-${slugOf(name).slice(0, MOST).replace(/-$/, '') || 'import'}`;
  const isTable = db.prepare('SELECT 1 FROM gpkg_contents WHERE table_name = ?');
  const taken = (id: string) =>
    document.layers.some((layer) => layer.id === id) || isTable.get(tableOf(id)) !== undefined;
  let id = base;
  for (let n = 2; taken(id); n += 1) id = `${base}-${n}`;
  return id;
}

/** The name of a table that the working copy does not have: the one given, or with a number. */
export function freeTable(name: string, db: Database.Database): string {
  const isTable = db.prepare('SELECT 1 FROM gpkg_contents WHERE table_name = ?');
  let table = name;
  for (let n = 2; isTable.get(table) !== undefined; n += 1) table = `${name}_r${n}`;
  return table;
}
