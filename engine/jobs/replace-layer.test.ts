import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LayerRole } from '../../core/layers/layer-info.ts';
import { renameLayer, setLayerNotes, setLayerOpacity, toggleLayer } from '../../core/workspace/layer-edits.ts';
import { NO_PROVENANCE } from '../staging/pending-source.ts';
import { computeReadings, exampleEngine, reviewed, withFile, type ExampleEngine } from '../staging/example-engine.ts';

let example: ExampleEngine;

beforeAll(() => {
  example = exampleEngine();
});
afterAll(() => example.remove());

const SITES = 'id,name,lat,lon,operator\na,A,32.5,-99.8,Old\nb,B,40,-80,\n';
/** Plants of 900 MW beside site a, or beside site b. */
const PLANTS_AT_A = 'name,lat,lon,capacity_mw,fuel\nP,32.55,-99.8,900,gas\n';
const PLANTS_AT_B = 'name,lat,lon,capacity_mw,fuel\nP,40.05,-80,900,gas\nQ,40.02,-80,50,gas\n';

async function workspaceWith(...files: readonly (readonly [string, string, LayerRole])[]) {
  const opened = await example.engine.newWorkspace('empty');
  if (!opened.ok) throw new Error('an empty workspace always opens');
  const { workspace } = opened.value;
  let { document } = opened.value;
  for (const [name, text, role] of files)
    document = await withFile(example.engine, { workspace, document }, { path: example.file(name, text), role });
  return { workspace, document };
}

async function replaced(
  at: Awaited<ReturnType<typeof workspaceWith>>,
  layer: string,
  { name, text, role }: { readonly name: string; readonly text: string; readonly role: LayerRole },
) {
  const { pending } = await reviewed(example.engine, example.file(name, text), { role });
  const provenance = { ...NO_PROVENANCE, observed: '2026' };
  return example.engine.commands['layer.replace']({ ...at, layer, import: pending.import, provenance });
}

async function readings(at: Awaited<ReturnType<typeof workspaceWith>>) {
  const { workspace, document } = at;
  const answer = await computeReadings(example.engine, { workspace, document });
  return answer.ok ? answer.value : null;
}

test('a new vintage keeps the look of its layer and says which sites move and why', async () => {
  const at = await workspaceWith(['sites.csv', SITES, 'sites'], ['plants.csv', PLANTS_AT_A, 'plants']);
  const id = 'layer-plants-csv';
  const styled = [
    renameLayer(id, 'Power'),
    setLayerOpacity(id, 0.3),
    setLayerNotes(id, 'ours'),
    toggleLayer(id),
  ].reduce((document, edit) => edit(document), at.document);
  const before = await readings({ ...at, document: styled });
  const outcome = await replaced({ ...at, document: styled }, id, { name: 'b.csv', text: PLANTS_AT_B, role: 'plants' });
  if (!outcome.ok) throw new Error(outcome.error.message);
  const { document, moves, review } = outcome.value;
  const layer = document.layers.find((one) => one.id === id);
  expect(layer).toMatchObject({ name: 'Power', opacity: 0.3, notes: 'ours', visible: false, rowsUsed: 2 });
  expect(layer?.provenance).toMatchObject({ fileName: 'b.csv', observed: '2026' });
  expect(document.sources[id]).toMatchObject({ title: 'b.csv', date: '2026' });
  expect(document.layers.map((one) => one.id)).toEqual(styled.layers.map((one) => one.id));
  expect(review.rowsUsed).toBe(2);
  expect(new Set(moves.map(({ site }) => site))).toEqual(new Set(['a', 'b']));
  for (const { because } of moves) expect(because.map(({ indicator }) => indicator)).toContain('grid.generation-50km');

  // Undo brings the old document back, and with it the old table.
  expect(await readings({ ...at, document })).not.toEqual(before);
  expect(await readings({ ...at, document: styled })).toEqual(before);
});

test('a file of another role, or under no layer, changes nothing', async () => {
  const at = await workspaceWith(['plants.csv', PLANTS_AT_A, 'plants']);
  const file = { name: 'p.csv', text: PLANTS_AT_B, role: 'population' as const };
  expect(await replaced(at, 'layer-plants-csv', file)).toMatchObject({
    ok: false,
    error: { code: 'replace-other-role', facts: { found: 'population', role: 'plants' } },
  });
  expect(await replaced(at, 'layer-none', file)).toMatchObject({ ok: false, error: { code: 'layer-gone' } });
});

test('records of the old file go, sites keep what the new one leaves open', async () => {
  const head = 'moratorium_id,jurisdiction,jurisdiction_type,state,enacted_status,latitude,longitude';
  const at = await workspaceWith(
    ['sites.csv', SITES, 'sites'],
    ['m.csv', `${head}\nm1,Hood County,County,TX,active,32.4,-97.8\n`, 'moratoria'],
  );
  const rows = `${head}\nm2,Erath County,County,TX,active,32.2,-98.2\nm1,Hood County,County,TX,rescinded,32.4,-97.8\n`;
  const instruments = await replaced(at, 'layer-m-csv', { name: 'm2.csv', text: rows, role: 'moratoria' });
  if (!instruments.ok) throw new Error(instruments.error.message);
  expect(instruments.value.document.instruments.map(({ id }) => id)).toEqual(['m2', 'm1']);
  expect(instruments.value.document.instruments.every(({ layerId }) => layerId === 'layer-m-csv')).toBe(true);

  const file = {
    name: 's2.csv',
    text: 'id,name,lat,lon,operator\na,A2,32.6,-99.8,\nc,C,41,-81,New\n',
    role: 'sites' as const,
  };
  const sites = await replaced(at, 'layer-sites-csv', file);
  if (!sites.ok) throw new Error(sites.error.message);
  expect(sites.value.document.sites.map(({ id, name, operator }) => [id, name, operator])).toEqual([
    ['a', 'A2', 'Old'],
    ['b', 'B', null],
    ['c', 'C', 'New'],
  ]);
  expect(sites.value.document.sites[0]?.position).toEqual([-99.8, 32.6]);
});
