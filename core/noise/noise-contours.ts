/**
 * Areas between levels, as polygons.
 *
 * d3-contour follows each level over the grid; where it crosses between two nodes is found here: by straight interpolation
 * in dB, then, where that misses the level by more than 0.05 dB (near a source), by false position on the true sum. A
 * corner of a contour is therefore right wherever it lies; between corners the chord cuts a curve of radius r by up to
 * c^2 / (8 r) for a cell c: less than 0.5 dB from 2.5 cells off a lone source. What is smaller than a cell can be missing.
 *
 * The grid is framed by silence, so that every ring closes: along the edge of the map, each level a little outside the
 * next, never on it.
 */
import { contours } from 'd3-contour';
import type { Position } from 'geojson';
import { assembleRings, ringArea, type PlanePolygon, type PlaneRing } from './assemble-rings.ts';
import type { Metres } from './local-metres.ts';
import type { NoiseField } from './noise-field.ts';

/** From `fromDb` up to `toDb`; the last band has no upper end. Polygons in metres from the centre. */
export type NoiseBand = {
  readonly fromDb: number;
  readonly toDb: number | null;
  readonly polygons: readonly PlanePolygon[];
  readonly areaKm2: number;
  /** Whether the area goes on beyond the map. */
  readonly isCut: boolean;
};

/** Level in dB at a point in metres from the centre: the sum that the field was made of. */
export type LevelAt = (point: Metres) => number;

/** A crossing is good when the level there is this near, dB. */
const CLOSE_DB = 0.05;
/** Steps of false position; four are enough 10 m from a source. */
const STEPS = 12;
/** How far outside the last nodes the lowest level closes, cells. */
const RIM_CELLS = 0.01;
/** Levels below this are silence, dB. */
const SILENCE_DB = -1_000;

/** Bands between rising levels in dB; bands that cover nothing are there with no polygon. */
export function noiseBands(field: NoiseField, levelsDb: readonly number[], levelAt: LevelAt): readonly NoiseBand[] {
  const framed = framedBySilence(field);
  const tracer = contours()
    .size([field.columns + 2, field.rows + 2])
    .smooth(false);
  const traced = levelsDb.map((level, i) => {
    const rim = (RIM_CELLS * (levelsDb.length - i)) / levelsDb.length;
    const tracing = { field, framed, level, rim, levelAt };
    return tracer
      .contour(framed, level)
      .coordinates.flat()
      .map((ring) => placedRing(ring, tracing));
  });
  return levelsDb.map((fromDb, i) => {
    const [outer = [], inner = []] = [traced[i], traced[i + 1]];
    const polygons = assembleRings([...outer, ...inner].map(({ ring }) => ring));
    const area = polygons.flat().reduce((sum, ring) => sum + ringArea(ring), 0);
    return {
      ...{ fromDb, toDb: levelsDb[i + 1] ?? null, polygons, areaKm2: area / 1e6 },
      isCut: outer.some(({ isCut }) => isCut),
    };
  });
}

function framedBySilence({ columns, rows, levelsDb }: NoiseField): number[] {
  const wide = columns + 2;
  const framed = new Array<number>(wide * (rows + 2)).fill(SILENCE_DB);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1)
      framed[(row + 1) * wide + column + 1] = Math.max(SILENCE_DB, levelsDb[row * columns + column] ?? SILENCE_DB);
  return framed;
}

type Tracing = {
  readonly field: NoiseField;
  readonly framed: readonly number[];
  readonly level: number;
  readonly rim: number;
  readonly levelAt: LevelAt;
};
type Traced = { readonly ring: PlaneRing; readonly isCut: boolean };

/** The ring with its corners where the level is; d3 puts them at the middle of the edge they lie on. */
function placedRing(ring: readonly Position[], tracing: Tracing): Traced {
  let isCut = false;
  const corners = ring.slice(1).map((corner): Metres => {
    const edge = edgeOf([corner[0] ?? NaN, corner[1] ?? NaN], tracing);
    if (edge.isRim) isCut = true;
    return edge.isRim ? onRim(edge, tracing) : crossing(edge, tracing);
  });
  const last = corners.at(-1);
  return { ring: last === undefined ? [] : [last, ...corners], isCut };
}

/** Two neighbouring nodes, the one at or above the level first. */
type Edge = { readonly high: Node; readonly low: Node; readonly isRim: boolean };
type Node = { readonly at: Metres; readonly levelDb: number };

function edgeOf([x, y]: Metres, { field, framed, level }: Tracing): Edge {
  // A node i lies at i + 1/2; a whole number is the middle between two.
  const isAcross = Number.isInteger(x);
  const [column, row] = [Math.floor(x), Math.floor(y)];
  const one = nodeAt(field, framed, [column, row]);
  const other = nodeAt(field, framed, isAcross ? [column - 1, row] : [column, row - 1]);
  const [high, low] = one.levelDb >= level ? [one, other] : [other, one];
  return { high, low, isRim: !isInside(field, low.at) };
}

function nodeAt(field: NoiseField, framed: readonly number[], [column, row]: Metres): Node {
  const at: Metres = [field.west + (column - 1) * field.cellM, field.south + (row - 1) * field.cellM];
  return { at, levelDb: framed[row * (field.columns + 2) + column] ?? SILENCE_DB };
}

function isInside({ west, south, cellM, columns, rows }: NoiseField, [x, y]: Metres): boolean {
  const half = cellM / 2;
  return (
    x > west - half &&
    y > south - half &&
    x < west + (columns - half / cellM) * cellM &&
    y < south + (rows - half / cellM) * cellM
  );
}

function onRim({ high, low }: Edge, { rim }: Tracing): Metres {
  return between(high.at, low.at, rim);
}

/** Where the level lies between two nodes: by straight interpolation, then by false position (Illinois) on the sum. */
function crossing({ high, low }: Edge, { level, levelAt }: Tracing): Metres {
  let [a, fa] = [0, high.levelDb - level];
  let [b, fb] = [1, low.levelDb - level];
  let found = fa === fb ? 0 : fa / (fa - fb);
  let kept = 0;
  for (let step = 0; step < STEPS; step += 1) {
    const off = levelAt(between(high.at, low.at, found)) - level;
    if (Math.abs(off) <= CLOSE_DB) break;
    if (off > 0) {
      [a, fa] = [found, off];
      if (kept === 1) fb /= 2;
      kept = 1;
    } else {
      [b, fb] = [found, off];
      if (kept === -1) fa /= 2;
      kept = -1;
    }
    found = a + ((b - a) * fa) / (fa - fb);
  }
  return between(high.at, low.at, found);
}

function between([ax, ay]: Metres, [bx, by]: Metres, share: number): Metres {
  return [ax + (bx - ax) * share, ay + (by - ay) * share];
}
