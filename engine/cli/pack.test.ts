/** siteshift pack as its users type it; the archive is read by another program's reader. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openPromise } from 'yauzl';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMark } from '../../core/workspace/review-edits.ts';
import { createEngine, type Engine } from '../create-engine.ts';
import { runWords, type Ran } from './example-run.ts';

let folder = '';
let engine: Engine;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'siteshift-pack-'));
  mkdirSync(at('scratch'));
  engine = createEngine({ assetsRoot: 'assets', scratchRoot: at('scratch'), today: '2026-09-01', appVersion: '0.0.0' });
  const opened = await engine.newWorkspace('sample');
  if (!opened.ok) throw new Error(opened.error.code);
  const said = { verdict: 'dispute', reason: 'Another town.', by: 'Board', on: '2026-09-02' } as const;
  const marked = addMark({ id: 'm-1', siteId: 'denton', factor: 'opposition.contest', ...said })(opened.value.document);
  await engine.createFile(opened.value.workspace, marked, at('w.siteshift'));
});
afterAll(async () => {
  await engine.dispose();
  await rm(folder, { recursive: true });
});

function siteshift(...argv: string[]): Promise<Ran> {
  return runWords(engine, argv);
}

/** Entries by name; what is no whole zip throws. */
async function unzipped(path: string): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await openPromise(path);
  const found = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    expect(entry.getLastModDate({ timezone: 'UTC' }).toISOString()).toBe('2026-08-31T12:00:00.000Z');
    found.set(entry.fileName, await buffer(await promisify(zip.openReadStream.bind(zip))(entry)));
  }
  return found;
}

test('the pack holds what the log says, digest by digest, and the dispute with its reason', async () => {
  const wrote = await siteshift('pack', at('w.siteshift'), '--site', 'denton', '--out', at('pack.zip'));
  expect(wrote).toEqual({ code: 0, out: 'pack.zip\n', said: '' });
  const files = await unzipped(at('pack.zip'));
  const [readme, sums] = ['README.txt', 'SHA256SUMS.txt'].map((name) => files.get(name)?.toString('utf8') ?? '');
  const rest = [...files].filter(([name]) => name !== 'README.txt' && name !== 'SHA256SUMS.txt');
  expect(rest.map(([name]) => name)).toContain('report.pdf');
  for (const [name, bytes] of rest) {
    const digest = createHash('sha256').update(bytes).digest('hex');
    expect(sums).toContain(`${digest}  ${name}\n`);
    expect(readme).toContain(`SHA-256 ${digest}`);
  }
  expect(files.get('report.pdf')?.subarray(0, 5).toString()).toBe('%PDF-');
  expect(files.get('findings.csv')?.toString('utf8')).toContain('dispute,Disputed,Another town.,Board,2026-09-02');
});

test('the same workspace gives the same bytes, in another time zone too', async () => {
  const zone = process.env['TZ'];
  process.env['TZ'] = 'Pacific/Auckland';
  await siteshift('pack', at('w.siteshift'), '--site', 'denton', '--out', at('again.zip'));
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  expect(readFileSync(at('again.zip')).equals(readFileSync(at('pack.zip')))).toBe(true);
});

test.each([
  { words: ['--site', 'denton'], says: 'siteshift pack needs --out' },
  { words: ['--out', 'pack.zip'], says: 'siteshift pack needs --site' },
  { words: ['--site', 'denton', '--out', 'pack.zip', '--lang', 'fr'], says: '--lang is one of en, it, es' },
])('$says is said when it is missing or wrong', async ({ words, says }) => {
  expect(await siteshift('pack', at('w.siteshift'), ...words)).toMatchObject({
    code: 2,
    said: expect.stringContaining(says) as string,
  });
});

test('a site that is not there is named, and the workspace is never replaced by its pack', async () => {
  const lost = await siteshift('pack', at('w.siteshift'), '--site', 'atlantis', '--out', at('lost.zip'));
  expect(lost).toMatchObject({ code: 2, said: expect.stringContaining('atlantis') as string });
  const bytes = readFileSync(at('w.siteshift'));
  const replaced = await siteshift('pack', at('w.siteshift'), '--site', 'denton', '--out', at('w.siteshift'));
  expect(replaced.code).toBe(2);
  expect(readFileSync(at('w.siteshift')).equals(bytes)).toBe(true);
});
