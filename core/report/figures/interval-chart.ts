/**
 * How sure is the score? Thin line: everything not known at its best and at its worst. Thick line: the readings that
 * are known, over their own ranges. Small point: the score. Band edges at 25, 50 and 75.
 */
import { scaleLinear } from 'd3-scale';
import { BANDS } from '../../scoring/bands.ts';
import type { ScoreRange } from '../../scoring/score-matrix.ts';
import type { Language } from '../../text/languages.ts';
import { formatNumber } from '../../text/numbers.ts';
import { say } from '../../text/say.ts';
import { altText, type DrawnFigure } from './drawn-figure.ts';
import { BAND_COLOURS, FIGURE_WIDTH, HAIRLINE, INK, MUTED, PAPER } from './palette.ts';
import { drawing, element, label, textWidth } from './svg-text.ts';

export type IntervalRow = {
  readonly heading: string;
  /** For example "As hosted". */
  readonly name: string;
  readonly full: ScoreRange;
  /** Range of the known readings alone; null when nothing is known. */
  readonly known: { readonly low: number; readonly high: number } | null;
};

export type IntervalOptions = {
  readonly rows: readonly IntervalRow[];
  readonly language: Language;
  /** Caption of the table with the same numbers. */
  readonly table: string;
  /** First sentence of the alternative text; that of one site in two states unless given. */
  readonly about?: string;
  /** Long names stand below their heading, short ones beside it. */
  readonly namesAre?: 'short' | 'long';
};

const LEFT = { short: 132, long: 190 };
const RIGHT = 76;
const ROW = 21;
const LOW_ROW = 15;
const ROW_OF_HEADING = 15;
const BELOW_ROWS = 6;
/** Longest name that fits beside the scale, points. */
const LONGEST_NAME = 176;

/** Scores of one site as intervals on a scale of 0 to 100, lower is less risk. */
export function intervalChart(options: IntervalOptions): DrawnFigure {
  const { rows, language, table, namesAre = 'short' } = options;
  const left = LEFT[namesAre];
  const x = scaleLinear([0, 1], [left, FIGURE_WIDTH - RIGHT]);
  let bottom = 26;
  const parts = rows.flatMap((row, i) => {
    const isFirst = row.heading !== rows[i - 1]?.heading;
    if (isFirst && namesAre === 'long') bottom += ROW_OF_HEADING;
    const top = bottom;
    bottom += namesAre === 'long' ? LOW_ROW : ROW;
    return intervalRow(row, { top, left, x, language, heading: isFirst ? namesAre : null });
  });
  if (namesAre === 'long') bottom += BELOW_ROWS;
  const svg = drawing(FIGURE_WIDTH, bottom + 26, [
    ...bandStrip(x, bottom, language),
    ...parts,
    ...key(bottom + 18, language),
  ]);
  const alt = altText([
    options.about ?? say(language, 'report', 'chart.alt.intervals'),
    ...rows.map(({ heading, name, full }) =>
      say(language, 'report', 'chart.alt.interval', {
        name: `${heading}, ${name}`,
        range: `${formatNumber(full.low * 100, language)}–${formatNumber(full.high * 100, language)}`,
      }),
    ),
    say(language, 'report', 'map.alt.table', { table }),
  ]);
  return { svg, alt };
}

type Scale = (value: number) => number;
type RowPlace = {
  readonly top: number;
  readonly left: number;
  readonly x: Scale;
  readonly language: Language;
  /** Where the heading stands; null where the row above has the same. */
  readonly heading: 'short' | 'long' | null;
};

/** A name cut to the room beside the scale; the table has it whole. */
function shortened(name: string, size: number): string {
  if (textWidth(name, size) <= LONGEST_NAME) return name;
  const letters = Math.floor(LONGEST_NAME / textWidth('x', size)) - 1;
  return `${Array.from(name).slice(0, letters).join('').trimEnd()}…`;
}

function bandStrip(x: Scale, bottom: number, language: Language): readonly string[] {
  return BANDS.flatMap((band, i) => {
    const [from, to] = [x(i / 4), x((i + 1) / 4)];
    return [
      element('rect', { x: from, y: 14, width: to - from, height: 4, fill: BAND_COLOURS[band] }),
      label((from + to) / 2, 10, say(language, 'report', `band.${band}`), { size: 7.4, anchor: 'middle', fill: MUTED }),
      element('path', { d: `M${from} 14V${bottom}`, stroke: HAIRLINE, 'stroke-width': '0.6' }),
      label(from, bottom + 8, formatNumber(i * 25, language), { size: 7.2, anchor: 'middle', fill: MUTED }),
      ...(i < 3
        ? []
        : [
            element('path', { d: `M${to} 14V${bottom}`, stroke: HAIRLINE, 'stroke-width': '0.6' }),
            label(to, bottom + 8, formatNumber(100, language), { size: 7.2, anchor: 'middle', fill: MUTED }),
          ]),
    ];
  });
}

function intervalRow(
  { heading, name, full, known }: IntervalRow,
  { top, left, x, language, heading: placed }: RowPlace,
): readonly string[] {
  const y = top + 12;
  const whole = (value: number) => formatNumber(Math.round(value * 100), language);
  const across = (range: { low: number; high: number }, width: string, colour: string) =>
    element('path', {
      d: `M${Math.round(x(range.low) * 10) / 10} ${y}H${Math.round(Math.max(x(range.high), x(range.low) + 0.5) * 10) / 10}`,
      stroke: colour,
      'stroke-width': width,
    });
  const point = full.point;
  const text =
    point === null
      ? `${whole(full.low)}–${whole(full.high)}`
      : `${whole(full.low)}–${whole(full.high)} (${whole(point)})`;
  return [
    placed === null ? '' : label(0, placed === 'short' ? y + 2.6 : top - 1, heading, { size: 7.8, weight: 'semibold' }),
    label(left - 10, y + 2.6, shortened(name, 7.6), { size: 7.6, anchor: 'end' }),
    across(full, '1.2', INK),
    known === null ? '' : across(known, '6', '#7d93ad'),
    point === null
      ? ''
      : element('circle', { cx: x(point), cy: y, r: 3, fill: PAPER, stroke: INK, 'stroke-width': '1.4' }),
    label(FIGURE_WIDTH, y + 2.6, text, { size: 7.6, anchor: 'end' }),
  ];
}

function key(y: number, language: Language): readonly string[] {
  const words = (left: number, code: string) =>
    label(left, y + 2.6, say(language, 'report', `chart.key.${code}`), { size: 7.2, fill: MUTED });
  const line = (left: number, width: string, stroke: string) =>
    element('path', { d: `M${left} ${y}h16`, stroke, 'stroke-width': width });
  return [
    line(0, '1.2', INK),
    words(20, 'full'),
    line(180, '6', '#7d93ad'),
    words(200, 'known'),
    element('circle', { cx: 372, cy: y, r: 3, fill: PAPER, stroke: INK, 'stroke-width': '1.4' }),
    words(380, 'point'),
  ];
}
