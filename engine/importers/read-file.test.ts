import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Geometry } from 'geojson';
import { geojson as flatgeobuf } from 'flatgeobuf';
import { describe, expect, test } from 'vitest';
import { DEFAULT_REVIEW_OPTIONS } from '../../core/layers/import-review.ts';
import { type FixId, ImportReview } from '../../core/layers/import-review.ts';
import type { LayerRole } from '../../core/layers/layer-info.ts';
import { CATALOGUES } from '../../core/text/say.ts';
import { readFile, reviewFile } from './read-file.ts';
import { reviewExit, validateFile } from './validate-file.ts';

async function read(name: string, content: string | Uint8Array, role: LayerRole | null = null, columns = {}) {
  return reviewFile(
    { fileName: name, bytes: typeof content === 'string' ? Buffer.from(content) : content, parts: new Map() },
    { ...DEFAULT_REVIEW_OPTIONS, role, columns },
  );
}

async function good(name: string, content: string | Uint8Array, role: LayerRole | null = null, columns = {}) {
  const result = await read(name, content, role, columns);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  expect(ImportReview.parse(result.value.review)).toEqual(result.value.review);
  const { review, features } = result.value;
  return { review, features, codes: review.findings.map(({ code, rows }) => `${code} ${rows.join()}`) };
}

async function refusal(name: string, content: string | Uint8Array, columns = {}) {
  const result = await read(name, content, null, columns);
  if (result.ok) throw new Error(`${name} was read`);
  return result.error;
}

const POINT = '{"type":"Point","coordinates":[-97,31]}';
const FEATURE = `{"type":"Feature","id":7,"geometry":${POINT},"properties":{"name":"A","tags":["x"]}}`;

describe('GeoJSON', () => {
  test.each([
    { name: 'a.geojson', text: POINT, rows: 1 },
    { name: 'a.json', text: FEATURE, rows: 1 },
    { name: 'a.txt', text: `{"type":"FeatureCollection","features":[${FEATURE},${FEATURE}]}`, rows: 2 },
    { name: 'a.geojson', text: `${FEATURE}\n${FEATURE}\n\n${FEATURE}\n`, rows: 3 },
    { name: 'a.geojsons', text: `\x1e${FEATURE}\n\x1e${FEATURE}\n`, rows: 2 },
    { name: 'a.ndjson', text: `${FEATURE}\r\n${POINT}`, rows: 2 },
  ])('$rows rows of $name', async ({ name, text, rows }) => {
    const { review, features } = await good(name, text);
    expect(review).toMatchObject({ rowsGiven: rows, rowsUsed: rows, extent: [-97, 31, -97, 31], encoding: 'UTF-8' });
    expect(features.map(({ row }) => row)).toEqual(Array.from({ length: rows }, (_, index) => index + 1));
  });

  test('keeps the id, and nested values as their text', async () => {
    const { features } = await good('a.geojson', FEATURE);
    expect(features[0]).toMatchObject({ id: '7', properties: { name: 'A', tags: '["x"]' } });
  });

  test('a property named __proto__ is a property and nothing else', async () => {
    const { features } = await good(
      'a.geojson',
      `{"type":"Feature","geometry":${POINT},"properties":{"__proto__":{"polluted":true},"constructor":1}}`,
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.keys(features[0]?.properties ?? {})).toEqual(['__proto__', 'constructor']);
  });

  test('the old crs member is checked', async () => {
    const withCrs = (name: string) =>
      `{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"${name}"}},"features":[${FEATURE}]}`;
    for (const name of [
      'urn:ogc:def:crs:OGC:1.3:CRS84',
      'EPSG:4326',
      'urn:ogc:def:crs:EPSG::4326',
      'http://www.opengis.net/def/crs/OGC/1.3/CRS84',
    ]) {
      expect((await good('a.geojson', withCrs(name))).review).toMatchObject({ crs: 'EPSG:4326', crsBasis: 'stated' });
    }
    const strange = await good('a.geojson', withCrs('urn:ogc:def:crs:EPSG::99999'));
    expect(strange.codes).toEqual(['crs-not-read ']);
    expect(strange.review).toMatchObject({ crsBasis: 'unknown', rowsGiven: 1, rowsUsed: 0, extent: null });
    const odd = await good('a.geojson', withCrs('a system of ours'));
    expect(odd.codes).toEqual(['crs-unreadable ', 'crs-assumed ']);
  });

  test.each([
    { text: '{"type":"FeatureCollection","features":[', code: 'json-truncated', byte: '40', line: '1' },
    {
      text: `${FEATURE}\n${FEATURE}\n{"type":"Fea`,
      code: 'json-truncated',
      byte: String(2 * FEATURE.length + 2 + 8),
      line: '3',
    },
    { text: `{"type":"Feature",\n"é": nope}`, code: 'json-invalid', byte: '25', line: '2' },
  ])('names the byte and the line of broken JSON', async ({ text, code, byte, line }) => {
    expect(await refusal('a.geojson', text)).toMatchObject({ code, facts: { file: 'a.geojson', byte, line } });
  });

  test.each([
    { text: '[]', code: 'not-geojson' },
    { text: '42', code: 'not-geojson' },
    { text: '{"type":"Topology"}', code: 'topojson-broken' },
    { text: '{"type":"featurecollection","features":[]}', code: 'not-geojson' },
    { text: '{"type":"FeatureCollection"}', code: 'features-missing' },
    { text: '{"type":"FeatureCollection","features":[null]}', code: 'nothing-readable' },
    { text: `{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`, code: 'json-too-deep' },
  ])('refuses $text', async ({ text, code }) => {
    expect(await refusal('a.geojson', text)).toMatchObject({ code });
  });
});

describe('tables', () => {
  const rows = 'name,lat,lon\nÉtang,43.5,-94.1\n"a, ""b""",44,-95\n';

  test.each([
    { name: 'UTF-8', bytes: Buffer.from(rows), encoding: 'UTF-8' },
    { name: 'UTF-8 with mark', bytes: Buffer.from(`\ufeff${rows}`), encoding: 'UTF-8' },
    { name: 'UTF-16 LE with mark', bytes: Buffer.from(`\ufeff${rows}`, 'utf16le'), encoding: 'UTF-16 LE' },
    { name: 'UTF-16 LE without mark', bytes: Buffer.from(rows, 'utf16le'), encoding: 'UTF-16 LE' },
    { name: 'UTF-16 BE with mark', bytes: Buffer.from(`\ufeff${rows}`, 'utf16le').swap16(), encoding: 'UTF-16 BE' },
    { name: 'UTF-16 BE without mark', bytes: Buffer.from(rows, 'utf16le').swap16(), encoding: 'UTF-16 BE' },
    { name: 'Windows-1252', bytes: Buffer.from(rows, 'latin1'), encoding: 'Windows-1252' },
  ])('$name', async ({ bytes, encoding }) => {
    const { review, features } = await good('a.csv', bytes);
    expect(review).toMatchObject({ encoding, rowsUsed: 2, findings: [] });
    expect(features.map(({ properties }) => properties['name'])).toEqual(['Étang', 'a, "b"']);
    expect(features[0]?.geometry).toEqual({ type: 'Point', coordinates: [-94.1, 43.5] });
  });

  test.each([
    { text: 'name;lat;lon\nA, B;43,5;-94,1', delimiter: ';' },
    { text: 'name\tlat\tlon\nA\t43.5\t-94.1', delimiter: '\t' },
    { text: 'name|lat|lng\nA|43.5|-94.1', delimiter: '|' },
    { text: 'name,"lat;deg",lat,lon\nA,,43.5,-94.1', delimiter: ',' },
    { text: 'name,Latitude,Longitude\nA,"43°30\'00""N","94°06\'00""W"', delimiter: ',' },
  ])('the separator of "$text" is "$delimiter"', async ({ text, delimiter }) => {
    const { review, features } = await good('a.csv', text);
    expect(review).toMatchObject({ delimiter, rowsUsed: 1, findings: [] });
    const [lon, lat] = features[0]?.geometry?.type === 'Point' ? features[0].geometry.coordinates : [];
    expect(lon).toBeCloseTo(-94.1, 9);
    expect(lat).toBeCloseTo(43.5, 9);
  });

  test('a decimal comma is read in number columns and left alone in text', async () => {
    const { features } = await good('a.csv', 'name;lat;lon;mw;note\nA;43,5;-94,1;1,5;1,2\nB;43,5;-94,1;;x\n');
    expect(features[0]?.properties).toMatchObject({ mw: '1.5', note: '1,2' });
  });

  test('rows are named by the line they begin on', async () => {
    const text = 'name,lat,lon\r\n"two\r\nlines",43,-94\r\n\r\nbad,x,-94\r\nshort,43\r\nlong,43,-94,9\r\n';
    const { codes, review } = await good('a.csv', text);
    expect(codes).toEqual(['ragged-row 6,7', 'coordinate-unreadable 5', 'coordinate-missing 6']);
    expect(review.rowsUsed).toBe(2);
  });

  test('a formula is text', async () => {
    const { features } = await good('a.csv', "name,lat,lon\n=cmd|' /C calc'!A0,31,-97\n");
    expect(features[0]?.properties['name']).toBe("=cmd|' /C calc'!A0");
  });

  test('columns can be mapped by hand, and a wrong name is refused', async () => {
    const text = 'a,b,c\nA,43.5,-94.1\n';
    expect((await good('a.csv', text, null, { lat: 'b', lon: 'c' })).review).toMatchObject({ rowsUsed: 1 });
    expect(await refusal('a.csv', text, { lat: 'z' })).toMatchObject({ code: 'unknown-column' });
  });

  test('an open quote is refused with its line', async () => {
    expect(await refusal('a.csv', 'a,b\n1,"x\n2,y\n')).toMatchObject({ code: 'csv-quote-open', facts: { line: '2' } });
    expect(await refusal('a.csv', 'a,b\n0,1\n1,"x\n2,y\n3,z\n')).toMatchObject({ facts: { line: '3' } });
  });

  test('a list of cases needs no coordinates', async () => {
    const { review, codes } = await good('a.csv', 'project,state,outcome\nBlue,AZ,blocked\n', 'cases');
    expect(review.rowsUsed).toBe(1);
    expect(codes).toEqual(['kept-without-position 2']);
    expect((await good('a.csv', 'name,mw\nA,1\n')).codes).toEqual(['no-coordinate-columns ']);
  });

  test('a short file cannot make a large table', async () => {
    const header = Array.from({ length: 2_000 }, (_, index) => `c${index}`).join(',');
    expect(await refusal('a.csv', `${header}\n${'1\n'.repeat(40_000)}`)).toMatchObject({
      code: 'too-many-rows',
      facts: { limit: 30_000 },
    });
  });

  test('nameless and repeated columns get names of their own', async () => {
    const { review } = await good('a.csv', 'lat,lon,,x,x\n1,2,3,4,5\n');
    expect(review.columns.map(({ name }) => name)).toEqual(['lat', 'lon', 'column 3', 'x', 'x (2)']);
  });

  test('a role reads its records: what it drops is not used', async () => {
    const { review, codes } = await good('a.csv', 'id,name,lat,lon,mw\na,A,31,-97,x\na,B,31,-97,1\n', 'sites');
    expect(review).toMatchObject({ rowsGiven: 2, rowsUsed: 1, role: 'sites' });
    expect(codes).toEqual(['number-unreadable 2', 'duplicate-dropped 3']);
  });
});

describe('FlatGeobuf', () => {
  const collection = {
    type: 'FeatureCollection' as const,
    features: [1, 2, 3].map((index) => ({
      type: 'Feature' as const,
      geometry: {
        type: 'LineString' as const,
        coordinates: [
          [index, 0],
          [index, 1],
        ],
      },
      properties: { VOLT_CLASS: '345', n: index },
    })),
  };
  const bytes = flatgeobuf.serialize(collection, 4326);

  test('reads geometry and properties', async () => {
    const { review, features } = await good('a.fgb', bytes);
    expect(review).toMatchObject({
      format: 'FlatGeobuf',
      rowsUsed: 3,
      suggestedRole: 'transmission-lines',
      findings: [],
    });
    expect(features[2]).toMatchObject({
      row: 3,
      geometry: collection.features[2]?.geometry,
      properties: { VOLT_CLASS: '345', n: 3 },
    });
  });

  test('brings another system to WGS 84 and says when none is stated', async () => {
    const { review, codes } = await good('a.fgb', flatgeobuf.serialize(collection, 4269));
    expect(review).toMatchObject({ crs: 'EPSG:4269', crsBasis: 'stated', rowsUsed: 3 });
    // The lines lie off Africa, where NAD 83 is not made for.
    expect(codes).toEqual(['outside-crs-area ']);
    expect((await good('a.fgb', flatgeobuf.serialize(collection))).codes).toEqual(['crs-assumed ']);
  });

  test('refuses a file cut anywhere', async () => {
    for (let length = 9; length < bytes.length; length += 7) {
      expect((await read('a.fgb', bytes.slice(0, length))).ok).toBe(false);
    }
  });
});

describe('everything else', () => {
  test.each([
    { name: 'a.tif', bytes: '\x89PNG\r\n\x1a\n', code: 'unsupported-format', found: 'PNG' },
    { name: 'a.kmz', bytes: 'PK\x03\x04', code: 'archive-damaged' },
    { name: 'a.gpkg', bytes: 'SQLite format 3\0', code: 'gpkg-truncated' },
    { name: 'a.csv', bytes: '<!DOCTYPE html><html></html>', code: 'unsupported-format', found: 'HTML' },
    { name: 'a.shp', bytes: 'this is text', code: 'wrong-ending' },
    { name: 'a.shp', bytes: '\x01\x02\x03\xff', code: 'wrong-ending' },
    { name: 'a.csv', bytes: '\x01\x02\x03\xff', code: 'not-text' },
    { name: 'a.gpkg', bytes: '', code: 'empty-file' },
    { name: 'a.csv', bytes: ' \n ', code: 'empty-file' },
  ])('$name with $bytes is refused', async ({ name, bytes, code, found }) => {
    const facts = found === undefined ? { file: name } : { file: name, found };
    expect(await refusal(name, Buffer.from(bytes, 'latin1'))).toMatchObject({ code, facts });
  });

  test('any bytes under any name are read or refused with a sentence, never thrown', async () => {
    const ending = fc.constantFrom('geojson', 'csv', 'fgb', 'shp', 'json', 'tsv', '');
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
      fc.string({ unit: 'binary', maxLength: 20 }).map((text) => Buffer.from(text)),
      fc
        .constantFrom(
          'fgb\x03fgb\0',
          '{"type":"Feature","geometry":',
          '\n',
          'lat,lon\n',
          '1,2\n',
          '"',
          POINT,
          '}',
          'PK\x03\x04',
          '\xff\xfe',
        )
        .map((text) => Buffer.from(text, 'latin1')),
    );
    await fc.assert(
      fc.asyncProperty(ending, fc.array(piece, { maxLength: 6 }), async (name, pieces) => {
        const result = await read(`a.${name}`, Buffer.concat(pieces), 'sites');
        const codes = result.ok ? result.value.review.findings.map(({ code }) => code) : [result.error.code];
        for (const code of codes) expect(Object.keys(CATALOGUES.findings.en)).toContain(code);
      }),
      { seed: 13, numRuns: 400 },
    );
  });

  test('a FlatGeobuf file with damaged bytes is read or refused, never thrown', async () => {
    const square = [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 0],
      ],
    ];
    const geometries: Geometry[] = [
      { type: 'Point', coordinates: [1, 2] },
      { type: 'MultiPolygon', coordinates: [square, square] },
      {
        type: 'GeometryCollection',
        geometries: [
          {
            type: 'LineString',
            coordinates: [
              [1, 2],
              [3, 4],
            ],
          },
        ],
      },
    ];
    const features = geometries.map((geometry) => ({
      type: 'Feature' as const,
      geometry,
      properties: { a: 'x', b: 2 },
    }));
    const sound = flatgeobuf.serialize({ type: 'FeatureCollection', features }, 4326);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { maxLength: 3 }), async (changes) => {
        const damaged = Uint8Array.from(sound);
        for (const [at, byte] of changes) damaged[at] = byte;
        expect(typeof (await read('a.fgb', damaged)).ok).toBe('boolean');
      }),
      { seed: 17, numRuns: 300 },
    );
  });
});

describe('files on disk', () => {
  test('exit 0, 1 and 2 mean as it stands, with findings, refused', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'importers-'));
    try {
      const path = async (name: string, text: string) => {
        await writeFile(join(folder, name), text);
        return join(folder, name);
      };
      expect(reviewExit(await validateFile(await path('a.csv', 'lat,lon\n31,-97\n'), null))).toBe(0);
      expect(reviewExit(await validateFile(await path('b.csv', 'lat,lon\n95,-97\n31,-97\n'), null))).toBe(1);
      expect(reviewExit(await validateFile(await path('c.geojson', '{'), null))).toBe(2);
      expect(await readFile(folder, DEFAULT_REVIEW_OPTIONS)).toMatchObject({ error: { code: 'not-a-file' } });
      expect(await readFile(join(folder, 'none.csv'), DEFAULT_REVIEW_OPTIONS)).toMatchObject({
        error: { code: 'file-not-found', facts: { file: 'none.csv' } },
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('the review of geometry', () => {
  const BOW_TIE = '{"type":"Polygon","coordinates":[[[-97,31],[-96,32],[-96,31],[-97,32],[-97,31]]]}';
  const feature = (geometry: string) => `{"type":"Feature","geometry":${geometry},"properties":{"name":"A"}}`;
  const file = [POINT, POINT, BOW_TIE].map(feature).join('\n');

  async function reviewed(fixes: readonly FixId[]) {
    const result = await reviewFile(
      { fileName: 'a.geojsonl', bytes: Buffer.from(file), parts: new Map() },
      { ...DEFAULT_REVIEW_OPTIONS, fixes: [...fixes] },
    );
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
  }

  test('each fix says what it would change', async () => {
    const { review } = await reviewed([]);
    expect(review).toMatchObject({
      rowsUsed: 3,
      duplicates: { ids: 0, rows: 1 },
      invalid: { given: 1, repaired: 0 },
      fixes: [
        { id: 'repair-polygons', before: 2, after: 3, rows: 1, applied: false },
        { id: 'drop-invalid', before: 3, after: 2, rows: 1, applied: false },
        { id: 'drop-duplicates', before: 3, after: 2, rows: 1, applied: false },
      ],
    });
  });

  test('a bow-tie becomes two triangles, an equal row is left out', async () => {
    const { review, features } = await reviewed(['repair-polygons', 'drop-duplicates']);
    expect(review).toMatchObject({ rowsUsed: 2, invalid: { given: 1, repaired: 1 } });
    expect(features.map(({ row }) => row)).toEqual([1, 3]);
    expect(features[1]?.geometry).toMatchObject({ type: 'MultiPolygon', coordinates: [[{}], [{}]] });
    expect(review.fixes).toEqual([
      { id: 'repair-polygons', before: 2, after: 3, rows: 1, applied: true },
      { id: 'drop-invalid', before: 3, after: 3, rows: 0, applied: false },
      { id: 'drop-duplicates', before: 3, after: 2, rows: 1, applied: true },
    ]);
  });

  test('what is invalid is left out when chosen', async () => {
    const { review, features } = await reviewed(['drop-invalid']);
    expect(review.rowsUsed).toBe(2);
    expect(features.every(({ geometry }) => geometry?.type === 'Point')).toBe(true);
  });

  test.each([
    { text: 'lat,lon\n31.50,-97.250', decimals: 3 },
    { text: 'lat,lon\n31.50,-97.25', decimals: 2 },
    { text: 'lat,lon\n31,-97', decimals: 0 },
  ])('the precision of $text is $decimals decimals', async ({ text, decimals }) => {
    expect((await good('a.csv', text)).review.precision?.decimals).toBe(decimals);
  });

  test('the signature does not depend on the order or the spelling of the columns', async () => {
    const [a, b, c] = [
      await good('a.csv', 'Name,lat,lon\nA,31,-97'),
      await good('b.csv', 'lat,LON,name\n32,-98,B'),
      await good('c.csv', 'lat,lon,owner\n32,-98,B'),
    ];
    expect(a.review.signature).toBe(b.review.signature);
    expect(a.review.signature).not.toBe(c.review.signature);
  });
});

test('rows that would be records are limited, and a file with more is no longer taken for sites', async () => {
  const lines = Array.from({ length: 100_001 }, (_, i) => `${i},31,-97,1`);
  const content = `name,lat,lon,mining_mw\n${lines.join('\n')}\n`;
  const few = await good('few.csv', content.split('\n').slice(0, 3).join('\n'));
  expect(few.review.suggestedRole).toBe('sites');
  const { review } = await good('many.csv', content);
  expect([review.suggestedRole, review.rowsUsed]).toEqual([null, 100_001]);
  expect(await read('many.csv', content, 'sites')).toMatchObject({
    ok: false,
    error: { code: 'too-many-records', facts: { rows: 100_001, limit: 100_000 } },
  });
});
