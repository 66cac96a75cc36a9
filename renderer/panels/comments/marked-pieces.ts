/** A text in pieces, those marked that lie in a passage. */
type Passage = { readonly from: number; readonly to: number };
export type Piece = { readonly from: number; readonly piece: string; readonly isMarked: boolean };

/** The whole text, piece after piece; passages are in order and do not overlap. */
export function markedPieces(text: string, passages: readonly Passage[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const add = (to: number, isMarked: boolean) => {
    if (to > at) pieces.push({ from: at, piece: text.slice(at, to), isMarked });
    at = Math.max(at, to);
  };
  for (const { from, to } of passages) {
    add(from, false);
    add(to, true);
  }
  add(text.length, false);
  return pieces;
}
