import { expect, test } from 'vitest';
import { layerInfo } from '../../core/indicators/example-world.ts';
import { LAYER_ROLES } from '../../core/layers/layer-info.ts';
import { isDrawn, OTHER_ROLES, OVERLAY_ROLES, overlayOf, withOverlaysOf } from './overlay-roles.ts';
import { COMPARE_LIMIT, toggleCompared } from './view-store.ts';

test('a comparison holds six sites: the seventh changes nothing, and a second press takes a site out', () => {
  const six = ['a', 'b', 'c', 'd', 'e', 'f'];
  expect(six).toHaveLength(COMPARE_LIMIT);
  expect(toggleCompared(six, 'g')).toBe(six);
  expect(toggleCompared(six, 'c')).toEqual(['a', 'b', 'd', 'e', 'f']);
  expect(toggleCompared(['a'], 'b')).toEqual(['a', 'b']);
});

test('every role joins one overlay or none', () => {
  const joined = [...Object.values(OVERLAY_ROLES).flat(), ...OTHER_ROLES];
  expect(joined.toSorted()).toEqual(LAYER_ROLES.toSorted());
  expect(overlayOf('substations')).toBe('grid');
  expect(overlayOf('overlay')).toBeNull();
});

test('an imported layer is drawn with its overlay, and not when it is hidden', () => {
  const lines = { ...layerInfo('transmission-lines', null), table: 'layer_lines' };
  const off = { grid: false, 'land-use': true, opposition: true };
  expect(isDrawn(lines, off)).toBe(false);
  expect(isDrawn(lines, { ...off, grid: true })).toBe(true);
  expect(isDrawn({ ...lines, visible: false }, { ...off, grid: true })).toBe(false);
});

test('a workspace with lines turns their overlay on and leaves the others', () => {
  const off = { grid: false, 'land-use': false, opposition: true };
  expect(withOverlaysOf([layerInfo('transmission-lines', null), layerInfo('overlay', null)], off)).toEqual({
    ...off,
    grid: true,
  });
});
