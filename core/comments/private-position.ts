/**
 * Where a private person writes from, no finer than it has to be: bands of distance need a neighbourhood, not a house.
 *
 * The position is moved to the middle of its cell in a fixed grid, and the precision grows by what that may be off.
 */
import { kmPerDegree } from '../geo/ellipsoid.ts';
import type { Position } from '../sites/site.ts';

/** Cells of the grid, degrees: half a kilometre. Heuristic: the finest band is 1 km, and a cell in the country has several houses. */
export const PRIVATE_STEP_DEG = 0.005;

type Where = { readonly position: Position; readonly precisionKm: number | null };

/** Middle of the cell; precision, km, is that of the position given, or 0 where nothing is said of it, and half the diagonal of a cell. */
export function privatePosition({ position: [lon, lat], precisionKm }: Where): {
  readonly position: Position;
  readonly precisionKm: number;
} {
  const position: Position = [middle(lon, 180), middle(lat, 90)];
  const { north, east } = kmPerDegree(position[1]);
  const halfDiagonal = (Math.hypot(north, east) * PRIVATE_STEP_DEG) / 2;
  return { position, precisionKm: Math.round(((precisionKm ?? 0) + halfDiagonal) * 1000) / 1000 };
}

function middle(degrees: number, most: number): number {
  const cell = Math.floor(degrees / PRIVATE_STEP_DEG) * PRIVATE_STEP_DEG + PRIVATE_STEP_DEG / 2;
  return Math.round(Math.min(cell, most - PRIVATE_STEP_DEG / 2) * 1e6) / 1e6;
}
