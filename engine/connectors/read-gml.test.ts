import { describe, expect, test } from 'vitest';
import { parseXml } from './parse-xml.ts';
import { crsCode, readGml } from './read-gml.ts';

const URN = 'urn:ogc:def:crs:EPSG::4326';

/** One feature with a geometry, in a collection of WFS 2.0. */
function rowOf(geometry: string, columns = '') {
  const root = parseXml(
    `<wfs:FeatureCollection xmlns:wfs="w" xmlns:gml="g" xmlns:ms="m"><wfs:member><ms:mine gml:id="a.1">${columns}` +
      `<ms:geom>${geometry}</ms:geom></ms:mine></wfs:member></wfs:FeatureCollection>`,
  );
  if (root === null) throw new Error('no XML');
  const { features, crs } = readGml(root);
  return { ...(features[0] as { geometry: unknown; properties: object }), crs };
}

function point(system: string): string {
  return `<gml:Point srsName="${system}"><gml:pos>30 -104</gml:pos></gml:Point>`;
}

describe('a position', () => {
  test.each([
    [URN, [-104, 30], 'EPSG:4326'],
    ['http://www.opengis.net/def/crs/EPSG/0/4326', [-104, 30], 'EPSG:4326'],
    ['urn:ogc:def:crs:EPSG:9.6.2:4269', [-104, 30], 'EPSG:4269'],
    ['EPSG:4326', [30, -104], 'EPSG:4326'],
    ['http://www.opengis.net/gml/srs/epsg.xml#4326', [30, -104], 'EPSG:4326'],
    ['urn:ogc:def:crs:OGC:1.3:CRS84', [30, -104], 'EPSG:4326'],
    ['urn:ogc:def:crs:EPSG::26914', [30, -104], 'EPSG:26914'],
    ['urn:ogc:def:crs:EPSG::3857', [30, -104], 'EPSG:3857'],
  ])('in %s has its longitude or easting first', (system, coordinates, crs) => {
    expect(rowOf(point(system))).toMatchObject({ crs, geometry: { type: 'Point', coordinates } });
  });

  test('may carry a height, which stays last', () => {
    const geometry = `<gml:Point srsName="${URN}" srsDimension="3"><gml:pos>30 -104 12</gml:pos></gml:Point>`;
    expect(rowOf(geometry).geometry).toEqual({ type: 'Point', coordinates: [-104, 30, 12] });
  });
});

describe('a geometry', () => {
  test.each([
    [
      'lines of GML 3',
      `<gml:LineString srsName="${URN}"><gml:posList>30 -104 31 -103</gml:posList></gml:LineString>`,
      {
        type: 'LineString',
        coordinates: [
          [-104, 30],
          [-103, 31],
        ],
      },
    ],
    [
      'lines of GML 2',
      '<gml:LineString srsName="EPSG:4326"><gml:coordinates>-104,30 -103,31</gml:coordinates></gml:LineString>',
      {
        type: 'LineString',
        coordinates: [
          [-104, 30],
          [-103, 31],
        ],
      },
    ],
    [
      'a curve of one segment',
      `<gml:Curve srsName="${URN}"><gml:segments><gml:LineStringSegment><gml:posList>30 -104 31 -103</gml:posList>` +
        '</gml:LineStringSegment></gml:segments></gml:Curve>',
      {
        type: 'LineString',
        coordinates: [
          [-104, 30],
          [-103, 31],
        ],
      },
    ],
    [
      'several points',
      `<gml:MultiPoint srsName="${URN}"><gml:pointMember><gml:Point><gml:pos>30 -104</gml:pos></gml:Point></gml:pointMember>` +
        '<gml:pointMember><gml:Point><gml:pos>31 -103</gml:pos></gml:Point></gml:pointMember></gml:MultiPoint>',
      {
        type: 'MultiPoint',
        coordinates: [
          [-104, 30],
          [-103, 31],
        ],
      },
    ],
  ])('of %s is read', (_name, gml, geometry) => {
    expect(rowOf(gml).geometry).toEqual(geometry);
  });

  const RING = '<gml:LinearRing><gml:posList>0 0 0 4 4 4 0 0</gml:posList></gml:LinearRing>';
  const HOLE = '<gml:LinearRing><gml:posList>1 2 2 3 2 2 1 2</gml:posList></gml:LinearRing>';
  const AREA = `<gml:exterior>${RING}</gml:exterior><gml:interior>${HOLE}</gml:interior>`;

  test('of an area keeps its holes, whichever element holds it', () => {
    const polygon = rowOf(`<gml:Polygon srsName="${URN}">${AREA}</gml:Polygon>`).geometry as { coordinates: unknown[] };
    expect(polygon).toMatchObject({
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [4, 0],
          [4, 4],
          [0, 0],
        ],
        [
          [2, 1],
          [3, 2],
          [2, 2],
          [2, 1],
        ],
      ],
    });
    const patch = `<gml:Surface srsName="${URN}"><gml:patches><gml:PolygonPatch>${AREA}</gml:PolygonPatch></gml:patches></gml:Surface>`;
    expect(rowOf(patch).geometry).toEqual(polygon);
    const multi =
      `<gml:MultiSurface srsName="${URN}"><gml:surfaceMember><gml:Polygon>${AREA}</gml:Polygon></gml:surfaceMember>` +
      `<gml:surfaceMember><gml:Polygon>${AREA}</gml:Polygon></gml:surfaceMember></gml:MultiSurface>`;
    expect(rowOf(multi).geometry).toEqual({
      type: 'MultiPolygon',
      coordinates: [polygon.coordinates, polygon.coordinates],
    });
  });

  test('that is empty or absent leaves the row', () => {
    expect(rowOf('').geometry).toBeNull();
    expect(rowOf('<gml:MultiPoint/>').geometry).toBeNull();
  });
});

test('columns are the simple elements, as text', () => {
  const columns =
    '<ms:id>7</ms:id><ms:name>A &amp; <![CDATA[<b>]]></ms:name><gml:boundedBy><gml:Envelope/></gml:boundedBy>';
  expect(rowOf(point(URN), columns).properties).toEqual({ id: '7', name: 'A & <b>' });
});

test('no entity is resolved, and nesting has an end', () => {
  expect(parseXml('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>')).toBeNull();
  expect(parseXml('<a>'.repeat(5_000))).toBeNull();
});

test.each([
  ['EPSG:4326', 'EPSG:4326'],
  ['urn:x-ogc:def:crs:EPSG:4326', 'EPSG:4326'],
  ['http://www.opengis.net/def/crs/EPSG/9.6.2/3857', 'EPSG:3857'],
  ['http://www.opengis.net/def/crs/OGC/1.3/CRS84', 'EPSG:4326'],
  ['unknown', null],
  [null, null],
])('%s names %s', (name, code) => {
  expect(crsCode(name)).toBe(code);
});
