/** What a slider move on 5,000 sites costs before anything is drawn: scores, ranks, the order of the list, the symbols. */
import { bench, describe } from 'vitest';
import { PLAIN_SETTINGS } from '../../core/criteria/build-matrix.ts';
import { matrixOfPacked } from '../../core/criteria/matrix-of-packed.ts';
import type { PackedReadings, PackedState } from '../../core/criteria/packed-readings.ts';
import { INDICATORS } from '../../core/indicators/registry.ts';
import { seededRandom } from '../../core/lib/seeded-random.ts';
import { DEFAULT_AGGREGATION } from '../../core/scoring/aggregation.ts';
import { scoreFlat } from '../../core/scoring/score-flat.ts';
import { exampleSite } from '../../core/workspace/example-workspace.ts';
import { arrangeSites } from './arrange-sites.ts';
import { standingOf } from './scores.ts';
import { drawnSite } from './site-rows.ts';

const COUNT = 5_000;
/** As many criteria as the promise names. */
const CRITERIA = 30;

const { next: random } = seededRandom(5);
const sites = Array.from({ length: COUNT }, (_, i) => exampleSite(`s${i}`, { name: `Mine ${i}` }));
const delivery = INDICATORS.filter(({ perspectives }) => perspectives.includes('delivery'));
const weighed = delivery.slice(0, CRITERIA).map(({ id }) => id);
const words = [
  ...new Set(INDICATORS.flatMap(({ scale }) => (scale.kind === 'classes' ? Object.keys(scale.risks) : []))),
];
const packed: PackedReadings = {
  siteIds: sites.map(({ id }) => id),
  indicators: INDICATORS.map(({ id }) => id),
  words,
  gaps: [{ reason: { code: '', facts: {} }, ask: '' }],
  states: { mined: seededState(), hosted: seededState() },
};
const question = { perspective: 'delivery', state: 'hosted' } as const;
const matrix = matrixOfPacked(packed, question, PLAIN_SETTINGS);

/** A fifth of the readings is unknown, the others have ranges of a tenth. */
function seededState(): PackedState {
  const cells = sites.flatMap(() =>
    INDICATORS.map(({ scale }) => {
      if (random() < 0.2) return NaN;
      if (scale.kind === 'curve') return random() * (scale.curve.at(-1)?.at ?? 1);
      const own = Object.keys(scale.risks);
      return words.indexOf(own[Math.floor(random() * own.length)] ?? '');
    }),
  );
  const isCurve = INDICATORS.map(({ scale }) => scale.kind === 'curve');
  const end = (factor: number) =>
    Float64Array.from(cells, (cell, i) => (isCurve[i % INDICATORS.length] === true ? factor * cell : cell));
  const gates = { gates: [], verdicts: new Uint8Array(0) };
  return {
    ...{ value: Float64Array.from(cells), low: end(0.9), high: end(1.1) },
    ...{ grade: new Uint8Array(cells.length), gap: Uint32Array.from(cells, (cell) => (Number.isNaN(cell) ? 1 : 0)) },
    gates: { delivery: gates, burden: gates },
  };
}

let move = 0;

function weights() {
  move = (move + 1) % 100;
  const indicators = Object.fromEntries(delivery.map(({ id }) => [id, weighed.includes(id) ? 1 : 0]));
  const groups = { grid: move, 'land-use': 20, opposition: 20, impact: 20, readiness: 20 };
  return { delivery: { groups, indicators }, burden: { groups, indicators } };
}

describe(`${COUNT} sites x ${CRITERIA} criteria`, () => {
  bench('a weight moves: scores, ranks, the list, the symbols', () => {
    const scores = { matrix, flat: scoreFlat(matrix, weights(), DEFAULT_AGGREGATION) };
    arrangeSites({ sites, scores }, { text: '', bands: [] }, { key: 'rank', descending: false });
    for (const { id } of sites) drawnSite(standingOf(scores, id));
  });
  bench('a dial moves: powers, scores and ranks', () => {
    scoreFlat(matrix, weights(), { kind: 'power', inGroup: 2 + move / 50, overGroups: 2 });
  });
  bench('orness moves: scores and ranks', () => {
    scoreFlat(matrix, weights(), { kind: 'owa', orness: 0.6 + move / 500 });
  });
  bench('readings arrive: the matrix', () => {
    matrixOfPacked(packed, question, PLAIN_SETTINGS);
  });
});
