import { describe, expect, test } from 'vitest';
import type { Boundary } from '../../evidence/boundary.ts';
import type { Instrument } from '../../evidence/evidence.ts';
import { pointAt } from '../../geo/geodesic.ts';
import { exampleApproval } from '../../sites/example-land-use.ts';
import { exampleSite, numberFact } from '../../sites/example-site.ts';
import type { Site } from '../../sites/site.ts';
import { say } from '../../text/say.ts';
import type { Day } from '../../units/partial-date.ts';
import { exampleInstrument, exampleListRows } from '../example-records.ts';
import { exampleWorld, gazetteer, layerInfo, TEXAS } from '../example-world.ts';
import { moratoriumInForce } from '../gates/moratorium-in-force.ts';
import { instrumentInForce } from './instrument.ts';

/** A town of 10 km by 10 km around the example site, inside Hood County. */
const TOWN: Boundary = { polygons: [[square([-97.55, 32.45, -97.45, 32.55])]], source: null };

const ENTERED: Partial<Instrument> = {
  title: 'Ordinance 12',
  jurisdiction: 'Granbury',
  level: 'municipality',
  county: 'Hood',
  enacted: '2026-03-01',
  durationDays: null,
  expires: '2026-12-31',
  minMW: 50,
  boundary: TOWN,
  clause: 'Section 4.2',
  vesting: 'none',
};

const counties = gazetteer({ counties: [{ name: 'Hood', state: 'Texas', box: [-98, 32, -97, 33] }] });

function square([west, south, east, north]: readonly [number, number, number, number]): [number, number][] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

function look(given: {
  instrument?: Partial<Instrument>;
  mw?: number;
  site?: Partial<Site>;
  asOf?: Day;
  searched?: boolean;
}) {
  const { instrument = {}, mw = 60, site = {}, asOf = '2026-08-31', searched = true } = given;
  const document = {
    asOf,
    instruments: [exampleInstrument({ ...ENTERED, ...instrument }), ...(searched ? exampleListRows() : [])],
    layers: searched ? [layerInfo('moratoria', TEXAS)] : [],
  };
  const world = exampleWorld({ document, gazetteer: counties });
  const plan = exampleSite({ facts: { hostedGrossMW: numberFact(mw) }, ...site });
  const { verdict, reason } = moratoriumInForce.judge(plan, 'hosted', world);
  const reading = instrumentInForce.read(plan, 'hosted', world);
  const words = reading.known ? reading.detail : reading.reason;
  return {
    verdict,
    reason: say('en', 'indicators', reason.code, reason.facts),
    reading: reading.known ? reading.value : reading.reason.code,
    detail: say('en', 'indicators', words.code, words.facts),
  };
}

describe('an entered record with a polygon and a threshold of 50 MW', () => {
  test('gates a site of 60 MW inside', () => {
    const { verdict, reason, reading, detail } = look({});
    expect([verdict, reading]).toEqual(['fail', 'moratorium']);
    const said =
      ' Section 4.2. Enacted 2026-03-01. Ends 2026-12-31: 122 days left. Applies from 50 MW. It spares nobody.';
    expect(reason).toBe(`“Ordinance 12” (Granbury) is in force and covers this use and this MW.${said}`);
    expect(detail).toBe(`A moratorium is in force: “Ordinance 12” (Granbury).${said}`);
  });

  test('does not gate it at 40 MW', () => {
    const { verdict, reason, reading, detail } = look({ mw: 40 });
    expect([verdict, reading]).toEqual(['pass', 'none']);
    for (const text of [reason, detail]) {
      expect(text).toContain('does not apply: 40 MW lie below its threshold. Section 4.2. Enacted 2026-03-01.');
      expect(text).toContain('Ends 2026-12-31: 122 days left. Applies from 50 MW.');
    }
  });

  test('does not gate it after it has expired', () => {
    expect(look({ asOf: '2026-12-31' }).verdict).toBe('fail');
    const { verdict, reason, reading, detail } = look({ asOf: '2027-01-01' });
    expect([verdict, reading]).toEqual(['pass', 'none']);
    for (const text of [reason, detail]) {
      expect(text).toContain('it is not in force on this date. Section 4.2. Enacted 2026-03-01. Ended 2026-12-31.');
    }
  });

  test('on its last day says so', () => {
    expect(look({ asOf: '2026-12-31' }).reason).toContain('Ends 2026-12-31: today is its last day. Applies');
  });

  test.each([
    ['rescinded', 'it was rescinded'],
    ['replaced', 'it was replaced'],
  ] as const)('that was %s counts no days, and the reason names the status', (recordedStatus, why) => {
    const { verdict, reason, detail } = look({ instrument: { recordedStatus } });
    expect(verdict).toBe('pass');
    for (const text of [reason, detail]) {
      expect(text).toContain(`does not apply: ${why}. Section 4.2. Enacted 2026-03-01. Applies from 50 MW.`);
    }
  });

  test('that is recorded as expired on an unknown day says so', () => {
    const { reason } = look({ instrument: { recordedStatus: 'expired', expires: null } });
    expect(reason).toContain('does not apply: it is recorded as expired. Section 4.2.');
  });

  test('where nobody searched for others, says so and is not judged', () => {
    const { verdict, reason } = look({ mw: 40, searched: false });
    expect(verdict).toBe('unknown');
    expect(reason).toMatch(/40 MW lie below its threshold\. Section 4\.2\..*No list of instruments covers this place/);
  });
});

describe('a boundary decides', () => {
  const border = { position: pointAt([-97.45, 32.5], 90, 1) };
  test.each<{ name: string; site: Partial<Site>; verdict: string }>([
    { name: 'inside by more than the ring', site: { precisionKm: 4 }, verdict: 'fail' },
    { name: 'inside, and the ring crosses the border', site: { precisionKm: 5 }, verdict: 'unknown' },
    { name: 'outside by more than the ring', site: { ...border, precisionKm: 0.9 }, verdict: 'pass' },
    { name: 'outside, and the ring crosses the border', site: { ...border, precisionKm: 1.1 }, verdict: 'unknown' },
    { name: 'outside, whatever the record calls the place', site: { ...border, place: 'Granbury' }, verdict: 'pass' },
    { name: 'inside, whatever state the record names', site: { state: 'Ohio' }, verdict: 'fail' },
  ])('$name: $verdict', ({ site, verdict }) => {
    expect(look({ site }).verdict).toBe(verdict);
  });

  test('a hole is outside', () => {
    const polygons = [[square([-97.6, 32.4, -97.4, 32.6]), square([-97.55, 32.45, -97.45, 32.55])]];
    expect(look({ instrument: { boundary: { polygons, source: null } } }).verdict).toBe('pass');
  });

  test('the reason says which side of the border is open', () => {
    expect(look({ site: { precisionKm: 5 } }).reason).toContain('may lie on either side of its border');
  });

  test('without one, the county of a municipality is open, and the reason names it', () => {
    const { verdict, reason, reading, detail } = look({ instrument: { boundary: null } });
    expect([verdict, reading]).toEqual(['unknown', 'boundary-not-known']);
    for (const text of [reason, detail]) {
      expect(text).toMatch(/^“Ordinance 12” \(Granbury\) may apply.*oundary is not known: import it\. Section 4\.2\./);
    }
  });
});

test('a site whose record names the municipality is read as likely, and the gate is still not judged', () => {
  const { verdict, reason, reading, detail } = look({ instrument: { boundary: null }, site: { place: 'Granbury' } });
  expect([verdict, reading]).toEqual(['unknown', 'moratorium']);
  for (const text of [reason, detail]) expect(text).toContain('Its boundary is not known: import it.');
});

describe('a county without a boundary of its own is the polygon of the program', () => {
  const county: Partial<Instrument> = { level: 'county', jurisdiction: 'Hood County', county: null, boundary: null };
  const nearBorder = { position: [-97.001, 32.5] as const };
  test.each<{ name: string; site: Partial<Site>; verdict: string }>([
    { name: 'inside', site: {}, verdict: 'fail' },
    { name: 'near the border, a point', site: nearBorder, verdict: 'fail' },
    { name: 'near the border, with a ring', site: { ...nearBorder, precisionKm: 1 }, verdict: 'unknown' },
    {
      name: 'the same, the county on record',
      site: { ...nearBorder, precisionKm: 1, county: 'Hood' },
      verdict: 'fail',
    },
    { name: 'off the coast', site: { position: [-96.999, 32.5] }, verdict: 'fail' },
    { name: 'far outside', site: { position: [-96.5, 32.5], state: 'Texas' }, verdict: 'pass' },
  ])('$name: $verdict', ({ site, verdict }) => {
    expect(look({ instrument: county, site }).verdict).toBe(verdict);
  });

  test.each(['Hood County (cryptocurrency mining)', 'Hood County Fiscal Court', 'Granbury-Hood County'])(
    '%s is understood where its position lies in that county',
    (jurisdiction) => {
      const named = { ...county, jurisdiction, position: [-97.9, 32.1] as const };
      expect(look({ instrument: named }).verdict).toBe('fail');
    },
  );

  test('a county that the program has no polygon of may bind the sites that name it', () => {
    const abroad = { ...county, jurisdiction: 'Peel', state: 'Ontario' };
    const site: Partial<Site> = { position: [-79.7, 43.7], state: 'Ontario', country: 'CA', county: 'Peel' };
    expect(look({ instrument: abroad, site })).toMatchObject({ verdict: 'unknown', reading: 'boundary-not-known' });
  });
});

describe('what was approved before', () => {
  const approved = (decided: string | null, lapses: string | null = null) => ({
    landUse: { approvals: [exampleApproval({ decided, lapses })], definedUses: [] },
  });
  test.each<{ name: string; vesting: Instrument['vesting']; site: Partial<Site>; verdict: string }>([
    { name: 'spares nobody', vesting: 'none', site: approved('2025-01-01'), verdict: 'fail' },
    { name: 'vesting not read', vesting: null, site: approved('2025-01-01'), verdict: 'unknown' },
    { name: 'vesting not read, approved after it', vesting: null, site: approved('2026-05-01'), verdict: 'unknown' },
    { name: 'vesting not read, no approval on record', vesting: null, site: {}, verdict: 'fail' },
    { name: 'vesting not read, lapsed', vesting: null, site: approved('2020-01-01', '2024-01-01'), verdict: 'fail' },
    { name: 'spares the approved, no approval on record', vesting: 'approved', site: {}, verdict: 'fail' },
    { name: 'spares the approved', vesting: 'approved', site: approved('2025-01-01'), verdict: 'unknown' },
    { name: 'the day not known', vesting: 'approved', site: approved(null), verdict: 'unknown' },
    { name: 'approved after it', vesting: 'approved', site: approved('2026-05-01'), verdict: 'fail' },
    { name: 'filed perhaps before it', vesting: 'filed', site: approved('2026-05-01'), verdict: 'unknown' },
    { name: 'lapsed', vesting: 'filed', site: approved('2020-01-01', '2024-01-01'), verdict: 'fail' },
  ])('$name: $verdict', ({ vesting, site, verdict }) => {
    expect(look({ instrument: { vesting }, site }).verdict).toBe(verdict);
  });

  test('where nobody read whom it spares, the reason says so', () => {
    const { reason } = look({ instrument: { vesting: null }, site: approved('2025-01-01') });
    expect(reason).toContain('may apply. Whom it spares is not known, and the site has an approval.');
  });
});
