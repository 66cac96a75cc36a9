/**
 * How loud is it at night round the site, as mined and as hosted? Two maps of one frame, bands of 5 dB: one hue, the
 * louder the denser, each contour with its level written on it, so that it reads without colour.
 */
import type { BandArea, BandRow } from '../../conversion/band-rows.ts';
import type { NoiseMap } from '../../noise/noise-map.ts';
import type { Position, Site } from '../../sites/site.ts';
import type { Language } from '../../text/languages.ts';
import { formatRounded } from '../../text/numbers.ts';
import { say } from '../../text/say.ts';
import { altText, type DrawnFigure } from './drawn-figure.ts';
import { frame, siteMark } from './locator-map.ts';
import { drawGround } from './map-ground-layer.ts';
import type { MapGround } from './map-ground.ts';
import { imprint, legend, northArrow, scaleBar, type LegendRow } from './map-surround.ts';
import { areaPath, createMapView, isInside, type MapView } from './map-view.ts';
import { FIGURE_WIDTH, hatchDefinition, MUTED, PAPER } from './palette.ts';
import { drawing, element, label } from './svg-text.ts';

/** Frame of each map, points, and how far it reaches: as far as the map of noise itself, km. */
const FRAME = { width: 228, height: 228, halfHeightKm: 3 };
const GAP = FIGURE_WIDTH - 2 * FRAME.width;
const TITLE = 14;
/** The WHO guideline for the night, whose contour is drawn bold: Night Noise Guidelines for Europe (2009). */
const GUIDELINE_DB = 40;
const HUE = '#8a3d12';
/** Density of the hue at 30 and at 70 dBA. *Heuristic*: names of towns stay readable. */
const DENSITY = { least: 0.06, most: 0.62, from: 30, to: 70 };
/** Contours are named at least this far apart, points. */
const APART = 10;

const STATES = ['mined', 'hosted'] as const;
type State = (typeof STATES)[number];
type Silence = 'load-not-known' | 'no-load' | null;

export type NoiseMapsOptions = {
  readonly site: Site;
  readonly ground: MapGround;
  readonly map: NoiseMap;
  /** The same bands in numbers, the loudest first. */
  readonly rows: readonly BandRow[];
  /** Why a state has no bands. */
  readonly silences: Readonly<Record<State, Silence>>;
  readonly asOf: string;
  readonly language: Language;
  /** Caption of the table with the same numbers. */
  readonly table: string;
};

/** The pair of maps with one legend. */
export function noiseMaps(options: NoiseMapsOptions): DrawnFigure {
  const { language, asOf, ground } = options;
  const panels = STATES.map((state, i) =>
    element('g', { transform: `translate(${i * (FRAME.width + GAP)} 0)` }, [
      label(0, 9, say(language, 'report', `noise.panel.${state}`), { size: 8, weight: 'semibold' }),
      element('g', { transform: `translate(0 ${TITLE})` }, [panel(options, state)]),
    ]),
  );
  const top = TITLE + FRAME.height + 8;
  const below = legend(legendRows(options), { top, width: FIGURE_WIDTH, columnCount: 3 });
  const foot = imprint({ top: top + below.height, width: FIGURE_WIDTH }, { language, asOf, credit: ground.credit });
  const svg = drawing(FIGURE_WIDTH, top + below.height + foot.height, [
    element('defs', {}, [hatchDefinition('noise-not-known')]),
    ...panels,
    below.svg,
    foot.svg,
  ]);
  return { svg, alt: alternative(options) };
}

function panel({ site, ground, map, silences, language }: NoiseMapsOptions, state: State): string {
  const view = createMapView(site.position, FRAME);
  const [x, y] = [view.width / 2, view.height / 2];
  const silence = silences[state];
  const { base, names } = drawGround(view, ground, {
    ...{ showCounties: true, smallestPlace: 0, mostPlaces: 6 },
    keepClear: [
      [x - 30, y - 14, x + 30, y + 14],
      [0, view.height - 42, 164, view.height],
      [view.width - 40, 0, view.width, 44],
    ],
  });
  return frame(view.width, view.height, `noise-${state}`, [
    ...base,
    ...(silence === null ? bands(view, map[state]) : [nothing(view, silence, language)]),
    ...names,
    siteMark(x, y, 4),
    scaleBar(view, language),
    northArrow(view, language),
  ]);
}

function bands(view: MapView, { bands: all }: NoiseMap['mined']): readonly string[] {
  const features = all?.features ?? [];
  const areas = features.map(({ geometry, properties }) => {
    const d = areaPath(view, [geometry]);
    const isGuideline = properties.fromDb === GUIDELINE_DB;
    return d === ''
      ? ''
      : element('path', {
          ...{ d, fill: HUE, 'fill-opacity': density(properties.fromDb).toFixed(2), 'fill-rule': 'evenodd' },
          ...{ stroke: HUE, 'stroke-width': isGuideline ? '0.9' : '0.5' },
        });
  });
  return [...areas, ...levels(view, features)];
}

type Band = NonNullable<NoiseMap['mined']['bands']>['features'][number];

/** The level of each contour, written where it crosses the diagonal to the north-east, the loudest first. */
function levels(view: MapView, features: readonly Band[]): readonly string[] {
  const placed: (readonly [number, number])[] = [];
  return features.toReversed().flatMap(({ geometry, properties: { fromDb } }) => {
    const at = diagonal(view, geometry.coordinates.flat(2));
    if (at === null || placed.some(([x, y]) => Math.hypot(x - at[0], y - at[1]) < APART)) return [];
    placed.push(at);
    const weight = fromDb === GUIDELINE_DB ? 'semibold' : 'regular';
    return [label(at[0], at[1] + 2.5, String(fromDb), { size: 7, anchor: 'middle', halo: PAPER, weight })];
  });
}

/** The corner farthest out among those that lie near the diagonal and inside the frame; null where there is none. */
function diagonal(view: MapView, corners: readonly Position[]): readonly [number, number] | null {
  let found: readonly [number, number] | null = null;
  let farthest = 0;
  for (const corner of corners) {
    if (!isInside(view, corner, 10)) continue;
    const [x, y] = view.project(corner);
    // The north arrow stands there.
    if (x > view.width - 48 && y < 48) continue;
    const [east, north] = [x - view.width / 2, view.height / 2 - y];
    const out = Math.hypot(east, north);
    // Within 6 degrees of north-east.
    if (out <= farthest || out < 8 || Math.abs(Math.atan2(north, east) - Math.PI / 4) > Math.PI / 30) continue;
    [found, farthest] = [[x, y], out];
  }
  return found;
}

/** Hatch and words where a load is not known; words alone where there is none. */
function nothing(view: MapView, silence: NonNullable<Silence>, language: Language): string {
  const words = label(view.width / 2, 60, say(language, 'report', `noise.silence.${silence}`), {
    ...{ size: 8, anchor: 'middle', halo: PAPER },
  });
  if (silence === 'no-load') return words;
  return element('rect', { width: view.width, height: view.height, fill: 'url(#noise-not-known)' }) + words;
}

function density(fromDb: number): number {
  const share = Math.min(1, Math.max(0, (fromDb - DENSITY.from) / (DENSITY.to - DENSITY.from)));
  return DENSITY.least + share * (DENSITY.most - DENSITY.least);
}

/** Only bands that are drawn in one of the states, the loudest first. */
function legendRows({ rows, silences, language }: NoiseMapsOptions): readonly LegendRow[] {
  const drawn = rows.filter(({ mined, hosted }) => (mined?.km2 ?? 0) > 0 || (hosted?.km2 ?? 0) > 0);
  const text = (code: string, facts: Record<string, number> = {}) => say(language, 'report', code, facts);
  return [
    { symbol: (x, y) => siteMark(x, y, 4), text: text('map.legend.site') },
    ...drawn.map(({ fromDb, toDb }) => ({
      symbol: swatch(HUE, density(fromDb).toFixed(2), fromDb === GUIDELINE_DB ? '1.4' : '0.6'),
      text:
        toDb === null
          ? text('noise.legend.from', { from: fromDb })
          : text(fromDb === GUIDELINE_DB ? 'noise.legend.guideline' : 'noise.legend.band', { from: fromDb, to: toDb }),
    })),
    ...(Object.values(silences).includes('load-not-known')
      ? [{ symbol: swatch('url(#noise-not-known)', '1', '0.6'), text: text('not-known') }]
      : []),
    { symbol: () => '', text: text('noise.legend.not-drawn') },
  ];
}

function swatch(fill: string, opacity: string, width: string): LegendRow['symbol'] {
  return (x, y) =>
    element('rect', {
      ...{ x: x - 6, y: y - 3.5, width: 12, height: 7, fill, 'fill-opacity': opacity },
      ...{ stroke: fill.startsWith('#') ? fill : MUTED, 'stroke-width': width },
    });
}

function alternative({ site, rows, language, table }: NoiseMapsOptions): string {
  const text = (code: string, facts: Record<string, string>) => say(language, 'report', `noise.alt.${code}`, facts);
  return altText([
    text('maps', { site: site.name }),
    text('loud', { mined: loudArea(rows, 'mined', language), hosted: loudArea(rows, 'hosted', language) }),
    say(language, 'report', 'map.alt.table', { table }),
  ]);
}

/** Area at or above the guideline of one state, in words; "not known" where its load is. */
function loudArea(rows: readonly BandRow[], state: State, language: Language): string {
  const loud = rows.filter(({ fromDb }) => fromDb >= GUIDELINE_DB).map((row) => row[state]);
  const known = loud.filter((area): area is BandArea => area !== null);
  if (known.length === 0) return say(language, 'report', 'not-known');
  const km2 = formatRounded(
    known.reduce((sum, area) => sum + area.km2, 0),
    language,
  );
  return say(language, 'report', known.some(({ isCut }) => isCut) ? 'noise.alt.at-least' : 'noise.alt.km2', { km2 });
}
