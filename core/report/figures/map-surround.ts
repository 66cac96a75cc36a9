/**
 * What every map carries round its frame: scale bar in km and miles, north arrow, legend of what is drawn, projection,
 * date and source. Source: NWCG PMS 936, map elements (STANDL-SGD).
 */
import type { Language } from '../../text/languages.ts';
import { formatDate, formatNumber } from '../../text/numbers.ts';
import { say } from '../../text/say.ts';
import { KM_PER_MILE, roundLengths, type MapView } from './map-view.ts';
import { INK, MUTED, PAPER } from './palette.ts';
import { element, label, textWidth } from './svg-text.ts';

/** One row of the legend: a small drawing 14 points wide and its words. */
export type LegendRow = { readonly symbol: (x: number, y: number) => string; readonly text: string };

const ROW = 12;

/** Scale bar at the lower left, inside the frame; true at the centre of the map. */
export function scaleBar(view: MapView, language: Language): string {
  const { km, miles } = roundLengths(view, 110);
  const [x, y] = [12, view.height - 26];
  const bar = (top: number, points: number, text: string, textY: number) => [
    element('path', {
      d: `M${x} ${top - 3}V${top}H${Math.round((x + points) * 10) / 10}V${top - 3}`,
      fill: 'none',
      stroke: INK,
      'stroke-width': '1',
    }),
    label(x + points + 4, textY, text, { size: 7, halo: PAPER }),
  ];
  return element('g', {}, [
    element('rect', { x: 6, y: view.height - 38, width: 152, height: 32, fill: PAPER, 'fill-opacity': '0.85' }),
    ...bar(y, km * view.pointsPerKm, say(language, 'report', 'map.km', { value: formatNumber(km, language) }), y + 1),
    ...bar(
      y + 14,
      miles * KM_PER_MILE * view.pointsPerKm,
      say(language, 'report', 'map.miles', { value: formatNumber(miles, language) }),
      y + 15,
    ),
  ]);
}

/** North arrow at the upper right; the projection keeps north up through the centre. */
export function northArrow(view: MapView, language: Language): string {
  const [x, y] = [view.width - 20, 12];
  return element('g', {}, [
    element('circle', { cx: x, cy: y + 12, r: 14, fill: PAPER, 'fill-opacity': '0.85' }),
    element('path', { d: `M${x} ${y + 3}L${x + 4.5} ${y + 15}L${x} ${y + 12}L${x - 4.5} ${y + 15}Z`, fill: INK }),
    label(x, y + 23, say(language, 'report', 'map.north'), { size: 7, weight: 'semibold', anchor: 'middle' }),
  ]);
}

/** Legend in `columnCount` columns below the frame; returns its height too. */
export function legend(
  rows: readonly LegendRow[],
  place: { readonly top: number; readonly width: number; readonly columnCount: number },
): { readonly svg: string; readonly height: number } {
  const perColumn = Math.ceil(rows.length / place.columnCount);
  const columnWidth = place.width / place.columnCount;
  const cells = rows.map(({ symbol, text }, i) => {
    const x = Math.floor(i / perColumn) * columnWidth;
    const y = place.top + (i % perColumn) * ROW + 7;
    return symbol(x + 7, y) + label(x + 19, y + 2.6, text, { size: 7.4 });
  });
  return { svg: element('g', {}, cells), height: perColumn * ROW };
}

/** Projection, datum, date and source in one small line or two. */
export function imprint(
  place: { readonly top: number; readonly width: number },
  { language, asOf, credit }: { language: Language; asOf: string; credit: string },
): { readonly svg: string; readonly height: number } {
  const text = say(language, 'report', 'map.imprint', { date: formatDate(asOf, language), credit });
  const lines = wrap(text, place.width, 7);
  const svg = lines.map((line, i) => label(0, place.top + 8 + i * 9, line, { size: 7, fill: MUTED }));
  return { svg: element('g', {}, svg), height: lines.length * 9 + 4 };
}

/** Breaks a line at spaces so that each part fits into `width` points. */
export function wrap(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
