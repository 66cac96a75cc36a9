/** Draws the quiet ground of a report map: water, land, county, state and country lines, names. */
import type { MapGround } from './map-ground.ts';
import { placeLabels, type Box, type LabelWish } from './map-labels.ts';
import { areaPath, isInside, linePath, type MapView } from './map-view.ts';
import { HAIRLINE, INK, LAND, MUTED, PAPER, WATER } from './palette.ts';
import { element, label } from './svg-text.ts';

/** Which of the parts were really drawn: the legend lists these and no others. */
export type DrawnGround = {
  readonly base: readonly string[];
  readonly names: readonly string[];
  readonly has: {
    readonly water: boolean;
    readonly counties: boolean;
    readonly states: boolean;
    readonly places: boolean;
  };
};

type GroundOptions = {
  readonly showCounties: boolean;
  readonly smallestPlace: number;
  readonly mostPlaces: number;
  /** Boxes that names must keep clear of, points. */
  readonly keepClear: readonly Box[];
};

/** Ground without labels first, labels last; the caller draws its own marks between the two. */
export function drawGround(view: MapView, ground: MapGround, options: GroundOptions): DrawnGround {
  const land = areaPath(view, ground.land);
  const lakes = areaPath(view, ground.lakes);
  const counties = options.showCounties ? linePath(view, ground.countyLines) : '';
  const states = linePath(view, ground.stateLines);
  const countries = linePath(view, ground.countryLines);
  const names = drawNames(view, ground, options);
  const path = (d: string, attributes: Record<string, string>) =>
    d === '' ? [] : [element('path', { d, ...attributes })];
  const line = (d: string, stroke: string, width: string, dash = 'none') =>
    path(d, { fill: 'none', stroke, 'stroke-width': width, 'stroke-dasharray': dash, 'stroke-linejoin': 'round' });
  return {
    base: [
      element('rect', { width: view.width, height: view.height, fill: WATER }),
      ...path(land, { fill: LAND, 'fill-rule': 'evenodd' }),
      ...line(counties, HAIRLINE, '0.5'),
      ...path(lakes, { fill: WATER, 'fill-rule': 'evenodd', stroke: '#9db4c2', 'stroke-width': '0.4' }),
      ...line(states, '#8793a0', '0.9'),
      ...line(countries, MUTED, '1.1', '5 2'),
    ],
    names: names.svg,
    has: {
      water: lakes !== '',
      counties: counties !== '',
      states: states !== '' || countries !== '',
      places: names.places > 0,
    },
  };
}

function drawNames(view: MapView, ground: MapGround, options: GroundOptions) {
  const places = ground.places
    .filter(
      ({ position, population }) =>
        population >= options.smallestPlace && inBox(view, position) && isInside(view, position, 4),
    )
    .sort((a, b) => b.population - a.population || (a.name < b.name ? -1 : 1))
    .slice(0, options.mostPlaces);
  const regions = options.showCounties ? ground.counties : ground.states;
  const wishes: LabelWish[] = [
    ...places.map(({ name, position }) => wish(view, { text: name, position, size: 7.5, offset: 4 })),
    ...regions
      .filter(({ position }) => inBox(view, position) && isInside(view, position, 4))
      .map(({ name, position }) => wish(view, { text: spaced(name), position, size: 7, offset: 0 })),
  ];
  const dots = places.map(({ position }) => view.project(position));
  const taken: Box[] = [...options.keepClear, ...dots.map(([x, y]): Box => [x - 2, y - 2, x + 2, y + 2])];
  const placed = placeLabels(wishes, view, taken);
  const named = new Set(placed.map(({ x, y }) => `${x} ${y}`));
  return {
    places: places.length,
    svg: [
      ...dots
        .filter(([x, y]) => named.has(`${x} ${y}`))
        .map(([cx, cy]) => element('circle', { cx, cy, r: 1.5, fill: PAPER, stroke: INK, 'stroke-width': '0.8' })),
      ...placed.map(({ text, size, anchor, at, offset }) =>
        label(at[0], at[1], text, { size, anchor, halo: LAND, fill: offset === 0 ? MUTED : INK, italic: offset === 0 }),
      ),
    ],
  };
}

function inBox({ box }: MapView, [lon, lat]: readonly [number, number]): boolean {
  return lon >= box[0] && lon <= box[2] && lat >= box[1] && lat <= box[3];
}

function wish(
  view: MapView,
  { text, position, size, offset }: { text: string; position: readonly [number, number]; size: number; offset: number },
): LabelWish {
  const [x, y] = view.project(position);
  return { text, x, y, size, offset };
}

/** Names of areas stand apart from names of places by their spelling too. */
function spaced(name: string): string {
  return name.toUpperCase();
}
