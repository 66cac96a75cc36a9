/**
 * The whole uncertainty analysis of one perspective and state, step by step: the caller decides when to go on, shows how
 * far it is, and stops by not asking again.
 */
import type { FlatMatrix } from '../criteria/flat-matrix.ts';
import type { PackedReadings } from '../criteria/packed-readings.ts';
import type { Scale } from '../indicators/indicator.ts';
import type { Aggregation } from '../scoring/aggregation.ts';
import { weighedGroups } from '../scoring/weighed-groups.ts';
import type { Weights } from '../weights/weights.ts';
import { confidenceFactors } from './confidence.ts';
import { pairShares, type PairShares } from './pairwise.ts';
import { rankAcceptability, type Acceptability, type CentralWeights } from './rank-acceptability.ts';
import type { Unknowns } from './risk-table.ts';
import type { DrawModel } from './site-tables.ts';
import { drawsThatFit, scoreAllDraws, type ScoredDraws } from './scored-draws.ts';
import { swapDistance, type Swap } from './swap-distance.ts';
import { tiedRanks } from './tied-ranks.ts';
import { uncertainReadings, type UncertainReadings } from './uncertain-readings.ts';
import { valueOfInformation, type Findings, type OpenGate } from './value-of-information.ts';
import { drawWeights } from './weight-draws.ts';
import type { Scoring } from './what-if.ts';

/** How draws are made; the same fields as the workspace keeps. */
export type DrawSettings = {
  readonly draws: number;
  readonly seed: number;
  readonly concentration: number;
  readonly unknowns: Unknowns;
};

/** Everything the analysis needs, as plain data that crosses to a worker. */
export type StressQuestion = {
  readonly scoring: Scoring;
  readonly readings: UncertainReadings;
  readonly openGates: readonly OpenGate[];
  readonly settings: DrawSettings;
  /** Ids of sites that are compared: paired and asked about even among many. */
  readonly compared: readonly string[];
};

/** Order statistics of one site and, if it is ranked, its place among the others. Risks in [0, 1]. */
export type SiteStress = {
  readonly siteId: string;
  /** Score not exceeded in 5, 25, 50, 75 and 95 % of draws; null when nothing is known or the site is excluded. */
  readonly quantiles: readonly number[] | null;
  readonly rank: SiteRank | null;
};

export type SiteRank = {
  readonly printed: number;
  readonly isTied: boolean;
  readonly expected: number;
  /** Share of draws at rank 1, 2, ... */
  readonly acceptability: Float64Array;
  readonly central: CentralWeights | null;
  /** Share of draws in which the site is first under its central weights; null where it was not worked out. */
  readonly confidence: number | null;
};

export type NeighbourSwap = { readonly first: string; readonly second: string; readonly swap: Swap | null };

export type StressResult = {
  readonly settings: DrawSettings;
  /** Draws made: fewer than asked for where so many sites would not fit. */
  readonly draws: number;
  /** In the order of the matrix. */
  readonly sites: readonly SiteStress[];
  /** Ids of the paired sites, and shares of draws row before column. */
  readonly pairs: { readonly siteIds: readonly string[]; readonly before: Float64Array };
  readonly findings: Findings;
  /** Smallest weight changes between neighbours in the printed order, best first. */
  readonly swaps: readonly NeighbourSwap[];
};

/** All pairs are counted up to this many ranked sites; beyond, those of the compared ones. Source: the step's budget. */
const ALL_PAIRS = 200;
/** Sites asked about in the value of information, beside the compared ones. Heuristic: the shortlist. */
const ASKED = 50;
/** Neighbours whose swap is looked for. Heuristic: what a chart shows. */
const NEIGHBOURS = 12;

export type StressInput = {
  readonly packed: PackedReadings;
  /** The matrix made of the readings. */
  readonly matrix: FlatMatrix;
  /** Scale in use, by indicator id. */
  readonly scaleOf: (indicator: string) => Scale;
  readonly openGates: readonly OpenGate[];
  readonly weights: Weights;
  readonly aggregation: Aggregation;
  readonly settings: DrawSettings;
  readonly compared: readonly string[];
};

/** Packs a question; quick enough for the thread that draws the screen. */
export function stressQuestion(input: StressInput): StressQuestion {
  const { packed, matrix, scaleOf, openGates, settings, compared, ...method } = input;
  const scaled = matrix.indicators.map((id) => ({ id, scale: scaleOf(id) }));
  const readings = uncertainReadings(packed, scaled, matrix.state);
  return { scoring: { matrix, ...method }, readings, openGates, settings, compared };
}

/** Runs the analysis; yields the share done, 0-1. The same question gives the same answer. */
export function* stress(question: StressQuestion): Generator<number, StressResult> {
  const { scoring, settings, openGates } = question;
  const { matrix } = scoring;
  const model = drawModel(question);
  yield 0.05;
  const scored = yield* part(scoreAllDraws(model, matrix.excluded), 0.05, 0.6);
  const acceptability = yield* part(rankAcceptability(scored, model.weights), 0.6, 0.75);
  const ties = tiedRanks(acceptability);
  const order = [...scored.rows.keys()].sort(
    (a, b) => (acceptability.sites[a]?.expectedRank ?? 0) - (acceptability.sites[b]?.expectedRank ?? 0) || a - b,
  );
  const compared = [...scored.rows.keys()].filter((place) =>
    question.compared.includes(matrix.siteIds[scored.rows[place] ?? 0] ?? ''),
  );
  const paired = scored.rows.length <= ALL_PAIRS ? [...scored.rows.keys()] : compared;
  const pairs = yield* part(pairShares(acceptability, paired), 0.75, 0.85);
  const confidence = yield* part(confidenceFactors(model, scored, acceptability), 0.85, 0.9);
  const asked = [...new Set([...compared, ...order.slice(0, ASKED)])].sort((a, b) => a - b);
  const findings = yield* part(valueOfInformation(model, scored, { places: asked, openGates }), 0.9, 0.98);
  const swaps = neighbourSwaps(
    scoring,
    order.slice(0, NEIGHBOURS).map((place) => scored.rows[place] ?? 0),
  );
  yield 1;
  return {
    settings,
    draws: scored.draws,
    sites: siteResults(question, scored, { acceptability, ties, confidence }),
    pairs: namedPairs(question, scored, pairs),
    findings,
    swaps,
  };
}

function drawModel({ scoring, readings, settings }: StressQuestion): DrawModel {
  const { matrix, weights, aggregation } = scoring;
  const { siteIds, indicators, failFloor } = matrix;
  const { seed, concentration, unknowns } = settings;
  const draws = drawsThatFit(siteIds.length, settings.draws);
  const drawn = drawWeights(weighedGroups(matrix, weights), { draws, seed, concentration, indicators });
  return { siteIds, indicators, readings, floors: failFloor, weights: drawn, aggregation, unknowns, seed };
}

type Ranked = {
  readonly acceptability: Acceptability;
  readonly ties: ReturnType<typeof tiedRanks>;
  readonly confidence: ReadonlyMap<number, number>;
};

function siteResults(
  { scoring }: StressQuestion,
  { rows, quantiles }: ScoredDraws,
  { acceptability, ties, confidence }: Ranked,
): readonly SiteStress[] {
  const placeOf = new Map(rows.map((row, place) => [row, place]));
  return scoring.matrix.siteIds.map((siteId, row) => {
    const place = placeOf.get(row) ?? -1;
    const [site, tie] = [acceptability.sites[place], ties[place]];
    const rank =
      site === undefined || tie === undefined
        ? null
        : {
            printed: tie.rank,
            isTied: tie.isTied,
            expected: site.expectedRank,
            acceptability: site.acceptability,
            central: site.central,
            confidence: confidence.get(place) ?? null,
          };
    return { siteId, quantiles: quantiles[row] ?? null, rank };
  });
}

function namedPairs({ scoring }: StressQuestion, { rows }: ScoredDraws, { places, before }: PairShares) {
  return { siteIds: places.map((place) => scoring.matrix.siteIds[rows[place] ?? 0] ?? ''), before };
}

function neighbourSwaps(scoring: Scoring, rows: readonly number[]): readonly NeighbourSwap[] {
  const name = (row: number) => scoring.matrix.siteIds[row] ?? '';
  return rows.slice(1).map((row, i) => {
    const above = rows[i] ?? 0;
    return { first: name(above), second: name(row), swap: swapDistance(scoring, above, row) };
  });
}

function* part<T>(steps: Generator<number, T>, from: number, to: number): Generator<number, T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield from + (to - from) * step.value;
  }
}
