/**
 * First-order and total Sobol indices of one site's score, and of its rank among others, over weights and readings.
 *
 * Inputs are independent, as the method asks: the gamma variate behind each Dirichlet component rather than the weight,
 * and the random byte behind each reading. For the rank the other sites keep their points; their weights are drawn.
 */
import type { Group } from '../indicators/reading.ts';
import { seededRandom, type SeededRandom } from '../lib/seeded-random.ts';
import { aggregate, type Aggregation } from '../scoring/aggregation.ts';
import { weighedGroups, type WeighedGroup } from '../scoring/weighed-groups.ts';
import { gammaVariate } from './gamma.ts';
import { riskTable, TABLE_SIZE, type Unknowns } from './risk-table.ts';
import { sobolIndices, type SobolIndex } from './sobol.ts';
import { streamSeed } from './stream-seed.ts';
import type { UncertainReadings } from './uncertain-readings.ts';
import type { Scoring } from './what-if.ts';

export type SensitivityInput =
  | { readonly kind: 'group'; readonly group: Group }
  | { readonly kind: 'indicator'; readonly indicator: string }
  | { readonly kind: 'reading'; readonly indicator: string };

export type SensitivityBar = {
  readonly input: SensitivityInput;
  readonly score: SobolIndex;
  readonly rank: SobolIndex;
};

export type SensitivityQuestion = {
  readonly scoring: Scoring;
  readonly readings: UncertainReadings;
  readonly concentration: number;
  readonly unknowns: Unknowns;
  readonly seed: number;
  /** Row of the site. */
  readonly site: number;
  /** Rows of the sites its rank is among; the site itself not. */
  readonly others: readonly number[];
};

/** Base samples. Heuristic: indices are then good to about 0.05, and the run takes seconds. */
const SAMPLES = 1_024;

type Input = { readonly what: SensitivityInput; readonly draw: (random: SeededRandom) => number };

/** Bars of all inputs that can vary, largest total index of the score first; yields the share done, 0-1. */
export function* siteSensitivity(question: SensitivityQuestion): Generator<number, readonly SensitivityBar[]> {
  const { scoring, seed, site } = question;
  const groups = weighedGroups(scoring.matrix, scoring.weights);
  const tables = tablesOf(question);
  const inputs = inputsOf(question, groups, tables);
  const place = placesOf(inputs);
  const run = (name: string, model: (values: Float64Array) => number) => {
    const random = seededRandom(streamSeed(seed, 'sensitivity', name));
    return sobolIndices({
      inputs: inputs.length,
      samples: SAMPLES,
      draw: (i) => inputs[i]?.draw(random) ?? 0,
      model,
    });
  };
  const { point, failFloor, indicators } = scoring.matrix;
  const weightsOf = (values: Float64Array) =>
    drawnWeights(groups, indicators, (what, chosen) => values[place(what)] ?? chosen);
  const ownRisk = (values: Float64Array) => (column: number) => {
    const at = place({ kind: 'reading', indicator: indicators[column] ?? '' });
    return tables[column]?.[at === -1 ? 0 : (values[at] ?? 0)] ?? NaN;
  };
  const scoreOf = (weighed: readonly WeighedGroup[], row: number, risk: (column: number) => number) =>
    Math.max(failFloor[row] ?? 0, pointOf(weighed, risk, scoring.aggregation));
  const score = (values: Float64Array) => scoreOf(weightsOf(values), site, ownRisk(values));
  const rank = (values: Float64Array) => {
    const weighed = weightsOf(values);
    const own = scoreOf(weighed, site, ownRisk(values));
    const ofOther = (row: number) => scoreOf(weighed, row, (column) => point[row * indicators.length + column] ?? NaN);
    return 1 + question.others.filter((row) => ofOther(row) < own).length;
  };
  const ofScore = yield* halves(run('score', score), 0);
  const ofRank = yield* halves(run('rank', rank), 0.5);
  const none = { first: 0, total: 0 };
  return inputs
    .map(({ what }, i) => ({ input: what, score: ofScore[i] ?? none, rank: ofRank[i] ?? none }))
    .sort((a, b) => b.score.total - a.score.total);
}

function* halves<T>(steps: Generator<number, T>, from: number): Generator<number, T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield from + step.value / 2;
  }
}

/** By column: the risks of the site's reading; null where it is left out. */
function tablesOf({ scoring, readings, site, unknowns }: SensitivityQuestion): readonly (Float64Array | null)[] {
  const { indicators } = scoring.matrix;
  return indicators.map((_, column) => riskTable(readings, site * indicators.length + column, unknowns));
}

function inputsOf(
  { scoring, concentration }: SensitivityQuestion,
  groups: readonly WeighedGroup[],
  tables: readonly (Float64Array | null)[],
): readonly Input[] {
  const gamma = (weight: number) => (random: SeededRandom) => gammaVariate(concentration * weight, random);
  const byte = (random: SeededRandom) => random.below(TABLE_SIZE);
  const ofGroups = groups.length < 2 ? [] : groups;
  return [
    ...ofGroups.map(({ group, share }): Input => ({ what: { kind: 'group', group }, draw: gamma(share) })),
    ...groups.flatMap(({ columns, weights }) => {
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const weighing = [...columns].flatMap((column, i) => ((weights[i] ?? 0) > 0 ? [{ column, i }] : []));
      const name = (column: number) => scoring.matrix.indicators[column] ?? '';
      return weighing.flatMap(({ column, i }): readonly Input[] => {
        const weight: Input = {
          what: { kind: 'indicator', indicator: name(column) },
          draw: gamma((weights[i] ?? 0) / total),
        };
        const table = tables[column] ?? null;
        const isExact = table === null || table.every((risk) => risk === table[0]);
        const reading: Input = { what: { kind: 'reading', indicator: name(column) }, draw: byte };
        return [...(weighing.length > 1 ? [weight] : []), ...(isExact ? [] : [reading])];
      });
    }),
  ];
}

function placesOf(inputs: readonly Input[]): (what: SensitivityInput) => number {
  const key = (what: SensitivityInput) => `${what.kind} ${what.kind === 'group' ? what.group : what.indicator}`;
  const places = new Map(inputs.map(({ what }, i) => [key(what), i]));
  return (what) => places.get(key(what)) ?? -1;
}

function drawnWeights(
  groups: readonly WeighedGroup[],
  indicators: readonly string[],
  value: (what: SensitivityInput, chosen: number) => number,
): readonly WeighedGroup[] {
  return groups.map(({ group, share, columns, weights }) => ({
    group,
    share: value({ kind: 'group', group }, share),
    columns,
    weights: weights.map((weight, i) =>
      weight > 0 ? value({ kind: 'indicator', indicator: indicators[columns[i] ?? 0] ?? '' }, weight) : 0,
    ),
  }));
}

function pointOf(groups: readonly WeighedGroup[], risk: (column: number) => number, aggregation: Aggregation): number {
  const means: number[] = [];
  const shares: number[] = [];
  for (const { columns, weights, share } of groups) {
    const known = [...columns].flatMap((column, i) => {
      const weight = weights[i] ?? 0;
      const of = risk(column);
      return weight > 0 && !Number.isNaN(of) ? [{ of, weight }] : [];
    });
    if (known.length === 0) continue;
    means.push(
      aggregate(
        known.map(({ of }) => of),
        known.map(({ weight }) => weight),
        aggregation,
        'in-group',
      ),
    );
    shares.push(share);
  }
  return means.length === 0 ? NaN : aggregate(means, shares, aggregation, 'over-groups');
}
