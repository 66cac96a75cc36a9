/** siteshift comments as its users type it, on real files. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exampleComments } from '../../core/comments/example-comments.ts';
import { escapeRow } from '../../core/layers/escape-cell.ts';
import { createEngine, type Engine } from '../create-engine.ts';
import { runWords, type Ran } from './example-run.ts';

let folder = '';
let engine: Engine;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'siteshift-comments-'));
  mkdirSync(join(folder, 'scratch'));
  const scratchRoot = join(folder, 'scratch');
  engine = createEngine({ assetsRoot: 'assets', scratchRoot, today: '2026-09-01', appVersion: '0.0.0' });
});
afterAll(async () => {
  await engine.dispose();
  await rm(folder, { recursive: true });
});

function siteshift(line: string): Promise<Ran> {
  const argv = line.split(' ').map((word) => (word.startsWith('@') ? join(folder, word.slice(1)) : word));
  return runWords(engine, argv);
}

function file(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

const SMALL = `id,name,organization,email,comment
1,Ada Birch,,a@x.org,The fans are loud and the noise never stops at night in our valley.
2,Ben Elm,,b@x.org,The fans are loud and the noise never stops at night in our valley.
3,,Creek Watch,c@x.org,Our wells run dry.
4,Ben Elm,,b@x.org,The fans are loud and the noise never stops at night in our valley.
5,Cleo,,d@x.org,
`;

type Printed = {
  readonly reconciliation: Record<string, number | boolean | null>;
  readonly families: readonly {
    readonly comments: number;
    readonly opening: string;
    readonly suggestedThemes: unknown;
  }[];
  readonly authors: { readonly bodies: unknown };
};

test('4,000 comments with 30 form letters: families found, totals reconcile', async () => {
  const rows = exampleComments(4_000, 30).map(({ text }, i) => escapeRow([i + 1, `p${i}@x.org`, text]));
  file('many.csv', `id,email,comment\r\n${rows.join('\r\n')}\r\n`);
  const { code, out, said } = await siteshift('comments @many.csv --received 4000 --format json');
  expect(said).toBe('');
  expect(code).toBe(0);
  const { reconciliation, families } = JSON.parse(out) as Printed;
  expect(reconciliation).toMatchObject({ received: 4_000, counted: 4_000, total: 4_000, missing: 0, addsUp: true });
  expect(families).toHaveLength(30);
});

test('what is printed names bodies and no person, and gives away no text', async () => {
  file('small.csv', SMALL);
  const { code, out } = await siteshift('comments @small.csv --received 6 --format json');
  expect(code).toBe(1);
  const { reconciliation, families, authors } = JSON.parse(out) as Printed;
  expect(reconciliation).toEqual({
    ...{ received: 6, counted: 3, duplicate: 1, unreadable: 1, withheld: 0 },
    ...{ total: 5, missing: 1, addsUp: false },
  });
  expect(families).toMatchObject([
    // Two are too few to quote: it might be one person's letter with name and street.
    { comments: 2, opening: '' },
  ]);
  expect(JSON.stringify(families[0]?.suggestedThemes)).toContain('loud');
  expect(authors.bodies).toEqual([{ name: 'Creek Watch', kind: 'organisation', comments: 1 }]);
  for (const secret of ['Ada', 'Ben', 'Cleo', '@x.org', 'run dry']) expect(out).not.toContain(secret);
});

test('as text and as a matrix to fill', async () => {
  file('small.csv', SMALL);
  const text = await siteshift('comments @small.csv');
  expect(text.out).toContain('3  counted');
  expect(text.out).toContain('Form letters: 1; other comments: 1');
  expect(text.out).toContain('--received');
  const csv = await siteshift('comments @small.csv --format csv --out @matrix.csv');
  expect(csv.out).toBe('');
  expect(readFileSync(join(folder, 'matrix.csv'), 'utf8').split('\r\n')).toEqual([
    'kind,id,comments,texts,opening,suggestedThemes,themes,status,response',
    'family,file-1-2,2,1,,noise,,unanswered,',
    'single,,1,1,,,,unanswered,',
    '',
  ]);
});

test.each([
  { line: 'comments', says: 'needs FILE' },
  { line: 'comments @none.csv', says: 'none.csv' },
  { line: 'comments @small.csv --received many', says: '--received' },
  { line: 'comments @small.csv --format xml', says: '--format' },
  { line: 'comments @small.csv --site-lat 43.36', says: '--site-lon' },
  { line: 'comments @small.csv --site-lat 143 --site-lon 8', says: '--site-lat' },
  { line: 'comments @small.csv --map text=nothing', says: 'no column nothing' },
  { line: 'comments @small.csv --out @small.csv', says: 'is one of the files' },
])('$line is refused', async ({ line, says }) => {
  file('small.csv', SMALL);
  const { code, said } = await siteshift(line);
  expect(code).toBe(2);
  expect(said).toContain(says);
  expect(readFileSync(join(folder, 'small.csv'), 'utf8')).toBe(SMALL);
});

test('counts by distance from a site, without a position in what is printed', async () => {
  file('placed.csv', `lat,lon,comment\n43.361,-78.61,Loud.\n43.40,-78.61,Too loud.\n,,Fine.\n`);
  const { out } = await siteshift('comments @placed.csv --site-lat 43.36 --site-lon=-78.61 --format json');
  const { distance } = JSON.parse(out) as { readonly distance: unknown };
  expect(distance).toMatchObject({ placed: 2, unplaced: 1, bands: [{ count: 1 }, { count: 1 }, {}, {}, {}] });
  expect(out).not.toContain('43.36');
  const text = await siteshift('comments @placed.csv --site-lat 43.36 --site-lon=-78.61');
  expect(text.out).toContain('1  1 to 5 km');
  expect(text.out).toContain('1  position not known');
});

test('a file that is refused does not keep the others from being counted', async () => {
  file('small.csv', SMALL);
  file('bad.pdf', '%PDF-1.7');
  const { code, out, said } = await siteshift('comments @bad.pdf @small.csv');
  expect(code).toBe(2);
  expect(said).toContain('bad.pdf');
  expect(out).toContain('3  counted');
});
