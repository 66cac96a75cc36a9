/** Archives made here, honest and hostile. */
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, test } from 'vitest';
import { DEFAULT_REVIEW_OPTIONS } from '../../core/layers/import-review.ts';
import { MAX_ARCHIVE_ENTRIES } from './limits.ts';
import { reviewFile } from './read-file.ts';

const POINT = '{"type":"Point","coordinates":[1,2]}';
const KML = '<kml><Document><Placemark><Point><coordinates>1,2</coordinates></Point></Placemark></Document></kml>';
const INDEX = '<kml><Document><NetworkLink><Link><href>layers/a.kml</href></Link></NetworkLink></Document></kml>';

async function review(fileName: string, bytes: Uint8Array, layer: string | null = null) {
  const read = await reviewFile({ fileName, bytes, parts: new Map() }, { ...DEFAULT_REVIEW_OPTIONS, layer });
  return read.ok ? read.value.review : read.error.code;
}

function zip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const packed: Zippable = {};
  for (const [name, content] of Object.entries(files)) {
    packed[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(packed);
}

describe('archives', () => {
  test('a file inside is read as if it stood alone', async () => {
    expect(await review('a.zip', zip({ 'read me.txt': 'hello', 'data/p.geojson': POINT }))).toMatchObject({
      format: 'GeoJSON',
      layers: [],
      rowsGiven: 1,
    });
  });

  test('of several files one is chosen by its name', async () => {
    const files = zip({ 'a.geojson': POINT, 'sub/b.kml': KML });
    expect(await review('a.zip', files)).toMatchObject({
      layer: 'a.geojson',
      layers: [{ name: 'a.geojson' }, { name: 'sub/b.kml' }],
    });
    expect(await review('a.zip', files, 'sub/b.kml')).toMatchObject({ layer: 'sub/b.kml', format: 'KMZ' });
    expect(await review('a.zip', files, 'c.kml')).toBe('layer-not-found');
  });

  test('a KMZ whose first file only links to the others shows the others', async () => {
    expect(await review('a.kmz', zip({ 'doc.kml': INDEX, 'layers/a.kml': KML }))).toMatchObject({
      format: 'KMZ',
      rowsGiven: 1,
      layers: [],
    });
  });

  test('gzipped text is read; a bomb is not', async () => {
    expect(await review('p.geojson.gz', gzipSync(POINT))).toMatchObject({ format: 'GeoJSON', rowsGiven: 1 });
    expect(await review('p.geojson.gz', gzipSync(Buffer.alloc(60_000_000, 32)))).toBe('archive-bomb');
    expect(await review('p.geojson.gz', gzipSync(POINT).subarray(0, 20))).toBe('archive-damaged');
  });

  test.each([
    {
      what: 'an archive in an archive',
      code: 'archive-in-archive',
      bytes: () => zip({ 'b.zip': zip({ 'p.geojson': POINT }) }),
    },
    {
      what: 'an archive named as a layer',
      code: 'archive-in-archive',
      bytes: () => zip({ 'b.kml': zip({ 'doc.kml': KML }) }),
    },
    { what: 'a gzip in an archive', code: 'archive-in-archive', bytes: () => zip({ 'b.csv': gzipSync('a,b') }) },
    { what: 'nothing that is read', code: 'archive-without-data', bytes: () => zip({ 'a.exe': 'MZ' }) },
    { what: 'a name that climbs out', code: 'archive-unsafe-name', bytes: () => zip({ '../a.geojson': POINT }) },
    { what: 'an absolute name', code: 'archive-unsafe-name', bytes: () => zip({ '/etc/a.geojson': POINT }) },
    { what: 'a name with a drive', code: 'archive-unsafe-name', bytes: () => zip({ 'C:\\a.geojson': POINT }) },
    { what: 'a bomb', code: 'archive-bomb', bytes: () => zip({ 'a.geojson': new Uint8Array(60_000_000) }) },
    { what: 'a changed byte', code: 'archive-damaged', bytes: () => flip(zip({ 'a.geojson': POINT })) },
  ])('$what is refused', async ({ code, bytes }) => {
    expect(await review('a.zip', bytes())).toBe(code);
  });

  test('too many files are refused before any is read', async () => {
    const files = Object.fromEntries(Array.from({ length: MAX_ARCHIVE_ENTRIES + 1 }, (_, i) => [`${i}.geojson`, '']));
    expect(await review('a.zip', zip(files))).toBe('archive-too-many');
  });
});

/** Changes a byte of the first entry's content, right behind its header and name. */
function flip(bytes: Uint8Array): Uint8Array {
  const at = 30 + 'a.geojson'.length + 2;
  bytes[at] = (bytes[at] ?? 0) ^ 0x55;
  return bytes;
}
