/**
 * From packed readings and weights to scores, remembered by identity: a slider move re-scores in its own frame, and
 * everything that asks in that frame gets the same arrays.
 */
import type { MatrixSettings, Question } from '../../core/criteria/build-matrix.ts';
import type { FlatMatrix } from '../../core/criteria/flat-matrix.ts';
import { matrixOfPacked, matrixSteps } from '../../core/criteria/matrix-of-packed.ts';
import type { PackedReadings } from '../../core/criteria/packed-readings.ts';
import type { Aggregation } from '../../core/scoring/aggregation.ts';
import { bandOfRange, type Band } from '../../core/scoring/bands.ts';
import type { FlatScores } from '../../core/scoring/flat-scores.ts';
import { scoreFlat, scoreSteps } from '../../core/scoring/score-flat.ts';
import type { ScoreRange } from '../../core/scoring/score-matrix.ts';
import type { Site } from '../../core/sites/site.ts';
import type { Weights } from '../../core/weights/weights.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';

/** Scores of all sites that were read, in the order of `matrix.siteIds`. */
export type Scores = { readonly matrix: FlatMatrix; readonly flat: FlatScores };

/** What the score of one site says, whatever the others do. */
export type Judged = { readonly score: ScoreRange; readonly band: Band; readonly excluded: boolean };

/** How one site stands, as lists and tables show it. */
export type Standing = Judged & {
  /** Null without a point. */
  readonly rank: number | null;
  /** True when another site has the same rank. */
  readonly isTied: boolean;
};

/** What of a document turns readings into scores. */
export type Method = Pick<Workspace, 'weights' | 'method'>;

type Made = { readonly settings: MatrixSettings; readonly matrix: FlatMatrix };
type Scored = { readonly weights: Weights; readonly aggregation: Aggregation; readonly scores: Scores };

const matrices = new WeakMap<PackedReadings, Map<string, Made>>();
const scored = new WeakMap<FlatMatrix, Scored>();

/** Scores of all sites that have readings; the same arguments give the same object. */
export function scoresOf(packed: PackedReadings, method: Method, question: Question): Scores {
  const matrix = matrixOf(packed, method.method, question);
  const known = scored.get(matrix);
  const { weights } = method;
  const { aggregation } = method.method;
  if (known?.weights === weights && known.aggregation === aggregation) return known.scores;
  const scores = { matrix, flat: scoreFlat(matrix, weights, aggregation) };
  scored.set(matrix, { weights, aggregation, scores });
  return scores;
}

/** The decision matrix of one perspective and state, made once per set of readings and settings. */
export function matrixOf(packed: PackedReadings, settings: MatrixSettings, question: Question): FlatMatrix {
  const key = keyOf(question);
  const made = matrices.get(packed) ?? new Map<string, Made>();
  matrices.set(packed, made);
  const known = made.get(key);
  if (known !== undefined && isSame(known.settings, settings)) return known.matrix;
  const matrix = matrixOfPacked(packed, question, settings);
  made.set(key, { settings, matrix });
  return matrix;
}

/** Step by step what `scoresOf` would make at once: after it, the scores and the places of sites in them are at hand. */
export function* scoresInSteps(packed: PackedReadings, method: Method, question: Question): Generator<undefined> {
  const made = matrices.get(packed) ?? new Map<string, Made>();
  matrices.set(packed, made);
  const settings = method.method;
  const matrix = yield* matrixSteps(packed, question, settings);
  made.set(keyOf(question), { settings, matrix });
  const { weights } = method;
  const { aggregation } = settings;
  const scores = { matrix, flat: yield* scoreSteps(matrix, weights, aggregation) };
  scored.set(matrix, { weights, aggregation, scores });
  yield;
  placeOf(scores, '');
}

function keyOf({ perspective, state }: Question): string {
  return `${perspective} ${state}`;
}

function isSame(a: MatrixSettings, b: MatrixSettings): boolean {
  return a.scales === b.scales && a.exclusions === b.exclusions && a.floors === b.floors;
}

const places = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

/** Place of a site in the arrays; undefined when it was not read. */
export function placeOf({ matrix: { siteIds } }: Scores, siteId: string): number | undefined {
  const known = places.get(siteIds) ?? new Map(siteIds.map((id, place) => [id, place]));
  places.set(siteIds, known);
  return known.get(siteId);
}

const joined = new WeakMap<readonly Site[], { readonly siteIds: readonly string[]; readonly places: Int32Array }>();

/** Place of each site in the arrays, in the order of the sites; -1 where it was not read. */
export function placesOf(scores: Scores, sites: readonly Site[]): Int32Array {
  const { siteIds } = scores.matrix;
  const known = joined.get(sites);
  if (known?.siteIds === siteIds) return known.places;
  const places = Int32Array.from(sites, ({ id }) => placeOf(scores, id) ?? -1);
  joined.set(sites, { siteIds, places });
  return places;
}

/** How a site stands; null when it was not read. */
export function standingOf(scores: Scores, siteId: string): Standing | null {
  const place = placeOf(scores, siteId);
  return place === undefined ? null : standingAt(scores, place);
}

/** How the site at a place stands. */
export function standingAt(scores: Scores, place: number): Standing {
  const { flat } = scores;
  const rank = flat.rank[place] ?? 0;
  return {
    ...judgedAt(scores, place),
    rank: rank === 0 ? null : rank,
    isTied: rank > 0 && (sitesARank(flat)[rank] ?? 0) > 1,
  };
}

/** What the score of the site at a place says. */
export function judgedAt({ matrix, flat }: Scores, place: number): Judged {
  const point = flat.point[place] ?? NaN;
  const score = {
    point: Number.isNaN(point) ? null : point,
    low: flat.low[place] ?? 0,
    high: flat.high[place] ?? 1,
    coverage: flat.coverage[place] ?? 0,
  };
  const excluded = matrix.excluded[place] === 1;
  return { score, band: excluded ? null : bandOfRange(score.low, score.high, score.coverage), excluded };
}

const counted = new WeakMap<FlatScores, Uint32Array>();

function sitesARank(flat: FlatScores): Uint32Array {
  const known = counted.get(flat);
  if (known !== undefined) return known;
  const counts = new Uint32Array(flat.rank.length + 1);
  for (const rank of flat.rank) counts[rank] = (counts[rank] ?? 0) + 1;
  counted.set(flat, counts);
  return counts;
}
