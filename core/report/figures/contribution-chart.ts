/**
 * What drives the score? One bar a criterion: the outline is its weight, the filled part weight times risk, hatch what
 * is not known. The total is a power mean, so the bars rank the drivers but do not add up to the score.
 */
import { scaleLinear } from 'd3-scale';
import { GROUPS, type Group } from '../../indicators/reading.ts';
import type { SiteScore, WeightedCriterion } from '../../scoring/score-matrix.ts';
import type { Language } from '../../text/languages.ts';
import { formatNumber } from '../../text/numbers.ts';
import { say } from '../../text/say.ts';
import { altText, type DrawnFigure } from './drawn-figure.ts';
import { FIGURE_WIDTH, GROUP_COLOURS, HAIRLINE, hatchDefinition, INK, MUTED, PAPER } from './palette.ts';
import { drawing, element, label } from './svg-text.ts';

export type ContributionOptions = {
  /** What is drawn, as `drawnCriteria` chose it. */
  readonly criteria: readonly WeightedCriterion[];
  readonly mined: SiteScore;
  readonly language: Language;
  /** Whose risk, in words. */
  readonly perspective: string;
  /** Short name of an indicator. */
  readonly nameOf: (indicator: string) => string;
  /** Caption of the table with the same numbers. */
  readonly table: string;
};

/** Rows that leave room for headings, key and caption on one page of Letter. Heuristic. */
const MOST_ROWS = 20;
const LEFT = 128;
const RIGHT = 92;
const ROW = 15;

/** What counts in a score, at most twenty criteria: the largest by weight times risk, not known at 100, in their own order. */
export function drawnCriteria({ criteria }: Pick<SiteScore, 'criteria'>): {
  readonly drawn: readonly WeightedCriterion[];
  readonly leftOut: number;
} {
  const weighed = criteria.filter(({ weight }) => weight > 0);
  const size = ({ weight, risk }: WeightedCriterion) => weight * (risk === null ? 1 : risk.point);
  const largest = new Set([...weighed].sort((a, b) => size(b) - size(a)).slice(0, MOST_ROWS));
  return { drawn: weighed.filter((criterion) => largest.has(criterion)), leftOut: weighed.length - largest.size };
}

/** Contributions of the given criteria of one perspective as hosted, by group, with a tick for as mined. */
export function contributionChart(options: ContributionOptions): DrawnFigure {
  const { language, nameOf } = options;
  const most = Math.max(0.05, ...options.criteria.map(({ weight }) => weight));
  const x = scaleLinear([0, most], [LEFT, FIGURE_WIDTH - RIGHT]);
  const parts: string[] = [element('defs', {}, [hatchDefinition('not-known')])];
  let top = 20;
  for (const group of GROUPS) {
    const criteria = options.criteria.filter((criterion) => criterion.group === group);
    if (criteria.length === 0) continue;
    parts.push(label(0, top + 10, say(language, 'report', `group.${group}`), { size: 8, weight: 'semibold' }));
    top += ROW - 1;
    for (const criterion of criteria) {
      parts.push(label(8, top + 10, nameOf(criterion.indicator), { size: 7.6 }));
      parts.push(bar({ criterion, group, top, x, options }));
      top += ROW;
    }
    top += 5;
  }
  const axis = axisAbove(x, { top: 14, bottom: top, language });
  const key = keyBelow(top + 14, language);
  return { svg: drawing(FIGURE_WIDTH, top + 26, [...axis, ...parts, ...key]), alt: alternative(options) };
}

type Scale = (value: number) => number;

function bar({
  criterion,
  group,
  top,
  x,
  options,
}: {
  criterion: WeightedCriterion;
  group: Group;
  top: number;
  x: Scale;
  options: ContributionOptions;
}): string {
  const { language, mined } = options;
  const { risk, weight } = criterion;
  const box = { x: x(0), y: top + 2.5, height: 9 };
  const outline = (fill: string) =>
    element('rect', { ...box, width: x(weight) - x(0), fill, stroke: MUTED, 'stroke-width': '0.6' });
  if (risk === null) {
    const text = say(language, 'report', 'not-known');
    return outline('url(#not-known)') + label(x(weight) + 5, top + 10, text, { size: 7.4, fill: MUTED });
  }
  const before = mined.criteria.find(({ indicator }) => indicator === criterion.indicator)?.risk ?? null;
  const points = (value: number) => formatNumber(value * weight * 100, language, 1);
  const amount =
    points(risk.low) === points(risk.high)
      ? points(risk.point)
      : `${points(risk.low)}–${points(risk.high)} (${points(risk.point)})`;
  return [
    outline(PAPER),
    element('rect', { ...box, width: x(weight * risk.point) - x(0), fill: GROUP_COLOURS[group] }),
    rangeLine(x(weight * risk.low), x(weight * risk.high), top + 7),
    before === null ? '' : tick(x(weight * before.point), top),
    label(x(weight) + 5, top + 10, amount, { size: 7.4 }),
  ].join('');
}

function rangeLine(from: number, to: number, y: number): string {
  if (to - from < 0.5) return '';
  return element('path', {
    d: `M${Math.round(from * 10) / 10} ${y}H${Math.round(to * 10) / 10}`,
    stroke: INK,
    'stroke-width': '1',
  });
}

function tick(x: number, top: number): string {
  return element('path', {
    d: `M${Math.round(x * 10) / 10} ${top + 0.5}V${top + 13.5}`,
    stroke: INK,
    'stroke-width': '1.3',
    'stroke-dasharray': '2 1.2',
  });
}

function axisAbove(
  x: { (value: number): number; ticks: (count: number) => number[] },
  { top, bottom, language }: { top: number; bottom: number; language: Language },
): readonly string[] {
  return x.ticks(4).flatMap((value) => [
    element('path', {
      d: `M${Math.round(x(value) * 10) / 10} ${top}V${bottom}`,
      stroke: value === 0 ? INK : HAIRLINE,
      'stroke-width': '0.6',
    }),
    label(x(value), top - 4, formatNumber(value * 100, language, 1), { size: 7.2, anchor: 'middle', fill: MUTED }),
  ]);
}

function keyBelow(y: number, language: Language): readonly string[] {
  const text = (code: string) => say(language, 'report', `chart.key.${code}`);
  const swatch = (left: number, fill: string) =>
    element('rect', { x: left, y: y - 6.5, width: 14, height: 8, fill, stroke: MUTED, 'stroke-width': '0.6' });
  const words = (left: number, code: string) => label(left, y, text(code), { size: 7.2, fill: MUTED });
  return [
    swatch(0, GROUP_COLOURS.grid),
    words(18, 'weighted'),
    swatch(118, PAPER),
    words(136, 'weight'),
    swatch(222, 'url(#not-known)'),
    words(240, 'not-known'),
    tick(342, y - 10.5),
    words(348, 'mined'),
  ];
}

function alternative({ criteria, perspective, language, nameOf, table }: ContributionOptions): string {
  const known = criteria.flatMap((criterion) =>
    criterion.risk === null
      ? []
      : [{ name: nameOf(criterion.indicator), amount: criterion.weight * criterion.risk.point }],
  );
  const largest = [...known].sort((a, b) => b.amount - a.amount || (a.name < b.name ? -1 : 1)).slice(0, 3);
  const unknownCount = criteria.length - known.length;
  return altText([
    say(language, 'report', 'chart.alt.contributions', { perspective, count: criteria.length }),
    say(language, 'report', 'chart.alt.unknown', { count: unknownCount }),
    say(language, 'report', 'map.alt.table', { table }),
    ...(largest.length === 0
      ? []
      : [say(language, 'report', 'chart.alt.largest', { names: largest.map(({ name }) => name).join('; ') })]),
  ]);
}
