/**
 * A site's position is a ring: the true one lies within `precisionKm` of what the record says.
 *
 * A record that states no precision is read as a point, but its readings are graded one letter worse.
 */
import type { Site } from '../sites/site.ts';
import type { Grade } from '../sources/fact.ts';
import { oneGradeWorse } from '../sources/grade.ts';

/** Radius of the ring in km. */
export function ringKm(site: Pick<Site, 'precisionKm'>): number {
  return site.precisionKm ?? 0;
}

/** Grade of a reading that rests on the position. */
export function positionalGrade(site: Site, grade: Grade): Grade {
  return site.precisionKm === null ? oneGradeWorse(grade) : grade;
}

/** Range of a distance when the ends may each be off by a ring; km. */
export function distanceRange(
  distanceKm: number,
  offKm: number,
): { readonly value: number; readonly low: number; readonly high: number } {
  return { value: distanceKm, low: Math.max(0, distanceKm - offKm), high: distanceKm + offKm };
}
