import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupParts } from './group-parts.ts';

describe('groupParts', () => {
  test('the parts of a shapefile are one file, whatever the case of their names', () => {
    const paths = ['/a/roads.dbf', '/a/Roads.SHP', '/a/roads.prj', '/a/roads.shp.xml', '/a/roads.cpg', '/a/roads.sbn'];
    expect(groupParts(paths)).toEqual([
      {
        path: '/a/Roads.SHP',
        parts: ['/a/roads.dbf', '/a/roads.prj', '/a/roads.shp.xml', '/a/roads.cpg', '/a/roads.sbn'],
      },
    ]);
  });

  test('the same name in two folders is two files', () => {
    expect(groupParts(['/a/x.shp', '/b/x.shp', '/b/x.dbf']).map(({ path }) => path)).toEqual(['/a/x.shp', '/b/x.shp']);
  });

  test('a table alone is its own, and so is a part that leads nothing', () => {
    expect(groupParts(['/a/x.dbf', '/a/y.prj', '/a/z.geojson'])).toEqual([
      { path: '/a/x.dbf', parts: [] },
      { path: '/a/y.prj', parts: [] },
      { path: '/a/z.geojson', parts: [] },
    ]);
  });

  test('a zipped shapefile stands alone beside the unpacked one', () => {
    expect(groupParts(['/a/x.shp.zip', '/a/x.shp', '/a/x.dbf']).length).toBe(2);
  });

  test('every path is in exactly one group', () => {
    const path = fc
      .tuple(
        fc.constantFrom('/a/x', '/a/y', '/b/x', 'C:\\z'),
        fc.constantFrom('shp', 'DBF', 'prj', 'csv', 'shp.xml', 'kml'),
      )
      .map(([stem, ending]) => `${stem}.${ending}`);
    fc.assert(
      fc.property(fc.uniqueArray(path), (paths) => {
        const grouped = groupParts(paths).flatMap((group) => [group.path, ...group.parts]);
        expect(grouped.toSorted()).toEqual(paths.toSorted());
      }),
    );
  });
});
