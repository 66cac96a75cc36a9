/**
 * One thing at a time: how far does each reading, and each weight, move the score of one site?
 *
 * A known reading goes to the kinder and the harsher end of its range, an unknown one to 0 and to 100; a weight goes to
 * nothing and to twice as much. Everything else stays.
 */
import { GROUPS, type Group } from '../indicators/reading.ts';
import { weighedGroups } from '../scoring/weighed-groups.ts';
import {
  pointsOf,
  pointWithRisk,
  rowsOf,
  weightOfGroup,
  weightOfIndicator,
  withGroupWeight,
  withIndicatorWeight,
  type Scoring,
} from './what-if.ts';

export type Turned =
  | { readonly kind: 'reading'; readonly indicator: string; readonly known: boolean }
  | { readonly kind: 'group'; readonly group: Group }
  | { readonly kind: 'indicator'; readonly indicator: string };

/** Scores in [0, 1]: `first` at the kinder end or without the weight, `second` at the harsher end or with it doubled. */
export type TornadoBar = { readonly turned: Turned; readonly first: number; readonly second: number };

/** `score` is the point with nothing changed. */
export type Tornado = { readonly score: number; readonly bars: readonly TornadoBar[] };

/** Bars of the site in row `site`, widest first, ties in print order; null without a point. Turns without effect are left out. */
export function tornado(scoring: Scoring, site: number): Tornado | null {
  const alone = { ...scoring, matrix: rowsOf(scoring.matrix, [site]) };
  const score = pointsOf(alone)[0] ?? NaN;
  if (Number.isNaN(score)) return null;
  const bars = [...readingBars(alone), ...groupBars(alone), ...indicatorBars(alone)];
  const width = ({ first, second }: TornadoBar) => Math.max(first, second, score) - Math.min(first, second, score);
  return {
    score,
    bars: bars.filter((bar) => width(bar) > 0).sort((a, b) => width(b) - width(a)),
  };
}

/** Columns that weigh anything, in print order. */
function weighingColumns({ matrix, weights }: Scoring): readonly number[] {
  return weighedGroups(matrix, weights).flatMap((group) =>
    [...group.columns].filter((_, i) => (group.weights[i] ?? 0) > 0),
  );
}

function readingBars(alone: Scoring): readonly TornadoBar[] {
  const { indicators, point, low, high } = alone.matrix;
  return weighingColumns(alone).map((column) => {
    const known = !Number.isNaN(point[column] ?? NaN);
    const turned = { kind: 'reading', indicator: indicators[column] ?? '', known } as const;
    const ends = known ? [low[column] ?? 0, high[column] ?? 1] : [0, 1];
    const [first = NaN, second = NaN] = ends.map((risk) => pointWithRisk(alone, column, risk));
    return { turned, first, second };
  });
}

function groupBars(alone: Scoring): readonly TornadoBar[] {
  return GROUPS.flatMap((group) => {
    const weight = weightOfGroup(alone, group);
    const at = (next: number) => pointsOf({ ...alone, weights: withGroupWeight(alone, group, next) })[0] ?? NaN;
    return weight > 0 ? known({ turned: { kind: 'group', group }, first: at(0), second: at(2 * weight) }) : [];
  });
}

function indicatorBars(alone: Scoring): readonly TornadoBar[] {
  return weighingColumns(alone).flatMap((column) => {
    const indicator = alone.matrix.indicators[column] ?? '';
    const weight = weightOfIndicator(alone, indicator);
    const at = (next: number) => pointsOf({ ...alone, weights: withIndicatorWeight(alone, indicator, next) })[0] ?? NaN;
    return known({ turned: { kind: 'indicator', indicator }, first: at(0), second: at(2 * weight) });
  });
}

/** Without the only group that is known there is no score to compare with. */
function known(bar: TornadoBar): readonly TornadoBar[] {
  return Number.isNaN(bar.first) || Number.isNaN(bar.second) ? [] : [bar];
}
