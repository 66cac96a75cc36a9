/** siteshift redline and merge as their users type them, on real files. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMark, putCondition } from '../../core/workspace/review-edits.ts';
import { createEngine, type Engine } from '../create-engine.ts';
import { runWords, type Ran } from './example-run.ts';

let folder = '';
let engine: Engine;
const at = (name: string) => join(folder, name);

const said = { verdict: 'dispute', reason: 'Another town.', on: '2026-09-02' } as const;
const limit = { limit: '55 dBA', place: 'at the lot line', recheck: 'each year', example: null };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'siteshift-redline-'));
  mkdirSync(at('scratch'));
  engine = createEngine({ assetsRoot: 'assets', scratchRoot: at('scratch'), today: '2026-09-01', appVersion: '0.0.0' });
  const opened = await engine.newWorkspace('sample');
  if (!opened.ok) throw new Error(opened.error.code);
  const { workspace, document } = opened.value;
  await engine.createFile(workspace, document, at('sent.siteshift'));
  const marked = [
    addMark({ id: 'm-1', siteId: 'denton', factor: 'opposition.contest', by: 'Board', ...said }),
    addMark({ id: 'm-2', siteId: 'sharon', factor: 'opposition.contest', by: 'Clerk', ...said }),
    putCondition({ id: 'c-1', siteId: 'denton', finding: null, factor: null, text: 'Quiet at night.', ...limit }),
  ].reduce((now, edit) => edit(now), document);
  await engine.createFile(workspace, marked, at('reviewed.siteshift'));
});
afterAll(async () => {
  await engine.dispose();
  await rm(folder, { recursive: true });
});

function siteshift(...argv: string[]): Promise<Ran> {
  return runWords(engine, argv);
}

test('marks travel as a small file and come into the copy that was sent, once', async () => {
  const wrote = await siteshift('redline', at('reviewed.siteshift'), '--out', at('marks.json'));
  expect(wrote).toMatchObject({ code: 0, out: 'Wrote marks.json: marks 2, conditions 1, answers 0.\n' });
  expect(readFileSync(at('marks.json')).length).toBeLessThan(4_000);
  expect(await siteshift('merge', at('sent.siteshift'), at('marks.json'))).toMatchObject({
    code: 0,
    out: 'Added 3, 0 stood there already.\n',
  });
  expect(await siteshift('merge', at('sent.siteshift'), at('marks.json'))).toMatchObject({
    code: 0,
    out: 'Added 0, 3 stood there already.\n',
  });
  const { code } = await siteshift('diff', at('sent.siteshift'), at('reviewed.siteshift'));
  expect(code).toBe(0);
});

test('those of one reviewer alone', async () => {
  const wrote = await siteshift('redline', at('reviewed.siteshift'), '--by', 'Clerk', '--out', at('clerk.json'));
  expect(wrote.out).toContain('marks 1,');
});

test.each([
  ['a damaged file', '{"format": "siteshift-redline", ', 'is damaged'],
  ['a later version', '{"format": "siteshift-redline", "version": 2}', 'newer version'],
  ['another JSON file', '{"type": "FeatureCollection", "features": []}', 'is not a file of marks'],
  ['a deep one', '['.repeat(100_000), 'is damaged'],
])('%s is refused, and the workspace stays as it was', async (_what, text, sentence) => {
  writeFileSync(at('bad.json'), text);
  const before = readFileSync(at('sent.siteshift'));
  const { code, said: told } = await siteshift('merge', at('sent.siteshift'), at('bad.json'));
  expect(code).toBe(2);
  expect(told).toContain(sentence);
  expect(readFileSync(at('sent.siteshift')).equals(before)).toBe(true);
});

test('a file of marks that is not there, and one written over the workspace, are refused', async () => {
  expect((await siteshift('merge', at('sent.siteshift'), at('none.json'))).code).toBe(2);
  const { code } = await siteshift('redline', at('sent.siteshift'), '--out', at('sent.siteshift'));
  expect(code).toBe(2);
});

test('ids of a file that came by mail do not command the terminal', async () => {
  await siteshift('redline', at('reviewed.siteshift'), '--out', at('evil.json'));
  const text = readFileSync(at('evil.json'), 'utf8').replaceAll('"sharon"', '"a\\u001b[2J\\nThere is nothing"');
  writeFileSync(at('evil.json'), text);
  const { code, said: told } = await siteshift('merge', at('sent.siteshift'), at('evil.json'));
  expect(code).toBe(1);
  expect(told).toContain('There is no site a\\u001b[2J\\u000aThere is nothing here');
  expect(told).not.toContain('\u001b');
});
