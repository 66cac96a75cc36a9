/** Screening through the commands: a county in cells, in threads and without, stopped, scored again, drawn and written. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ExclusionRule } from '../../core/criteria/exclusion.ts';
import type { WorkspaceId } from '../../core/ipc/contract.ts';
import { NO_FILTER } from '../../core/screening/shortlist.ts';
import { BLANK_TEMPLATE, siteAt } from '../../core/screening/template.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { EngineProgress } from '../engine-context.ts';
import { exampleEngine, withFile, type ExampleEngine } from '../staging/example-engine.ts';

/** Hood County, Texas, FIPS 48221, with a line through its middle. */
const HOOD = { kind: 'county', fips: '48221' } as const;
const LINE = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { VOLTAGE: 345, NAME: 'middle' },
      geometry: {
        type: 'LineString',
        coordinates: [
          [-97.8, 32],
          [-97.8, 33],
        ],
      },
    },
  ],
});
const POINTS = 'name,lat,lon,capacity_mw\nP,32.5,-99.8,300\nQ,32.6,-99.9,20.5\n';

const folder = mkdtempSync(join(tmpdir(), 'siteshift-screening-'));
const heard: EngineProgress[] = [];
let inline: ExampleEngine;
let threaded: ExampleEngine;

function threadModule(): string {
  const path = join(folder, 'thread.mjs');
  const source = pathToFileURL(join(import.meta.dirname, '../readings/readings-worker.ts')).href;
  const loader = import.meta.resolve('tsx/esm/api');
  writeFileSync(path, `import { register } from '${loader}';\nregister();\nawait import('${source}');`);
  return path;
}

beforeAll(() => {
  inline = exampleEngine({ onProgress: (progress) => heard.push(progress) });
  threaded = exampleEngine({ readingsWorker: threadModule() });
});
afterAll(async () => {
  await inline.remove();
  await threaded.remove();
  rmSync(folder, { recursive: true });
});

type Opened = { readonly workspace: WorkspaceId; readonly document: Workspace };

async function withLine({ engine, file }: ExampleEngine): Promise<Opened> {
  const opened = await engine.newWorkspace('sample', '2026-09-01');
  if (!opened.ok) throw new Error(opened.error.message);
  const layer = { path: file('line.geojson', LINE), role: 'transmission-lines' as const };
  return { ...opened.value, document: await withFile(engine, opened.value, layer) };
}

const asked = {
  perspective: 'delivery',
  region: HOOD,
  resolution: 6,
  template: BLANK_TEMPLATE,
  filter: NO_FILTER,
} as const;

async function started({ engine }: ExampleEngine, opened: Opened) {
  const { workspace, document } = opened;
  const answer = await engine.commands['screening.start']({ workspace, document, ...asked });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

test('cells of a county are scored, counted, listed, drawn and written', { timeout: 120_000 }, async () => {
  const opened = await withLine(inline);
  const { workspace, document } = opened;
  const result = await started(inline, opened);
  expect(result.total).toBeGreaterThan(15);
  const { scored, unknown, excluded } = result.counts;
  expect(scored + unknown + excluded).toBe(result.total);
  expect(result.shortlist[0]).toMatchObject({ county: 'Hood', state: 'Texas', rank: 1 });
  expect(heard.filter(({ task }) => task === 'screening').at(-1)?.done).toBe(1);

  const tile = await inline.engine.tile(workspace, {
    ...{ layer: 'layer-screening', kind: 'screening', table: null, template: null },
    ...{ z: 8, x: Math.floor(((-97.8 + 180) / 360) * 256), y: 103 },
  });
  expect(tile.ok && tile.value?.bytes.length).toBeGreaterThan(200);

  const path = join(folder, 'list.csv');
  const written = await inline.engine.writeScreening(workspace, document, {
    ...{ perspective: 'delivery', filter: NO_FILTER, path },
  });
  expect(written.ok).toBe(true);
  const lines = readFileSync(path, 'utf8').trim().split('\r\n');
  expect(lines).toHaveLength(result.shortlist.length + 1);
  expect(lines[1]).toContain('Hood');
});

test('a cell made a site has the score of the cell', { timeout: 120_000 }, async () => {
  const opened = await withLine(inline);
  const { workspace, document } = opened;
  const [best] = (await started(inline, opened)).shortlist;
  if (best === undefined) throw new Error('no cell');
  const site = siteAt(BLANK_TEMPLATE, { id: 'cell', position: best.position, precisionKm: best.precisionKm });
  const scores = await inline.engine.scores(
    workspace,
    { ...document, sites: [...document.sites, site] },
    { perspective: 'delivery', format: 'json', sites: ['cell'] },
  );
  if (!scores.ok) throw new Error(scores.error.message);
  const [json] = (JSON.parse(scores.value) as { sites: { score: { point: number; low: number; high: number } }[] })
    .sites;
  expect(json?.score.point).toBe(Math.round((best.point ?? NaN) * 100));
});

test('a rule excludes at once, without reading again', { timeout: 120_000 }, async () => {
  const opened = await withLine(inline);
  const before = await started(inline, opened);
  const rule: ExclusionRule = {
    ...{ id: 'near-the-line', indicator: 'grid.line-distance', when: 'above', value: 8, source: '', enabled: true },
  };
  const document = { ...opened.document, method: { ...opened.document.method, exclusions: [rule] } };
  heard.length = 0;
  const { workspace } = opened;
  const after = await inline.engine.commands['screening.score']({
    ...{ workspace, document, perspective: 'delivery', filter: NO_FILTER },
  });
  if (!after.ok) throw new Error(after.error.message);
  const { counts } = after.value;
  expect(heard).toEqual([]);
  expect(after.value.version).toBeGreaterThan(before.version);
  expect(counts.excluded).toBeGreaterThan(0);
  expect(counts.byRule).toEqual([{ rule: 'near-the-line', indicator: 'grid.line-distance', count: counts.excluded }]);
  // A cell that the line of the rule crosses can be neither excluded nor passed.
  expect(counts.open).toBeGreaterThan(0);
});

test('two threads give what one gives, and stop when told', { timeout: 120_000 }, async () => {
  const [here, there] = [await withLine(inline), await withLine(threaded)];
  const one = await started(inline, here);
  const two = await started(threaded, there);
  expect({ ...two, version: 0 }).toEqual({ ...one, version: 0 });
  const { workspace, document } = there;
  const running = threaded.engine.commands['screening.start']({ workspace, document, ...asked, resolution: 8 });
  await threaded.engine.commands['screening.cancel']({ workspace });
  expect(await running).toMatchObject({ ok: false, error: { code: 'screening-stopped' } });
  const gone = await threaded.engine.commands['screening.score']({
    ...{ workspace, document, perspective: 'delivery', filter: NO_FILTER },
  });
  expect(gone).toMatchObject({ ok: false, error: { code: 'screening-none' } });
});

test('points of a layer are candidates; a region too large is refused', { timeout: 120_000 }, async () => {
  const opened = await withLine(inline);
  const document = await withFile(inline.engine, opened, { path: inline.file('p.csv', POINTS), role: 'plants' });
  const layer = document.layers.find(({ role }) => role === 'plants')?.id ?? '';
  const points = await attempt({ ...opened, document }, { kind: 'points', layer });
  expect(points).toMatchObject({ ok: true, value: { total: 2, resolution: null } });
  const whole = await attempt(opened, { kind: 'state', state: 'Texas' }, 8);
  expect(whole).toMatchObject({ ok: false, error: { code: 'screening-too-many' } });
  const none = await attempt(opened, { kind: 'state', state: 'Atlantis' });
  expect(none).toMatchObject({ ok: false, error: { code: 'screening-no-cells' } });
});

function attempt({ workspace, document }: Opened, region: Parameters<Start>[0]['region'], resolution = 6) {
  return inline.engine.commands['screening.start']({ workspace, document, ...asked, region, resolution });
}
type Start = ExampleEngine['engine']['commands']['screening.start'];
