/**
 * A definition to two functions over positions. Axes stay x, y whatever the authority defines; only systems that count
 * west and south as positive are turned, because their numbers would be mirrored otherwise.
 */
import proj4 from 'proj4';
import { ECCENTRICITY_SQUARED, RADIANS } from '../../core/geo/ellipsoid.ts';
import type { Extent } from '../../core/layers/layer-info.ts';
import type { RegionalShift } from './datum-shifts.ts';

type Projection = Omit<InstanceType<typeof proj4.Proj>, 'a' | 'es'> & {
  readonly projName?: string;
  readonly to_meter?: number;
  readonly from_greenwich?: number;
  readonly a: number;
  readonly es: number;
};

export type Projector = {
  readonly isGeographic: boolean;
  /** Metres per unit; null for degrees. */
  readonly metresPerUnit: number | null;
  readonly toWgs84: (position: number[]) => void;
  readonly fromWgs84: (position: number[]) => void;
};

/** Squared eccentricities closer than this are one ellipsoid here: GRS 80 and WGS 84 differ by 0.1 mm. */
const SAME_ELLIPSOID = 1e-8;

/**
 * Null when there is no formula for the definition: a PROJ string, well-known text or PROJJSON. Without
 * `shifts`, longitude and latitude are taken as they are.
 */
export function createProjector(definition: string | object, shifts: readonly RegionalShift[]): Projector | null {
  try {
    const projection = new proj4.Proj(definition as string) as unknown as Projection;
    const isGeographic = projection.projName === 'longlat';
    const metresPerUnit = isGeographic ? null : (projection.to_meter ?? 1);
    const flat = isGeographic ? null : flatFunctions(projection);
    const datum = datumFunctions(projection, shifts);
    const projector: Projector = {
      isGeographic,
      metresPerUnit,
      toWgs84: (position) => {
        flat?.inverse(position);
        turnGreenwich(position, projection.from_greenwich ?? 0);
        datum?.toWgs84(position);
      },
      fromWgs84: (position) => {
        datum?.fromWgs84(position);
        turnGreenwich(position, -(projection.from_greenwich ?? 0));
        flat?.forward(position);
      },
    };
    return answers(projector) ? projector : null;
  } catch {
    return null;
  }
}

type Pair = { readonly inverse: (position: number[]) => void; readonly forward: (position: number[]) => void };

function flatFunctions(projection: Projection): Pair {
  const metres = projection.to_meter ?? 1;
  const mirrored = /^(?:wsu|swu)$/.test(projection.axis) ? -1 : 1;
  const scale = metres * mirrored;
  return {
    inverse: (position) => {
      const [x = NaN, y = NaN] = position;
      const back = attempt(() => projection.inverse({ x: x * scale, y: y * scale }));
      position[0] = back.x / RADIANS;
      position[1] = back.y / RADIANS;
    },
    forward: (position) => {
      const [lon = NaN, lat = NaN] = position;
      const there = attempt(() => projection.forward({ x: lon * RADIANS, y: lat * RADIANS }));
      position[0] = there.x / scale;
      position[1] = there.y / scale;
    },
  };
}

type XY = { x: number; y: number };
const NOWHERE: XY = { x: NaN, y: NaN };

/** The library throws, or answers nothing or infinity, where a projection is not defined. */
function attempt(run: () => XY | null | undefined): XY {
  try {
    const found = run() ?? NOWHERE;
    return Number.isFinite(found.x) && Number.isFinite(found.y) ? found : NOWHERE;
  } catch {
    return NOWHERE;
  }
}

function turnGreenwich(position: number[], radians: number): void {
  if (radians !== 0) position[0] = (position[0] ?? NaN) + radians / RADIANS;
}

type Change = (position: number[]) => void;

function datumFunctions(projection: Projection, shifts: readonly RegionalShift[]) {
  const local = shifts.flatMap(({ within, shift }) => {
    const both = shiftFunctions(projection, shift);
    return both === null ? [] : [{ within, ...both }];
  });
  const [first] = local;
  if (first === undefined) return null;
  if (local.length === 1) return first;
  // The border between two means is crossed with a jump smaller than what either may be wrong by.
  const apply = (way: 'toWgs84' | 'fromWgs84') => (position: number[]) => {
    (local.find(({ within }) => within === null || isWithin(position, within)) ?? first)[way](position);
  };
  return { toWgs84: apply('toWgs84'), fromWgs84: apply('fromWgs84') };
}

function isWithin([lon = NaN, lat = NaN]: number[], [west, south, east, north]: Extent): boolean {
  return lon >= west && lon < east && lat >= south && lat < north;
}

/** Null when the shift moves nothing. */
function shiftFunctions({ a, es }: Projection, shift: string): { toWgs84: Change; fromWgs84: Change } | null {
  const numbers = shift.replace('+towgs84=', '').split(',').map(Number);
  if (numbers.every((number) => number === 0) && Math.abs(es - ECCENTRICITY_SQUARED) < SAME_ELLIPSOID) return null;
  const local = new proj4.Proj(`+proj=longlat +a=${a} +b=${a * Math.sqrt(1 - es)} ${shift} +no_defs`);
  const apply = (from: typeof local, to: typeof local) => (position: number[]) => {
    const moved = attempt(() => proj4.transform(from, to, { x: position[0] ?? NaN, y: position[1] ?? NaN }));
    position[0] = moved.x;
    position[1] = moved.y;
  };
  return { toWgs84: apply(local, proj4.WGS84), fromWgs84: apply(proj4.WGS84, local) };
}

/** A projection that cannot even place its own origin has parameters that mean nothing. */
function answers(projector: Projector): boolean {
  const position = [0, 0];
  projector.toWgs84(position);
  const tried = [0, 45];
  projector.fromWgs84(tried);
  return [...position, ...tried].some(Number.isFinite);
}
