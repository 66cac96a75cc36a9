/**
 * On which side of a ring does a position lie? Even-odd rule, with the edge told apart.
 *
 * The edges of a ring are put into bands of latitude once, so that a position meets only those of its own band: a
 * coast of 50,000 corners is asked about each of its islands.
 */
import type { Position } from 'geojson';

export type Ring = readonly Position[];
type Side = 'inside' | 'outside' | 'edge';
/** Edges `edges[starts[b]]` up to `edges[starts[b + 1]]` reach into band b; an edge is named by the corner it ends in. */
type Bands = { readonly count: number; readonly starts: Int32Array; readonly edges: Int32Array };
type Box = readonly [west: number, south: number, east: number, north: number];

/** Questions answered from the whole ring before bands are worth making. Heuristic: making them visits it about three times. */
const PATIENCE = 3;
/** Corners of a band, about. Heuristic: a handful of edges is looked at as quickly as they are found. */
const PER_BAND = 8;
/** Entries an edge may take on average; long edges reach into many bands. Heuristic. */
const MAX_SPREAD = 4;

/** A ring that is asked for sides; the bands are made when they are needed. */
export class SidedRing {
  readonly ring: Ring;
  readonly box: Box;
  private asked = 0;
  private bands: Bands | null = null;

  constructor(ring: Ring) {
    this.ring = ring;
    this.box = ringBox(ring);
  }

  /** `edge` when the position is on one of the edges. */
  sideOf(position: Position): Side {
    if (!isInBox(position, this.box)) return 'outside';
    const [x, y] = [lon(position), lat(position)];
    const { from, to, edges } = this.edgesNear(y);
    let isInside = false;
    for (let at = from; at < to; at += 1) {
      const edge = edges === null ? at : (edges[at] ?? 0);
      const met = meet([x, y], previousTo(this.ring, edge), this.ring[edge] ?? []);
      if (met === 'edge') return 'edge';
      if (met === 'crossed') isInside = !isInside;
    }
    return isInside ? 'inside' : 'outside';
  }

  /** The edges from `from` up to `to` of the list, or of the ring itself when that is null. */
  private edgesNear(y: number): { from: number; to: number; edges: Int32Array | null } {
    this.asked += 1;
    if (this.asked <= PATIENCE) return { from: 0, to: this.ring.length, edges: null };
    const { count, starts, edges } = (this.bands ??= bandsOf(this.ring, this.box));
    const band = bandOf(y, this.box, count);
    return { from: starts[band] ?? 0, to: starts[band + 1] ?? 0, edges };
  }
}

function isInBox(position: Position, [west, south, east, north]: Box): boolean {
  const [x, y] = [lon(position), lat(position)];
  return west <= x && x <= east && south <= y && y <= north;
}

/** Whether the position is on the segment, or a ray from it to the east crosses it. */
function meet([x, y]: readonly [number, number], p: Position, q: Position): 'edge' | 'crossed' | 'none' {
  const [py, qy] = [lat(p), lat(q)];
  if (y < Math.min(py, qy) || y > Math.max(py, qy)) return 'none';
  const [px, qx] = [lon(p), lon(q)];
  const isOnLine = (qx - px) * (y - py) === (qy - py) * (x - px);
  if (isOnLine && Math.min(px, qx) <= x && x <= Math.max(px, qx)) return 'edge';
  return qy > y !== py > y && x < ((px - qx) * (y - qy)) / (py - qy) + qx ? 'crossed' : 'none';
}

function bandsOf(ring: Ring, box: Box): Bands {
  let count = Math.ceil(ring.length / PER_BAND);
  while (count > 1 && entriesOf(ring, box, count) > MAX_SPREAD * ring.length) count = Math.floor(count / 2);
  const starts = new Int32Array(count + 1);
  eachEntry(ring, { box, count }, (_, band) => (starts[band + 1] = (starts[band + 1] ?? 0) + 1));
  for (let band = 0; band < count; band += 1) starts[band + 1] = (starts[band + 1] ?? 0) + (starts[band] ?? 0);
  const next = Int32Array.from(starts);
  const edges = new Int32Array(starts[count] ?? 0);
  eachEntry(ring, { box, count }, (edge, band) => {
    edges[next[band] ?? 0] = edge;
    next[band] = (next[band] ?? 0) + 1;
  });
  return { count, starts, edges };
}

function entriesOf(ring: Ring, box: Box, count: number): number {
  let entries = 0;
  for (const [edge, corner] of ring.entries()) {
    entries += 1 + Math.abs(bandOf(lat(corner), box, count) - bandOf(lat(previousTo(ring, edge)), box, count));
  }
  return entries;
}

function eachEntry(
  ring: Ring,
  { box, count }: { readonly box: Box; readonly count: number },
  visit: (edge: number, band: number) => void,
): void {
  for (const [edge, corner] of ring.entries()) {
    const from = bandOf(lat(previousTo(ring, edge)), box, count);
    const to = bandOf(lat(corner), box, count);
    for (let band = Math.min(from, to); band <= Math.max(from, to); band += 1) visit(edge, band);
  }
}

/** Rises with the latitude, so that an edge reaches into every band between those of its ends. */
function bandOf(y: number, [, south, , north]: Box, count: number): number {
  return north > south ? Math.min(count - 1, Math.floor(((y - south) / (north - south)) * count)) : 0;
}

/** The corner before; the last before the first. */
function previousTo(ring: Ring, corner: number): Position {
  return ring[corner - 1] ?? ring.at(-1) ?? [];
}

function ringBox(ring: Ring): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const position of ring) {
    west = Math.min(west, lon(position));
    south = Math.min(south, lat(position));
    east = Math.max(east, lon(position));
    north = Math.max(north, lat(position));
  }
  return [west, south, east, north];
}

function lon(position: Position): number {
  return position[0] ?? NaN;
}

function lat(position: Position): number {
  return position[1] ?? NaN;
}
