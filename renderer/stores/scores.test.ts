import { describe, expect, test } from 'vitest';
import type { SiteReadings } from '../../core/criteria/site-readings.ts';
import { INDICATORS } from '../../core/indicators/registry.ts';
import { unknown } from '../../core/indicators/reading.ts';
import { setGroupWeights } from '../../core/workspace/weight-edits.ts';
import { exampleWorkspace } from '../../core/workspace/example-workspace.ts';
import { driversOf } from './drivers.ts';
import { scoresOf } from './scores.ts';

const UNKNOWN = Object.fromEntries(INDICATORS.map(({ id }) => [id, unknown('not-imported', 'ask.import-layer')]));
const READ = {
  ...UNKNOWN,
  'grid.line-distance': known(12),
  'grid.substation-distance': known(0.5),
};
const READINGS: readonly SiteReadings[] = [
  {
    siteId: 'denton',
    readings: { mined: UNKNOWN, hosted: READ },
    gates: { mined: { delivery: [], burden: [] }, hosted: { delivery: [], burden: [] } },
    deltas: [],
    county: null,
  },
];

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
  test('the same readings and weights give the same map, other weights another', () => {
    const question = { perspective: 'delivery', state: 'hosted' } as const;
    const first = scoresOf(READINGS, document, question);
    expect(scoresOf(READINGS, document, question)).toBe(first);
    const moved = setGroupWeights('delivery', { grid: 90 })(document);
    expect(scoresOf(READINGS, moved, question)).not.toBe(first);
  });

  test('a state of which nothing is known has no point', () => {
    const score = scoresOf(READINGS, document, { perspective: 'delivery', state: 'mined' }).get('denton');
    expect(score?.score).toMatchObject({ point: null, low: 0, high: 1, coverage: 0 });
  });
});

describe('driversOf', () => {
  test('risk below the middle speaks for the site, above it against, and the heaviest unknown comes first', () => {
    const score = scoresOf(READINGS, document, { perspective: 'delivery', state: 'hosted' }).get('denton');
    if (score === undefined) throw new Error('the site has a score');
    const { lowers, raises, unknowns } = driversOf(score);
    expect(lowers.map(({ indicator }) => indicator)).toEqual(['grid.substation-distance']);
    expect(raises.map(({ indicator }) => indicator)).toEqual(['grid.line-distance']);
    expect(unknowns).toHaveLength(3);
    expect(unknowns[0]?.indicator).toBe('readiness.ratio-shortfall');
  });
});
