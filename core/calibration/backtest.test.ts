import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OUTCOMES, type OppositionCase } from '../evidence/evidence.ts';
import { pointAt } from '../geo/geodesic.ts';
import { exampleCase } from '../indicators/example-records.ts';
import { exampleSite } from '../sites/example-site.ts';
import { exampleWorld } from '../indicators/example-world.ts';
import { precedents } from '../indicators/opposition/precedents.ts';
import { backTest, type ScoredCase } from './backtest.ts';
import { backTestLines } from './card-sentences.ts';
import { calibrationCard } from './calibration-card.ts';
import { precedentSettings } from './precedent-settings.ts';

const settings = { ...precedentSettings({}, {}), countyAt: () => null };

/** A case of its own project in Hood County, decided on 1 March 2026. */
function decided(id: string, known: Partial<OppositionCase> = {}): OppositionCase {
  return exampleCase({ id, project: `Project ${id}`, county: 'Hood', state: 'Texas', ...known });
}

const tested = decided('tested');

function scoreOf(cases: readonly OppositionCase[], id = 'tested'): ScoredCase {
  const found = backTest(cases, settings).scored.find((one) => one.id === id);
  if (found === undefined) throw new Error(`${id} is scored`);
  return found;
}

describe('what is known before a decision', () => {
  test('nothing: the prior, marked so', () => {
    expect(scoreOf([tested])).toMatchObject({ share: 0.3, tier: 'moderate', hasPrecedent: false, baseRate: 0.3 });
  });

  test.each<{ name: string; other: Partial<OppositionCase>; informs: boolean }>([
    { name: 'the year before', other: { decided: '2025' }, informs: true },
    { name: 'the last day of the year before', other: { decided: '2025-12-31' }, informs: true },
    { name: 'the same year in the same county', other: { decided: '2026-01-05' }, informs: false },
    { name: 'the same year in another county', other: { decided: '2026-01-05', county: 'Erath' }, informs: true },
    { name: 'the same year, county not known', other: { decided: '2026-01-05', county: null }, informs: false },
    {
      name: 'the same year, the county without its state',
      other: { decided: '2026-01-05', state: null },
      informs: false,
    },
    { name: 'the day before in another county', other: { decided: '2026-02-28', county: 'Erath' }, informs: true },
    { name: 'the same day in another county', other: { decided: '2026-03-01', county: 'Erath' }, informs: false },
    { name: 'the same month in another county', other: { decided: '2026-03', county: 'Erath' }, informs: false },
    { name: 'the same year, no day, another county', other: { decided: '2026', county: 'Erath' }, informs: false },
    { name: 'no date', other: { decided: null }, informs: false },
    { name: 'a pending case', other: { decided: '2025', outcome: 'litigation' }, informs: false },
    { name: 'the same project', other: { decided: '2025', project: 'PROJECT  tested (second vote)' }, informs: false },
    { name: 'no position', other: { decided: '2025', position: null }, informs: false },
  ])('$name: $informs', ({ other, informs }) => {
    const score = scoreOf([tested, decided('other', { decided: '2025-06-01', ...other })]);
    expect(score.hasPrecedent).toBe(informs);
    expect(score.share).toBe(informs ? 4 / 11 : 0.3);
    expect(score.baseRate).toBe(score.share);
  });

  test('a county of the map stands in for one that the record lacks', () => {
    const cases = [tested, decided('other', { decided: '2026-01-05', county: null })];
    const inErath = { ...settings, countyAt: () => ({ name: 'Erath', state: 'TX' }) };
    expect(backTest(cases, inErath).scored.find(({ id }) => id === 'tested')?.hasPrecedent).toBe(true);
    const inHood = { ...settings, countyAt: () => ({ name: 'Hood County', state: 'TX' }) };
    expect(backTest(cases, inHood).scored.find(({ id }) => id === 'tested')?.hasPrecedent).toBe(false);
  });

  test('a case of the same site is the same project', () => {
    const own = { ...tested, siteId: 'site-a' };
    expect(scoreOf([own, decided('other', { decided: '2025', siteId: 'site-a' })]).share).toBe(0.3);
  });

  test('far and old cases count for the base rate alone', () => {
    const far = decided('far', { decided: '2025', position: pointAt([-97.5, 32.5], 30, 200) });
    const old = decided('old', { decided: '2019', outcome: 'approved' });
    expect(scoreOf([tested, far, old])).toMatchObject({
      share: 0.3,
      hasPrecedent: false,
      baseRate: 4 / 12,
      baseCases: 2,
    });
  });

  test('is the reading of the indicator at that day', () => {
    const others = [
      decided('a', { decided: '2024-05-01' }),
      decided('b', { decided: '2025', outcome: 'approved' }),
      decided('c', { decided: '2025-11-11', outcome: 'withdrawn', position: pointAt([-97.5, 32.5], 80, 60) }),
    ];
    const world = exampleWorld({ document: { asOf: '2026-03-01', cases: others } });
    const reading = precedents.read(exampleSite(), 'hosted', world);
    expect(reading).toMatchObject({ known: true, value: scoreOf([tested, ...others]).share });
  });
});

describe('leakage', () => {
  const outcome = fc.constantFrom(...OUTCOMES);
  const position = fc
    .tuple(fc.double({ min: -98.5, max: -96.5, noNaN: true }), fc.double({ min: 31.5, max: 33.5, noNaN: true }))
    .map(([lon, lat]) => [lon, lat] as const);
  const county = fc.constantFrom('Hood', 'Erath', null);
  const day = (from: string, to: string) =>
    fc
      .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
      .chain((date) => fc.constantFrom(4, 7, 10).map((length) => date.toISOString().slice(0, length)));
  const drawn = (dates: fc.Arbitrary<string | null>, prefix: string) =>
    fc
      .array(fc.record({ outcome, position, county, decided: dates }), { maxLength: 12 })
      .map((list) => list.map((known, i) => decided(`${prefix}${i}`, known)));
  const before = drawn(day('2020-01-01', '2026-08-31'), 'before-');
  const later = drawn(fc.oneof(fc.constant(null), day('2026-03-01', '2030-01-01')), 'later-');

  test('cases decided on the day or after it, or never, change no bit of a score', () => {
    fc.assert(
      fc.property(before, later, (known, added) => {
        expect(scoreOf([tested, ...known, ...added])).toStrictEqual(scoreOf([tested, ...known]));
      }),
      { numRuns: 300 },
    );
  });

  test('what a case itself came to changes no bit of its own score', () => {
    fc.assert(
      fc.property(before, (known) => {
        const other = scoreOf([{ ...tested, outcome: 'approved' }, ...known]);
        expect(other).toStrictEqual({ ...scoreOf([tested, ...known]), outcome: 'approved', blocked: false });
      }),
    );
  });

  test('the order of the file changes no bit of the card', () => {
    fc.assert(
      fc.property(before, later, (known, added) => {
        const cases = [tested, ...known, ...added];
        const [one, other] = [backTest(cases, settings), backTest(cases.toReversed(), settings)];
        expect(JSON.stringify(calibrationCard(other, 7))).toBe(JSON.stringify(calibrationCard(one, 7)));
        expect(other).toStrictEqual(one);
      }),
      { numRuns: 20 },
    );
  });
});

test('what is not counted is listed with its reason', () => {
  const cases = [
    decided('a', { outcome: 'moratorium' }),
    decided('b', { decided: null }),
    decided('c', { position: null }),
    decided('d', { outcome: 'litigation', decided: null }),
  ];
  const test = backTest(cases, settings);
  expect(test.leftOut.map(({ id, reason }) => `${id} ${reason}`)).toEqual([
    'a pending',
    'b undated',
    'c no-position',
    'd pending',
  ]);
  expect(calibrationCard(test, 1)).toMatchObject({
    n: 0,
    brier: null,
    ece: null,
    rises: null,
    mayPrintProbability: false,
    leftOut: { pending: 2, unread: 0, undated: 1, 'no-position': 1, 'no-prior': 0 },
  });
});

test('without a prior and without a precedent nothing can be said', () => {
  const none = { ...settings, terms: { ...settings.terms, prior: { blocked: 0, advanced: 0 } } };
  expect(backTest([tested], none)).toMatchObject({ scored: [], leftOut: [{ reason: 'no-prior' }] });
});

describe('the card', () => {
  /** Blocks follow blocks in county A, advances follow advances in county B, 200 km away. */
  const cases = ['2021', '2022', '2023', '2024'].flatMap((year) => [
    decided(`a${year}`, { county: 'A', decided: year }),
    decided(`b${year}`, { county: 'B', decided: year, outcome: 'approved', position: pointAt([-97.5, 32.5], 0, 200) }),
  ]);
  const back = backTest(cases, settings);
  const card = calibrationCard(back, 1);

  test('shares are Beta means, worked by hand', () => {
    expect(back.scored.map(({ id, share, tier }) => [id, share, tier])).toEqual([
      ['a2021', 3 / 10, 'moderate'],
      ['b2021', 3 / 10, 'moderate'],
      ['a2022', 4 / 11, 'moderate'],
      ['b2022', 3 / 11, 'moderate'],
      ['a2023', 5 / 12, 'high'],
      ['b2023', 3 / 12, 'moderate'],
      ['a2024', 6 / 13, 'high'],
      ['b2024', 3 / 13, 'moderate'],
    ]);
  });

  test('tiers by outcome, AUC and the rule', () => {
    expect(card.tiers.map(({ tier, n, blocked }) => [tier, n, blocked])).toEqual([
      ['low', 0, 0],
      ['moderate', 6, 2],
      ['high', 2, 2],
      ['severe', 0, 0],
    ]);
    // Of 16 pairs 15 are won and one, the two priors, is tied.
    expect(card.auc.value).toBe(15.5 / 16);
    expect(card).toMatchObject({ n: 8, blocked: 4, withPrecedent: 6, rises: true, mayPrintProbability: false });
    expect(card.rule.map(({ key, passes }) => [key, passes])).toContainEqual(['cases', false]);
  });

  test('the base rate expands and knows no case of the same year in the same county', () => {
    expect(back.scored.map(({ baseRate }) => baseRate)).toEqual([
      3 / 10,
      3 / 10,
      4 / 12,
      4 / 12,
      5 / 14,
      5 / 14,
      6 / 16,
      6 / 16,
    ]);
    expect(card.hindsightBrier).toBe(0.25);
  });

  test.each(['en', 'it', 'es'] as const)('is told in sentences (%s)', (language) => {
    const lines = backTestLines({ test: back, card, ...settings }, language).flat();
    expect(lines).toHaveLength(36);
    expect(lines.join('\n')).not.toMatch(/[{}]|undefined|NaN/);
  });
});
