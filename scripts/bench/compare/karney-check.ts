/** How far our distances are from Karney's geodesics to the features that we name. */
import type { NationalLayers } from '../../../core/spatial/national-layers.ts';
import type { WorkloadAnswers } from '../../../core/spatial/workload-answers.ts';
import { metresToLine, metresToPoint, pointAt } from './true-distances.ts';

/** The promise of a centimetre holds this far, m. */
const WITHIN_M = 50_000;

/** Largest difference, m, over all sites and their nearest substation and line within 50 km. */
export function largestErrorM(layers: NationalLayers, sites: Float64Array, answers: WorkloadAnswers): number {
  let largest = 0;
  const note = (answer: number, truth: number) => {
    const error = Math.abs(answer - truth);
    if (!(truth > WITHIN_M) && !(error <= largest)) largest = error;
  };
  for (const [site, substation] of answers.substation.entries()) {
    const place = pointAt(sites, site);
    note(answers.substationM[site] ?? NaN, metresToPoint(layers.substations, substation, place));
    note(answers.lineM[site] ?? NaN, metresToLine(layers.lines, answers.line[site] ?? -1, place));
  }
  return largest;
}
