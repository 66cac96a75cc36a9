import { writeArrayBuffer } from 'geotiff';
import { expect, test } from 'vitest';
import { DEFAULT_REVIEW_OPTIONS } from '../../core/layers/import-review.ts';
import { reviewFile } from './read-file.ts';

/** A raster of four by four cells whose directory of GeoKeys (tag 34735) is renamed, so that nothing states its system. */
function bare(corner: readonly [number, number], cell: number): Uint8Array {
  const bytes = Buffer.from(
    writeArrayBuffer(Uint8Array.from({ length: 16 }), {
      width: 4,
      height: 4,
      ModelPixelScale: [cell, cell, 0],
      ModelTiepoint: [0, 0, 0, ...corner, 0],
      GTModelTypeGeoKey: 2,
      GTRasterTypeGeoKey: 1,
      GeographicTypeGeoKey: 4326,
    }),
  );
  const at = bytes.indexOf(Buffer.from([0x87, 0xaf]));
  bytes.writeUInt16BE(0x87ae, at);
  return bytes;
}

async function review(bytes: Uint8Array, crs: string | null) {
  const file = { fileName: 'bare.tif', bytes, parts: new Map<string, Uint8Array>() };
  const read = await reviewFile(file, { ...DEFAULT_REVIEW_OPTIONS, crs });
  return read.ok ? read.value.review : read.error;
}

/** Easting and northing of 99 degrees west, 37.42 north in UTM zone 14. */
const METRES = [500_000, 4_141_465] as const;

test('metres without a system wait for a choice', async () => {
  const asked = await review(bare(METRES, 30), null);
  expect(asked).toMatchObject({ crs: 'unknown', crsBasis: 'unknown', extent: null });
  expect('findings' in asked && asked.findings.map(({ code }) => code)).toEqual(['raster-without-crs']);
  expect('crsChoices' in asked && asked.crsChoices.map(({ code }) => code)).toContain('EPSG:26914');
});

test.each(['26914', 'EPSG:26914', 'ESRI:102008'])('%s is taken when the user gives it', async (crs) => {
  const chosen = await review(bare(METRES, 30), crs);
  expect(chosen).toMatchObject({ crs: crs === '26914' ? 'EPSG:26914' : crs, crsBasis: 'chosen', crsChoices: [] });
  const [west = NaN, , , north = NaN] = 'extent' in chosen ? (chosen.extent ?? []) : [];
  if (!crs.includes('26914')) return;
  expect(west).toBeCloseTo(-99, 5);
  expect(north).toBeCloseTo(37.42, 4);
});

test('a code that nobody gave is refused', async () => {
  expect(await review(bare(METRES, 30), 'EPSG:999999')).toEqual({
    code: 'crs-not-known',
    facts: { file: 'bare.tif', crs: 'EPSG:999999' },
  });
});

test('numbers that fit degrees are taken for them, with a finding', async () => {
  const assumed = await review(bare([-99, 38], 0.01), null);
  expect(assumed).toMatchObject({ crs: 'EPSG:4326', crsBasis: 'assumed', extent: [-99, 37.96, -98.96, 38] });
  expect('findings' in assumed && assumed.findings.map(({ code }) => code)).toEqual(['crs-assumed']);
});
