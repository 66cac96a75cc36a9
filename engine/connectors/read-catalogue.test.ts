import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkAddress, hostOf } from '../network/address.ts';
import { parseArcgisAddress } from './arcgis-service.ts';
import { readCatalogue } from './read-catalogue.ts';
import { isTileTemplate, tileAddress } from './tile-address.ts';

const sources = await readCatalogue(join(import.meta.dirname, '..', '..', 'assets'));

test('the catalogue holds sources of every kind that matters, each once', () => {
  expect(new Set(sources.map(({ id }) => id)).size).toBe(sources.length);
  expect(sources.length).toBeGreaterThanOrEqual(12);
  for (const role of ['transmission-lines', 'plants', 'protected', 'moratoria', 'substations']) {
    expect(sources.some((source) => source.role === role)).toBe(true);
  }
});

test.each(sources)('$id has an address that can be asked', ({ kind, address, layer }) => {
  const asked = kind === 'xyz' ? tileAddress(address, [3, 1, 2]) : address.replace('{{bbox}}', '30,-98,31,-97');
  const checked = checkAddress(asked);
  expect(checked.ok && hostOf(checked.value)).toMatch(/^[a-z0-9.-]+$/);
  expect(parseArcgisAddress(address) !== null).toBe(kind === 'arcgis');
  expect(isTileTemplate(address)).toBe(kind === 'xyz');
  expect(layer === '').toBe(kind === 'xyz' || kind === 'file');
});
