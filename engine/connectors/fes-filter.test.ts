import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fesFilter } from './fes-filter.ts';
import { below, parseXml, plainText } from './parse-xml.ts';

const BOX = { corners: [30, -104, 31, -103], system: 'urn:ogc:def:crs:EPSG::4326' } as const;

/** The filter as an element; the test knows that it can be written. */
function filterOf(condition: string, box: Parameters<typeof fesFilter>[1] = null) {
  const written = fesFilter(condition, box);
  if (!written.ok) throw new Error(written.error);
  const root = parseXml(written.value ?? '');
  if (root === null) throw new Error(`no XML: ${written.value ?? ''}`);
  return root;
}

describe('a condition', () => {
  test.each([
    ['mw = 3', 'PropertyIsEqualTo', 'mw', '3'],
    ['mw<>-3.5', 'PropertyIsNotEqualTo', 'mw', '-3.5'],
    ['mw != 3', 'PropertyIsNotEqualTo', 'mw', '3'],
    ['mw >= 1e3', 'PropertyIsGreaterThanOrEqualTo', 'mw', '1e3'],
    ['mw > 3', 'PropertyIsGreaterThan', 'mw', '3'],
    ['mw<=3', 'PropertyIsLessThanOrEqualTo', 'mw', '3'],
    ['mw < 3', 'PropertyIsLessThan', 'mw', '3'],
    ['"ms:owner" = \'PG&E <West>\'', 'PropertyIsEqualTo', 'ms:owner', 'PG&E <West>'],
    ["owner = 'O''Hara'", 'PropertyIsEqualTo', 'owner', "O'Hara"],
    ["owner like 'A%'", 'PropertyIsLike', 'owner', 'A%'],
  ])('%s is one comparison', (condition, element, name, value) => {
    const [comparison] = filterOf(condition).children;
    expect(comparison?.name).toBe(element);
    expect(comparison?.children.map((child) => plainText(child))).toEqual([name, value]);
  });

  test('may ask for what is missing', () => {
    expect(filterOf('owner IS NULL').children[0]?.name).toBe('PropertyIsNull');
    const [not] = filterOf('owner is not null').children;
    expect([not?.name, not?.children[0]?.name]).toEqual(['Not', 'PropertyIsNull']);
  });

  test('of several parts is joined by one word', () => {
    expect(filterOf("mw > 3 AND state = 'TX' and mw < 9").children[0]?.children).toHaveLength(3);
    const [either] = filterOf("state = 'TX' OR state = 'NM'").children;
    expect([either?.name, either?.children.length]).toEqual(['Or', 2]);
    expect(fesFilter('a = 1 AND b = 2 OR c = 3', null).ok).toBe(false);
  });

  test('stands beside the box, whose numbers keep their order', () => {
    const root = filterOf("state = 'TX' OR state = 'NM'", BOX);
    expect(root.children[0]?.children.map(({ name }) => name)).toEqual(['BBOX', 'Or']);
    expect(below(root, 'lowerCorner').map(plainText)).toEqual(['30 -104']);
    expect(below(root, 'upperCorner').map(plainText)).toEqual(['31 -103']);
  });

  test('that is not there asks nothing', () => {
    expect(fesFilter('  ', null)).toEqual({ ok: true, value: null });
    expect(fesFilter(null, null)).toEqual({ ok: true, value: null });
  });

  test.each(['mw >', '= 3', 'mw = TX', "mw = 'TX", 'mw = 3; DROP TABLE mines', 'mw BETWEEN 1 AND 2', '1 = 1'])(
    '%s is refused with the part that was not understood',
    (condition) => {
      const written = fesFilter(condition, null);
      expect(written.ok).toBe(false);
      if (!written.ok) expect(condition).toContain(written.error.trim());
    },
  );

  test('can hold any text and nothing of it becomes an element', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '<', '>', '&', '"', "'", '/', ' ', ']', 'é') });
    fc.assert(
      fc.property(text, (value) => {
        const root = filterOf(`name = '${value.replaceAll("'", "''")}'`);
        expect(below(root, 'Literal').map(({ text: held }) => held)).toEqual([value]);
        expect(root.children[0]?.children).toHaveLength(2);
      }),
    );
  });
});
