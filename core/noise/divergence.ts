/** How much weaker a sound is because it has spread. Source: ISO 9613-2:1996, section 7.1. */

/** Nearer than this a machine is no point, and its level means nothing: distances count as at least this, m. *heuristic* */
const NEAREST_M = 1;

/** Attenuation in dB of a point source on its whole sphere: 20 log10(d / 1 m) + 11, for a distance in m. */
export function divergenceDb(distanceM: number): number {
  return 20 * Math.log10(Math.max(NEAREST_M, distanceM)) + 11;
}
