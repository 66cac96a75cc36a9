/**
 * Walks through a tree, in memory: the site (-1: none), the height of its stack (-1: empty), the frame, the node it looks at next, the
 * best feature and its square metres, then the stack, each place a node and its least square metres.
 */

/** Walks at a time. */
export const WALKS: i32 = 8;
export const WALK_BYTES: usize = 1024;

export const SITE: usize = 0;
export const HEIGHT: usize = 4;
export const FRAME: usize = 8;
export const NEXT: usize = 12;
export const ITEM: usize = 16;
export const BEST2: usize = 24;
export const STACK: usize = 32;
