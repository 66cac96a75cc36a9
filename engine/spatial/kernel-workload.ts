/**
 * The national workload by the kernel, for the sites it is made for; the rest by the searches of core.
 *
 * The kernel looks on the site's own turn of longitude and within the reach of its frame. Sites beyond latitude 75, sites that
 * may meet something across the antimeridian, and sites with nothing near enough are asked about once more by core.
 */
import { askSites, DWELLING, prepareWorkload, scoreSites, type Workload } from '../../core/spatial/ask-sites.ts';
import { UNITS_PER_DEGREE } from '../../core/spatial/fixed-degrees.ts';
import { areasOf, linesOf, pointsOf } from '../../core/spatial/layers-of-pack.ts';
import type { SpatialPack } from '../../core/spatial/open-pack.ts';
import { boxEast, boxWest } from '../../core/spatial/packed-arrays.ts';
import { FRAME_LATITUDE } from '../../core/spatial/site-frame.ts';
import {
  DENSITY_BANDWIDTH_M,
  DENSITY_CUT_M,
  LAND_USE_CLASSES,
  PEOPLE_RADII_M,
  SHARE_RADIUS_M,
  type WorkloadAnswers,
} from '../../core/spatial/workload-answers.ts';
import {
  searchKernelAreas,
  searchKernelDensity,
  searchKernelHolders,
  searchKernelLines,
  searchKernelPoints,
  searchKernelShares,
  searchKernelSums,
} from './kernel-searches.ts';
import { BATCH, kernelSites, type KernelSites } from './kernel-sites.ts';
import type { PackInMemory } from './pack-in-memory.ts';

/** Writes the answers about the sites that `order` names; `coordinates` are lon, lat interleaved, WGS 84 degrees. */
export type AskWorkload = (coordinates: Float64Array, order: Uint32Array, answers: WorkloadAnswers) => void;

/** Degrees of longitude that no reach exceeds up to the frame's latitude: 100 km at latitude 75 are 3.5. */
const REACH_DEG = 4;

/** Asks of a pack; one a thread. Pages that are not in memory yet may turn out to be damaged: `DamagedPage` is then thrown. */
export function prepareKernelWorkload(packed: PackInMemory): AskWorkload {
  const { pack, pages } = packed;
  const sites = kernelSites(packed);
  if (sites === null) {
    pages?.complete();
    const core = prepareWorkload(pack);
    return (coordinates, order, answers) => {
      askSites(core, coordinates, order, answers);
    };
  }
  const ask = questionsOf(sites, pack);
  const isOrdinary = ordinarySites(pack);
  // Most packs and sites never need it.
  let core: Workload | null = null;
  return (coordinates, order, answers) => {
    const ordinary = order.filter((site) => isOrdinary(coordinates[2 * site] ?? NaN, coordinates[2 * site + 1] ?? NaN));
    for (let from = 0; from < ordinary.length; from += BATCH) {
      const batch = ordinary.subarray(from, from + BATCH);
      sites.stand(coordinates, batch);
      ask(batch, answers);
    }
    scoreSites(answers, ordinary);
    const isLeft = (site: number) =>
      !isOrdinary(coordinates[2 * site] ?? NaN, coordinates[2 * site + 1] ?? NaN) || lacksNearest(answers, site);
    const left = order.filter(isLeft);
    if (left.length === 0) return;
    pages?.complete();
    core ??= prepareWorkload(pack);
    askSites(core, coordinates, left, answers);
  };
}

/** Whether the frame holds at a place, and nothing of the pack can be near it across the antimeridian. */
function ordinarySites(pack: SpatialPack): (lon: number, lat: number) => boolean {
  const { west, east } = longitudesOf(pack);
  return (lon, lat) =>
    Math.abs(lat) <= FRAME_LATITUDE &&
    lon >= -180 &&
    lon < 180 &&
    lon + 360 > east + REACH_DEG &&
    lon - 360 < west - REACH_DEG;
}

function longitudesOf({ layers }: SpatialPack): { readonly west: number; readonly east: number } {
  let [west, east] = [Infinity, -Infinity];
  for (const layer of layers.values()) {
    const { boxes, levels } = layer.kind === 'areas' ? layer.features : layer.tree;
    const root = levels.at(-2);
    if (root === undefined) continue;
    west = Math.min(west, boxWest(boxes, root) / UNITS_PER_DEGREE);
    east = Math.max(east, boxEast(boxes, root) / UNITS_PER_DEGREE);
  }
  return { west, east };
}

/** Nothing within the reach of the frame, or nothing at all: core tells. */
function lacksNearest({ substationM, lineM, dwellingM, protectedM }: WorkloadAnswers, site: number): boolean {
  return Number.isNaN(
    (substationM[site] ?? NaN) + (lineM[site] ?? NaN) + (dwellingM[site] ?? NaN) + (protectedM[site] ?? NaN),
  );
}

type Questions = (batch: Uint32Array, answers: WorkloadAnswers) => void;

function questionsOf(sites: KernelSites, pack: SpatialPack): Questions {
  const [landUse, protectedAreas] = [areasOf(pack, 'landUse'), areasOf(pack, 'protectedAreas')];
  const substation = searchKernelPoints(sites, pointsOf(pack, 'substations'));
  const line = searchKernelLines(sites, linesOf(pack, 'lines'));
  const county = searchKernelHolders(sites, areasOf(pack, 'counties'), DWELLING);
  const use = searchKernelHolders(sites, landUse, DWELLING);
  const dwelling = searchKernelAreas(sites, landUse, DWELLING);
  const shares = searchKernelShares(sites, landUse, { radiusM: SHARE_RADIUS_M, width: LAND_USE_CLASSES });
  const inProtected = searchKernelHolders(sites, protectedAreas, DWELLING);
  const protectedArea = searchKernelAreas(sites, protectedAreas, null);
  const people = searchKernelSums(sites, pointsOf(pack, 'people'), PEOPLE_RADII_M);
  const density = { bandwidthM: DENSITY_BANDWIDTH_M, cutM: DENSITY_CUT_M };
  const events = searchKernelDensity(sites, pointsOf(pack, 'events'), density);
  return (batch, answers) => {
    substation();
    sites.writeItems(answers.substation, batch);
    sites.writeMetres(answers.substationM, batch);
    line();
    sites.writeItems(answers.line, batch);
    sites.writeMetres(answers.lineM, batch);
    county();
    sites.writeItems(answers.county, batch);
    use();
    sites.writeClasses(answers.landUseClass, batch);
    sites.askOutside(sites.itemsOfClass);
    dwelling();
    sites.writeMetres(answers.dwellingM, batch);
    shares();
    sites.writeRows(answers.landUseShares, batch, LAND_USE_CLASSES);
    inProtected();
    sites.writeInside(answers.protectedInside, batch);
    sites.askOutside(sites.items);
    protectedArea();
    sites.writeMetres(answers.protectedM, batch);
    people();
    sites.writeRows(answers.people, batch, PEOPLE_RADII_M.length);
    events();
    sites.writeRows(answers.eventDensity, batch, 1);
  };
}
