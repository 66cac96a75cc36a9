/** Shapefiles built byte by byte: what the format says, and what happens when one byte is wrong. */
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFindingLog } from '../../core/layers/finding-log.ts';
import { DEFAULT_REVIEW_OPTIONS } from '../../core/layers/import-review.ts';
import { loadSourceFile } from './load-source-file.ts';
import { reviewFile } from './read-file.ts';
import { readDbfAlone, readShapefile } from './read-shapefile.ts';
import type { SourceFile } from './reader.ts';

const CONTEXT = { scratchRoot: tmpdir(), gazetteer: () => Promise.reject(new Error('none')) };

function shp(records: readonly Buffer[]): Buffer {
  const header = Buffer.alloc(100);
  header.writeInt32BE(9994, 0);
  const body = records.map((content, index) => {
    const head = Buffer.alloc(8);
    head.writeInt32BE(index + 1, 0);
    head.writeInt32BE(content.length / 2, 4);
    return Buffer.concat([head, content]);
  });
  const file = Buffer.concat([header, ...body]);
  file.writeInt32BE(file.length / 2, 24);
  return file;
}

function point(x: number, y: number): Buffer {
  const content = Buffer.alloc(20);
  content.writeInt32LE(1, 0);
  content.writeDoubleLE(x, 4);
  content.writeDoubleLE(y, 12);
  return content;
}

function rings(...parts: readonly (readonly (readonly [number, number])[])[]): Buffer {
  const count = parts.reduce((sum, part) => sum + part.length, 0);
  const content = Buffer.alloc(44 + 4 * parts.length + 16 * count);
  content.writeInt32LE(5, 0);
  content.writeInt32LE(parts.length, 36);
  content.writeInt32LE(count, 40);
  let start = 0;
  for (const [index, part] of parts.entries()) {
    content.writeInt32LE(start, 44 + 4 * index);
    for (const [x, y] of part) {
      content.writeDoubleLE(x, 44 + 4 * parts.length + 16 * start);
      content.writeDoubleLE(y, 52 + 4 * parts.length + 16 * start);
      start += 1;
    }
  }
  return content;
}

type Column = readonly [name: string, type: string, length: number];

function dbf(columns: readonly Column[], rows: readonly (readonly (string | Buffer)[])[], language = 0): Buffer {
  const width = 1 + columns.reduce((sum, [, , length]) => sum + length, 0);
  const header = Buffer.alloc(32 + 32 * columns.length + 1);
  header[0] = 3;
  header[29] = language;
  header.writeUInt32LE(rows.length, 4);
  header.writeUInt16LE(header.length, 8);
  header.writeUInt16LE(width, 10);
  for (const [index, [name, type, length]] of columns.entries()) {
    header.write(name, 32 + 32 * index, 'latin1');
    header.write(type, 43 + 32 * index, 'latin1');
    header[48 + 32 * index] = length;
  }
  header[header.length - 1] = 0x0d;
  const body = rows.map((cells) => {
    const row = Buffer.alloc(width, 32);
    let at = 1;
    for (const [index, [, , length]] of columns.entries()) {
      const cell = cells[index] ?? '';
      Buffer.from(cell).copy(row, at, 0, length);
      at += length;
    }
    if (cells.at(-1) === 'deleted') row[0] = 0x2a;
    return row;
  });
  return Buffer.concat([header, ...body]);
}

async function read(bytes: Uint8Array, parts: Readonly<Record<string, Uint8Array>> = {}) {
  const log = createFindingLog();
  const file: SourceFile = { fileName: 'a.shp', bytes, parts: new Map(Object.entries(parts)) };
  const result = await readShapefile({ file, options: DEFAULT_REVIEW_OPTIONS, log, context: CONTEXT });
  if (!result.ok) return { code: result.error.code, rows: [], found: [], columns: [], crs: null };
  if (result.value.kind !== 'rows') throw new Error('a shapefile is rows');
  const { rows, columns, crs } = result.value;
  return { code: null, rows, columns, crs: crs.statement, found: log.all().map(({ code }) => code) };
}

describe('geometry', () => {
  test('a hole belongs to the smallest ring around it; a hole in none stands for itself', async () => {
    const outer = [[0, 0], [0, 10], [10, 10], [10, 0], [0, 0]] as const; // prettier-ignore
    const hole = [[1, 1], [9, 1], [9, 9], [1, 9], [1, 1]] as const; // prettier-ignore
    const island = [[2, 2], [2, 8], [8, 8], [8, 2], [2, 2]] as const; // prettier-ignore
    const inner = [[3, 3], [4, 3], [4, 4], [3, 3]] as const; // prettier-ignore
    const lost = [[20, 20], [21, 20], [21, 21], [20, 20]] as const; // prettier-ignore
    const { rows } = await read(shp([rings(outer, hole, island, inner, lost)]));
    expect(rows[0]?.geometry).toMatchObject({
      type: 'MultiPolygon',
      coordinates: [[{ length: 5 }, { length: 5 }], [{ length: 5 }, { length: 4 }], [{ length: 4 }]],
    });
  });

  test('an empty record has no geometry; a damaged one is named by its row and the others are kept', async () => {
    const damaged = rings([[0, 0], [0, 1], [1, 1], [0, 0]]); // prettier-ignore
    damaged.writeInt32LE(1_000_000, 40);
    const { rows } = await read(shp([point(1, 2), Buffer.alloc(4), damaged, point(3, 4)]));
    expect(rows.map(({ problem }) => problem)).toEqual([null, 'no-geometry', 'geometry-unreadable', null]);
    expect(rows[3]).toMatchObject({ row: 4, geometry: { type: 'Point', coordinates: [3, 4] } });
  });

  test('a file that ends early is refused', async () => {
    const whole = shp([point(1, 2), point(3, 4)]);
    expect((await read(whole.subarray(0, whole.length - 1))).code).toBe('shp-truncated');
    expect((await read(whole.subarray(0, 60))).code).toBe('not-a-shapefile');
  });

  test('no single changed byte makes it throw or hang', async () => {
    const whole = shp([point(1, 2), rings([[0, 0], [0, 1], [1, 1], [0, 0]]), point(3, 4)]); // prettier-ignore
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, value) => {
        const changed = Buffer.from(whole);
        changed[at] = value;
        const { code, rows } = await read(changed);
        return code !== null || rows.length >= 0;
      }),
    );
  });
});

describe('table', () => {
  const columns: readonly Column[] = [['NAME', 'C', 12], ['MW', 'N', 12], ['DAY', 'D', 8], ['OPEN', 'L', 1]]; // prettier-ignore

  test('cells keep their kinds and columns their case; dates are ISO text, deleted rows are left out', async () => {
    const table = dbf(columns, [
      ['Alpha', '12.50', '20240131', 'T'],
      ['gone', '1', '20240131', 'T', 'deleted'],
      ['', '************', '00000000', '?'],
      ['0012', '12345678901234567', '20231301', 'n'],
    ]);
    const { rows } = await read(shp([point(0, 0), point(1, 1), point(2, 2), point(3, 3)]), { dbf: table });
    expect(rows.map(({ row }) => row)).toEqual([1, 3, 4]);
    expect(rows.map(({ properties }) => ({ ...properties }))).toEqual([
      { NAME: 'Alpha', MW: 12.5, DAY: '2024-01-31', OPEN: true },
      { NAME: null, MW: null, DAY: null, OPEN: null },
      { NAME: '0012', MW: 123456789012, DAY: '2023-13-01', OPEN: false },
    ]);
  });

  test.each([
    { what: 'a .cpg with its number', cpg: '1251', language: 0, bytes: [0xcf, 0xf0], text: 'Пр' },
    { what: 'a .cpg in words', cpg: 'ISO 8859-1', language: 0, bytes: [0xe9], text: 'é' },
    { what: 'the language byte', cpg: null, language: 0x7a, bytes: [0xbc, 0xf2], text: '简' },
    { what: 'a DOS page', cpg: null, language: 0x01, bytes: [0x81], text: 'ü' },
    { what: 'nothing stated, valid UTF-8', cpg: null, language: 0, bytes: [0xc3, 0xa9], text: 'é' },
    { what: 'nothing stated, no UTF-8', cpg: null, language: 0, bytes: [0xe9], text: 'é' },
  ])('letters by $what', async ({ cpg, language, bytes, text }) => {
    const table = dbf([['N', 'C', 4]], [[Buffer.from([...bytes, 32, 32, 32, 32])]], language);
    const parts = { dbf: table, ...(cpg === null ? {} : { cpg: Buffer.from(cpg) }) };
    expect((await read(shp([point(0, 0)]), parts)).rows[0]?.properties['N']).toBe(text);
  });

  test('a table cut short is refused, one of another length is matched in order and reported', async () => {
    const table = dbf(columns, [['a'], ['b']]);
    expect((await read(shp([point(0, 0)]), { dbf: table.subarray(0, table.length - 5) })).code).toBe('dbf-truncated');
    expect((await read(shp([point(0, 0)]), { dbf: table })).found).toEqual(['dbf-differs']);
  });

  test('a table alone has rows without geometry', async () => {
    const file = { fileName: 'a.dbf', bytes: dbf(columns, [['a'], ['b']]), parts: new Map<string, Uint8Array>() };
    const log = createFindingLog();
    const result = await readDbfAlone({ file, options: DEFAULT_REVIEW_OPTIONS, log, context: CONTEXT });
    expect(result).toMatchObject({ ok: true, value: { rows: [{ problem: 'no-geometry' }, {}] } });
  });
});

describe('parts', () => {
  test('the coordinate system is the .prj as it is; a web page is left to the review to judge', async () => {
    const wkt = 'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984"]]';
    expect((await read(shp([]), { prj: Buffer.from(` ${wkt}\n`) })).crs).toBe(wkt);
    const page = await read(shp([]), { prj: Buffer.from('<!DOCTYPE html>') });
    expect([page.crs, page.found]).toEqual(['<!DOCTYPE html>', ['dbf-missing']]);
  });

  test('other attributes make another file: the digest covers the parts, and one without parts is the usual digest', async () => {
    const bytes = shp([point(-97, 31)]);
    const digest = async (attributes: Buffer | null) => {
      const parts = new Map(attributes === null ? [] : [['dbf', attributes] as const]);
      const reviewed = await reviewFile({ fileName: 'a.shp', bytes, parts }, DEFAULT_REVIEW_OPTIONS);
      return reviewed.ok ? reviewed.value.sha256 : reviewed.error.code;
    };
    expect(await digest(null)).toBe(createHash('sha256').update(bytes).digest('hex'));
    const one = await digest(dbf([['N', 'C', 4]], [['a']]));
    expect(one).toMatch(/^[0-9a-f]{64}$/);
    expect(await digest(dbf([['N', 'C', 4]], [['b']]))).not.toBe(one);
  });

  test('parts beside a .shp are found on the disk, whatever their case', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'siteshift-parts-'));
    await writeFile(join(folder, 'Roads.shp'), shp([point(0, 0)]));
    await writeFile(join(folder, 'roads.DBF'), dbf([['N', 'C', 4]], [['a']]));
    await writeFile(join(folder, 'roads.sbn'), 'index');
    await writeFile(join(folder, 'other.prj'), 'GEOGCS["x"]');
    const loaded = await loadSourceFile(join(folder, 'Roads.shp'), []);
    await rm(folder, { recursive: true });
    expect(loaded.ok && [...loaded.value.parts.keys()]).toEqual(['dbf']);
  });

  test('a folder and a missing file are refused by name', async () => {
    expect(await loadSourceFile(tmpdir(), [])).toMatchObject({ error: { code: 'not-a-file' } });
    expect(await loadSourceFile(join(tmpdir(), 'nowhere.shp'), [])).toMatchObject({
      error: { code: 'file-not-found' },
    });
  });
});
