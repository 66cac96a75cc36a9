/** Pieces of rings, in any order and direction, joined where they end. */
import type { Position } from 'geojson';

/** Closed rings, and the lines that close with nothing. */
export type Joined = { readonly rings: readonly Position[][]; readonly open: readonly Position[][] };

type Pieces = readonly (readonly Position[])[];

/** Joins greedily from the first piece on; at a fork the piece given first is taken. */
export function joinLines(pieces: Pieces): Joined {
  const ends = indexEnds(pieces);
  const left = new Set([...pieces.keys()].filter((index) => (pieces[index]?.length ?? 0) >= 2));
  const rings: Position[][] = [];
  const open: Position[][] = [];
  for (const index of left) {
    left.delete(index);
    const line = [...(pieces[index] ?? [])];
    let isGrowing = true;
    while (isGrowing && !isClosed(line)) isGrowing = grow(line, pieces, { ends, left });
    (isClosed(line) ? rings : open).push(line);
  }
  return { rings, open };
}

/** Numbers of the pieces that begin or end at a position. */
function indexEnds(pieces: Pieces): ReadonlyMap<string, readonly number[]> {
  const ends = new Map<string, number[]>();
  for (const [index, piece] of pieces.entries()) {
    for (const key of [keyOf(piece[0]), keyOf(piece.at(-1))]) {
      const there = ends.get(key);
      if (there === undefined) ends.set(key, [index]);
      else there.push(index);
    }
  }
  return ends;
}

/** Adds the piece that continues the line and takes it from those left; false when there is none. */
function grow(
  line: Position[],
  pieces: Pieces,
  { ends, left }: { readonly ends: ReadonlyMap<string, readonly number[]>; readonly left: Set<number> },
): boolean {
  const key = keyOf(line.at(-1));
  const next = ends.get(key)?.find((candidate) => left.has(candidate));
  if (next === undefined) return false;
  left.delete(next);
  const piece = pieces[next] ?? [];
  const ahead = keyOf(piece[0]) === key ? piece : piece.toReversed();
  for (const position of ahead.slice(1)) line.push(position);
  return true;
}

/** A ring has at least four positions, the last equal to the first. */
export function isClosed(line: readonly Position[]): boolean {
  return line.length >= 4 && keyOf(line[0]) === keyOf(line.at(-1));
}

function keyOf(position: Position | undefined): string {
  return position === undefined ? '' : `${position[0] ?? ''} ${position[1] ?? ''}`;
}
