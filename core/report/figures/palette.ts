/** Colours and marks of figures on paper: restrained, and every colour is repeated by a shape, a pattern or a word. */
import type { Group } from '../../indicators/reading.ts';
import type { BandWord } from '../../scoring/bands.ts';
import { element } from './svg-text.ts';

export const INK = '#1b2530';
export const MUTED = '#51606f';
export const HAIRLINE = '#c3ccd4';
export const ACCENT = '#1f4e79';
export const PAPER = '#ffffff';
export const LAND = '#f7f5ef';
export const WATER = '#d9e6ee';

/** Lightness falls from low to severe, so that the order survives in grey. */
export const BAND_COLOURS: Readonly<Record<BandWord, string>> = {
  low: '#2f9e8f',
  moderate: '#d2b36b',
  high: '#d9772b',
  severe: '#6b2a5b',
};

/** One tone a group; the group's name stands beside its bars, so the colour only repeats it. */
export const GROUP_COLOURS: Readonly<Record<Group, string>> = {
  grid: '#5560a8',
  'land-use': '#7d7350',
  opposition: '#b05a70',
  impact: '#3f7f86',
  readiness: '#5d6b78',
};

/** Width of a figure on the page, points: the text width of Letter with one-inch margins. */
export const FIGURE_WIDTH = 468;

/** Diagonal hatch for what is not known. */
export function hatchDefinition(id: string): string {
  const line = element('path', { d: 'M-1 5 L5 -1 M-1 1 L1 -1 M3 5 L5 3', stroke: MUTED, 'stroke-width': '0.7' });
  const ground = element('rect', { width: 4, height: 4, fill: PAPER });
  return element('pattern', { id, width: 4, height: 4, patternUnits: 'userSpaceOnUse' }, [ground, line]);
}

export type MarkShape = 'circle' | 'triangle' | 'diamond' | 'square';

/** A filled mark of `size` points round (x, y), with a white edge so that it stands out on a map. */
export function mark(shape: MarkShape, at: readonly [number, number], style: { fill: string; size: number }): string {
  const [x, y] = at;
  const r = style.size / 2;
  const paint = { fill: style.fill, stroke: PAPER, 'stroke-width': '0.8' };
  if (shape === 'circle') return element('circle', { cx: x, cy: y, r, ...paint });
  if (shape === 'square') return element('rect', { x: x - r, y: y - r, width: 2 * r, height: 2 * r, ...paint });
  const corners =
    shape === 'triangle'
      ? [
          [x - r, y + r],
          [x + r, y + r],
          [x, y - r],
        ]
      : [
          [x - r, y],
          [x, y - r],
          [x + r, y],
          [x, y + r],
        ];
  return element('path', {
    d: `M${corners.map((c) => c.map((v) => Math.round(v * 10) / 10).join(' ')).join(' L')}Z`,
    ...paint,
  });
}
