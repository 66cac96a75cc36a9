/** KML and GPX as people and programs write them, and as attackers do. */
import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { createFindingLog } from '../../core/layers/finding-log.ts';
import { DEFAULT_REVIEW_OPTIONS } from '../../core/layers/import-review.ts';
import { plainText } from './plain-text.ts';
import { readGpx } from './read-gpx.ts';
import { readKml } from './read-kml.ts';
import type { Reader } from './reader.ts';

async function read(reader: Reader, content: string | Uint8Array, layer: string | null = null) {
  const log = createFindingLog();
  const result = await reader({
    file: { fileName: 'a', bytes: typeof content === 'string' ? Buffer.from(content) : content, parts: new Map() },
    options: { ...DEFAULT_REVIEW_OPTIONS, layer },
    log,
    context: { scratchRoot: tmpdir(), gazetteer: () => Promise.reject(new Error('none')) },
  });
  if (!result.ok) return { code: result.error.code, facts: result.error.facts, rows: [], columns: [], layers: [] };
  if (result.value.kind !== 'rows') throw new Error('rows are expected');
  const { rows, columns, layers } = result.value;
  return { code: null, facts: {}, rows, columns, layers, found: log.all() };
}

function kml(inside: string): string {
  return `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>${inside}</Document></kml>`;
}

describe('KML', () => {
  test('folders become a column when there is more than one', async () => {
    const place = '<Placemark><Point><coordinates>1,2</coordinates></Point></Placemark>';
    const two = kml(`<Folder><name>A</name>${place}<Folder><name>B</name>${place}</Folder></Folder>`);
    expect((await read(readKml, two)).rows.map(({ properties }) => properties['folder'])).toEqual(['A', 'A / B']);
    expect((await read(readKml, kml(`<Folder><name>A</name>${place}</Folder>`))).columns).toEqual([]);
  });

  test('typed data are numbers where the schema says so, other data stay text; a second name is numbered', async () => {
    const { rows } = await read(
      readKml,
      kml(`<Schema id="s"><SimpleField name="MW" type="double"/><SimpleField name="zip" type="string"/></Schema>
        <Placemark id="p7"><name>x</name><ExtendedData><SchemaData schemaUrl="#s"><SimpleData name="MW">12.5</SimpleData>
        <SimpleData name="zip">01234</SimpleData></SchemaData><Data name="name"><value>y</value></Data></ExtendedData>
        <TimeSpan><begin>2024</begin></TimeSpan></Placemark>`),
    );
    expect(rows[0]).toMatchObject({ id: 'p7', geometry: null, problem: 'no-geometry' });
    expect({ ...rows[0]?.properties }).toEqual({ name: 'x', begin: '2024', MW: 12.5, zip: '01234', 'name (2)': 'y' });
  });

  test('a network link is noted and not fetched', async () => {
    const { rows, found } = await read(
      readKml,
      kml('<NetworkLink><Link><href>https://example.invalid/a.kml</href></Link></NetworkLink>'),
    );
    expect(rows).toEqual([]);
    expect(found?.map(({ code }) => code)).toEqual(['network-link', 'no-rows']);
  });

  test('blanks after commas are forgiven; words are no coordinates', async () => {
    const place = (text: string) =>
      kml(`<Placemark><LineString><coordinates>${text}</coordinates></LineString></Placemark>`);
    expect((await read(readKml, place('1, 2, 3  4 ,5'))).rows[0]?.geometry).toEqual({
      type: 'LineString',
      coordinates: [[1, 2, 3], [4, 5]], // prettier-ignore
    });
    expect((await read(readKml, place('no,2 4,5'))).rows[0]?.geometry).toMatchObject({ coordinates: [[NaN, 2], {}] });
  });

  test('the encoding that the prolog declares is followed', async () => {
    const text = '<?xml version="1.0" encoding="windows-1251"?><kml><Placemark><name>??</name></Placemark></kml>';
    const bytes = Buffer.from(text, 'latin1');
    bytes.set([0xcf, 0xf0], bytes.indexOf('??'));
    expect((await read(readKml, bytes)).rows[0]?.properties['name']).toBe('Пр');
  });

  test.each([
    { what: 'declared entities', code: 'xml-entities', text: '<!DOCTYPE k [<!ENTITY a "b">]><kml>&a;</kml>' },
    { what: 'an entity nobody declared', code: 'xml-invalid', text: kml('<name>&nbsp;</name>') },
    { what: 'an element left open', code: 'xml-invalid', text: '<kml><Document>' },
    { what: 'deep nesting', code: 'xml-too-deep', text: `<kml>${'<Folder>'.repeat(200_000)}` },
  ])('$what: refused', async ({ code, text }) => {
    expect((await read(readKml, text)).code).toBe(code);
  });

  test('an error names its line', async () => {
    expect((await read(readKml, '<kml>\n<a>\n</b></kml>')).facts).toEqual({ line: '3' });
  });
});

describe('plainText', () => {
  test.each([
    { markup: ' as it is, 3 < 4 ', text: 'as it is, 3 < 4' },
    { markup: '<p>one</p><p>two&nbsp;&amp; three</p>', text: 'one\ntwo & three' },
    { markup: '<script>alert(1)</script>x<style>b{}</style>', text: 'x' },
    { markup: '<script>never closed', text: '' },
    { markup: '<b>&#x41;&#65;&#1114112;</b>', text: '&#x41;A' },
    { markup: 'a <b', text: 'a <b' },
  ])('$markup', ({ markup, text }) => {
    expect(plainText(markup)).toBe(text);
  });

  test('half a million open brackets end', () => {
    expect(plainText(`<b>${'<'.repeat(500_000)}`)).toMatch(/^<+$/);
    expect(plainText('<script>'.repeat(60_000))).toBe('');
  });
});

describe('GPX', () => {
  const FILE = `<gpx version="1.1"><wpt lat="1" lon="2"><name>w</name><link href="https://example.invalid"/>
    <extensions><ogr:MW xmlns:ogr="o">5</ogr:MW><x><name>z</name></x></extensions></wpt>
    <rte><name>r</name><rtept lat="1" lon="2"/><rtept lat="3" lon="4"><ele>9</ele></rtept></rte>
    <trk><trkseg><trkpt lat="1" lon="2"/><trkpt lat="undefined" lon="4"/></trkseg></trk></gpx>`;

  test('waypoints, routes, tracks and their points are layers', async () => {
    const { layers, rows } = await read(readGpx, FILE);
    expect(layers.map(({ name, rows: count }) => [name, count])).toEqual([
      ['waypoints', 1],
      ['routes', 1],
      ['tracks', 1],
      ['route_points', 2],
      ['track_points', 2],
    ]);
    expect({ ...rows[0]?.properties }).toEqual({
      name: 'w',
      link: 'https://example.invalid',
      MW: '5',
      'name (2)': 'z',
    });
    expect((await read(readGpx, FILE, 'routes')).rows[0]?.geometry).toEqual({
      type: 'LineString',
      coordinates: [[2, 1], [4, 3]], // prettier-ignore
    });
    expect((await read(readGpx, FILE, 'route_points')).rows[1]?.properties['ele']).toBe('9');
    expect((await read(readGpx, FILE, 'nothing')).code).toBe('layer-not-found');
  });
});
