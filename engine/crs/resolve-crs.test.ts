import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crsChoices } from './crs-choices.ts';
import type { Crs } from './crs.ts';
import { resolveCrs } from './resolve-crs.ts';

/** System, x and y, longitude and latitude as gdaltransform of GDAL 3.6.2 with PROJ 9.1.1 gives them. */
const GOLDEN: readonly (readonly [string, readonly [number, number], readonly [number, number]])[] = [
  ['EPSG:3857', [-10797990.607, 4509031.393], [-97, 37.499999999]],
  ['EPSG:5070', [13242.649, 1539001.754], [-95.850000002, 36.894999998]],
  ['ESRI:102008', [-83483.767, -293992.436], [-96.999999997, 37.499999999]],
  ['ESRI:102003', [13242.649, -67784.506], [-95.850000002, 36.895000003]],
  ['ESRI:102004', [13306.672, -232417.114], [-95.849999997, 36.895000004]],
  ['ESRI:102009', [-83213.502, -260431.781], [-96.999999995, 37.499999998]],
  ['EPSG:26910', [500310.469, 6225000.4], [-122.994999997, 56.169999997]],
  ['EPSG:26914', [500000, 6085332.772], [-99, 54.914999997]],
  ['EPSG:26919', [500000, 5478593.845], [-69, 49.459999996]],
  ['EPSG:32610', [500000, 4649776.225], [-123, 42.000000002]],
  ['EPSG:32614', [500000, 4649776.225], [-99, 42.000000002]],
  ['EPSG:32618', [500000, 4649776.225], [-75, 42.000000002]],
  ['EPSG:32717', [500000, 5572242.781], [-81, -40.000000002]],
  ['EPSG:6343', [500000, 4141465.991], [-99, 37.420000004]],
  ['EPSG:2163', [-2215235.821, 420644.411], [-129.019999998, 45.135]],
  ['EPSG:3978', [207455.496, 1463644.069], [-90.869999993, 62.335000004]],
  ['EPSG:3347', [6250097.063, 2886287.101], [-90.869999992, 62.334999998]],
  ['EPSG:3310', [63315.465, -82731.132], [-119.285000004, 37.269999996]],
  ['EPSG:3083', [1492389.068, 7449402.24], [-100.079999998, 31.165000004]],
  ['EPSG:3338', [-254894.824, 1272467.933], [-158.785000008, 61.350000003]],
  ['EPSG:2277', [2375931.008, 10336611.703], [-100.079999999, 31.024999999]],
  ['EPSG:32139', [724185.22, 3150605.548], [-100.079999996, 31.024999996]],
  ['EPSG:3435', [1035776.402, 1133822.687], [-88.15, 39.780000001]],
  ['EPSG:2269', [8248572.797, 524426.316], [-120.319999999, 45.104999999]],
  ['EPSG:2285', [1622893.337, 388488.287], [-120.904999998, 48.064999999]],
  ['EPSG:2263', [1252460.553, 263192.275], [-73.029999998, 40.884999999]],
  ['EPSG:3653', [102918.974, 54604.886], [-71.464999994, 41.574999996]],
  ['EPSG:26986', [185128.331, 880522.453], [-71.679999994, 42.175000002]],
  ['EPSG:2230', [6550973.076, 2054604.025], [-116.284999999, 33.305]],
  ['EPSG:26945', [2021176.303, 587100.371], [-117.770000004, 34.285000004]],
  ['EPSG:2225', [6500762.57, 2174791.409], [-122.219999999, 40.8]],
  ['EPSG:26931', [709022.228, 630020.6], [-135.494999992, 57.479999996]],
  ['EPSG:6585', [297519.328, 5149938.002], [-98.524999998, 27.019999996]],
  ['EPSG:3395', [-10797990.607, 4483017.17], [-97, 37.500000001]],
  ['EPSG:27700', [305372.189, 610575.631], [-3.494999994, 55.379999991]],
  ['EPSG:3006', [609924.449, 6877630.371], [17.1, 62.014999996]],
  ['EPSG:2154', [489353.588, 6587552.204], [0.260000003, 46.355]],
  ['EPSG:25832', [500265.784, 6823494.395], [9.005000008, 61.545]],
  ['EPSG:28992', [142892.193, 470783.867], [5.210000008, 52.225000002]],
  ['EPSG:21781', [660013.544, 185171.982], [8.225000012, 46.815000013]],
  ['ESRI:54009', [-8420361.391, 4508090.637], [-97.000000008, 37.500000003]],
  ['EPSG:3035', [3974432.43, 3519463.685], [4.624999996, 54.664999995]],
  ['EPSG:2193', [1557768.545, 5492759.657], [172.500000002, -40.715000004]],
  ['EPSG:6350', [13242.649, 1539001.754], [-95.850000002, 36.894999998]],
  ['ESRI:102100', [-10797990.607, 4509031.393], [-97, 37.499999999]],
  ['EPSG:2056', [2660013.544, 1185171.982], [8.225000012, 46.815000013]],
  ['EPSG:31370', [155763.883, 132693.383], [4.45, 50.505000006]],
  ['EPSG:3413', [1155327.272, -1155327.272], [0, 75.000000004]],
  ['EPSG:3031', [0, 1638783.238], [0, -75.000000004]],
  ['EPSG:3005', [963492.254, 1014264.261], [-126.560000001, 54.13]],
  ['EPSG:3161', [947769.839, 12518066.447], [-84.754999994, 49.285000004]],
  ['EPSG:3174', [1049293.592, 1033156.076], [-83.820000006, 45.864999996]],
  ['EPSG:2222', [636986.551, 1153309.196], [-110.374999999, 34.169999999]],
];

/**
 * Where GDAL chooses another published shift of the datum, or a grid that is not here: the difference in metres that is
 * known and why it is as it is.
 */
const DIFFERENT: readonly (readonly [string, readonly [number, number], readonly [number, number], number, string])[] =
  [
    ['EPSG:2882', [580288.963, 1309145.672], [-82.23500323, 27.935005155], 1, 'the NAD83(HARN) shift of Florida'],
    [
      'EPSG:2435',
      [499951.634, 3706589.363],
      [113.999479601, 33.484862863],
      80,
      'another published shift of Beijing 1954',
    ],
    ['EPSG:31467', [3500423.031, 5671670.91], [9.004990913, 51.180002975], 3, 'a grid'],
    ['EPSG:26714', [500032.918, 5334422.986], [-98.999997895, 48.164987384], 10, 'a shift of the western states'],
    [
      'ESRI:54030',
      [-8547325.879, 4010208.521],
      [-96.999997516, 37.500001099],
      1,
      'another interpolation in the table of Robinson',
    ],
    ['EPSG:4322', [-97.00015389, 37.49996788], [-97.000000001, 37.500001795], 1, 'another published shift of WGS 72'],
    ['EPSG:32040', [1934725.13, 505961.234], [-99.204998356, 29.22498778], 10, 'a shift of the western states'],
    ['EPSG:3979', [207455.496, 1463644.069], [-90.870011149, 62.335010079], 3, 'the NAD83(CSRS) shift'],
    ['EPSG:2955', [500000, 7347218.877], [-117.000022921, 66.245006969], 3, 'the NAD83(CSRS) shift'],
  ];

function known(statement: string): Crs {
  const resolved = resolveCrs(statement);
  if (!resolved.ok) throw new Error(`${statement}: ${resolved.error.code}`);
  return resolved.value;
}

function place(statement: string, [x, y]: readonly [number, number]): [number, number] {
  const position = [x, y];
  known(statement).toWgs84(position);
  return [position[0] ?? NaN, position[1] ?? NaN];
}

const UTM_14 =
  'PROJCS["NAD_1983_UTM_Zone_14N",GEOGCS["GCS_North_American_1983",DATUM["D_North_American_1983",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",-99.0],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';
const UTM_14_JSON = JSON.stringify({
  type: 'ProjectedCRS',
  name: 'NAD83 / UTM zone 14N',
  base_crs: {
    type: 'GeographicCRS',
    name: 'NAD83',
    datum: {
      type: 'GeodeticReferenceFrame',
      name: 'North American Datum 1983',
      ellipsoid: { name: 'GRS 1980', semi_major_axis: 6378137, inverse_flattening: 298.257222101 },
    },
  },
  conversion: {
    name: 'UTM zone 14N',
    method: { name: 'Transverse Mercator', id: { authority: 'EPSG', code: 9807 } },
    parameters: [
      { name: 'Latitude of natural origin', value: 0, unit: 'degree' },
      { name: 'Longitude of natural origin', value: -99, unit: 'degree' },
      { name: 'Scale factor at natural origin', value: 0.9996, unit: 'unity' },
      { name: 'False easting', value: 500000, unit: 'metre' },
      { name: 'False northing', value: 0, unit: 'metre' },
    ],
  },
  coordinate_system: {
    subtype: 'Cartesian',
    axis: [
      { name: 'Easting', abbreviation: 'E', direction: 'east', unit: 'metre' },
      { name: 'Northing', abbreviation: 'N', direction: 'north', unit: 'metre' },
    ],
  },
  id: { authority: 'EPSG', code: 26914 },
});

describe('positions', () => {
  test.each(GOLDEN)('%s agrees with PROJ to 1e-6 degrees', (code, xy, [lon, lat]) => {
    const [x, y] = place(code, xy);
    expect(Math.abs(x - lon)).toBeLessThan(1e-6);
    expect(Math.abs(y - lat)).toBeLessThan(1e-6);
  });

  test.each(DIFFERENT)('%s differs from PROJ as stated', (code, xy, [lon, lat], metres) => {
    const [x, y] = place(code, xy);
    const off = Math.hypot((x - lon) * Math.cos((lat * Math.PI) / 180), y - lat) * 111_132;
    expect(off).toBeLessThan(metres);
  });

  test('there and back is where it was', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...GOLDEN),
        fc.double({ min: -0.2, max: 0.2, noNaN: true }),
        ([code, , [lon, lat]], step) => {
          const system = known(code);
          const position = [lon + step, lat + step];
          system.fromWgs84(position);
          system.toWgs84(position);
          expect(position[0]).toBeCloseTo(lon + step, 6);
          expect(position[1]).toBeCloseTo(lat + step, 6);
        },
      ),
    );
  });

  test('what has no answer is not a number', () => {
    expect(place('EPSG:26914', [NaN, 0])).toEqual([NaN, NaN]);
    expect(place('EPSG:3857', [Infinity, 0]).every(Number.isFinite)).toBe(false);
  });
});

describe('statements', () => {
  test.each([
    'EPSG:26914',
    'epsg:26914',
    'EPSG::26914',
    '26914',
    'urn:ogc:def:crs:EPSG::26914',
    'urn:ogc:def:crs:EPSG:9.1:26914',
    'http://www.opengis.net/def/crs/EPSG/0/26914',
    'https://epsg.io/26914',
    UTM_14,
    UTM_14_JSON,
  ])('%s is EPSG:26914', (statement) => {
    expect(known(statement).code).toBe('EPSG:26914');
  });

  test.each(['EPSG:4326', 'OGC:CRS84', 'urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4979', 'EPSG:4269', 'WGS 84'])(
    '%s needs no change',
    (statement) => {
      expect(known(statement).isIdentity).toBe(true);
    },
  );

  test('a text that says other numbers than the system of its name stands for itself', () => {
    const own = known(UTM_14.replace('500000.0', '600000.0'));
    expect(own).toMatchObject({ code: null, name: 'NAD_1983_UTM_Zone_14N' });
    const position = [690_950.464, 3_431_318.843];
    own.toWgs84(position);
    expect(position[0]).toBeLessThan(-97.5);
  });

  test('the flat part of a compound system is read', () => {
    expect(known(`COMPD_CS["UTM 14 with heights",${UTM_14},VERT_CS["NAVD88"]]`).code).toBe('EPSG:26914');
  });

  test.each([
    '',
    'garbage',
    '<!DOCTYPE html><html></html>',
    '{"type":"FeatureCollection"}',
    '{',
    'PROJCS["',
    'PROJCS['.repeat(500),
  ])('%s says nothing', (statement) => {
    expect(resolveCrs(statement)).toMatchObject({ ok: false, error: { code: 'crs-unreadable' } });
  });

  test('a code that nobody gave is refused, and one without a formula too', () => {
    expect(resolveCrs('EPSG:999999')).toMatchObject({ ok: false, error: { code: 'crs-unknown' } });
    expect(resolveCrs('ESRI:54011')).toMatchObject({ ok: false, error: { code: 'crs-unsupported' } });
  });

  test('no statement makes it throw', () => {
    const pieces = [
      'PROJCS["a",',
      'GEOGCS[',
      'DATUM["D",',
      'SPHEROID["s",6378137,0]',
      ']',
      '"',
      'UNIT["m",1]',
      '+proj=',
      'utm',
      ' +zone=99',
      '{"type":"ProjectedCRS"',
      '}',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
        expect(typeof resolveCrs(parts.join('')).ok).toBe('boolean');
      }),
    );
  });

  test('a datum without its grid says by how much it may be wrong', () => {
    expect(known('EPSG:4267').doubt).toEqual({ datum: 'NAD27', metres: 10 });
    expect(known('EPSG:26729').doubt).toMatchObject({ metres: 10 });
    // Three numbers measured in one place, for all of China.
    expect(known('EPSG:2435').doubt).toMatchObject({ metres: 100 });
    expect(known('EPSG:26914').doubt).toBeNull();
  });
});

test('metres without a statement: the systems that put them where people live', () => {
  const choices = crsChoices([[690_950, 3_431_318]], null);
  expect(choices.map(({ code }) => code)).toContain('EPSG:26914');
  expect(choices.every(({ place: named }) => named === null)).toBe(true);
  expect(crsChoices([], null)).toEqual([]);
  // Degrees gone wrong are no metres beside the origin of a projection.
  expect(crsChoices([[-248, 625]], null)).toEqual([]);
});
