/** The questions of the national workload, by searches that are kept from site to site. */
import { containingArea, searchContaining, type ContainingSearch } from './containing-area.ts';
import { discShares, searchShares, type ShareSearch } from './disc-shares.ts';
import { kernelDensity, searchDensity, type DensitySearch } from './kernel-density.ts';
import { nearestBoundary, searchAreas } from './nearest-area.ts';
import { nearestLine, searchLines } from './nearest-line.ts';
import { nearestPoint, searchPoints } from './nearest-point.ts';
import type { NearestSearch } from './nearest-walk.ts';
import { areasOf, linesOf, pointsOf } from './layers-of-pack.ts';
import type { SpatialPack } from './open-pack.ts';
import { createSiteFrame, moveFrame, type SiteFrame } from './site-frame.ts';
import { searchSums, sumsWithin, type SumSearch } from './sums-within.ts';
import {
  DENSITY_BANDWIDTH_M,
  DENSITY_CUT_M,
  LAND_USE_CLASSES,
  PEOPLE_RADII_M,
  SHARE_RADIUS_M,
  type WorkloadAnswers,
} from './workload-answers.ts';
import { workloadScore } from './workload-score.ts';

/** Where people dwell. */
export const DWELLING = 0;

export type Workload = {
  readonly frame: SiteFrame;
  readonly substations: NearestSearch;
  readonly lines: NearestSearch;
  readonly counties: ContainingSearch;
  readonly landUse: ContainingSearch;
  readonly shares: ShareSearch;
  readonly dwellings: NearestSearch;
  readonly inProtected: ContainingSearch;
  readonly protectedAreas: NearestSearch;
  readonly people: SumSearch;
  readonly events: DensitySearch;
};

/** The searches of the workload over a national pack; one set a thread. */
export function prepareWorkload(pack: SpatialPack): Workload {
  const landUse = areasOf(pack, 'landUse');
  const protectedAreas = areasOf(pack, 'protectedAreas');
  return {
    frame: createSiteFrame(),
    substations: searchPoints(pointsOf(pack, 'substations')),
    lines: searchLines(linesOf(pack, 'lines')),
    counties: searchContaining(areasOf(pack, 'counties')),
    landUse: searchContaining(landUse, DWELLING),
    shares: searchShares(landUse, SHARE_RADIUS_M, LAND_USE_CLASSES),
    dwellings: searchAreas(landUse, DWELLING),
    inProtected: searchContaining(protectedAreas),
    protectedAreas: searchAreas(protectedAreas, null),
    people: searchSums(pointsOf(pack, 'people'), PEOPLE_RADII_M),
    events: searchDensity(pointsOf(pack, 'events'), DENSITY_BANDWIDTH_M, DENSITY_CUT_M),
  };
}

/**
 * Writes the answers about the sites that `order` names, each at its own place; `coordinates` are lon, lat interleaved. One question
 * goes to all sites before the next is asked: what it looks at stays in the processor's cache from site to site.
 */
export function askSites(
  workload: Workload,
  coordinates: Float64Array,
  order: Uint32Array,
  answers: WorkloadAnswers,
): void {
  for (const ask of QUESTIONS) {
    for (const site of order) {
      moveFrame(workload.frame, coordinates[2 * site] ?? NaN, coordinates[2 * site + 1] ?? NaN);
      ask(workload, site, answers);
    }
  }
  scoreSites(answers, order);
}

/** Scores the sites that `order` names from their other answers. */
export function scoreSites(answers: WorkloadAnswers, order: Uint32Array): void {
  for (const site of order) answers.score[site] = scoreOf(answers, site);
}

type Question = (workload: Workload, site: number, answers: WorkloadAnswers) => void;

const QUESTIONS: readonly Question[] = [
  ({ frame, substations }, site, answers) => {
    answers.substationM[site] = nearestPoint(frame, substations);
    answers.substation[site] = substations.item;
  },
  ({ frame, lines }, site, answers) => {
    answers.lineM[site] = nearestLine(frame, lines);
    answers.line[site] = lines.item;
  },
  ({ frame, counties }, site, answers) => {
    answers.county[site] = containingArea(frame, counties);
  },
  ({ frame, landUse, dwellings, shares }, site, answers) => {
    containingArea(frame, landUse);
    answers.landUseClass[site] = landUse.itemClass;
    answers.dwellingM[site] = landUse.itemOfClass >= 0 ? 0 : nearestBoundary(frame, dwellings);
    discShares(frame, shares);
    answers.landUseShares.set(shares.shares, site * LAND_USE_CLASSES);
  },
  ({ frame, inProtected, protectedAreas }, site, answers) => {
    const isInside = containingArea(frame, inProtected) >= 0;
    answers.protectedInside[site] = isInside ? 1 : 0;
    answers.protectedM[site] = isInside ? 0 : nearestBoundary(frame, protectedAreas);
  },
  ({ frame, people }, site, answers) => {
    sumsWithin(frame, people);
    answers.people.set(people.sums, site * PEOPLE_RADII_M.length);
  },
  ({ frame, events }, site, answers) => {
    answers.eventDensity[site] = kernelDensity(frame, events);
  },
];

function scoreOf(answers: WorkloadAnswers, site: number): number {
  return workloadScore({
    substationM: answers.substationM[site] ?? NaN,
    lineM: answers.lineM[site] ?? NaN,
    dwellingM: answers.dwellingM[site] ?? NaN,
    protectedM: answers.protectedM[site] ?? NaN,
    people5Km: answers.people[site * PEOPLE_RADII_M.length + 2] ?? NaN,
    eventDensity: answers.eventDensity[site] ?? NaN,
    dwellingShare: answers.landUseShares[site * LAND_USE_CLASSES + DWELLING] ?? NaN,
  });
}
