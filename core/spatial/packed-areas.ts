/**
 * Areas packed for searching: features in Hilbert order, their rings in runs of seven edges with a box each.
 *
 * Outer rings run counter-clockwise and holes clockwise, so that areas add up by sign. One tree holds the features,
 * another the runs; a node of the second knows which classes lie below it.
 */
import { buildBoxTree, foldUp, type BoxTree } from './box-tree.ts';
import type { AreaSet } from './feature-sets.ts';
import { turnToFit } from './fixed-degrees.ts';
import { hilbertOrder } from './hilbert.ts';
import { joinBoxes } from './packed-arrays.ts';
import { boxOfRing, doubleArea, holesOf, type Ring } from './ring-nesting.ts';
import { RunWriter } from './run-writer.ts';
import { invariant } from '../lib/invariant.ts';

export type PackedAreas = {
  readonly kind: 'areas';
  /**
   * Vertices of all runs, eight each, in units of fixed degrees, x and y interleaved. A run begins where the one before it in
   * the ring ends, and repeats its last vertex when it has fewer than seven edges.
   */
  readonly vertices: Int32Array;
  /** Packed feature that each run belongs to. */
  readonly runFeatures: Uint32Array;
  /** First run of each packed feature, and one past the last. */
  readonly featureRuns: Uint32Array;
  /** Index of each packed feature in the set, and its class. */
  readonly ids: Uint32Array;
  readonly classes: Uint8Array;
  readonly features: BoxTree;
  readonly runTree: BoxTree;
  /** For each node of the tree of runs: bit `class mod 8` of every class below it. */
  readonly runClasses: Uint8Array;
};

/** Packs a set. Rings with a vertex that is not finite are left out; a feature without rings is never found. */
export function packAreas(set: AreaSet): PackedAreas {
  const located = set.classes.length === 0 ? [] : Array.from(set.classes, (_, item) => locate(set, item));
  const present = located.filter((one) => one.rings.length > 0);
  const order = hilbertOrder(Float64Array.from(present.flatMap(({ centre }) => centre)));
  const writer = new RunWriter();
  const ids = new Uint32Array(present.length);
  const classes = new Uint8Array(present.length);
  const featureRuns = new Uint32Array(present.length + 1);
  for (const [place, from] of order.entries()) {
    const feature = present[from];
    invariant(feature !== undefined, 'the order names features that are present');
    ids[place] = feature.item;
    classes[place] = set.classes[feature.item] ?? 0;
    const holes = holesOf(feature.rings);
    feature.rings.forEach((ring, i) => {
      writer.addRing(ring, { feature: place, turn: feature.turn, isReversed: doubleArea(ring) < 0 !== holes[i] });
    });
    featureRuns[place + 1] = writer.count;
  }
  const { vertices, runFeatures, boxes } = writer.done();
  const runTree = buildBoxTree(boxes);
  return {
    kind: 'areas',
    vertices,
    runFeatures,
    featureRuns,
    ids,
    classes,
    features: buildBoxTree(featureBoxes(featureRuns, boxes)),
    runTree,
    runClasses: classesBelow(runTree, runFeatures, classes),
  };
}

type Located = {
  readonly item: number;
  readonly rings: readonly Ring[];
  readonly centre: readonly [number, number];
  readonly turn: number;
};

function locate(set: AreaSet, item: number): Located {
  const rings: Ring[] = [];
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let index = set.featureStarts[item] ?? 0; index < (set.featureStarts[item + 1] ?? 0); index++) {
    const ring = {
      coordinates: set.coordinates,
      first: set.ringStarts[index] ?? 0,
      end: set.ringStarts[index + 1] ?? 0,
    };
    const box = boxOfRing(ring);
    if (!box.every(Number.isFinite)) continue;
    rings.push(ring);
    west = Math.min(west, box[0]);
    south = Math.min(south, box[1]);
    east = Math.max(east, box[2]);
    north = Math.max(north, box[3]);
  }
  const turn = turnToFit(west, east);
  invariant(rings.length === 0 || !Number.isNaN(turn), 'areas are cut at the antimeridian when they are imported');
  return { item, rings, turn, centre: [(west + east) / 2 + turn, (south + north) / 2] };
}

function featureBoxes(featureRuns: Uint32Array, runBoxes: Int32Array): Int32Array {
  const count = featureRuns.length - 1;
  const boxes = new Int32Array(4 * count);
  for (let feature = 0; feature < count; feature++) {
    const range = { from: featureRuns[feature] ?? 0, to: featureRuns[feature + 1] ?? 0 };
    joinBoxes(runBoxes, range, boxes, feature);
  }
  return boxes;
}

/** The bit that stands for a class in `runClasses`. */
export function bitOfClass(one: number): number {
  return 1 << (one & 7);
}

function classesBelow(tree: BoxTree, runFeatures: Uint32Array, classes: Uint8Array): Uint8Array {
  const below = new Uint8Array(tree.levels.at(-1) ?? 0);
  for (const [run, feature] of runFeatures.entries()) below[run] = bitOfClass(classes[feature] ?? 0);
  foldUp(tree, (node, from, to) => {
    for (let child = from; child < to; child++) below[node] = (below[node] ?? 0) | (below[child] ?? 0);
  });
  return below;
}
