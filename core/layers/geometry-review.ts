/**
 * Looks at every geometry of a file before anything of it counts: drops what cannot be placed, repairs
 * what has one honest repair, asks where only the owner can know (swapped axes, a projected system).
 */
import type { Geometry, Position } from 'geojson';
import { throughAntimeridian } from './antimeridian-crossing.ts';
import { hasLongEdge, turnInside } from './antimeridian.ts';
import { suspectAxes, type Suspicion } from './axis-suspicion.ts';
import type { FindingLog } from './finding-log.ts';
import { fitToRole, POSITION_OPTIONAL } from './geometry-kinds.ts';
import { boxOf, changePositions, eachPosition, firstPosition, mapPositions } from './geometry-positions.ts';
import { parseShape, type Shape } from './geometry-shape.ts';
import type { Cell, ImportedFeature } from './imported-feature.ts';
import type { Extent, LayerRole } from './layer-info.ts';
import { repairArea } from './polygon-repair.ts';
import { areaValidity } from './polygon-validity.ts';

/** A row as a reader found it: the geometry is not checked, `problem` is the code of what the reader could not read. */
export type RawRow = {
  readonly row: number;
  readonly id: string | null;
  readonly geometry: unknown;
  readonly problem: string | null;
  readonly properties: Readonly<Record<string, Cell>>;
};

/** How positions become WGS 84. `toWgs84` overwrites a position; null when nothing is to be done. */
export type Placing = { readonly isGeographic: boolean; readonly toWgs84: ((position: Position) => void) | null };

export const AS_DEGREES: Placing = { isGeographic: true, toWgs84: null };

export type GeometryOptions = {
  readonly role: LayerRole | null;
  /** Exchanges the two axes first. */
  readonly swap: boolean;
  /** Null when the system is not known: nothing is then placed. */
  readonly placing: Placing | null;
  /** Rebuilds areas that cross themselves. */
  readonly repair: boolean;
  /** Leaves out rows whose areas stay invalid. */
  readonly dropInvalid: boolean;
  /** Reads edges more than 180 degrees wide as crossing the antimeridian. */
  readonly cutCrossings: boolean;
  readonly log: FindingLog;
};

export type GeometryReview = {
  /** Rows that can be used, geometry checked. */
  readonly features: readonly ImportedFeature[];
  /** Kinds of all geometries given, before any repair. */
  readonly kinds: Readonly<Record<string, number>>;
  readonly extent: Extent | null;
  /** Rows that are no feature or whose geometry is none; when all are, the file is not what it says. */
  readonly rowsBroken: number;
  /** Rows that state no position. */
  readonly withoutGeometry: number;
  /** Rows with a position of any kind. */
  readonly placed: number;
  readonly suspicion: Suspicion;
  /** Positions from all over the file, as the file gives them. */
  readonly sample: readonly (readonly [number, number])[];
  readonly invalid: { readonly given: number; readonly repaired: number };
  /** Rows with an edge more than 180 degrees wide. */
  readonly crossing: number;
};

type Shaped = { readonly raw: RawRow; readonly shape: Shape | null };

/** The usable rows and what was noticed about the others. */
export function reviewGeometries(rows: readonly RawRow[], options: GeometryOptions): GeometryReview {
  const { role, swap, placing, log } = options;
  const shaped = rows.map((raw): Shaped => {
    const shape = shapeOf(raw, { role, log });
    return { raw, shape: swap ? swapped(shape) : shape };
  });
  const about = {
    kinds: countKinds(shaped),
    rowsBroken: shaped.filter(isBroken).length,
    withoutGeometry: shaped.filter(lacksGeometry).length,
    sample: sampleOf(shaped),
    ...suspectAxes(placing?.isGeographic === true ? shaped.map(({ shape }) => shape) : []),
  };
  const placed =
    placing?.isGeographic === true ? about.placed : shaped.length - about.withoutGeometry - about.rowsBroken;
  const nothing = { placed, features: [], extent: null, invalid: { given: 0, repaired: 0 }, crossing: 0 };
  if (placing === null) return { ...about, ...nothing, suspicion: 'projected' };
  if (about.suspicion !== null) {
    log.report(about.suspicion === 'projected' ? 'projected-without-crs' : 'swapped', null, { rows: placed });
    return { ...about, ...nothing };
  }
  const counts = { given: 0, repaired: 0, crossing: 0 };
  const features = usable(shaped, { ...options, placing }, counts);
  const { crossing, ...invalid } = counts;
  return { ...about, placed, features, extent: extentOf(features), invalid, crossing };
}

/** Options of a file whose system is known. */
type Known = GeometryOptions & { readonly placing: Placing };
type Counts = { given: number; repaired: number; crossing: number };

function usable(shaped: readonly Shaped[], options: Known, counts: Counts): ImportedFeature[] {
  const { role, log, placing } = options;
  const how = { ...options, counts };
  const features: ImportedFeature[] = [];
  const mayLack = role !== null && POSITION_OPTIONAL.has(role);
  for (const { raw, shape } of shaped) {
    const geometry = shape === null ? null : place(raw.row, placing.toWgs84 === null ? shape : copied(shape), how);
    if (geometry === null && !mayLack) continue;
    if (geometry === null) log.note('kept-without-position', raw.row);
    features.push({ row: raw.row, id: raw.id, geometry, properties: raw.properties });
  }
  return features;
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

function lacksGeometry({ raw, shape }: Shaped): boolean {
  if (shape !== null) return shape.geometry === 'empty';
  return raw.geometry === null && (raw.problem === null || FORGIVEN.has(raw.problem));
}

/** Positions in the sample, about. Heuristic: enough to tell where most of a file lies. */
const SAMPLE = 200;

function sampleOf(shaped: readonly Shaped[]): [number, number][] {
  const step = Math.max(1, Math.floor(shaped.length / SAMPLE));
  const each = Math.ceil(SAMPLE / Math.max(1, shaped.length));
  const sample: [number, number][] = [];
  for (let index = 0; index < shaped.length; index += step) {
    const geometry = shaped[index]?.shape?.geometry ?? 'empty';
    if (geometry !== 'empty') sample.push(...spread(geometry, each));
  }
  return sample;
}

/** Up to `count` positions from all along a geometry. */
function spread(geometry: Geometry, count: number): [number, number][] {
  const all: [number, number][] = [];
  if (count === 1) {
    const [x = NaN, y = NaN] = firstPosition(geometry);
    return [[x, y]];
  }
  eachPosition(geometry, (x, y) => all.push([x, y]));
  const step = Math.max(1, Math.floor(all.length / count));
  return all.filter((_, index) => index % step === 0);
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

/** Positions of its own, to be overwritten: those of the row are read again. */
function copied(shape: Shape): Shape {
  if (shape.geometry === 'empty') return shape;
  return { ...shape, geometry: mapPositions(shape.geometry, ([x = NaN, y = NaN]) => [x, y]) };
}

type PlaceOptions = Known & { readonly counts: Counts };

/** The geometry in degrees within ±180 and ±90, in the form the role needs; null when it cannot be used. */
function place(row: number, shape: Shape, options: PlaceOptions): Geometry | null {
  const { role, log, placing } = options;
  if (shape.geometry === 'empty') return dropped(log, 'empty-geometry', row);
  if (placing.toWgs84 !== null) changePositions(shape.geometry, placing.toWgs84);
  const problem = placing.toWgs84 !== null && !isFinite(shape.geometry) ? 'outside-projection' : null;
  const beyond = problem ?? beyondRange(shape.geometry);
  if (beyond !== null) return dropped(log, beyond, row);
  const turned = turn(shape.geometry, options);
  if (turned === null) return dropped(log, 'longitude-out-of-range', row);
  const sound = soundArea(row, turned.geometry, options);
  if (sound === null) return null;
  const fitted = fitToRole(sound, role);
  if (fitted === null) return dropped(log, 'wrong-geometry-kind', row, { kind: shape.geometry.type });
  if (turned.code !== null) log.report(turned.code, row);
  if (fitted.change === 'centre') log.report('area-to-centre', row);
  reportShape(row, shape, log);
  return fitted.geometry;
}

const TURNS = { cut: 'antimeridian-cut', wrapped: 'longitude-wrapped', none: null } as const;

/** The geometry within ±180 and the code of what was done for it; null when it is wider than the globe. */
function turn(geometry: Geometry, { cutCrossings, counts }: PlaceOptions) {
  const crossing = hasLongEdge(geometry);
  if (crossing) counts.crossing += 1;
  const isCut = crossing && cutCrossings;
  const turned = turnInside(isCut ? throughAntimeridian(geometry) : geometry);
  if (turned === null) return null;
  const code = crossing ? (isCut ? TURNS.cut : 'long-edge') : TURNS[turned.change];
  return { geometry: turned.geometry, code };
}

/** The geometry, its areas repaired when that was chosen; null when it is left out because they cannot be. */
function soundArea(
  row: number,
  geometry: Geometry,
  { log, repair, dropInvalid, counts }: PlaceOptions,
): Geometry | null {
  const validity = areaValidity(geometry);
  if (validity === 'valid') return geometry;
  if (validity === 'unchecked') {
    log.report('validity-unchecked', row);
    return geometry;
  }
  counts.given += 1;
  const repaired = repair ? repairArea(geometry) : null;
  if (repaired !== null) {
    counts.repaired += 1;
    log.report('polygon-repaired', row);
    return repaired;
  }
  if (dropInvalid) return dropped(log, 'invalid-dropped', row);
  log.report('invalid-geometry', row);
  return geometry;
}

function reportShape(row: number, { repairs, geometry }: Shape, log: FindingLog): void {
  if (repairs.has('z-dropped')) log.note('z-dropped', row);
  if (repairs.has('ring-closed')) log.report('ring-closed', row);
  if (geometry === 'empty') return;
  if (geometry.type === 'GeometryCollection') log.note('geometry-collection', row);
  if (isNullIsland(geometry)) log.note('at-zero-zero', row);
}

function isNullIsland(geometry: Geometry): boolean {
  return geometry.type === 'Point' && geometry.coordinates[0] === 0 && geometry.coordinates[1] === 0;
}

function dropped(log: FindingLog, code: string, row: number, facts: Record<string, string> = {}): null {
  log.report(code, row, facts);
  return null;
}

function isFinite(geometry: Geometry): boolean {
  let all = true;
  eachPosition(geometry, (lon, lat) => {
    if (!Number.isFinite(lon) || !Number.isFinite(lat)) all = false;
  });
  return all;
}

/** The code of what lies beyond the range of degrees, or null. Longitudes up to ±360 can be turned back. */
function beyondRange(geometry: Geometry): string | null {
  const [west, south, east, north] = boxOf(geometry);
  if (south < -90 || north > 90) return 'latitude-out-of-range';
  return west < -360 || east > 360 ? 'longitude-out-of-range' : null;
}

function extentOf(features: readonly ImportedFeature[]): Extent | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { geometry } of features) {
    if (geometry === null) continue;
    const box = boxOf(geometry);
    west = Math.min(west, box[0]);
    south = Math.min(south, box[1]);
    east = Math.max(east, box[2]);
    north = Math.max(north, box[3]);
  }
  return west > east ? null : [west, south, east, north];
}
