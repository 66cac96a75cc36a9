import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkJson, isTooDeep } from './check-json.ts';

const DEPTH = 50;

describe('checkJson', () => {
  test.each([
    { text: '{"a": 1', code: 'json-truncated', index: 7 },
    { text: '{"a": "b', code: 'json-truncated', index: 6 },
    { text: '[1, tru', code: 'json-truncated', index: 4 },
    { text: '{"a" 1}', code: 'json-invalid', index: 5 },
    { text: '{"a": 1,}', code: 'json-invalid', index: 8 },
    { text: '[1,]', code: 'json-invalid', index: 3 },
    { text: '[1] ]', code: 'json-invalid', index: 4 },
    { text: '[01]', code: 'json-invalid', index: 2 },
    { text: "{'a': 1}", code: 'json-invalid', index: 1 },
    { text: '[NaN]', code: 'json-invalid', index: 1 },
    { text: '', code: 'json-truncated', index: 0 },
  ])('$text is $code at $index', ({ text, code, index }) => {
    expect(checkJson(text, DEPTH)).toEqual({ ok: false, error: { code, index } });
  });

  test('accepts what the runtime accepts', () => {
    fc.assert(
      fc.property(fc.json({ depthSize: 'small' }), (text) => checkJson(text, DEPTH).ok && !isTooDeep(text, DEPTH)),
      { seed: 5 },
    );
  });

  test('refuses what the runtime refuses', () => {
    const damaged = fc.tuple(fc.json(), fc.nat(), fc.string({ maxLength: 2 })).map(([text, at, junk]) => {
      const cut = at % (text.length + 1);
      return text.slice(0, cut) + junk + text.slice(cut + 1);
    });
    fc.assert(
      fc.property(damaged, (text) => {
        expect(checkJson(text, 1000).ok).toBe(parses(text));
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  test('a hundred thousand brackets are too deep, not a stack overflow', () => {
    const deep = '['.repeat(100_000);
    expect(isTooDeep(deep, DEPTH)).toBe(true);
    expect(checkJson(deep, DEPTH)).toMatchObject({ error: { code: 'json-too-deep' } });
    expect(isTooDeep(`"${deep}"`, DEPTH)).toBe(false);
  });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
