/** Trees of boxes as the kernel reads them: `core/spatial/box-tree.ts` says how they lie in memory. */
import { need } from './pages';

/** A tree in memory: address of the records in the pack, number of levels, then for each level its first node and its number of nodes. */
function recordsOf(tree: usize): usize {
  return load<u32>(tree);
}
export function levelsOf(tree: usize): i32 {
  return load<i32>(tree, 4);
}
function startOf(tree: usize, level: i32): i32 {
  return load<i32>(tree + ((<usize>level) << 3), 8);
}
function countOf(tree: usize, level: i32): i32 {
  return load<i32>(tree + ((<usize>level) << 3), 12);
}

/** The number that stands for a node that waits: sixteen times its place, plus its level. */
export function rootOf(tree: usize): i32 {
  const level = levelsOf(tree) - 1;
  return (startOf(tree, level) << 4) + level;
}

/** First child of a waiting node above the leaves. */
export function firstChild(tree: usize, waiting: i32): i32 {
  const level = waiting & 15;
  return startOf(tree, level - 1) + (((waiting >>> 4) - startOf(tree, level)) << 3);
}

/** Bits of the children that are there, of those that begin at `first`. */
export function presentBits(tree: usize, waiting: i32, first: i32): i32 {
  const level = (waiting & 15) - 1;
  const count = startOf(tree, level) + countOf(tree, level) - first;
  return count >= 8 ? 0xff : (1 << count) - 1;
}

/** Address of the record of eight nodes that begins at `first`. */
export function recordAt(tree: usize, first: i32): usize {
  return need(recordsOf(tree) + ((<usize>first) << 4));
}
