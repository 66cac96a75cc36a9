/**
 * The window of a report map: an azimuthal equidistant projection centred on the site, so that every distance from
 * the site is true and a radius is a circle. The screen map is Web Mercator; the map on paper says what it is.
 */
import { bboxClip } from '@turf/turf';
import { geoAzimuthalEquidistant } from 'd3-geo';
import type { Position } from '../../sites/site.ts';
import type { GroundArea, GroundLine } from './map-ground.ts';
import { short } from './svg-text.ts';

/** Mean Earth radius, km (IUGG R1); the sphere of the drawing, while measurements are made on the ellipsoid. */
const EARTH_RADIUS_KM = 6371.0088;
/** Length of a degree of latitude on that sphere, km. */
const KM_PER_DEGREE = (EARTH_RADIUS_KM * Math.PI) / 180;

/** GeoJSON gives coordinates as plain arrays, longitude first. */
type Vertex = number[];

export type MapView = {
  readonly width: number;
  readonly height: number;
  /** Points on paper for one kilometre from the centre. */
  readonly pointsPerKm: number;
  /** West, south, east, north of the data to draw, degrees, a little more than the frame. */
  readonly box: readonly [number, number, number, number];
  readonly project: (position: Position) => readonly [number, number];
};

/** A view centred on `centre` whose frame reaches `halfHeightKm` to the north and south. */
export function createMapView(
  centre: Position,
  frame: { readonly width: number; readonly height: number; readonly halfHeightKm: number },
): MapView {
  const pointsPerKm = frame.height / 2 / frame.halfHeightKm;
  const projection = geoAzimuthalEquidistant()
    .rotate([-centre[0], -centre[1]])
    .translate([frame.width / 2, frame.height / 2])
    .scale(pointsPerKm * EARTH_RADIUS_KM)
    .clipAngle(null);
  const latitudes = (frame.halfHeightKm / KM_PER_DEGREE) * 1.15;
  const farthest = Math.min(85, Math.abs(centre[1]) + latitudes);
  const halfWidthKm = frame.width / 2 / pointsPerKm;
  const longitudes = ((halfWidthKm / KM_PER_DEGREE) * 1.15) / Math.cos((farthest * Math.PI) / 180);
  return {
    ...frame,
    pointsPerKm,
    box: [centre[0] - longitudes, centre[1] - latitudes, centre[0] + longitudes, centre[1] + latitudes],
    project: (position) => projection([position[0], position[1]]) ?? [Number.NaN, Number.NaN],
  };
}

/** True when a position falls on the paper, `margin` points inside the frame. */
export function isInside(view: MapView, position: Position, margin = 0): boolean {
  const [x, y] = view.project(position);
  return x >= margin && x <= view.width - margin && y >= margin && y <= view.height - margin;
}

/** Path data of the areas inside the window, to be filled with the even-odd rule; empty when there are none. */
export function areaPath(view: MapView, areas: readonly GroundArea[]): string {
  return areas.map((area) => clippedArea(view, area)).join('');
}

/** Path data of the lines inside the window; empty when there are none. */
export function linePath(view: MapView, lines: readonly GroundLine[]): string {
  return lines.flatMap((line) => clippedLines(view, line).map((part) => trace(view, part, ''))).join('');
}

function clippedArea(view: MapView, area: GroundArea): string {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  return polygons
    .filter((rings) => touches(view, rings[0] ?? []))
    .flatMap((coordinates) => {
      const { geometry } = bboxClip({ type: 'Polygon', coordinates }, [...view.box]);
      const clipped =
        geometry.type === 'Polygon'
          ? [geometry.coordinates]
          : geometry.type === 'MultiPolygon'
            ? geometry.coordinates
            : [];
      return clipped.flatMap((rings) => rings.map((ring) => trace(view, ring, 'Z')));
    })
    .join('');
}

function clippedLines(view: MapView, line: GroundLine): Vertex[][] {
  const parts = line.type === 'LineString' ? [line.coordinates] : line.coordinates;
  return parts
    .filter((part) => part.length > 1 && touches(view, part))
    .flatMap((coordinates): Vertex[][] => {
      const { geometry } = bboxClip({ type: 'LineString', coordinates }, [...view.box]);
      if (geometry.type === 'LineString') return [geometry.coordinates];
      return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
    });
}

function touches({ box }: MapView, vertices: readonly Vertex[]): boolean {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon = NaN, lat = NaN] of vertices) {
    [west, east] = [Math.min(west, lon), Math.max(east, lon)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  return west <= box[2] && east >= box[0] && south <= box[3] && north >= box[1];
}

function trace(view: MapView, vertices: readonly Vertex[], close: string): string {
  const steps: string[] = [];
  let last = '';
  for (const vertex of vertices) {
    const [x, y] = view.project([vertex[0] ?? 0, vertex[1] ?? 0]);
    const step = `${short(x)} ${short(y)}`;
    if (step !== last) steps.push(step);
    last = step;
  }
  return steps.length < 2 ? '' : `M${steps.join('L')}${close}`;
}

/** Round lengths a scale bar may have, km. */
const ROUND_KM = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000];
/** One international mile, km. */
export const KM_PER_MILE = 1.609344;

/** The longest round length, in km and in miles, that fits into `most` points. */
export function roundLengths(view: MapView, most: number): { readonly km: number; readonly miles: number } {
  const longest = (limitKm: number, unitKm: number) =>
    ROUND_KM.filter((length) => length * unitKm <= limitKm).at(-1) ?? 1;
  const limitKm = most / view.pointsPerKm;
  return { km: longest(limitKm, 1), miles: longest(limitKm, KM_PER_MILE) };
}
