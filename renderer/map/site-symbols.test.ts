import { expect, test } from 'vitest';
import { DRAWN_BANDS } from '../stores/site-rows.ts';
import { pictureOf } from './site-pictures.ts';
import { drawingOrder } from './site-symbols.ts';

const plain = (band: (typeof DRAWN_BANDS)[number]) => pictureOf({ band, spans: false, isThin: false });

test('harsher bands lie over kinder ones, what is excluded below all, and equal ones as given', () => {
  const bands = ['severe', 'excluded', 'low', 'high', 'low', 'unknown', 'moderate'] as const;
  const order = drawingOrder(Uint8Array.from(bands, plain), -1);
  expect(Array.from(order, (site) => bands[site])).toEqual([
    ...['excluded', 'low', 'low', 'moderate', 'high', 'severe', 'unknown'],
  ]);
  expect([...order].slice(1, 3)).toEqual([2, 4]);
});

test('the selected site lies over all', () => {
  const pictures = Uint8Array.from(['low', 'severe', 'excluded'] as const, plain);
  expect([...drawingOrder(pictures, 2)]).toEqual([0, 1, 2]);
  expect([...drawingOrder(pictures, 0)]).toEqual([2, 1, 0]);
});

test('every look of a site has a picture of its own', () => {
  const looks = DRAWN_BANDS.flatMap((band) =>
    [true, false].flatMap((spans) => [true, false].map((isThin) => pictureOf({ band, spans, isThin }))),
  );
  expect(new Set(looks).size).toBe(4 * DRAWN_BANDS.length);
  expect(Math.max(...looks)).toBe(looks.length - 1);
});
