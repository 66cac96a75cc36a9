/**
 * The national workload without an index: every feature of every layer against every site, over Karney's geodesics.
 *
 * Slow and free of every shortcut: the packed engine is tested against it.
 */
import { distanceToAreaKm, isInside } from '../geo/area.ts';
import type { Area } from '../geo/area.ts';
import { shareOfDiscCovered } from '../geo/disc-cover.ts';
import { distanceToEdgeKm } from '../geo/edge-distance.ts';
import { distanceKm, type LonLat } from '../geo/geodesic.ts';
import type { AreaSet, LineSet, PointSet } from './feature-sets.ts';
import type { NationalLayers } from './national-layers.ts';
import {
  DENSITY_BANDWIDTH_M,
  DENSITY_CUT_M,
  emptyAnswers,
  LAND_USE_CLASSES,
  PEOPLE_RADII_M,
  SHARE_RADIUS_M,
  type WorkloadAnswers,
} from './workload-answers.ts';
import { workloadScore } from './workload-score.ts';

type Found = { readonly item: number; readonly metres: number };

/** Answers for the sites, lon and lat interleaved, in their order. */
export function answerByBruteForce(layers: NationalLayers, coordinates: Float64Array): WorkloadAnswers {
  const count = coordinates.length / 2;
  const answers = emptyAnswers(count);
  for (let site = 0; site < count; site++) answerSite(layers, vertexOf(coordinates, site), { answers, site });
  return answers;
}

function answerSite(
  layers: NationalLayers,
  point: LonLat,
  { answers, site }: { readonly answers: WorkloadAnswers; readonly site: number },
): void {
  const substation = nearestOfPoints(layers.substations, point);
  answers.substation[site] = substation.item;
  answers.substationM[site] = substation.metres;
  const line = nearestOfLines(layers.lines, point);
  answers.line[site] = line.item;
  answers.lineM[site] = line.metres;
  answers.county[site] = containing(layers.counties, point);
  const use = containing(layers.landUse, point);
  answers.landUseClass[site] = use < 0 ? -1 : (layers.landUse.classes[use] ?? 0);
  for (let one = 0; one < LAND_USE_CLASSES; one++) {
    answers.landUseShares[site * LAND_USE_CLASSES + one] = shareOf(layers.landUse, point, one);
  }
  answers.dwellingM[site] = nearestOfAreas(layers.landUse, point, 0);
  const protectedM = nearestOfAreas(layers.protectedAreas, point, null);
  answers.protectedM[site] = protectedM;
  answers.protectedInside[site] = protectedM === 0 ? 1 : 0;
  PEOPLE_RADII_M.forEach((radius, i) => {
    answers.people[site * PEOPLE_RADII_M.length + i] = sumWithin(layers.people, point, radius);
  });
  answers.eventDensity[site] = density(layers.events, point);
  answers.score[site] = workloadScore({
    substationM: substation.metres,
    lineM: line.metres,
    dwellingM: answers.dwellingM[site] ?? NaN,
    protectedM,
    people5Km: answers.people[site * PEOPLE_RADII_M.length + 2] ?? NaN,
    eventDensity: answers.eventDensity[site] ?? NaN,
    dwellingShare: answers.landUseShares[site * LAND_USE_CLASSES] ?? NaN,
  });
}

function nearestOfPoints({ coordinates }: PointSet, point: LonLat): Found {
  let found: Found = { item: -1, metres: NaN };
  for (let item = 0; item < coordinates.length / 2; item++) {
    const metres = 1000 * distanceKm(point, vertexOf(coordinates, item));
    if (found.item < 0 || metres < found.metres) found = { item, metres };
  }
  return found;
}

function nearestOfLines({ coordinates, starts }: LineSet, point: LonLat): Found {
  let found: Found = { item: -1, metres: NaN };
  for (let item = 0; item + 1 < starts.length; item++) {
    const end = starts[item + 1] ?? 0;
    for (let vertex = starts[item] ?? 0; vertex < end; vertex++) {
      const edge = {
        from: vertexOf(coordinates, vertex),
        to: vertexOf(coordinates, Math.min(vertex + 1, end - 1)),
      };
      const best = found.item < 0 ? Infinity : found.metres / 1000;
      const metres = 1000 * distanceToEdgeKm(point, edge, best);
      if (found.item < 0 || metres < found.metres) found = { item, metres };
    }
  }
  return found;
}

function containing(areas: AreaSet, point: LonLat): number {
  for (let item = 0; item < areas.classes.length; item++) if (isIn(areas, item, point)) return item;
  return -1;
}

function nearestOfAreas(areas: AreaSet, point: LonLat, ofClass: number | null): number {
  let nearest = Infinity;
  for (let item = 0; item < areas.classes.length; item++) {
    if (ofClass !== null && areas.classes[item] !== ofClass) continue;
    if (isIn(areas, item, point)) return 0;
    for (const ring of ringsOf(areas, item)) nearest = distanceToAreaKm(point, hollow(ring), nearest);
  }
  return nearest === Infinity ? NaN : 1000 * nearest;
}

/** Areas of one class must not overlap here: what two of them cover would count once. */
function shareOf(areas: AreaSet, point: LonLat, ofClass: number): number {
  const ofThatClass: Area[] = [];
  for (let item = 0; item < areas.classes.length; item++) {
    if (areas.classes[item] !== ofClass) continue;
    const coordinates = ringsOf(areas, item).map((ring) => ring.map(([x, y]) => [x, y]));
    ofThatClass.push({ type: 'Polygon', coordinates });
  }
  return shareOfDiscCovered(point, SHARE_RADIUS_M / 1000, ofThatClass);
}

/** A ring walked there and back holds nothing, so only the distance to its edges remains. */
function hollow(ring: readonly LonLat[]): Area {
  return { type: 'Polygon', coordinates: [[...ring, ...ring.toReversed()].map(([x, y]) => [x, y])] };
}

function isIn(areas: AreaSet, item: number, point: LonLat): boolean {
  const holding = ringsOf(areas, item).filter((ring) =>
    isInside(point, { type: 'Polygon', coordinates: [ring.map(([x, y]) => [x, y])] }),
  );
  return holding.length % 2 === 1;
}

function ringsOf({ coordinates, ringStarts, featureStarts }: AreaSet, item: number): readonly (readonly LonLat[])[] {
  const rings: LonLat[][] = [];
  for (let ring = featureStarts[item] ?? 0; ring < (featureStarts[item + 1] ?? 0); ring++) {
    const [first, end] = [ringStarts[ring] ?? 0, ringStarts[ring + 1] ?? 0];
    rings.push(Array.from({ length: end - first }, (_, i) => vertexOf(coordinates, first + i)));
  }
  return rings;
}

function sumWithin({ coordinates, values }: PointSet, point: LonLat, radiusM: number): number {
  let sum = 0;
  for (let item = 0; item < values.length; item++) {
    const value = values[item] ?? NaN;
    if (!Number.isNaN(value) && 1000 * distanceKm(point, vertexOf(coordinates, item)) <= radiusM) sum += value;
  }
  return sum;
}

function density({ coordinates }: PointSet, point: LonLat): number {
  let sum = 0;
  for (let item = 0; item < coordinates.length / 2; item++) {
    const metres = 1000 * distanceKm(point, vertexOf(coordinates, item));
    if (metres <= DENSITY_CUT_M) sum += Math.exp(-(metres ** 2) / (2 * DENSITY_BANDWIDTH_M ** 2));
  }
  return sum;
}

function vertexOf(coordinates: Float64Array, vertex: number): LonLat {
  return [coordinates[2 * vertex] ?? NaN, coordinates[2 * vertex + 1] ?? NaN];
}
