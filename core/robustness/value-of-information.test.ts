import { expect, test } from 'vitest';
import { exampleModel, finish, type ExampleOptions } from './example-model.ts';
import { scoreAllDraws } from './scored-draws.ts';
import { valueOfInformation, type OpenGate } from './value-of-information.ts';

function findings(options: ExampleOptions, openGates: readonly OpenGate[] = []) {
  const model = exampleModel({ draws: 400, ...options });
  const scored = finish(scoreAllDraws(model, new Uint8Array(model.siteIds.length)));
  return finish(valueOfInformation(model, scored, { places: [...scored.rows.keys()], openGates }));
}

const asked = (options: ExampleOptions) => findings(options).readings;

test('an unknown that spans the field is worth the whole field of ranks', () => {
  const [first, ...others] = asked({ sites: { a: [null, 0.5], b: [0.45, 0.5], c: [0.55, 0.5], d: [0.5, 0.45] } });
  expect(first).toMatchObject({ row: 0, about: { kind: 'reading', indicator: 'criterion-0', known: false } });
  expect(first?.rankMove).toBe(3);
  expect([first?.scoreFrom, first?.scoreTo]).toEqual([0.25, 0.75]);
  // Exact readings of no noise have nothing left to find out.
  expect(others).toEqual([]);
});

test('a wide reading is worth more than a narrow one', () => {
  const about = (noise: number) => ({ value: 0.5, low: 0.5, high: 0.5, noise });
  const [first, second] = asked({ sites: { a: [about(0.05), about(0.35)], b: [0.5, 0.52], c: [0.5, 0.45] } });
  expect(first?.about).toMatchObject({ indicator: 'criterion-1', known: true });
  expect(first?.rankMove).toBeGreaterThan(second?.rankMove ?? 0);
});

test('a gate that cannot be judged is worth what its floor would lift', () => {
  const { readings, gates } = findings({ sites: { a: [0.2], b: [0.5] } }, [{ row: 0, gate: 'floodway', floor: 0.95 }]);
  const [first] = gates;
  expect(readings).toEqual([]);
  expect(first).toMatchObject({ row: 0, about: { kind: 'gate', gate: 'floodway' }, rankMove: 1 });
  expect(first?.scoreTo).toBeCloseTo(0.95, 9);
});

test('at most five are listed, furthest first', () => {
  const unknowns = [null, null, null, null, null, null, 0.5];
  const found = asked({
    sites: { a: unknowns, b: [0.4, 0.5, 0.6, 0.5, 0.5, 0.5, 0.5] },
    weights: [1, 2, 3, 4, 5, 6, 7],
  });
  expect(found).toHaveLength(5);
  const ranges = found.map(({ scoreFrom, scoreTo }) => scoreTo - scoreFrom);
  expect(found.map(({ rankMove }) => rankMove)).toEqual([1, 1, 1, 1, 1]);
  expect(ranges).toEqual(ranges.toSorted((a, b) => b - a));
});

test('the same question about several sites is asked once, of the site that it could move furthest', () => {
  const [first, ...others] = asked({ sites: { a: [0.9, 0.9], b: [null, 0.4], c: [null, 0.5] }, weights: [1, 1] });
  expect(others).toEqual([]);
  expect([first?.row, ...(first?.alsoRows ?? [])].toSorted()).toEqual([1, 2]);
});
