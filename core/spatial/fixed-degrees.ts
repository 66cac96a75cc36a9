/**
 * Degrees as whole numbers of 1e-7, four bytes each: how packed layers hold longitude and latitude.
 *
 * One unit is 11 mm of latitude, so rounding moves a position by 8 mm at most. The range of +-214.7 degrees leaves
 * room for features that reach across the antimeridian.
 */

/** Units in a degree. */
export const UNITS_PER_DEGREE = 1e7;
/** Units in a turn of longitude. */
export const UNITS_PER_TURN = 360 * UNITS_PER_DEGREE;
/** Largest whole number of four bytes, as degrees. */
const WIDEST_DEG = 214.7;
/** Floating-point noise of degrees times 1e7, in units: 0.01 mm. */
const NOISE_UNITS = 1e-3;

/** Nearest whole number of units. */
export function unitsOf(degrees: number): number {
  return Math.round(degrees * UNITS_PER_DEGREE);
}

/** Units of a position that is asked about: not rounded, but for noise that would move it off a boundary. */
export function askedUnits(degrees: number): number {
  const units = degrees * UNITS_PER_DEGREE;
  const whole = Math.round(units);
  return Math.abs(units - whole) < NOISE_UNITS ? whole : units;
}

/**
 * Turns in degrees to add to longitudes from `west` to `east` so that they start within [-180, 180) and fit; NaN when
 * they are too wide for that.
 */
export function turnToFit(west: number, east: number): number {
  const turn = -360 * Math.floor((west + 180) / 360);
  if (east + turn <= WIDEST_DEG) return turn;
  return west + turn - 360 >= -WIDEST_DEG ? turn - 360 : NaN;
}
