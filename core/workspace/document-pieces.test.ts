import { expect, test } from 'vitest';
import { piecesOf, readPiece } from './document-pieces.ts';
import { exampleSite } from './example-workspace.ts';

test.each([0, 1, 40, 41, 250])('%i sites come back as they were', (count) => {
  const sites = Array.from({ length: count }, (_, i) => exampleSite(`s${i}`));
  const pieces = [...piecesOf(sites)];
  expect(pieces).toHaveLength(Math.max(1, Math.ceil(count / 40)));
  expect(pieces.flatMap((piece) => readPiece(piece.sites) ?? [])).toEqual(sites);
});

test.each(['[{"id": "no more than that"}]', '{', '"x"'])('a piece that is no list of sites is refused: %s', (text) => {
  expect(readPiece(text)).toBeNull();
});
