/** The command line as its users type it, on real files, without a process of its own. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { INDICATORS } from '../../core/indicators/registry.ts';
import { createEngine, type Engine } from '../create-engine.ts';
import { runWords, type Ran } from './example-run.ts';

let folder = '';
let engine: Engine;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'siteshift-cli-'));
  const scratchRoot = join(folder, 'scratch');
  mkdirSync(scratchRoot);
  engine = createEngine({ assetsRoot: 'assets', scratchRoot, today: '2026-09-01', appVersion: '0.0.0' });
});
afterAll(async () => {
  await engine.dispose();
  await rm(folder, { recursive: true });
});

/** Runs a command line; words that begin with @ are files of the test folder. */
function siteshift(line: string): Promise<Ran> {
  const argv = line.split(' ').map((word) => (word.startsWith('@') ? join(folder, word.slice(1)) : word));
  return runWords(engine, argv);
}

function file(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

function hash(name: string): string {
  return createHash('sha256')
    .update(readFileSync(join(folder, name)))
    .digest('hex');
}

type Interval = {
  readonly p5: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
};

type Printed = {
  readonly asOf: string;
  readonly perspective: string;
  readonly draws: unknown;
  readonly ask: readonly { readonly rankMove: number; readonly ask: string }[];
  readonly gatesToCheck: readonly { readonly rankMove: number; readonly ask: string }[];
  readonly neighbours: readonly unknown[];
  readonly sites: readonly {
    readonly id: string;
    readonly rank: number | null;
    readonly score: {
      readonly point: number | null;
      readonly low: number;
      readonly high: number;
      readonly band: string;
    };
    readonly gates: readonly { readonly gate: string; readonly verdict: string }[];
    readonly states: {
      readonly mined: { readonly low: number };
      readonly hosted: unknown;
      readonly change: { readonly mined: number; readonly hosted: number; readonly change: number } | null;
    };
    readonly conversion: {
      readonly hostedAs: unknown;
      readonly measures: readonly unknown[];
      readonly rows: readonly { readonly key: string; readonly section: string; readonly change: unknown }[];
    };
    readonly interval: Interval | null;
    readonly ranks: {
      readonly printed: string;
      readonly tiedWith: readonly string[];
      readonly expected: number;
      readonly acceptability: readonly number[];
    } | null;
    readonly drivers: readonly { readonly indicator: string; readonly toBest: number }[];
    readonly readings: readonly {
      readonly indicator: string;
      readonly value: unknown;
      readonly low: unknown;
      readonly risk: unknown;
      readonly unknown: string | null;
      readonly weight: number;
    }[];
  }[];
};

async function assessed(line: string): Promise<Printed> {
  const { code, out, said } = await siteshift(line);
  expect([code, said]).toEqual([0, '']);
  return JSON.parse(out) as Printed;
}

/** What the draws promise of one site: ordered quantiles, shares that add to 1, ties that name each other. */
function expectDrawn({ score, interval, ranks, drivers }: Printed['sites'][number]): void {
  expect([interval === null, ranks === null]).toEqual([score.point === null, score.point === null]);
  if (interval === null || ranks === null) return;
  const { p5, p25, p50, p75, p95 } = interval;
  expect([p5, p25, p50, p75, p95]).toEqual([p5, p25, p50, p75, p95].toSorted((a, b) => a - b));
  expect(ranks.acceptability.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
  expect(ranks.printed.endsWith('=')).toBe(ranks.tiedWith.length > 0);
  expect(drivers.length).toBeLessThanOrEqual(5);
  for (const { toBest } of drivers) expect(toBest).toBeLessThan(0);
}

describe('new', () => {
  test('writes no date but the chosen one into the file', async () => {
    await siteshift('new @then.siteshift --as-of 2001-02-03');
    const text = readFileSync(join(folder, 'then.siteshift'), 'latin1');
    expect(text).toContain('2001-02-03T00:00:00.000Z');
    expect(text).not.toContain('2026-09-01');
  });

  test('makes an empty workspace dated today, and one from the sample dated as the sample', async () => {
    expect(await siteshift('new @empty.siteshift')).toMatchObject({ code: 0 });
    expect(await siteshift('new @sample.siteshift --from sample')).toMatchObject({ code: 0 });
    expect((await assessed('assess @empty.siteshift')).asOf).toBe('2026-09-01');
    const sample = await assessed('assess @sample.siteshift');
    expect(sample.asOf).toBe('2026-08-31');
    expect(sample.sites.length).toBeGreaterThanOrEqual(30);
  });

  test('refuses an existing file and leaves it alone', async () => {
    file('taken.siteshift', 'precious');
    const { code, said } = await siteshift('new @taken.siteshift');
    expect(code).toBe(2);
    expect(said).toContain('taken.siteshift exists already');
    expect(readFileSync(join(folder, 'taken.siteshift'), 'utf8')).toBe('precious');
  });

  test('the sample in the repository is built from the reference, byte for byte', async () => {
    await siteshift('new @built.siteshift --from sample');
    const shipped = readFileSync('assets/samples/north-american-conversions.siteshift');
    expect(hash('built.siteshift')).toBe(createHash('sha256').update(shipped).digest('hex'));
  });
});

describe('import', () => {
  test('adds sites under their own ids, and says so', async () => {
    file('mines.csv', 'id,name,lat,lon,mw_operational\na-1,Alpha,32.5,-99.8,40\nb-2,Beta,43.2,-78.6,\n');
    await siteshift('new @mines.siteshift');
    const { code, out } = await siteshift('import @mines.siteshift @mines.csv --role sites');
    expect([code, out]).toEqual([0, 'Added 2 of 2 rows of mines.csv as sites.\n']);
    expect((await assessed('assess @mines.siteshift')).sites.map(({ id }) => id)).toEqual(['a-1', 'b-2']);
  });

  test('reads columns that were mapped by hand', async () => {
    file('odd.csv', 'ref;wo_n;wo_e;saft\nx;32,5;-99,8;40\n');
    await siteshift('new @odd.siteshift');
    const map = '--crs EPSG:4326 --map id=ref --map lat=wo_n --map lon=wo_e --map miningMW=saft --map name=ref';
    expect(await siteshift(`import @odd.siteshift @odd.csv --role sites ${map}`)).toMatchObject({ code: 0 });
    expect((await assessed('assess @odd.siteshift')).sites[0]).toMatchObject({ id: 'x', position: [-99.8, 32.5] });
  });

  test('a refused file leaves the workspace byte for byte as it was, and nothing beside it', async () => {
    file('cut.geojson', '{"type":"FeatureCollection","features":[{"type":"Feature"');
    await siteshift('new @whole.siteshift');
    const before = [hash('whole.siteshift'), readdirSync(folder).toSorted()];
    const { code, said } = await siteshift('import @whole.siteshift @cut.geojson --role sites');
    expect(code).toBe(2);
    expect(said).toContain('cut.geojson');
    expect([hash('whole.siteshift'), readdirSync(folder).toSorted()]).toEqual(before);
  });

  test('rows that cannot be used are findings, by their line', async () => {
    file('gaps.csv', 'id,name,lat,lon\na,A,32,-99\nb,B,,-99\n');
    await siteshift('new @gaps.siteshift');
    const { code, said } = await siteshift('import @gaps.siteshift @gaps.csv --role sites');
    expect(code).toBe(1);
    expect(said).toMatch(/rows? 3/);
  });
});

describe('import of several files, and what was chosen', () => {
  test('a folder goes in whole, and the reviews are printed as JSON', async () => {
    mkdirSync(join(folder, 'county'));
    file('county/sites.csv', 'id,name,lat,lon\na,A,32.5,-99.8\n');
    file('county/plants.csv', 'name,lat,lon,capacity_mw,fuel\nP,32.5,-99.8,300,gas\n');
    await siteshift('new @county.siteshift');
    const { code, out } = await siteshift(
      'import @county.siteshift @county --format json --publisher EIA --observed 2025',
    );
    const reviews = JSON.parse(out) as { readonly fileName: string; readonly role: string }[];
    expect([code, reviews.map(({ fileName, role }) => [fileName, role])]).toEqual([
      0,
      [
        ['plants.csv', 'plants'],
        ['sites.csv', 'sites'],
      ],
    ]);
    const { out: printed } = await siteshift('validate @county.siteshift');
    const { layers } = JSON.parse(printed) as { readonly layers: readonly { readonly provenance: unknown }[] };
    for (const { provenance } of layers) expect(provenance).toMatchObject({ publisher: 'EIA', observed: '2025' });
  });

  test('one file that is refused keeps all of them out', async () => {
    file('good.csv', 'id,name,lat,lon\na,A,32.5,-99.8\n');
    file('bad.geojson', '{"type":');
    await siteshift('new @half.siteshift');
    const before = hash('half.siteshift');
    const { code, said } = await siteshift('import @half.siteshift @good.csv @bad.geojson');
    expect([code, said]).toEqual([2, expect.stringContaining('bad.geojson')]);
    expect(hash('half.siteshift')).toBe(before);
  });

  test('numbers that are no degrees are asked about, and go in where they are said to lie', async () => {
    // Denton, Texas in UTM zone 14 north: 33.2 N, 97.1 W.
    const row = (name: string) => ({
      type: 'Feature',
      properties: { id: name, name },
      geometry: { type: 'Point', coordinates: [677074.8, 3674977.5] },
    });
    const collection = { type: 'FeatureCollection', features: [row('a')] };
    file('metres.geojson', JSON.stringify(collection));
    await siteshift('new @metres.siteshift');
    const asked = await siteshift('import @metres.siteshift @metres.geojson --role sites');
    expect([asked.code, asked.said]).toEqual([2, expect.stringContaining('does not say in which coordinate system')]);
    expect(asked.said).toMatch(/--crs EPSG:\d+/);
    expect(await siteshift('validate @metres.geojson --role sites')).toMatchObject({ code: 2 });
    const told = await siteshift('import @metres.siteshift @metres.geojson --role sites --crs EPSG:32614');
    expect(told.out).toContain('Added 1 of 1');
    const { position } = (await assessed('assess @metres.siteshift')).sites[0] as unknown as { position: number[] };
    expect(position[0]).toBeCloseTo(-97.1, 2);
    expect(position[1]).toBeCloseTo(33.2, 2);
  });
});

describe('replace', () => {
  test('puts a new vintage under a layer and prints what moved', async () => {
    file('near.csv', 'id,name,lat,lon\na,A,32.5,-99.8\nb,B,40,-80\n');
    file('v1.csv', 'name,lat,lon,capacity_mw,fuel\nP,32.55,-99.8,900,gas\n');
    file('v2.csv', 'name,lat,lon,capacity_mw,fuel\nP,40.05,-80,900,gas\n');
    await siteshift('new @vintage.siteshift');
    await siteshift('import @vintage.siteshift @near.csv @v1.csv');
    const { code, out } = await siteshift('replace @vintage.siteshift v1.csv @v2.csv');
    const { layer, moves } = JSON.parse(out) as { layer: string; moves: { site: string; because: unknown[] }[] };
    expect([code, layer]).toEqual([0, 'layer-v1-csv']);
    expect(new Set(moves.map(({ site }) => site))).toEqual(new Set(['a', 'b']));
    expect(await siteshift('replace @vintage.siteshift layer-none @v2.csv')).toMatchObject({
      code: 2,
      said: expect.stringContaining('no layer layer-none') as string,
    });
  });
});

describe('what was imported before', () => {
  test('a layer imported again takes the place of the first: nothing counts twice', async () => {
    file('plants.csv', 'name,lat,lon,capacity_mw,fuel\nP,32.5,-99.8,300,gas\n');
    file('beside.csv', 'id,name,lat,lon\na,A,32.5,-99.8\n');
    await siteshift('new @twice.siteshift');
    await siteshift('import @twice.siteshift @beside.csv --role sites');
    await siteshift('import @twice.siteshift @plants.csv --role plants');
    const again = await siteshift('import @twice.siteshift @plants.csv --role plants');
    expect([again.code, again.said]).toEqual([0, expect.stringContaining('takes its place')]);
    const { sites } = await assessed('assess @twice.siteshift');
    const generation = sites[0]?.readings.find(({ indicator }) => indicator === 'grid.generation-50km');
    expect(generation?.value).toBe(300);
  });

  test('rows without an id are told apart by their file; the same rows again are refused', async () => {
    file('first.csv', 'title,date,lat,lon\nRally,2026-01-01,32.5,-99.8\n');
    file('second.csv', 'title,date,lat,lon\nHearing,2026-01-02,32.5,-99.8\n');
    await siteshift('new @events.siteshift');
    for (const name of ['first', 'second']) {
      const { code } = await siteshift(`import @events.siteshift @${name}.csv --role events`);
      expect(code).toBe(0);
      file(`nameless-${name}.csv`, `lat,lon,notes\n32,-99,${name}\n`);
      const nameless = await siteshift(`import @events.siteshift @nameless-${name}.csv --role sites`);
      expect(nameless.out).toContain('Added 1 of 1');
    }
    const again = await siteshift('import @events.siteshift @first.csv --role events');
    expect([again.code, again.said]).toEqual([2, expect.stringContaining('already holds')]);
  });
});

describe('results that have nowhere to go', () => {
  test('are never written over the workspace', async () => {
    await siteshift('new @kept.siteshift --from sample');
    const before = hash('kept.siteshift');
    const { sites } = await assessed('assess @kept.siteshift');
    for (const line of ['assess @kept.siteshift', `report @kept.siteshift --site ${sites[0]?.id}`]) {
      const { code, said } = await siteshift(`${line} --out @kept.siteshift`);
      expect([code, said]).toEqual([2, expect.stringContaining('is the workspace itself')]);
    }
    expect(hash('kept.siteshift')).toBe(before);
  });

  test('reports of all sites into a file are refused in a sentence', async () => {
    file('in-the-way', '');
    await siteshift('new @way.siteshift');
    const { code, said } = await siteshift('report @way.siteshift --all --out @in-the-way');
    expect([code, said]).toEqual([2, expect.stringContaining('in-the-way cannot be written')]);
  });

  test('reports of all sites get a file each, whatever their ids', { timeout: 60_000 }, async () => {
    file('strange.csv', 'id,name,lat,lon\na b,A,32,-99\na/b,B,32,-99\n日本,C,32,-99\n../..,D,32,-99\n');
    await siteshift('new @strange.siteshift');
    await siteshift('import @strange.siteshift @strange.csv --role sites');
    const { code } = await siteshift('report @strange.siteshift --all --out @everyone');
    expect(code).toBe(0);
    expect(readdirSync(join(folder, 'everyone')).toSorted()).toEqual(['a-b-2.pdf', 'a-b.pdf', 'site.pdf', '日本.pdf']);
  });
});

describe('assess', () => {
  test('prints the promised shape: shares of weight sum to 1, unknown is null with a reason', async () => {
    await siteshift('new @shape.siteshift --from sample');
    for (const perspective of ['delivery', 'burden']) {
      const { sites, ask, gatesToCheck, neighbours, ...head } = await assessed(
        `assess @shape.siteshift --perspective ${perspective} --seed 7 --draws 300`,
      );
      const draws = { made: 300, seed: 7, concentration: 50, unknowns: 'left-out' };
      expect(head).toEqual({
        method: '2026.1',
        seed: 7,
        asOf: '2026-08-31',
        perspective,
        state: 'hosted',
        draws,
      });
      expect(ask.length).toBeLessThanOrEqual(5);
      for (const { rankMove, ask: whom } of [...ask, ...gatesToCheck])
        expect([rankMove >= 0, whom === '']).toEqual([true, false]);
      expect(neighbours.length).toBeGreaterThan(0);
      for (const site of sites) expectDrawn(site);
      for (const { readings, score } of sites) {
        expect(readings.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 6);
        expect(score.low).toBeLessThanOrEqual(score.point ?? score.low);
        for (const { value, low, risk, unknown } of readings) {
          if (unknown === null) expect([value, low, risk]).not.toContain(null);
          else expect([value, low, risk]).toEqual([null, null, null]);
        }
      }
    }
  });

  test('prints both states of every site and the difference, row by row and as scores', async () => {
    await siteshift('new @states.siteshift --from sample');
    const { sites } = await assessed('assess @states.siteshift --draws 0');
    for (const { score, states, conversion } of sites) {
      expect(states.hosted).toEqual(score);
      if (states.change !== null)
        expect(states.change.change).toBeCloseTo(states.change.hosted - states.change.mined, 6);
      expect([conversion.hostedAs, conversion.measures]).toEqual([null, []]);
      expect(new Set(conversion.rows.map(({ section }) => section)).size).toBe(10);
    }
    const known = sites.filter(({ conversion }) => conversion.rows.some(({ change }) => change !== null));
    expect(known.length).toBeGreaterThan(0);
    expect(sites.some(({ states }) => states.change !== null)).toBe(true);
  });

  test('the same call gives the same bytes, and leaves the workspace unchanged', async () => {
    await siteshift('new @same.siteshift --from sample');
    const before = hash('same.siteshift');
    const [one, two] = [await siteshift('assess @same.siteshift'), await siteshift('assess @same.siteshift')];
    expect(one).toEqual(two);
    expect(hash('same.siteshift')).toBe(before);
  });

  test('another seed draws otherwise, and no draws leave the intervals out', async () => {
    await siteshift('new @seeds.siteshift --from sample');
    const interval = async (extra: string) =>
      (await assessed(`assess @seeds.siteshift --draws 200 ${extra}`)).sites.map((site) => site.interval);
    expect(await interval('--seed 1')).toEqual(await interval('--seed 1'));
    expect(await interval('--seed 1')).not.toEqual(await interval('--seed 2'));
    const none = await assessed('assess @seeds.siteshift --draws 0');
    expect([none.draws, none.ask, none.sites[0]?.interval, none.sites[0]?.ranks]).toEqual([null, [], null, null]);
  });

  test('prints chosen sites with their rank among all', async () => {
    await siteshift('new @some.siteshift --from sample');
    const all = await assessed('assess @some.siteshift');
    const chosen = all.sites[4];
    const { sites } = await assessed(`assess @some.siteshift --sites ${chosen?.id}`);
    expect(sites).toEqual([chosen]);
  });

  test('a chosen date decides what counts as decided, in force or yet to come', async () => {
    await siteshift('new @dated.siteshift --from sample');
    const early = await assessed('assess @dated.siteshift --as-of 2020-01-01');
    expect(early.asOf).toBe('2020-01-01');
    const precedents = early.sites.flatMap(({ readings }) =>
      readings.filter(({ indicator, unknown }) => indicator === 'opposition.precedents' && unknown === null),
    );
    expect(precedents).toEqual([]);
  });

  test('a parameter changes what is measured', async () => {
    file(
      'line.geojson',
      lines([
        [-99.8, 32.51, 138],
        [-99.8, 32.8, 345],
      ]),
    );
    file('one.csv', 'id,name,lat,lon\na,A,32.5,-99.8\n');
    await siteshift('new @set.siteshift');
    await siteshift('import @set.siteshift @one.csv --role sites');
    await siteshift('import @set.siteshift @line.geojson --role transmission-lines');
    const distance = async (extra: string) => {
      const { sites } = await assessed(`assess @set.siteshift${extra}`);
      return Number(sites[0]?.readings.find(({ indicator }) => indicator === 'grid.line-distance')?.value);
    };
    expect(await distance('')).toBeCloseTo(1.109, 2);
    expect(await distance(' --set grid.line-distance.minVoltageKV=300')).toBeCloseTo(33.27, 1);
  });

  test('writes CSV and GeoJSON to a file', async () => {
    await siteshift('new @out.siteshift --from sample');
    expect(await siteshift('assess @out.siteshift --format csv --out @scores.csv')).toMatchObject({ code: 0, out: '' });
    expect(await siteshift('assess @out.siteshift --format geojson --out @scores.geojson')).toMatchObject({ code: 0 });
    const rows = readFileSync(join(folder, 'scores.csv'), 'utf8').trimEnd().split('\r\n');
    const { features } = JSON.parse(readFileSync(join(folder, 'scores.geojson'), 'utf8')) as { features: unknown[] };
    expect(rows).toHaveLength(features.length + 1);
  });
});

describe('report', () => {
  test('writes the PDF of a site, twice the same bytes', { timeout: 60_000 }, async () => {
    await siteshift('new @report.siteshift --from sample');
    const site = (await assessed('assess @report.siteshift')).sites[0]?.id ?? '';
    expect(await siteshift(`report @report.siteshift --site ${site} --out @one.pdf`)).toMatchObject({ code: 0 });
    expect(await siteshift(`report @report.siteshift --site ${site} --out @two.pdf`)).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, 'one.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect(hash('one.pdf')).toBe(hash('two.pdf'));
  });
});

describe('indicators', () => {
  test('lists the registry with stable ids', async () => {
    const { out } = await siteshift('indicators --format json');
    expect((JSON.parse(out) as { readonly id: string }[]).map(({ id }) => id)).toEqual(INDICATORS.map(({ id }) => id));
  });
});

describe('bad input gets one sentence and exit 2', () => {
  test.each([
    ['frobnicate', 'no command "frobnicate"'],
    ['new', 'needs OUT.siteshift'],
    ['assess @nowhere.siteshift', 'nowhere.siteshift cannot be read'],
    ['assess @x.siteshift --perspective everyone', 'delivery or burden'],
    ['assess @x.siteshift --as-of yesterday', 'YYYY-MM-DD'],
    ['assess @x.siteshift --set grid.line-distance=3', 'INDICATOR.PARAMETER=NUMBER'],
    ['assess @x.siteshift --set grid.line-distance.minVoltageKV=', 'INDICATOR.PARAMETER=NUMBER'],
    ['assess @x.siteshift --set grid.line-distance.minVoltageKV=0x10', 'INDICATOR.PARAMETER=NUMBER'],
    ['assess @x.siteshift --sites ,', 'needs at least one id'],
    ['assess @x.siteshift --bogus', '--bogus'],
    ['assess @x.siteshift --role sites', 'no option --role'],
    ['import @x.siteshift', 'needs W.siteshift and FILE'],
    ['import @x.siteshift @y.csv --fix everything', 'no fix "everything"'],
    ['import @x.siteshift @y.csv --header-row 0', 'row number from 1'],
    ['import @x.siteshift @y.csv --observed today', 'YYYY-MM-DD'],
    ['import @x.siteshift @y.csv --format csv', 'text or json'],
    ['replace @x.siteshift layer-a', 'needs W.siteshift and LAYER and FILE'],
    ['import @x.siteshift @y.csv --role volcanoes', 'no role "volcanoes"'],
    ['report @x.siteshift --out @z.pdf', 'needs --site ID or --all'],
    ['report @x.siteshift --site a --all --out @z.pdf', 'needs --site ID or --all'],
    ['validate @nowhere.csv', 'nowhere.csv'],
  ])('siteshift %s', async (line, sentence) => {
    const { code, out, said } = await siteshift(line);
    expect([code, out]).toEqual([2, '']);
    expect(said).toContain(sentence);
    expect(said.trimEnd().split('\n')).toHaveLength(1);
  });

  test.each([
    ['a site that is not there', 'assess @known.siteshift --sites atlantis', 'no site atlantis'],
    ['a parameter that is not there', 'assess @known.siteshift --set grid.line-distance.colour=3', 'no parameter'],
    [
      'a parameter out of range',
      'assess @known.siteshift --set grid.line-distance.minVoltageKV=-5',
      'must lie between',
    ],
    ['a report of no site', 'report @known.siteshift --site atlantis --out @never.pdf', 'no site atlantis'],
  ])('%s', async (_what, line, sentence) => {
    if (!existsSync(join(folder, 'known.siteshift'))) await siteshift('new @known.siteshift --from sample');
    const { code, said } = await siteshift(line);
    expect(code).toBe(2);
    expect(said).toContain(sentence);
    expect(existsSync(join(folder, 'never.pdf'))).toBe(false);
  });
});

/** A short north-south line a hundredth of a degree long at each place, with its voltage. */
function lines(places: readonly (readonly [number, number, number])[]): string {
  return JSON.stringify({
    type: 'FeatureCollection',
    features: places.map(([lon, lat, kV]) => ({
      type: 'Feature',
      properties: { voltage_kv: kV },
      geometry: {
        type: 'LineString',
        coordinates: [
          [lon, lat],
          [lon, lat + 0.01],
        ],
      },
    })),
  });
}
