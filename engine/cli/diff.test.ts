/** siteshift diff as its users type it, on real files. */
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WorkspaceComparison } from '../../core/comparison/workspace-comparison.ts';
import { deleteSite, editSite } from '../../core/workspace/edits.ts';
import { setGroupWeights } from '../../core/workspace/weight-edits.ts';
import { createEngine, type Engine } from '../create-engine.ts';
import { runWords, type Ran } from './example-run.ts';

let folder = '';
let engine: Engine;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'siteshift-diff-'));
  mkdirSync(at('scratch'));
  engine = createEngine({ assetsRoot: 'assets', scratchRoot: at('scratch'), today: '2026-09-01', appVersion: '0.0.0' });
  const opened = await engine.newWorkspace('sample');
  if (!opened.ok) throw new Error(opened.error.code);
  const { workspace, document } = opened.value;
  await engine.createFile(workspace, document, at('a.siteshift'));
  const denton = document.sites.find(({ id }) => id === 'denton');
  if (denton === undefined) throw new Error('the sample has Denton');
  const renamed = editSite({ ...denton, notes: 'Ask again in May.' })(document);
  const changed = setGroupWeights('delivery', { grid: 0.6, 'land-use': 0.4 })(deleteSite('sharon')(renamed));
  await engine.createFile(workspace, changed, at('b.siteshift'));
});
afterAll(async () => {
  await engine.dispose();
  await rm(folder, { recursive: true });
});

function siteshift(...argv: string[]): Promise<Ran> {
  return runWords(engine, argv);
}

test('a file beside itself has no differences', async () => {
  const { code, out } = await siteshift('diff', at('a.siteshift'), at('a.siteshift'));
  expect(code).toBe(0);
  expect(out).toBe('Differences: data 0, weights 0, method 0, words 0, review 0, scores and ranks 0.\n');
});

test('a site that went, a note and a weight are told with the scores that they move', async () => {
  const { code, out } = await siteshift('diff', at('a.siteshift'), at('b.siteshift'), '--format', 'json');
  expect(code).toBe(1);
  const told = JSON.parse(out) as WorkspaceComparison;
  expect(told.before.sites - told.after.sites).toBe(1);
  const short = told.differences.map(({ part, id, change }) => `${part} ${id} ${change}`);
  expect(short).toEqual(['words denton changed', 'data sharon removed', 'weights weights changed']);
  expect(told.moves.find(({ site }) => site === 'sharon')).toMatchObject({ after: null, because: [] });
  expect(told.moves.some(({ site, perspective }) => site === 'lake-mariner' && perspective === 'delivery')).toBe(true);
});

test('as text, to a file that is neither of the two', async () => {
  const { code } = await siteshift('diff', at('a.siteshift'), at('b.siteshift'), '--out', at('told.txt'));
  expect(code).toBe(1);
  const text = readFileSync(at('told.txt'), 'utf8');
  expect(text).toContain('  - sites: sharon (Sharon)');
  expect(text).toContain('notes: ');
  const refused = await siteshift('diff', at('a.siteshift'), at('b.siteshift'), '--out', at('b.siteshift'));
  expect(refused.code).toBe(2);
  expect(refused.said).toContain('b.siteshift');
});

test('what is no workspace is refused with a sentence', async () => {
  const { code, said } = await siteshift('diff', at('a.siteshift'), at('told.txt'));
  expect(code).toBe(2);
  expect(said).toContain('told.txt');
});

test('names of a file that came by mail neither command the terminal nor look like lines of ours', async () => {
  const opened = await engine.openWorkspace(at('a.siteshift'));
  if (!opened.ok) throw new Error(opened.error.code);
  const { workspace, document } = opened.value;
  const [first] = document.sites;
  if (first === undefined) throw new Error('the sample has sites');
  const evil = editSite({ ...first, name: 'A\u001b]0;owned\u0007\n  + sites: another' })(document);
  await engine.createFile(workspace, evil, at('evil.siteshift'));
  const { out } = await siteshift('diff', at('a.siteshift'), at('evil.siteshift'));
  expect(out).toContain('A\\u001b]0;owned\\u0007\\u000a  + sites: another');
  expect(out.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  expect(out.split('\n').some((line) => line.startsWith('  + sites: another'))).toBe(false);
});
