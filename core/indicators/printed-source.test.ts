import { expect, test } from 'vitest';
import { LANGUAGES } from '../text/languages.ts';
import { printedSource } from './printed-source.ts';
import { INDICATORS } from './registry.ts';

test('the catalogue and our judgement are named in the reader’s language, quoted figures keep their words', () => {
  const source = 'domain/indicators.md A5: US mean about 4 years (JLL 2026); risks heuristic, editable';
  expect(printedSource(source, 'en')).toBe(
    'Siteshift catalogue A5: US mean about 4 years (JLL 2026); risks heuristic, editable',
  );
  expect(printedSource(source, 'it')).toBe(
    'catalogo di Siteshift A5: US mean about 4 years (JLL 2026); rischi euristici, modificabili',
  );
  expect(printedSource(source, 'es')).toBe(
    'catálogo de Siteshift A5: US mean about 4 years (JLL 2026); riesgos heurísticos, editables',
  );
});

test.each(LANGUAGES)(
  '%s: no source prints a file of ours, and none calls itself heuristic in English elsewhere',
  (language) => {
    for (const { id, scale } of INDICATORS) {
      const printed = printedSource(scale.source, language);
      expect([id, printed]).not.toEqual([id, expect.stringMatching(/domain\/|\.md\b/)]);
      if (language !== 'en')
        expect([id, printed]).not.toEqual([id, expect.stringMatching(/heuristic\b|editable\b|gives no/)]);
    }
  },
);

test('what a user wrote stays as it is', () => {
  expect(printedSource('Our board, 2026', 'it')).toBe('Our board, 2026');
});
