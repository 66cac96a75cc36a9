import { expect, test } from 'vitest';
import { readCrsText } from './crs-text.ts';

test.each([
  ['26914', 'EPSG:26914'],
  [' epsg:26914 ', 'EPSG:26914'],
  ['EPSG 4326', 'EPSG:4326'],
  ['esri:102008', 'ESRI:102008'],
  ['GEOGCS["WGS 84",DATUM["WGS_1984"]]', 'GEOGCS["WGS 84",DATUM["WGS_1984"]]'],
])('%s names a system', (text, wanted) => {
  expect(readCrsText(text)).toBe(wanted);
});

test.each(['', 'UTM 14', '14', 'EPSG:', '+proj=utm +zone=14', `GEOGCS["${'x'.repeat(20_001)}"]`])(
  '%.30s names none',
  (text) => {
    expect(readCrsText(text)).toBeNull();
  },
);
