/** Pieces of rings, in any order and direction, joined where they end. */
import type { Position } from 'geojson';

/** Closed rings, and the lines that close with nothing. */
export type Joined = { readonly rings: readonly Position[][]; readonly open: readonly Position[][] };

/** Joins greedily from the first piece on; at a fork the piece given first is taken. */
export function joinLines(pieces: readonly (readonly Position[])[]): Joined {
  const ends = new Map<string, number[]>();
  const left = new Set<number>();
  for (const [index, piece] of pieces.entries()) {
    if (piece.length < 2) continue;
    left.add(index);
    for (const key of [keyOf(piece[0]), keyOf(piece.at(-1))]) ends.set(key, [...(ends.get(key) ?? []), index]);
  }
  const rings: Position[][] = [];
  const open: Position[][] = [];
  for (const index of left) {
    left.delete(index);
    const line = [...(pieces[index] ?? [])];
    while (!isClosed(line)) {
      const key = keyOf(line.at(-1));
      const next = (ends.get(key) ?? []).find((candidate) => left.has(candidate));
      if (next === undefined) break;
      left.delete(next);
      const piece = pieces[next] ?? [];
      const ahead = keyOf(piece[0]) === key ? piece : piece.toReversed();
      for (const position of ahead.slice(1)) line.push(position);
    }
    (isClosed(line) ? rings : open).push(line);
  }
  return { rings, open };
}

/** A ring has at least four positions, the last equal to the first. */
export function isClosed(line: readonly Position[]): boolean {
  return line.length >= 4 && keyOf(line[0]) === keyOf(line.at(-1));
}

function keyOf(position: Position | undefined): string {
  return position === undefined ? '' : `${position[0] ?? ''} ${position[1] ?? ''}`;
}
