/**
 * Opens damaged workspaces until all cases are through: `run-damaged CASES SEED`, one line of JSON a case.
 *
 * A process of its own, so that whoever started it sees an abort. Each line is written before the case is opened.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '../../../core/lib/seeded-random.ts';
import { say } from '../../../core/text/say.ts';
import { layerRows } from '../../layers/layer-rows.ts';
import { vectorTile } from '../../tiles/vector-tiles.ts';
import { readBlobHead, writeBlobTable } from '../blob-table.ts';
import { writeFeatureTable } from '../feature-table.ts';
import { readLayers } from '../layer-tables.ts';
import { inTransaction, newWorkspace, openWorkspace, saveWorkspace } from '../workspace-file.ts';
import { damage } from './damage.ts';
import { LAYERED } from './layered-document.ts';

const QUERY = { search: 'a', sort: { column: 'name', descending: false }, filters: [], box: null };

const [cases = '300', seed = '1'] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'siteshift-damaged-'));
const scratch = join(folder, 'scratch');
mkdirSync(scratch);
const sound = join(folder, 'sound.siteshift');
await writeSound();

const counts = { opened: 0, refused: 0 };
for (let number = 0; number < Number(cases); number += 1) {
  const path = join(folder, 'damaged.siteshift');
  damage(path, sound, seededRandom(Number(seed) * 1_000_003 + number));
  const before = hash(path);
  process.stdout.write(`${JSON.stringify({ number })}\n`);
  counts[(await use(path)) ? 'opened' : 'refused'] += 1;
  if (hash(path) !== before) throw new Error('the file was touched');
  const left = [...readdirSync(scratch), ...readdirSync(folder).filter((name) => /tmp|journal|wal|shm/.test(name))];
  if (left.length > 0) throw new Error(`left behind: ${left.join(', ')}`);
}
rmSync(folder, { recursive: true, force: true });
process.stdout.write(`${JSON.stringify({ done: true, ...counts })}\n`);

/** Opens a workspace and does with it whatever reads its tables; false when it is refused, with a sentence. */
async function use(path: string): Promise<boolean> {
  const opened = await openWorkspace(path, scratch);
  if (!opened.ok) {
    say('en', 'files', opened.error.code, opened.error.facts);
    return false;
  }
  const { db, document } = opened.value;
  try {
    readLayers(db, document);
    await layerRows(db, { table: 'layer_lines', query: QUERY, offset: 0, limit: 50 });
    await vectorTile(db, 'layer_lines', { z: 0, x: 0, y: 0 });
    readBlobHead(db, 'layer_grid');
  } catch {
    // What only one layer shows, for example a geometry that is none, may be an error of that layer.
  }
  const saved = await saveWorkspace(opened.value, document, { path: join(folder, 'again.siteshift') });
  if (!saved.ok) say('en', 'files', saved.error.code, saved.error.facts);
  await opened.value.dispose();
  return true;
}

async function writeSound(): Promise<void> {
  const workspace = newWorkspace(scratch, LAYERED);
  const columns = ['name', 'owner', 'kv'];
  const rows = Array.from({ length: 120 }, (_, i) => ({
    geometry: { type: 'Point' as const, coordinates: [-99 + i / 100, 31 + (i % 7) / 10] },
    properties: { name: `Línea ${i}`, owner: i % 3 === 0 ? null : 'Città Power', kv: 69 + i },
  }));
  inTransaction(workspace.db, () => {
    const about = { description: 'Lines', extent: null };
    writeFeatureTable(
      workspace.db,
      { ...about, name: 'layer_lines', geometryType: 'POINT', columns, rows },
      '2026-08-31',
    );
    const grid = { ...about, name: 'layer_grid', day: '2026-08-31', head: { size: 0, format: 'GeoTIFF' } };
    writeBlobTable(workspace.db, grid, null);
  });
  const saved = await saveWorkspace(workspace, LAYERED, { path: sound });
  if (!saved.ok) throw new Error(saved.error.code);
  await workspace.dispose();
}

function hash(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
