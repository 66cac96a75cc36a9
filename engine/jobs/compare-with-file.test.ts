import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Opened } from '../../core/ipc/contract.ts';
import { addMark } from '../../core/workspace/review-edits.ts';
import { createEngine, type Engine } from '../create-engine.ts';
import { runWords } from '../cli/example-run.ts';

let folder = '';
let engine: Engine;
let opened: Opened;
const at = (name: string) => join(folder, name);
const scratched = () => readdirSync(at('scratch')).filter((name) => name.endsWith('.siteshift')).length;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'siteshift-compare-'));
  mkdirSync(at('scratch'));
  engine = createEngine({ assetsRoot: 'assets', scratchRoot: at('scratch'), today: '2026-09-01', appVersion: '0.0.0' });
  const sample = await engine.newWorkspace('sample');
  if (!sample.ok) throw new Error(sample.error.code);
  opened = sample.value;
  await engine.createFile(opened.workspace, opened.document, at('sent.siteshift'));
});
afterAll(async () => {
  await engine.dispose();
  await rm(folder, { recursive: true });
});

const said = { verdict: 'dispute', reason: 'Another town.', by: 'Board', on: '2026-09-02' } as const;
const marked = () => addMark({ id: 'm-1', siteId: 'denton', factor: 'opposition.contest', ...said })(opened.document);

test('the open document beside a file says what `siteshift diff` says of two files', async () => {
  const compared = await engine.compareWithFile(opened.workspace, marked(), at('sent.siteshift'));
  await engine.createFile(opened.workspace, marked(), at('marked.siteshift'));
  const { out } = await runWords(engine, ['diff', at('sent.siteshift'), at('marked.siteshift'), '--format', 'json']);
  expect(compared).toEqual({ ok: true, value: JSON.parse(out) as unknown });
});

test('the same document differs in nothing, and the file is let go as it was', async () => {
  const [bytes, copies] = [readFileSync(at('sent.siteshift')), scratched()];
  const compared = await engine.compareWithFile(opened.workspace, opened.document, at('sent.siteshift'));
  expect(compared).toMatchObject({ ok: true, value: { differences: [], moves: [] } });
  expect(readFileSync(at('sent.siteshift')).equals(bytes)).toBe(true);
  expect(scratched()).toBe(copies);
});

test('one that is cancelled, or overtaken by another, answers nothing', async () => {
  const copies = scratched();
  const compare = () => engine.compareWithFile(opened.workspace, marked(), at('sent.siteshift'));
  const [first, second] = await Promise.all([compare(), compare()]);
  expect(first).toEqual({ ok: true, value: null });
  expect(second).toMatchObject({ ok: true, value: { moves: [] } });
  const [third] = await Promise.all([compare(), engine.cancelComparison()]);
  expect(third).toEqual({ ok: true, value: null });
  expect(scratched()).toBe(copies);
});

test('what is no workspace is refused in a sentence', async () => {
  const refused = await engine.compareWithFile(opened.workspace, opened.document, at('lost.siteshift'));
  expect(refused).toMatchObject({ ok: false, error: { catalogue: 'files' } });
});
