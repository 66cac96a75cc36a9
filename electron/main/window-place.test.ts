import { expect, test } from 'vitest';
import { boundsFor } from './window-place.ts';

const laptop = { x: 0, y: 0, width: 1366, height: 768 };
const second = { x: 1366, y: 0, width: 1920, height: 1080 };
const onSecond = { bounds: { x: 1500, y: 100, width: 1200, height: 800 }, maximised: false };

test('a window comes back where it was while its screen is there', () => {
  expect(boundsFor(onSecond, [laptop, second])).toEqual(onSecond.bounds);
});

test('a window of a screen that is gone is not lost outside', () => {
  expect(boundsFor(onSecond, [laptop])).toEqual({ width: 1366, height: 768 });
});

test('a window whose title bar lies above every screen cannot be dragged back, so it is not restored', () => {
  const above = { bounds: { x: 100, y: -500, width: 1200, height: 800 }, maximised: false };
  expect(boundsFor(above, [laptop])).toEqual({ width: 1366, height: 768 });
});

test('a first window fits the screen', () => {
  expect(boundsFor({ bounds: null, maximised: false }, [second])).toEqual({ width: 1440, height: 900 });
});
