/**
 * Looks at every geometry of a file before anything of it counts: drops what cannot be placed, repairs
 * what has one honest repair, asks where only the owner can know (swapped axes, a projected system).
 */
import type { Geometry } from 'geojson';
import { hasLongEdge, turnInside } from './antimeridian.ts';
import type { FindingLog } from './finding-log.ts';
import { fitToRole, POSITION_OPTIONAL } from './geometry-kinds.ts';
import { eachPosition, mapPositions } from './geometry-positions.ts';
import { parseShape, type Shape } from './geometry-shape.ts';
import type { Cell, ImportedFeature } from './imported-feature.ts';
import type { Extent, LayerRole } from './layer-info.ts';
import { areaValidity } from './polygon-validity.ts';

/** A row as a reader found it: the geometry is not checked, `problem` is the code of what the reader could not read. */
export type RawRow = {
  readonly row: number;
  readonly id: string | null;
  readonly geometry: unknown;
  readonly problem: string | null;
  readonly properties: Readonly<Record<string, Cell>>;
};

export type GeometryReview = {
  /** Rows that can be used, geometry checked. */
  readonly features: readonly ImportedFeature[];
  /** Kinds of all geometries given, before any repair. */
  readonly kinds: Readonly<Record<string, number>>;
  readonly extent: Extent | null;
  /** Rows that are no feature or whose geometry is none; when all are, the file is not what it says. */
  readonly rowsBroken: number;
};

type Shaped = { readonly raw: RawRow; readonly shape: Shape | null };

/** Share of rows beyond the range of degrees from which on the whole file is suspected. Heuristic. */
const MOST = 0.5;

/** The usable rows and what was noticed about the others. `swap` exchanges the two axes first. */
export function reviewGeometries(
  rows: readonly RawRow[],
  options: { readonly role: LayerRole | null; readonly swap: boolean; readonly log: FindingLog },
): GeometryReview {
  const { role, swap, log } = options;
  const shaped = rows.map((raw): Shaped => {
    const shape = shapeOf(raw, { role, log });
    return { raw, shape: swap ? swapped(shape) : shape };
  });
  const kinds = countKinds(shaped);
  const rowsBroken = shaped.filter(isBroken).length;
  if (suspect(shaped, log)) return { features: [], kinds, extent: null, rowsBroken };
  const features: ImportedFeature[] = [];
  const mayLack = role !== null && POSITION_OPTIONAL.has(role);
  for (const { raw, shape } of shaped) {
    const geometry = shape === null ? null : place(raw.row, shape, { role, log });
    if (geometry === null && !mayLack) continue;
    if (geometry === null) log.note('kept-without-position', raw.row);
    features.push({ row: raw.row, id: raw.id, geometry, properties: raw.properties });
  }
  return { features, kinds, extent: extentOf(features), rowsBroken };
}

/** Problems that a role which needs no position forgives. */
const FORGIVEN: ReadonlySet<string> = new Set(['no-geometry', 'coordinate-missing']);

function shapeOf(
  { geometry, problem, row }: RawRow,
  { role, log }: { readonly role: LayerRole | null; readonly log: FindingLog },
): Shape | null {
  if (problem !== null) {
    const forgiven = role !== null && POSITION_OPTIONAL.has(role) && FORGIVEN.has(problem);
    if (!forgiven) log.report(problem, row);
    return null;
  }
  if (geometry === null) return null;
  const parsed = parseShape(geometry);
  if (parsed.ok) return parsed.value;
  log.report('geometry-unreadable', row);
  return null;
}

function isBroken({ raw, shape }: Shaped): boolean {
  return raw.problem === 'not-a-feature' || (raw.problem === null && raw.geometry !== null && shape === null);
}

function countKinds(shaped: readonly Shaped[]): Record<string, number> {
  const kinds: Record<string, number> = {};
  for (const { shape } of shaped) {
    if (shape === null || shape.geometry === 'empty') continue;
    kinds[shape.geometry.type] = (kinds[shape.geometry.type] ?? 0) + 1;
  }
  return kinds;
}

function swapped(shape: Shape | null): Shape | null {
  if (shape === null || shape.geometry === 'empty') return shape;
  return { ...shape, geometry: mapPositions(shape.geometry, ([x = NaN, y = NaN]) => [y, x]) };
}

/** True when the coordinates as a whole cannot be degrees in this order; then no row is used until somebody confirms. */
function suspect(shaped: readonly Shaped[], log: FindingLog): boolean {
  let [placed, beyondLat, metres, fitsSwapped] = [0, 0, 0, 0];
  for (const { shape } of shaped) {
    if (shape === null || shape.geometry === 'empty') continue;
    let [x, y] = [0, 0];
    eachPosition(shape.geometry, (lon, lat) => {
      x = Math.max(x, Math.abs(lon));
      y = Math.max(y, Math.abs(lat));
    });
    placed += 1;
    if (y > 90) beyondLat += 1;
    if (x > 360 || y > 360) metres += 1;
    if (x <= 90 && y <= 180) fitsSwapped += 1;
  }
  if (metres > MOST * placed) {
    log.report('projected-without-crs', null, { rows: placed });
    return true;
  }
  if (beyondLat > MOST * placed && fitsSwapped === placed) {
    log.report('swapped', null, { rows: placed });
    return true;
  }
  return false;
}

/** The geometry in degrees within ±180 and ±90, in the form the role needs; null when it cannot be used. */
function place(row: number, shape: Shape, options: { role: LayerRole | null; log: FindingLog }): Geometry | null {
  const { role, log } = options;
  if (shape.geometry === 'empty') return dropped(log, 'empty-geometry', row);
  const beyond = beyondRange(shape.geometry);
  if (beyond !== null) return dropped(log, beyond, row);
  const turned = turnInside(shape.geometry);
  if (turned === null) return dropped(log, 'longitude-out-of-range', row);
  const fitted = fitToRole(turned.geometry, role);
  if (fitted === null) return dropped(log, 'wrong-geometry-kind', row, { kind: shape.geometry.type });
  if (turned.change !== 'none') log.report(turned.change === 'cut' ? 'antimeridian-cut' : 'longitude-wrapped', row);
  if (fitted.change === 'centre') log.report('area-to-centre', row);
  reportShape(row, shape, shape.geometry, log);
  return fitted.geometry;
}

function reportShape(row: number, { repairs }: Shape, geometry: Geometry, log: FindingLog): void {
  if (repairs.has('z-dropped')) log.note('z-dropped', row);
  if (repairs.has('ring-closed')) log.report('ring-closed', row);
  if (geometry.type === 'GeometryCollection') log.note('geometry-collection', row);
  if (hasLongEdge(geometry)) log.report('long-edge', row);
  if (isNullIsland(geometry)) log.note('at-zero-zero', row);
  const validity = areaValidity(geometry);
  if (validity !== 'valid') log.report(validity === 'invalid' ? 'invalid-geometry' : 'validity-unchecked', row);
}

function isNullIsland(geometry: Geometry): boolean {
  return geometry.type === 'Point' && geometry.coordinates[0] === 0 && geometry.coordinates[1] === 0;
}

function dropped(log: FindingLog, code: string, row: number, facts: Record<string, string> = {}): null {
  log.report(code, row, facts);
  return null;
}

/** The code of what lies beyond the range of degrees, or null. Longitudes up to ±360 can be turned back. */
function beyondRange(geometry: Geometry): string | null {
  let [lonFits, latFits] = [true, true];
  eachPosition(geometry, (lon, lat) => {
    if (!(Math.abs(lon) <= 360)) lonFits = false;
    if (!(Math.abs(lat) <= 90)) latFits = false;
  });
  if (!latFits) return 'latitude-out-of-range';
  return lonFits ? null : 'longitude-out-of-range';
}

function extentOf(features: readonly ImportedFeature[]): Extent | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { geometry } of features) {
    if (geometry === null) continue;
    eachPosition(geometry, (lon, lat) => {
      west = Math.min(west, lon);
      south = Math.min(south, lat);
      east = Math.max(east, lon);
      north = Math.max(north, lat);
    });
  }
  return west > east ? null : [west, south, east, north];
}
