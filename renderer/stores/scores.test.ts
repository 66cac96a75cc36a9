import { describe, expect, test } from 'vitest';
import type { SiteReadings } from '../../core/criteria/site-readings.ts';
import { INDICATORS } from '../../core/indicators/registry.ts';
import { unknown } from '../../core/indicators/reading.ts';
import { setGroupWeights } from '../../core/workspace/weight-edits.ts';
import { exampleWorkspace } from '../../core/workspace/example-workspace.ts';
import { driversOf } from './drivers.ts';
import { scoreOfSite } from '../../core/scoring/score-of-site.ts';
import { scoresInSteps, scoresOf, standingOf } from './scores.ts';
import { packReadings } from '../../core/criteria/packed-readings.ts';

const UNKNOWN = Object.fromEntries(INDICATORS.map(({ id }) => [id, unknown('not-imported', 'ask.import-layer')]));
const READ = {
  ...UNKNOWN,
  'grid.line-distance': known(12),
  'grid.substation-distance': known(0.5),
};
const READINGS: SiteReadings = {
  siteId: 'denton',
  readings: { mined: UNKNOWN, hosted: READ },
  gates: { mined: { delivery: [], burden: [] }, hosted: { delivery: [], burden: [] } },
  deltas: [],
  county: null,
};
const PACKED = packReadings([READINGS]);

function known(value: number) {
  return {
    known: true as const,
    value,
    low: value,
    high: value,
    grade: 'B' as const,
    sources: [],
    detail: { code: 'x', facts: {} },
    counted: [],
  };
}

const document = exampleWorkspace();

describe('scoresOf', () => {
  test('the same readings and weights give the same scores, other weights others', () => {
    const question = { perspective: 'delivery', state: 'hosted' } as const;
    const first = scoresOf(PACKED, document, question);
    expect(scoresOf(PACKED, document, question)).toBe(first);
    const moved = setGroupWeights('delivery', { grid: 90 })(document);
    const second = scoresOf(PACKED, moved, question);
    expect(second).not.toBe(first);
    expect(second.matrix).toBe(first.matrix);
  });

  test('scores made step by step are at hand afterwards, the very numbers of those made at once', () => {
    const question = { perspective: 'delivery', state: 'hosted' } as const;
    const packed = packReadings([READINGS]);
    const steps = [...scoresInSteps(packed, document, question)];
    expect(steps.length).toBeGreaterThan(INDICATORS.filter((one) => one.perspectives.includes('delivery')).length);
    expect(scoresOf(packed, document, question)).toEqual(scoresOf(PACKED, document, question));
  });

  test('a state of which nothing is known has no point', () => {
    const scores = scoresOf(PACKED, document, { perspective: 'delivery', state: 'mined' });
    expect(standingOf(scores, 'denton')).toMatchObject({
      ...{ score: { point: null, low: 0, high: 1, coverage: 0 }, band: null, rank: null, excluded: false },
    });
    expect(standingOf(scores, 'granbury')).toBeNull();
  });

  test('the detailed score of a site is the one in the arrays', () => {
    for (const state of ['mined', 'hosted'] as const) {
      const question = { perspective: 'delivery', state } as const;
      const { score, band } = scoreOfSite(READINGS, document, question);
      expect(standingOf(scoresOf(PACKED, document, question), 'denton')).toMatchObject({ score, band });
    }
  });
});

describe('driversOf', () => {
  test('risk below the middle speaks for the site, above it against, and the heaviest unknown comes first', () => {
    const score = scoreOfSite(READINGS, document, { perspective: 'delivery', state: 'hosted' });
    const { lowers, raises, unknowns } = driversOf(score);
    expect(lowers.map(({ indicator }) => indicator)).toEqual(['grid.substation-distance']);
    expect(raises.map(({ indicator }) => indicator)).toEqual(['grid.line-distance']);
    expect(unknowns).toHaveLength(3);
    expect(unknowns[0]?.indicator).toBe('readiness.ratio-shortfall');
  });
});
