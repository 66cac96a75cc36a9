/**
 * Cuts one vector tile from a packed layer.
 *
 * What is smaller than a pixel shares the pixel: only the first by rank is drawn there. Features come by rank until the
 * tile holds as much as a map can draw; the tile says how many it left out.
 */
import { clipLine, clipRing, Path } from './clip.ts';
import { AREA, LINE, POINT, type Kind } from '../workspaces/walk-geometry.ts';
import type { PackedLayer } from './packed-layer.ts';
import { EXTENT, TileWriter } from './tile-writer.ts';
import { WORLD } from './world-units.ts';

/** Deepest zoom that is cut; the map enlarges these beyond. Half a metre a unit at the equator. */
export const DEEPEST = 14;

/** Features and bytes of one tile at most. Heuristic: what a software renderer draws without a pause. */
const MOST: TileLimits = { features: 12_000, bytes: 400_000 };
/** Beyond this number points share pixels too. Heuristic. */
const CROWD = 3_000;
/** Units beyond the tile's edge, so that wide lines and circles are whole. MapLibre's own tiler takes 128 of 8192. */
const BUFFER = 64;
/** Units of one screen pixel: MapLibre shows a tile 512 pixels wide. */
const PIXEL = EXTENT / 512;
/** Vertices nearer than this to the one before are left out. */
const STEP = PIXEL / 2;
/** Cells of the grid in which small features share: a point is drawn wider than a pixel. */
const CELL = { [POINT]: PIXEL * 2, [LINE]: PIXEL, [AREA]: PIXEL } as const;

export type TileLimits = { readonly features: number; readonly bytes: number };

export type TileAddress = { readonly z: number; readonly x: number; readonly y: number };

type Frame = {
  readonly layer: PackedLayer;
  readonly writer: TileWriter;
  /** World units of the tile's corner, and tile units a world unit. */
  readonly west: number;
  readonly north: number;
  readonly scale: number;
  readonly step: number;
  readonly isCrowded: boolean;
  readonly taken: Uint8Array;
};

/** The tile's bytes; null when nothing is in it. */
export function cutTile(layer: PackedLayer, { z, x, y }: TileAddress, most: TileLimits = MOST): Uint8Array | null {
  const size = WORLD / 2 ** z;
  const edge = (size * BUFFER) / EXTENT;
  const [west, north] = [x * size, y * size];
  const found = layer.index?.search(west - edge, north - edge, west + size + edge, north + size + edge) ?? [];
  if (found.length === 0) return null;
  const ranks = Uint32Array.from(found).sort();
  const frame: Frame = {
    layer,
    writer: new TileWriter(),
    west,
    north,
    scale: EXTENT / size,
    step: z >= DEEPEST ? 0 : STEP,
    isCrowded: ranks.length > CROWD,
    taken: new Uint8Array((EXTENT / PIXEL + 2 * (BUFFER / PIXEL)) ** 2),
  };
  let drawn = 0;
  let given = 0;
  for (const rank of ranks) {
    const i = layer.byRank[rank] ?? 0;
    // Counted where its middle lies, so that neighbours add up.
    const isOurs = isMiddleIn(layer.boxes, i, { west, north, size });
    if (isOurs) given += 1;
    if (isFull(frame.writer, most)) continue;
    if (drawFeature(frame, i) && isOurs) drawn += 1;
  }
  return frame.writer.finish(drawn, given);
}

function isFull({ features, bytes }: TileWriter, most: TileLimits): boolean {
  return features >= most.features || bytes >= most.bytes;
}

function isMiddleIn(
  boxes: Int32Array,
  i: number,
  { west, north, size }: { readonly west: number; readonly north: number; readonly size: number },
): boolean {
  const x = ((boxes[i * 4] ?? 0) + (boxes[i * 4 + 2] ?? 0)) / 2 - west;
  const y = ((boxes[i * 4 + 1] ?? 0) + (boxes[i * 4 + 3] ?? 0)) / 2 - north;
  return x >= 0 && x < size && y >= 0 && y < size;
}

function drawFeature(frame: Frame, i: number): boolean {
  const { layer, writer } = frame;
  const kind = (layer.kinds[i] ?? POINT) as Kind;
  const span = spanOf(frame, i);
  if (isSmall(frame, kind, span)) {
    if (!takeCell(frame, kind, span)) return false;
    drawSmall(writer, kind, span);
  } else if (kind === POINT) drawPoints(frame, i);
  else if (kind === LINE) drawLines(frame, i, span);
  else drawRings(frame, i, span);
  return writer.endFeature(layer.fids[i] ?? -1, kind, layer.values[i] ?? NaN);
}

/** The box of a feature in tile units. */
type Span = { readonly west: number; readonly north: number; readonly east: number; readonly south: number };

function spanOf({ layer: { boxes }, west, north, scale }: Frame, i: number): Span {
  return {
    west: ((boxes[i * 4] ?? 0) - west) * scale,
    north: ((boxes[i * 4 + 1] ?? 0) - north) * scale,
    east: ((boxes[i * 4 + 2] ?? 0) - west) * scale,
    south: ((boxes[i * 4 + 3] ?? 0) - north) * scale,
  };
}

function isSmall({ step, isCrowded }: Frame, kind: Kind, { west, north, east, south }: Span): boolean {
  if (step === 0) return false;
  const isDot = east - west < PIXEL && south - north < PIXEL;
  return isDot && (kind !== POINT || isCrowded);
}

/** True when nothing was drawn in the feature's cell before. */
function takeCell({ taken }: Frame, kind: Kind, { west, north }: Span): boolean {
  const side = CELL[kind];
  const row = Math.floor((EXTENT + 2 * BUFFER) / PIXEL);
  const column = Math.floor((west + BUFFER) / side);
  const cell = Math.floor((north + BUFFER) / side) * row + column;
  // Reaches into the tile from outside: its cell belongs to the neighbour.
  if (column < 0 || cell < 0) return true;
  if (taken[cell] === 1) return false;
  taken[cell] = 1;
  return true;
}

/** A dot, a dash or a square of a pixel for what is no larger. */
function drawSmall(writer: TileWriter, kind: Kind, { west, north }: Span): void {
  const [x, y] = [Math.round(west), Math.round(north)];
  if (kind === POINT) {
    writer.point(x, y);
    return;
  }
  drawn.clear();
  drawn.push(x, y);
  if (kind === LINE) {
    drawn.push(x + PIXEL / 2, y);
    writer.line(drawn);
    return;
  }
  drawn.push(x + PIXEL, y);
  drawn.push(x + PIXEL, y + PIXEL);
  drawn.push(x, y + PIXEL);
  writer.ring(drawn);
}

const drawn = new Path();

function drawPoints(frame: Frame, i: number): void {
  for (const [from] of partsOf(frame.layer, i)) {
    const x = ((frame.layer.coordinates[from * 2] ?? 0) - frame.west) * frame.scale;
    const y = ((frame.layer.coordinates[from * 2 + 1] ?? 0) - frame.north) * frame.scale;
    if (isBetween(x) && isBetween(y)) frame.writer.point(Math.round(x), Math.round(y));
  }
}

function drawLines(frame: Frame, i: number, span: Span): void {
  const isWhole = isInside(span);
  for (const [from, to] of partsOf(frame.layer, i)) {
    trace(frame, from, to);
    if (isWhole) frame.writer.line(drawn);
    else
      clipLine(drawn, -BUFFER, EXTENT + BUFFER, (piece) => {
        frame.writer.line(piece);
      });
  }
}

/** Holes follow their outer ring; those of an outer ring that vanished are left out with it. */
function drawRings(frame: Frame, i: number, span: Span): void {
  const isWhole = isInside(span);
  let hasOuter = false;
  for (const [from, to] of partsOf(frame.layer, i)) {
    trace(frame, from, to);
    const ring = isWhole ? drawn : clipRing(drawn, -BUFFER, EXTENT + BUFFER);
    const area = areaOf(ring);
    if (area > 0) hasOuter = frame.writer.ring(ring);
    else if (area < 0 && hasOuter) frame.writer.ring(ring);
    else if (isOuter(frame.layer, from, to)) hasOuter = false;
  }
}

/** The vertices of a part in tile units, without those that stand nearer than a step to the one before. */
function trace({ layer: { coordinates }, west, north, scale, step }: Frame, from: number, to: number): void {
  drawn.clear();
  let [lastX, lastY] = [NaN, NaN];
  for (let i = from; i < to; i += 1) {
    const x = ((coordinates[i * 2] ?? 0) - west) * scale;
    const y = ((coordinates[i * 2 + 1] ?? 0) - north) * scale;
    const isNear = Math.abs(x - lastX) < step && Math.abs(y - lastY) < step;
    if (isNear && i < to - 1) continue;
    drawn.push(x, y);
    lastX = x;
    lastY = y;
  }
}

function* partsOf({ parts, vertices }: PackedLayer, i: number): Generator<readonly [number, number]> {
  for (let part = parts[i] ?? 0; part < (parts[i + 1] ?? 0); part += 1)
    yield [vertices[part] ?? 0, vertices[part + 1] ?? 0];
}

function isInside({ west, north, east, south }: Span): boolean {
  return isBetween(west) && isBetween(north) && isBetween(east) && isBetween(south);
}

function isBetween(value: number): boolean {
  return value >= -BUFFER && value <= EXTENT + BUFFER;
}

/** Twice the signed area; positive is clockwise on a screen. */
function areaOf(ring: Path): number {
  let sum = 0;
  for (let i = 0, before = ring.length - 1; i < ring.length; before = i, i += 1)
    sum += ring.x(before) * ring.y(i) - ring.x(i) * ring.y(before);
  return sum;
}

function isOuter({ coordinates }: PackedLayer, from: number, to: number): boolean {
  let sum = 0;
  for (let i = from, before = to - 1; i < to; before = i, i += 1)
    sum +=
      (coordinates[before * 2] ?? 0) * (coordinates[i * 2 + 1] ?? 0) -
      (coordinates[i * 2] ?? 0) * (coordinates[before * 2 + 1] ?? 0);
  return sum > 0;
}
