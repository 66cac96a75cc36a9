/** What lies round the site? Rings at 16 and 80 km, the honest ring of the position, towns, counties and read cases. */
import type { CaseArm } from '../../evidence/case-arm.ts';
import type { OppositionCase } from '../../evidence/evidence.ts';
import type { Position, Site } from '../../sites/site.ts';
import type { Language } from '../../text/languages.ts';
import { formatRounded } from '../../text/numbers.ts';
import { say } from '../../text/say.ts';
import { altText, type DrawnFigure } from './drawn-figure.ts';
import { frame, siteMark } from './locator-map.ts';
import { drawGround } from './map-ground-layer.ts';
import type { MapGround } from './map-ground.ts';
import { imprint, legend, northArrow, scaleBar, type LegendRow } from './map-surround.ts';
import { createMapView, type MapView } from './map-view.ts';
import { distanceAndDirection, nearbyCases, type NearbyCase } from './nearby.ts';
import { ACCENT, BAND_COLOURS, FIGURE_WIDTH, HAIRLINE, mark, MUTED, PAPER, WATER, type MarkShape } from './palette.ts';
import { placeName } from './place-name.ts';
import { drawing, element, label, textWidth } from './svg-text.ts';

/** Frame of the map, points; the outer ring of 80 km fits with room for its label. */
const FRAME = { width: FIGURE_WIDTH, height: 330, halfHeightKm: 92 };
/** Radii that the method uses: people within 16 km, precedents within 80 km (domain/indicators.md section G). */
const RINGS_KM = [16, 80.47] as const;
/** Smallest place that is named at this scale. Heuristic. */
const SMALLEST_PLACE = 4000;

const ARM_MARKS: Readonly<Record<CaseArm, { readonly shape: MarkShape; readonly fill: string }>> = {
  block: { shape: 'square', fill: BAND_COLOURS.severe },
  advance: { shape: 'circle', fill: BAND_COLOURS.low },
  pending: { shape: 'triangle', fill: '#a8842c' },
};
const ARMS = ['block', 'advance', 'pending'] as const;

export type SiteMapOptions = {
  readonly site: Site;
  readonly cases: readonly OppositionCase[];
  readonly ground: MapGround;
  readonly asOf: string;
  readonly language: Language;
  /** Caption of the table that lists the same records. */
  readonly table: string;
};

/** The map of a site and 92 km to the north and south. */
export function siteMap(options: SiteMapOptions): DrawnFigure {
  const { site, ground, asOf, language } = options;
  const view = createMapView(site.position, FRAME);
  const cases = nearbyCases(site, options.cases);
  const [x, y] = [view.width / 2, view.height / 2];
  const half = textWidth(site.name, 9) / 2 + 4;
  const { base, names, has } = drawGround(view, ground, {
    showCounties: true,
    smallestPlace: SMALLEST_PLACE,
    mostPlaces: 34,
    keepClear: [
      [x - half, y - 22, x + half, y + 8],
      [0, view.height - 42, 164, view.height],
      [view.width - 40, 0, view.width, 44],
      ...cases.map(({ position }) => around(view, position)),
      ...RINGS_KM.map((km) => ringLabelBox(view, km)),
    ],
  });
  const rows = legendRows(options, { cases, has });
  const below = legend(rows, { top: view.height + 8, width: view.width, columnCount: 2 });
  const foot = imprint(
    { top: view.height + 8 + below.height, width: view.width },
    { language, asOf, credit: ground.credit },
  );
  const svg = drawing(view.width, view.height + 8 + below.height + foot.height, [
    frame(view.width, view.height, 'site', [
      ...base,
      ...RINGS_KM.map((km) => ring(view, km, language)),
      ...names,
      precisionRing(view, site),
      ...cases.map(({ position, arm }) =>
        mark(ARM_MARKS[arm].shape, view.project(position), { fill: ARM_MARKS[arm].fill, size: 9 }),
      ),
      siteMark(x, y, 5.5),
      label(x, y - 11, site.name, { size: 9, weight: 'semibold', anchor: 'middle', halo: PAPER }),
      scaleBar(view, language),
      northArrow(view, language),
    ]),
    below.svg,
    foot.svg,
  ]);
  return { svg, alt: alternative(options, cases) };
}

function around(view: MapView, position: Position): readonly [number, number, number, number] {
  const [x, y] = view.project(position);
  return [x - 6, y - 6, x + 6, y + 6];
}

function ringLabelBox(view: MapView, km: number): readonly [number, number, number, number] {
  const offset = km * view.pointsPerKm * Math.SQRT1_2;
  const [x, y] = [view.width / 2 + offset, view.height / 2 + offset];
  return [x, y - 6, x + 30, y + 6];
}

function ring(view: MapView, km: number, language: Language): string {
  const [x, y, r] = [view.width / 2, view.height / 2, km * view.pointsPerKm];
  const text = say(language, 'report', 'map.km', { value: formatRounded(Math.round(km), language) });
  return (
    element('circle', {
      cx: x,
      cy: y,
      r,
      fill: 'none',
      stroke: ACCENT,
      'stroke-width': '0.8',
      'stroke-dasharray': '4 3',
    }) + label(x + r * Math.SQRT1_2 + 3, y + r * Math.SQRT1_2 + 3, text, { size: 7.5, fill: ACCENT, halo: PAPER })
  );
}

/** Where the true position may be; nothing when the record gives no radius, which the legend then says. */
function precisionRing(view: MapView, site: Site): string {
  if (site.precisionKm === null || site.precisionKm === 0) return '';
  const r = Math.max(2, site.precisionKm * view.pointsPerKm);
  const circle = { cx: view.width / 2, cy: view.height / 2, r };
  return element('circle', { ...circle, fill: ACCENT, 'fill-opacity': '0.14', stroke: ACCENT, 'stroke-width': '0.7' });
}

function legendRows(
  { site, language, cases: given }: SiteMapOptions,
  { cases, has }: { cases: readonly NearbyCase[]; has: { counties: boolean; states: boolean; water: boolean } },
): readonly LegendRow[] {
  const text = (code: string, facts: Record<string, string | number> = {}) =>
    say(language, 'report', `map.legend.${code}`, facts);
  const line =
    (stroke: string, dash = 'none') =>
    (x: number, y: number) =>
      element('path', { d: `M${x - 7} ${y}H${x + 7}`, stroke, 'stroke-width': '0.9', 'stroke-dasharray': dash });
  const unplaced = given.filter(({ position }) => position === null).length;
  const precision =
    site.precisionKm === null
      ? { symbol: questionMark, text: text('precision-not-known') }
      : {
          symbol: (x: number, y: number) =>
            element('circle', {
              cx: x,
              cy: y,
              r: 4.5,
              fill: ACCENT,
              'fill-opacity': '0.14',
              stroke: ACCENT,
              'stroke-width': '0.7',
            }),
          text: text('precision', { km: formatRounded(site.precisionKm, language) }),
        };
  return [
    { symbol: (x, y) => siteMark(x, y, 4), text: text('site') },
    precision,
    { symbol: line(ACCENT, '4 3'), text: text('rings') },
    ...ARMS.filter((arm) => cases.some((nearby) => nearby.arm === arm)).map((arm) => ({
      symbol: (x: number, y: number) => mark(ARM_MARKS[arm].shape, [x, y], { fill: ARM_MARKS[arm].fill, size: 9 }),
      text: text(`case-${arm}`),
    })),
    ...(cases.length === 0 ? [{ symbol: () => '', text: text('no-cases') }] : []),
    ...(has.counties ? [{ symbol: line(HAIRLINE), text: text('counties') }] : []),
    ...(has.states ? [{ symbol: line(MUTED), text: text('states') }] : []),
    ...(has.water ? [{ symbol: waterPatch, text: text('water') }] : []),
    { symbol: questionMark, text: unplaced === 0 ? text('not-known') : text('not-placed', { count: unplaced }) },
  ];
}

function waterPatch(x: number, y: number): string {
  return element('rect', {
    x: x - 6,
    y: y - 3.5,
    width: 12,
    height: 7,
    fill: WATER,
    stroke: '#9db4c2',
    'stroke-width': '0.4',
  });
}

function questionMark(x: number, y: number): string {
  return (
    element('circle', {
      cx: x,
      cy: y,
      r: 4.2,
      fill: PAPER,
      stroke: MUTED,
      'stroke-width': '0.8',
      'stroke-dasharray': '1.5 1.2',
    }) + label(x, y + 2.4, '?', { size: 6.5, anchor: 'middle', fill: MUTED })
  );
}

function alternative({ site, language, table }: SiteMapOptions, cases: readonly NearbyCase[]): string {
  const text = (code: string, facts: Record<string, string | number>) =>
    say(language, 'report', `map.alt.${code}`, facts);
  const nearest = cases.slice(0, 2).map(({ record, position, arm }) =>
    text('case', {
      project: record.project,
      outcome: say(language, 'report', `arm.${arm}`),
      where: distanceAndDirection(site.position, position, language),
    }),
  );
  return altText([
    text('site', { site: site.name, place: placeName(site, language), km: FRAME.halfHeightKm }),
    text('cases', { count: cases.length }),
    text('table', { table }),
    ...nearest,
  ]);
}
