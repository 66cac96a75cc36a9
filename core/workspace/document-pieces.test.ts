import { expect, test } from 'vitest';
import { inPieces, joinPieces } from './document-pieces.ts';
import { exampleSite, exampleWorkspace } from './example-workspace.ts';

test.each([0, 1, 100, 101, 250])('%i sites come back as they were', (count) => {
  const document = exampleWorkspace({ sites: Array.from({ length: count }, (_, i) => exampleSite(`s${i}`)) });
  const pieces = inPieces(document);
  expect(pieces.sites).toHaveLength(Math.ceil(count / 100));
  expect(joinPieces(pieces)).toEqual({ ok: true, value: document });
});

test.each(['[{"id": "no more than that"}]', '{', '"x"'])('a piece that is no list of sites is named: %s', (text) => {
  const { document, sites } = inPieces(exampleWorkspace());
  const joined = joinPieces({ document, sites: [...sites, text] });
  expect(joined).toEqual({ ok: false, error: { code: 'bad-piece', piece: 1 } });
});
