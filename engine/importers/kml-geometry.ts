/**
 * Geometry elements of KML to plain GeoJSON; positions that cannot be read make the geometry unreadable.
 *
 * A position that is no number becomes NaN, which the review refuses: nothing is guessed.
 * Source: OGC 12-007r2 (KML 2.3), clause 10; the older `gx:` names mean the same.
 */
import type { Geometry, Position } from 'geojson';
import { childOf, childText, type XmlElement } from './read-xml.ts';

/** Elements that hold a position; a placemark has at most one of them. */
const READERS: Readonly<Record<string, (element: XmlElement) => Geometry>> = {
  Point: (element) => ({ type: 'Point', coordinates: coordinatesOf(element)[0] ?? [] }),
  LineString: (element) => ({ type: 'LineString', coordinates: coordinatesOf(element) }),
  LinearRing: (element) => ({ type: 'LineString', coordinates: coordinatesOf(element) }),
  Polygon: polygon,
  Track: (element) => ({ type: 'LineString', coordinates: trackOf(element) }),
  MultiTrack: (element) => ({ type: 'MultiLineString', coordinates: tracksOf(element) }),
  MultiGeometry: (element) => collect(element.children.map(kmlGeometry).filter((part) => part !== null)),
  Model: modelPoint,
};

/** The geometry that an element is; null when it is none. */
export function kmlGeometry(element: XmlElement): Geometry | null {
  return Object.hasOwn(READERS, element.name) ? (READERS[element.name]?.(element) ?? null) : null;
}

/** The ground that an overlay covers, turned by its rotation; null when its box is incomplete. */
export function overlayArea(overlay: XmlElement): Geometry | null {
  const quad = childOf(overlay, 'LatLonQuad');
  const box = childOf(overlay, 'LatLonBox');
  if (quad !== null) return { type: 'Polygon', coordinates: [closed(coordinatesOf(quad))] };
  if (box === null) return null;
  const side = (name: string) => Number(childText(box, name) ?? NaN);
  const [north, south, east, west] = [side('north'), side('south'), side('east'), side('west')];
  const corners: Position[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
  return { type: 'Polygon', coordinates: [closed(corners)] };
}

/** `lon,lat[,height]` groups between blanks. Blanks after a comma, which some programs write, are forgiven. */
function coordinatesOf(element: XmlElement): Position[] {
  const text = (childOf(element, 'coordinates')?.text ?? '').trim().replace(/\s*,\s*/g, ',');
  return text === '' ? [] : text.split(/\s+/).map((group) => numbers(group.split(',')));
}

/** Longitude and latitude must be there; more than a height is dropped. */
function numbers(words: readonly string[]): Position {
  const [lon = '', lat = '', height = ''] = words;
  const position = [number(lon), number(lat)];
  if (height.trim() !== '') position.push(number(height));
  return position;
}

function number(word: string): number {
  return word.trim() === '' ? NaN : Number(word);
}

function polygon(element: XmlElement): Geometry {
  const outer = element.children.filter(({ name }) => name === 'outerBoundaryIs');
  const inner = element.children.filter(({ name }) => name === 'innerBoundaryIs');
  const rings = [...outer, ...inner].flatMap(({ children }) => children.filter(({ name }) => name === 'LinearRing'));
  return { type: 'Polygon', coordinates: rings.map(coordinatesOf) };
}

/** Positions of a track, `lon lat height` with blanks between. */
function trackOf(element: XmlElement): Position[] {
  const coords = element.children.filter(({ name }) => name === 'coord');
  return coords.map(({ text }) => numbers(text.trim().split(/\s+/)));
}

function tracksOf(element: XmlElement): Position[][] {
  return element.children.filter(({ name }) => name === 'Track').map(trackOf);
}

function modelPoint(element: XmlElement): Geometry {
  const location = childOf(element, 'Location');
  const [lon, lat] = ['longitude', 'latitude'].map((name) => (location === null ? null : childText(location, name)));
  return { type: 'Point', coordinates: [number(lon ?? ''), number(lat ?? '')] };
}

/** Parts of one kind become its plural, as GDAL does; mixed or nested ones stay a collection. */
function collect(parts: readonly Geometry[]): Geometry {
  const [first] = parts;
  const isUniform = first !== undefined && parts.every(({ type }) => type === first.type);
  const coordinates = parts.map((part) => ('coordinates' in part ? part.coordinates : []));
  if (isUniform && ['Point', 'LineString', 'Polygon'].includes(first.type)) {
    return { type: `Multi${first.type}`, coordinates } as Geometry;
  }
  return { type: 'GeometryCollection', geometries: [...parts] };
}

function closed(corners: readonly Position[]): Position[] {
  return [...corners, ...corners.slice(0, 1)];
}
