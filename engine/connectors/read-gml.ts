/**
 * Simple features in GML 3.2 (and 3.1, 2) as GeoJSON.
 *
 * Which number comes first is the trap: systems named by a URN or by a URL keep the order of the authority, latitude first for
 * EPSG:4326; the short name `EPSG:4326` means longitude first by old custom. Source: OGC 10-100r3, GML Simple Features Profile.
 */
import { at, attribute, below, children, plainText, type XmlNode } from './parse-xml.ts';

type Line = number[][];
type Shape = { readonly type: string; readonly coordinates: unknown };

export type GmlRows = {
  readonly features: readonly object[];
  /** `EPSG:4326` and the like; null when no geometry says. */
  readonly crs: string | null;
};

/** Features of a collection. Columns are the simple elements of each. */
export function readGml(root: XmlNode): GmlRows {
  const members = [...below(root, 'member'), ...below(root, 'featureMember')].flatMap((member) => children(member));
  const inBulk = below(root, 'featureMembers').flatMap((bulk) => children(bulk));
  const features = [...members, ...inBulk].filter((element) => element.name !== 'FeatureCollection');
  let crs: string | null = null;
  const read = features.map((feature) => {
    const { properties, geometry } = readFeature(feature);
    crs ??= geometry === null ? null : crsCode(systemOf(geometry));
    const shape = geometry === null ? null : shapeOf(geometry);
    return { type: 'Feature', properties, geometry: shape };
  });
  return { features: read, crs };
}

function readFeature(feature: XmlNode) {
  const properties: Record<string, string> = {};
  let geometry: XmlNode | null = null;
  for (const element of children(feature)) {
    const [inner] = children(element);
    if (inner === undefined) properties[element.name] = plainText(element);
    else if (element.name !== 'boundedBy' && geometry === null && isShape(inner)) geometry = inner;
  }
  return { properties, geometry };
}

const SHAPES = /^(Point|LineString|Curve|Polygon|Surface|Multi(Point|LineString|Curve|Polygon|Surface|Geometry))$/;

function isShape(element: XmlNode): boolean {
  return SHAPES.test(element.name);
}

function shapeOf(element: XmlNode): Shape | null {
  const swap = isLatitudeFirst(systemOf(element));
  const lines = (parent: XmlNode, names: readonly string[]) =>
    names.flatMap((name) => [...(parent.name === name ? [parent] : []), ...below(parent, name)]);
  const several = (type: string, parts: readonly unknown[], isMulti: boolean): Shape | null =>
    parts.length === 0
      ? null
      : isMulti
        ? { type: `Multi${type}`, coordinates: parts }
        : { type, coordinates: parts[0] };
  const name = element.name;
  const isMulti = name.startsWith('Multi');
  if (name.endsWith('Point')) {
    const points = lines(element, ['Point']).flatMap((point) => positions(point, swap).slice(0, 1));
    return several('Point', points, isMulti);
  }
  if (/(LineString|Curve)$/.test(name)) {
    const found = lines(element, ['LineString', 'LineStringSegment']).map((line) => positions(line, swap));
    return several('LineString', found, isMulti || found.length > 1);
  }
  if (name === 'MultiGeometry') return collection(element);
  const areas = lines(element, ['Polygon', 'PolygonPatch']).map((area) => rings(area, swap));
  return several(
    'Polygon',
    areas.filter(([outer]) => outer !== undefined),
    isMulti || areas.length > 1,
  );
}

function collection(element: XmlNode): Shape | null {
  const shapes = children(element, 'geometryMember').flatMap((member) => children(member).map(shapeOf));
  const geometries = shapes.filter((shape) => shape !== null);
  return geometries.length === 0 ? null : ({ type: 'GeometryCollection', geometries } as unknown as Shape);
}

function rings(area: XmlNode, swap: boolean): readonly Line[] {
  const outer = at(area, 'exterior') ?? at(area, 'outerBoundaryIs');
  const inner = [...children(area, 'interior'), ...children(area, 'innerBoundaryIs')];
  return [...(outer === null ? [] : [outer]), ...inner].map((ring) => positions(ring, swap));
}

function positions(parent: XmlNode, swap: boolean): Line {
  const lists = [...below(parent, 'posList'), ...below(parent, 'pos'), ...below(parent, 'coordinates')];
  return lists.flatMap((list) => {
    const text = plainText(list);
    if (list.name === 'coordinates') return text.split(/\s+/).map((pair) => order(pair.split(',').map(Number), swap));
    const size = Number(attribute(list, 'srsDimension') ?? systemDimension(list));
    const numbers = text.split(/\s+/).map(Number);
    const line: Line = [];
    for (let i = 0; i + size <= numbers.length; i += size) line.push(order(numbers.slice(i, i + size), swap));
    return line;
  });
}

function order(position: readonly number[], swap: boolean): number[] {
  const [first = NaN, second = NaN, ...heights] = position;
  return swap ? [second, first, ...heights] : [first, second, ...heights];
}

function systemDimension(element: XmlNode): string {
  return inherited(element, 'srsDimension') ?? '2';
}

function systemOf(element: XmlNode): string | null {
  return inherited(element, 'srsName') ?? attribute(below(element, 'Point')[0] ?? null, 'srsName');
}

/** An attribute of the element or of the nearest element around it. */
function inherited(element: XmlNode, name: string): string | null {
  for (let one: XmlNode | null = element; one !== null; one = one.parent) {
    const value = attribute(one, name);
    if (value !== null && value !== '') return value;
  }
  return null;
}

/** `EPSG:4326` of any of the ways in which a system is named; longitude-first WGS 84 counts as EPSG:4326. */
export function crsCode(name: string | null): string | null {
  if (name === null) return null;
  if (/CRS:?84$/i.test(name)) return 'EPSG:4326';
  const code = /(?:EPSG|epsg)(?:\.xml#|[:/][^:/]*[:/]|:+)(\d+)$/.exec(name)?.[1];
  return code === undefined ? null : `EPSG:${code}`;
}

/** True for geographic systems named in a way that keeps the order of their authority. */
function isLatitudeFirst(name: string | null): boolean {
  if (name === null || !/^(urn:|https?:\/\/www\.opengis\.net\/def\/)/.test(name)) return false;
  const code = Number(crsCode(name)?.slice('EPSG:'.length) ?? NaN);
  // EPSG numbers its geographic 2D systems 4000-4999; those named by OGC:CRS84 were sorted out by their name.
  return !/CRS:?84$/i.test(name) && code >= 4001 && code <= 4999;
}
