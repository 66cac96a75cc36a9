/**
 * Elements of an Overpass answer to geometries: from coordinates written in the element (`out geom`), else from the
 * nodes that it refers to, else its centre (`out center`).
 *
 * Source: OpenStreetMap wiki, Overpass API/Overpass QL, "Out"; Relation:multipolygon.
 */
import type { Geometry, Position } from 'geojson';
import { groupRings } from './group-rings.ts';
import { isClosed, joinLines } from './join-lines.ts';
import { isOsmArea, type Tags } from './osm-areas.ts';

export type Json = Readonly<Record<string, unknown>>;
export type OsmElement = Json & { readonly type: string; readonly id: number };
/** All elements by `type/id`, and how many more positions may be made. */
export type OsmWorld = { readonly elements: ReadonlyMap<string, OsmElement>; readonly counter: { left: number } };
/** `isWhole` is false when something that the element refers to is not in the file. */
export type OsmShape = { readonly geometry: Geometry | null; readonly isWhole: boolean };

type Line = { readonly positions: Position[]; readonly isWhole: boolean };

/** The geometry of an element; null when the file holds none. */
export function osmGeometry(element: OsmElement, world: OsmWorld): OsmShape {
  if (element.type === 'node') return { geometry: pointAt(element), isWhole: true };
  const shape = element.type === 'way' ? wayShape(element, world) : relationShape(element, world);
  if (shape.geometry !== null && shape.isWhole) return shape;
  const centre = isJson(element['center']) ? pointAt(element['center']) : null;
  return centre === null ? shape : { geometry: centre, isWhole: true };
}

/** Tags as text; null when the element has none. */
export function tagsOf(element: Json): Tags | null {
  const { tags } = element;
  return isJson(tags) && Object.keys(tags).length > 0 ? (tags as Tags) : null;
}

/** The members of a relation that are objects. */
export function membersOf(relation: Json): readonly Json[] {
  const { members } = relation;
  return Array.isArray(members) ? members.filter(isJson) : [];
}

/** True for relations whose ways bound an area. */
export function isAreaRelation(element: Json): boolean {
  return ['multipolygon', 'boundary'].includes(tagsOf(element)?.['type'] ?? '');
}

function wayShape(way: OsmElement, world: OsmWorld): OsmShape {
  const { positions, isWhole } = lineOf(way, world);
  if (positions.length < 2) return { geometry: null, isWhole: false };
  const isArea = isWhole && isClosed(positions) && isOsmArea(tagsOf(way) ?? {});
  const geometry: Geometry = isArea
    ? { type: 'Polygon', coordinates: [positions] }
    : { type: 'LineString', coordinates: positions };
  return { geometry, isWhole };
}

function relationShape(relation: OsmElement, world: OsmWorld): OsmShape {
  const members = membersOf(relation).filter(({ type }) => type === 'way');
  const wanted = members.reduce((sum, member) => sum + partsOf(member, world).places.length, 0);
  if (wanted > world.counter.left) {
    // Nothing is made of what would be refused: its first members alone could fill the memory.
    world.counter.left = -1;
    return { geometry: null, isWhole: false };
  }
  const lines = members.map((member) => lineOf(member, world));
  const found = lines.filter(({ positions }) => positions.length >= 2).map(({ positions }) => positions);
  const isWhole = found.length === members.length && lines.every((line) => line.isWhole);
  if (found.length === 0) return { geometry: pointsOf(relation, world), isWhole: members.length === 0 };
  if (!isAreaRelation(relation) || !isWhole) return linesShape(found, isWhole);
  const { rings, open } = joinLines(found);
  if (open.length > 0) return linesShape(found, false);
  const roles = joinLines(members.flatMap((member, at) => (member['role'] === 'inner' ? [found[at] ?? []] : [])));
  const holes = new Set(roles.rings.map(ringKey));
  const area = groupRings(rings.map((ring) => wound(ring, !holes.has(ringKey(ring)))));
  return area === 'unreadable' ? linesShape(found, false) : { geometry: area, isWhole: true };
}

function linesShape(lines: Position[][], isWhole: boolean): OsmShape {
  return { geometry: { type: 'MultiLineString', coordinates: lines }, isWhole };
}

function pointsOf(relation: OsmElement, { elements }: OsmWorld): Geometry | null {
  const nodes = membersOf(relation).filter(({ type }) => type === 'node');
  const points = nodes.map((member) => positionOf(member) ?? positionOf(elements.get(`node/${String(member['ref'])}`)));
  const coordinates = points.filter((point) => point !== null);
  return coordinates.length === 0 ? null : { type: 'MultiPoint', coordinates };
}

/** What a way, or a member that refers to one, is made of: positions as written, else ids of nodes. */
function partsOf(given: Json, world: OsmWorld): { readonly places: readonly unknown[]; readonly areIds: boolean } {
  const { ref } = given;
  const way = ref === undefined ? given : typeof ref === 'number' ? world.elements.get(`way/${ref}`) : undefined;
  const written = [given['geometry'], way?.['geometry']].find(Array.isArray) as readonly unknown[] | undefined;
  if (written !== undefined) return { places: written, areIds: false };
  return { places: Array.isArray(way?.['nodes']) ? (way['nodes'] as readonly unknown[]) : [], areIds: true };
}

/** Positions of a way, or of a member that refers to one. */
function lineOf(given: Json, world: OsmWorld): Line {
  const { places, areIds } = partsOf(given, world);
  world.counter.left -= places.length;
  if (world.counter.left < 0) return { positions: [], isWhole: false };
  const found = areIds ? places.map((id) => world.elements.get(`node/${String(id)}`)) : places;
  const positions = found.map(positionOf).filter((position) => position !== null);
  return { positions, isWhole: places.length > 0 && positions.length === places.length };
}

function pointAt(place: Json): Geometry | null {
  const position = positionOf(place);
  return position === null ? null : { type: 'Point', coordinates: position };
}

function positionOf(place: unknown): Position | null {
  if (!isJson(place)) return null;
  const { lat, lon } = place;
  return typeof lat === 'number' && typeof lon === 'number' ? [lon, lat] : null;
}

/** Clockwise for outer rings, the other way for holes, as shapefiles tell them apart. */
function wound(ring: Position[], isOuter: boolean): Position[] {
  let sum = 0;
  for (const [index, [x = 0, y = 0]] of ring.entries()) {
    const [px = 0, py = 0] = ring[index === 0 ? ring.length - 1 : index - 1] ?? [];
    sum += (x - px) * (y + py);
  }
  return sum >= 0 === isOuter ? ring : ring.toReversed();
}

function ringKey(ring: readonly Position[]): string {
  return ring.slice(1).map(String).toSorted().join(' ');
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
