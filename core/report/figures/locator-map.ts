/** Where in the country is the site? One mark on states and towns. */
import type { Site } from '../../sites/site.ts';
import type { Language } from '../../text/languages.ts';
import { say } from '../../text/say.ts';
import { altText, type DrawnFigure } from './drawn-figure.ts';
import { drawGround } from './map-ground-layer.ts';
import type { MapGround } from './map-ground.ts';
import { placeName } from './place-name.ts';
import { imprint, legend, northArrow, scaleBar, type LegendRow } from './map-surround.ts';
import { createMapView } from './map-view.ts';
import { ACCENT, FIGURE_WIDTH, INK, MUTED, PAPER } from './palette.ts';
import { distanceAndDirection } from './nearby.ts';
import { drawing, element, label, textWidth } from './svg-text.ts';

/** Frame of the map, points, and the distance it reaches to the north and south, km. */
const FRAME = { width: FIGURE_WIDTH, height: 136, halfHeightKm: 260 };
/** Smallest place that is named at this scale. Heuristic. */
const SMALLEST_PLACE = 150_000;

export type LocatorOptions = {
  readonly site: Site;
  readonly ground: MapGround;
  readonly asOf: string;
  readonly language: Language;
};

/** The locator of the summary: states, large towns and the site. */
export function locatorMap({ site, ground, asOf, language }: LocatorOptions): DrawnFigure {
  const view = createMapView(site.position, FRAME);
  const [x, y] = [view.width / 2, view.height / 2];
  const name = site.name;
  const half = textWidth(name, 9) / 2 + 4;
  const { base, names, has } = drawGround(view, ground, {
    showCounties: false,
    smallestPlace: SMALLEST_PLACE,
    mostPlaces: 24,
    keepClear: [
      [x - half, y - 22, x + half, y + 8],
      [0, view.height - 42, 164, view.height],
      [view.width - 40, 0, view.width, 44],
    ],
  });
  const rows: LegendRow[] = [
    { symbol: (sx, sy) => siteMark(sx, sy, 4), text: say(language, 'report', 'map.legend.site') },
    ...(has.states ? [{ symbol: stateLine, text: say(language, 'report', 'map.legend.states') }] : []),
  ];
  const below = legend(rows, { top: view.height + 8, width: view.width, columnCount: 3 });
  const foot = imprint(
    { top: view.height + 8 + below.height, width: view.width },
    { language, asOf, credit: ground.credit },
  );
  const svg = drawing(view.width, view.height + 8 + below.height + foot.height, [
    frame(view.width, view.height, 'locator', [
      ...base,
      ...names,
      siteMark(x, y, 5.5),
      label(x, y - 11, name, { size: 9, weight: 'semibold', anchor: 'middle', halo: PAPER }),
      scaleBar(view, language),
      northArrow(view, language),
    ]),
    below.svg,
    foot.svg,
  ]);
  return { svg, alt: alternative({ site, ground, asOf, language }) };
}

function alternative({ site, ground, language }: LocatorOptions): string {
  const towns = ground.places
    .filter(({ population }) => population >= SMALLEST_PLACE)
    .map((place) => ({
      place,
      near: Math.hypot(
        (place.position[0] - site.position[0]) * Math.cos((site.position[1] * Math.PI) / 180),
        place.position[1] - site.position[1],
      ),
    }))
    .sort((a, b) => a.near - b.near || (a.place.name < b.place.name ? -1 : 1))
    .slice(0, 2)
    .map(({ place }) =>
      say(language, 'report', 'map.alt.town', {
        name: place.name,
        where: distanceAndDirection(site.position, place.position, language),
      }),
    );
  return altText([
    say(language, 'report', 'map.alt.locator', { site: site.name, place: placeName(site, language) }),
    ...towns,
  ]);
}

/** A ring round a dot: the site, the same on every map. */
export function siteMark(x: number, y: number, radius: number): string {
  return (
    element('circle', { cx: x, cy: y, r: radius, fill: PAPER, stroke: INK, 'stroke-width': '1.4' }) +
    element('circle', { cx: x, cy: y, r: radius / 2.2, fill: ACCENT })
  );
}

/** A map frame that cuts off what reaches beyond it. */
export function frame(width: number, height: number, id: string, children: readonly string[]): string {
  const clip = element('clipPath', { id: `frame-${id}` }, [element('rect', { width, height })]);
  const border = element('rect', {
    x: 0.4,
    y: 0.4,
    width: width - 0.8,
    height: height - 0.8,
    fill: 'none',
    stroke: INK,
    'stroke-width': '0.8',
  });
  return clip + element('g', { 'clip-path': `url(#frame-${id})` }, children) + border;
}

function stateLine(x: number, y: number): string {
  return element('path', { d: `M${x - 7} ${y}H${x + 7}`, stroke: MUTED, 'stroke-width': '0.9' });
}
