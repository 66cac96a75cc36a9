import { expect, test } from 'vitest';
import { exampleInstrument } from '../../../core/indicators/example-records.ts';
import { tallyOf, withoutBoundary } from './boundary-tally.ts';

const boundary = { polygons: [[[[0, 0] as const, [1, 0] as const, [1, 1] as const, [0, 0] as const]]], source: null };
const SQUARE = { ...boundary, polygons: boundary.polygons.map((rings) => rings.map((ring) => [...ring])) };

test('sought are instruments without boundary: of municipalities, of counties when asked, never of states', () => {
  const instruments = [
    exampleInstrument({ id: 'town', level: 'municipality', jurisdiction: ' Granbury ' }),
    exampleInstrument({ id: 'drawn', level: 'municipality', boundary: SQUARE }),
    exampleInstrument({ id: 'nameless', level: 'municipality', jurisdiction: '' }),
    exampleInstrument({ id: 'county', jurisdiction: '' }),
    exampleInstrument({ id: 'state', level: 'state', jurisdiction: 'Texas' }),
  ];
  expect(withoutBoundary(instruments, false)).toEqual([{ id: 'town', name: 'Granbury', state: 'TX' }]);
  expect(withoutBoundary(instruments, true).map(({ id, name }) => [id, name])).toEqual([
    ['town', 'Granbury'],
    ['county', 'Hood'],
  ]);
});

test('one usable polygon is a match; several, an unusable one and none are told apart', () => {
  const tally = tallyOf([
    { id: 'a', matches: 1, boundary: SQUARE },
    { id: 'b', matches: 2, boundary: null },
    { id: 'c', matches: 1, boundary: null },
    { id: 'd', matches: 0, boundary: null },
  ]);
  expect(tally).toEqual({ matched: new Map([['a', SQUARE]]), many: ['b'], unusable: ['c'], unknown: ['d'] });
});
