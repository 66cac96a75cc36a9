/** A packed layer of any kind as a row of arrays, and back: the order here is the order in a pack. */
import { FAN_OUT, levelsOver, type BoxTree } from './box-tree.ts';
import type { LayerKind } from './pack-layout.ts';
import { firstOfRun } from './packed-arrays.ts';
import type { PackedAreas } from './packed-areas.ts';
import type { PackedLines } from './packed-lines.ts';
import type { PackedPoints } from './packed-points.ts';

export type PackedLayer = PackedPoints | PackedLines | PackedAreas;
export type PackedArray = Int32Array | Uint32Array | Float64Array | Uint8Array;

/** Hands out the arrays of a row one after another. */
export type ArrayReader = {
  readonly int32: () => Int32Array;
  readonly uint32: () => Uint32Array;
  readonly float64: () => Float64Array;
  readonly uint8: () => Uint8Array;
};

/** The arrays of a layer in their order. */
export function arraysOf(layer: PackedLayer): readonly PackedArray[] {
  switch (layer.kind) {
    case 'points':
      return [layer.vertices, layer.tree.boxes, layer.ids, layer.values, layer.sums, layer.highest];
    case 'lines':
      return [layer.vertices, layer.tree.boxes, layer.parts];
    case 'areas':
      return [
        layer.vertices,
        layer.runTree.boxes,
        layer.features.boxes,
        layer.runFeatures,
        layer.featureRuns,
        layer.ids,
        layer.classes,
        layer.runClasses,
      ];
  }
}

/** The layer whose arrays the reader hands out, or null when their lengths do not belong together. */
export function readLayer(kind: LayerKind, read: ArrayReader): PackedLayer | null {
  switch (kind) {
    case 'points':
      return readPoints(read);
    case 'lines':
      return readLines(read);
    case 'areas':
      return readAreas(read);
  }
}

function readPoints(read: ArrayReader): PackedPoints | null {
  const vertices = read.int32();
  const boxes = read.int32();
  const ids = read.uint32();
  const tree = treeOver(Math.ceil(ids.length / FAN_OUT), boxes);
  const points = {
    kind: 'points',
    vertices,
    ids,
    values: read.float64(),
    sums: read.float64(),
    highest: read.float64(),
    tree,
  } as const;
  const nodes = boxes.length / 4;
  const isWhole =
    hasNodes(tree) &&
    vertices.length === 2 * ids.length &&
    points.values.length === ids.length &&
    points.sums.length === nodes &&
    points.highest.length === nodes;
  return isWhole ? points : null;
}

function readLines(read: ArrayReader): PackedLines | null {
  const vertices = read.int32();
  const boxes = read.int32();
  const parts = read.uint32();
  const tree = treeOver(Math.ceil(parts.length / FAN_OUT), boxes);
  return hasNodes(tree) && vertices.length === 4 * parts.length ? { kind: 'lines', vertices, parts, tree } : null;
}

function readAreas(read: ArrayReader): PackedAreas | null {
  const vertices = read.int32();
  const runBoxes = read.int32();
  const featureBoxes = read.int32();
  const areas = {
    kind: 'areas',
    vertices,
    runFeatures: read.uint32(),
    featureRuns: read.uint32(),
    ids: read.uint32(),
    classes: read.uint8(),
    runClasses: read.uint8(),
    runTree: treeOver(vertices.length / (2 * firstOfRun(1)), runBoxes),
    features: treeOver(0, featureBoxes),
  } as const;
  const features = treeOver(areas.ids.length, featureBoxes);
  const isWhole =
    hasNodes(areas.runTree) &&
    hasNodes(features) &&
    firstOfRun(2 * areas.runFeatures.length) === vertices.length &&
    areas.featureRuns.length === areas.ids.length + 1 &&
    areas.classes.length === areas.ids.length &&
    4 * areas.runClasses.length === runBoxes.length;
  return isWhole ? { ...areas, features } : null;
}

function treeOver(leaves: number, boxes: Int32Array): BoxTree {
  return { boxes, ...levelsOver(leaves) };
}

function hasNodes({ boxes, levels }: BoxTree): boolean {
  return boxes.length === 4 * (levels.at(-1) ?? 0);
}
