/** What tables look like in the field: titles above the header, any separator, any way to say where a row is. */
import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import type { Gazetteer } from '../../core/layers/layer-data.ts';
import { createFindingLog } from '../../core/layers/finding-log.ts';
import { DEFAULT_REVIEW_OPTIONS, type ReviewOptions } from '../../core/layers/import-review.ts';
import { readCsv } from './read-csv.ts';

/** Denton twice in Texas, once in Maryland; two counties of one name in Virginia, one of them a city. */
const PLACES = [
  ['Denton', 'Texas', -97.13, 33.21],
  ['Denton', 'Maryland', -75.83, 38.88],
  ['Oak Hill', 'Texas', -97.5, 30.5],
  ['Oak Hill', 'Texas', -96.5, 30.5],
] as const;

const gazetteer: Gazetteer = {
  places: {
    coordinates: Float64Array.from(PLACES.flatMap(([, , lon, lat]) => [lon, lat])),
    population: Float64Array.from(PLACES.map(() => 1_000)),
    names: PLACES.map(([name]) => name),
    regions: PLACES.map(([, region]) => region),
    countries: PLACES.map(() => 'US'),
  },
  zips: { codes: ['02139', '76201'], coordinates: Float64Array.from([-71.1, 42.36, -97.13, 33.23]) },
  counties: {
    names: ['West', 'East', 'Fairfax', 'Fairfax'],
    states: ['Texas', 'Texas', 'Virginia', 'Virginia'],
    fips: ['48001', '48003', '51059', '51600'],
    geometries: [square(-98), square(-97), square(-78), square(-77)],
    boxes: Float64Array.from([-98, 30, -97, 31, -97, 30, -96, 31, -78, 30, -77, 31, -77, 30, -76, 31]),
  },
};

function square(west: number) {
  const east = west + 1;
  const ring = [
    [west, 30],
    [east, 30],
    [east, 31],
    [west, 31],
    [west, 30],
  ];
  return { type: 'Polygon' as const, coordinates: [ring] };
}

async function table(text: string, options: Partial<ReviewOptions> = {}) {
  const log = createFindingLog();
  const context = { scratchRoot: tmpdir(), gazetteer: () => Promise.resolve(gazetteer) };
  const read = await readCsv(text, { options: { ...DEFAULT_REVIEW_OPTIONS, ...options }, log, context });
  if (!read.ok) throw new Error(read.error.code);
  const points = read.value.rows.map(({ geometry, problem }) =>
    problem !== null || geometry === null ? problem : (geometry as { readonly coordinates: unknown }).coordinates,
  );
  return { ...read.value, points, findings: log.all() };
}

describe('the header', () => {
  test('stands below titles and blank lines, and rows keep their line numbers', async () => {
    const read = await table('Sites of 2024;;\n;;\nname;lat;lon\nA;40,5;-80,25\n');
    expect(read).toMatchObject({
      headerRow: 3,
      delimiter: ';',
      columns: ['name', 'lat', 'lon'],
      points: [[-80.25, 40.5]],
    });
    expect(read.rows[0]?.row).toBe(4);
  });

  test('stands where the user says', async () => {
    const text = 'a,b\nname,lat\nX,1\n';
    expect((await table(text, { headerRow: 2 })).columns).toEqual(['name', 'lat']);
    await expect(table(text, { headerRow: 9 })).rejects.toThrow('header-row-missing');
  });

  test('is the first line when nothing above the rows looks like titles', async () => {
    expect((await table('id,2019,2020\n1,5,6\n2,7,8\n')).columns).toEqual(['id', '2019', '2020']);
  });
});

describe('the separator', () => {
  test.each([
    { name: 'semicolons beside decimal commas', text: 'a;b;c\n1,5;2,5;3,5\n1,5;2,5;3,5\n', delimiter: ';' },
    { name: 'a title with commas above semicolons', text: 'Sites, Texas, 2020\na;b\n1;2\n3;4\n', delimiter: ';' },
    { name: 'bars', text: 'a|b\n1|2\n', delimiter: '|' },
    { name: 'tabs around commas', text: 'a\tplace\n1\tDenton, TX\n2\tDenton, TX\n', delimiter: '\t' },
    { name: 'commas inside quotes', text: '"a;1";b\n"x,y,z";2\n', delimiter: ';' },
  ])('$name', async ({ text, delimiter }) => {
    expect((await table(text)).delimiter).toBe(delimiter);
  });
});

describe('positions', () => {
  test.each([
    { name: 'degrees and minutes', text: "lat;lon\n40° 30' N;80°15'0\"W", at: [-80.25, 40.5] },
    { name: 'a pair', text: 'id|latlon\n1|40.5, -80.25', at: [-80.25, 40.5] },
    { name: 'a pair with longitude first', text: 'id|coordinates\n1|-100.25, 40.5', at: [-100.25, 40.5] },
    { name: 'a pair with letters', text: 'id|location\n1|40.5N 80.25W', at: [-80.25, 40.5] },
    { name: 'a pair of decimal commas', text: 'id|latlon\n1|40,5, -80,25', at: [-80.25, 40.5] },
    { name: 'metres', text: 'id,easting,northing\n1,500000,3600000.5', at: [500_000, 3_600_000.5] },
    { name: 'well-known text under any name', text: 'id,where\n1,POINT (-80.25 40.5)', at: [-80.25, 40.5] },
    { name: 'GeoJSON', text: 'id;g\n1;"{""type"":""Point"",""coordinates"":[-80.25,40.5]}"', at: [-80.25, 40.5] },
    { name: 'well-known binary', text: 'id,geom\n1,0101000000000000000010544000000000004044C0', at: [80.25, -40.5] },
  ])('$name', async ({ text, at }) => {
    expect((await table(`${text}\n`)).points).toEqual([at]);
  });

  test('an SRID that all rows share is the system of the table', async () => {
    const read = await table('id,geom\n1,SRID=26914;POINT(1 2)\n2,SRID=4269;POINT(1 2)\n');
    expect(read.crs).toEqual({ statement: 'EPSG:26914', isFixed: false });
    expect(read.points).toEqual([[1, 2], 'wkt-srid']);
  });
});

describe('rows that name their place', () => {
  test.each([
    { name: 'ZIP code', text: 'name,zip\nA,76201-1234', at: [-97.13, 33.23], basis: 'zip' },
    { name: 'ZIP code that lost its zero', text: 'name,zip\nA,2139', at: [-71.1, 42.36], basis: 'zip' },
    { name: 'city and state', text: 'name,city,state\nA,denton,MD', at: [-75.83, 38.88], basis: 'place' },
    { name: 'city and state in one cell', text: 'name,city\nA,"Denton, Texas"', at: [-97.13, 33.21], basis: 'place' },
    {
      name: 'a county tells two places apart',
      text: 'name,city,county,state\nA,Oak Hill,East County,TX',
      at: [-96.5, 30.5],
      basis: 'place',
    },
    { name: 'county and state', text: 'name,county,state\nA,West County,Texas', at: [-97.5, 30.5], basis: 'county' },
    { name: 'independent city', text: 'name,county,state\nA,Fairfax city,VA', at: [-76.5, 30.5], basis: 'county' },
  ])('$name', async ({ text, at, basis }) => {
    const { points, findings, rows, columns } = await table(`${text}\n`, { role: 'sites' });
    const [[x, y]] = points as [[number, number]];
    expect(x).toBeCloseTo(at[0] ?? NaN, 1);
    expect(y).toBeCloseTo(at[1] ?? NaN, 1);
    expect(findings).toMatchObject([{ code: 'placed-by-name', count: 1, facts: { basis } }]);
    expect(columns).toEqual(expect.arrayContaining(['precisionKm', 'positionBasis']));
    expect(rows[0]?.properties).toMatchObject({ positionBasis: basis });
    expect(Number(rows[0]?.properties['precisionKm'])).toBeGreaterThan(1);
  });

  test.each([
    { name: 'two places of one name', text: 'name,city,state\nA,Oak Hill,TX', code: 'place-ambiguous' },
    { name: 'a name in several states', text: 'name,city,state\nA,Denton,', code: 'place-ambiguous' },
    { name: 'a county and a city of one name', text: 'name,county,state\nA,Fairfax,VA', code: 'place-ambiguous' },
    { name: 'a place of another state', text: 'name,city,state\nA,Denton,OK', code: 'place-not-found' },
    { name: 'a ZIP code that does not exist', text: 'name,zip\nA,99999', code: 'place-not-found' },
    { name: 'nothing', text: 'name,zip\nA,', code: 'place-not-named' },
  ])('$name is never guessed', async ({ text, code }) => {
    expect((await table(`${text}\n`)).points).toEqual([code]);
  });

  test('what the table says of its precision is kept', async () => {
    const { rows } = await table('name,zip,precisionKm\nA,76201,2\n');
    expect(rows[0]?.properties['precisionKm']).toBe('2');
  });

  test('a state alone is no place', async () => {
    expect((await table('name,state\nA,TX\n')).findings).toMatchObject([{ code: 'no-coordinate-columns' }]);
  });
});
