/** Small models for the tests of this folder: risks are given, so that nothing but the draws is under test. */
import type { Group } from '../indicators/reading.ts';
import type { Aggregation } from '../scoring/aggregation.ts';
import type { WeighedGroup } from '../scoring/weighed-groups.ts';
import type { Unknowns } from './risk-table.ts';
import type { DrawModel } from './site-tables.ts';
import { drawWeights } from './weight-draws.ts';

/** A risk that is known exactly, one with a range and the noise of its grade, or null for unknown. */
export type ExampleRisk = number | null | { value: number; low: number; high: number; noise: number };

export type ExampleOptions = {
  /** Site id -> risk on each criterion. */
  readonly sites: Readonly<Record<string, readonly ExampleRisk[]>>;
  /** Group of each criterion; all in one when left out. */
  readonly groups?: readonly Group[];
  /** Weight of each criterion inside its group, 1 when left out; groups weigh the same. */
  readonly weights?: readonly number[];
  readonly aggregation?: Aggregation;
  readonly concentration?: number;
  readonly draws?: number;
  readonly seed?: number;
  readonly unknowns?: Unknowns;
  readonly floors?: readonly number[];
};

export const LINEAR: Aggregation = { kind: 'power', inGroup: 1, overGroups: 1 };

/** A model whose criteria are classes, so that `value`, `low` and `high` are risks. */
export function exampleModel(options: ExampleOptions): DrawModel {
  const { sites, seed = 1, unknowns = 'left-out', aggregation = LINEAR } = options;
  const siteIds = Object.keys(sites);
  const cells = Object.values(sites).flat().map(cellOf);
  const width = Object.values(sites)[0]?.length ?? 0;
  const indicators = Array.from({ length: width }, (_, i) => `criterion-${i}`);
  const groups = weighed(width, options);
  const { draws = 2_000, concentration = Infinity } = options;
  return {
    siteIds,
    indicators,
    readings: {
      curves: indicators.map(() => null),
      value: Float64Array.from(cells, ({ value }) => value),
      low: Float64Array.from(cells, ({ low }) => low),
      high: Float64Array.from(cells, ({ high }) => high),
      noise: Float64Array.from(cells, ({ noise }) => noise),
    },
    floors: Float64Array.from(siteIds, (_, i) => options.floors?.[i] ?? 0),
    weights: drawWeights(groups, { draws, seed, concentration, indicators }),
    aggregation,
    unknowns,
    seed,
  };
}

function cellOf(risk: ExampleRisk) {
  if (risk === null) return { value: NaN, low: NaN, high: NaN, noise: 0 };
  return typeof risk === 'number' ? { value: risk, low: risk, high: risk, noise: 0 } : risk;
}

function weighed(width: number, { groups, weights }: ExampleOptions): readonly WeighedGroup[] {
  const of = groups ?? Array.from({ length: width }, (): Group => 'grid');
  const names = [...new Set(of)];
  return names.map((group) => {
    const columns = of.flatMap((each, column) => (each === group ? [column] : []));
    return {
      group,
      share: 1 / names.length,
      columns: Uint16Array.from(columns),
      weights: Float64Array.from(columns, (column) => weights?.[column] ?? 1),
    };
  });
}

/** Runs a stepwise job to its end. */
export function finish<T>(steps: Generator<number, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
