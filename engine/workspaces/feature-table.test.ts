import Database from 'libsql';
import { expect, test } from 'vitest';
import { writeFeatureTable } from './feature-table.ts';
import { createSchema } from './geopackage-schema.ts';

test('a number among text keeps the digits of the file', () => {
  const db = new Database(':memory:');
  createSchema(db, '2026-01-01');
  const point = { type: 'Point' as const, coordinates: [-97, 31] };
  const cells = [1, 'x', 0.5, true, null];
  writeFeatureTable(
    db,
    {
      name: 'mixed',
      description: '',
      geometryType: 'POINT',
      columns: ['mix'],
      rows: cells.map((mix) => ({ geometry: point, properties: { mix } })),
      extent: null,
    },
    '2026-01-01',
  );
  expect(db.prepare('SELECT mix FROM mixed ORDER BY fid').raw().all().flat()).toEqual(['1', 'x', '0.5', 'true', null]);
  db.close();
});
