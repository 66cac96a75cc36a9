/**
 * How hard is the water of the basin already used?
 *
 * Indicator D4: withdrawals over renewable supply in the basin that holds the site, as WRI Aqueduct classes it. Dry land
 * that few draw on has no meaningful ratio and is a class of its own, never "low". It is the basin's class, the same as mined
 * and as hosted. Burden only: whoever else drinks from it bears it.
 */
import type { Site } from '../../sites/site.ts';
import { areasAt, areasInReach } from '../areas-at.ts';
import { missingCoverage } from '../coverage.ts';
import type { Indicator, World } from '../indicator.ts';
import { positionalGrade } from '../position-ring.ts';
import { unknown, type Reading } from '../reading.ts';
import { classScale } from '../scales.ts';
import { plainWord, statedClass } from '../stated.ts';
import { stressOf } from './stress-class.ts';

const id = 'impact.basin-stress';

/** Risks in percent, kindest first. */
const RISKS = {
  low: 5,
  'low-medium': 20,
  'medium-high': 45,
  'arid-low-use': 60,
  high: 75,
  'extremely-high': 95,
} as const;

export const basinStress: Indicator = {
  id,
  group: 'impact',
  perspectives: ['burden'],
  unit: 'class',
  resolution: 'basin',
  scale: classScale(RISKS, 'domain/indicators.md D4 (WRI Aqueduct 4.0); arid and low use is a heuristic, editable'),
  startsAt: 0,
  parameters: [],
  needs: ['water-stress'],
  reads: ['waterStress'],
  read: (site, _state, world) =>
    site.facts.waterStress
      ? statedClass(site.facts.waterStress, { id, reason: 'basin-no-value', ask: 'ask.import-layer' })
      : fromLayer(site, world),
};

function fromLayer(site: Site, world: World): Reading {
  const layers = world.layers.waterStress;
  const missing = missingCoverage(site, 'water-stress', layers);
  if (missing) return missing;
  const valued = areasAt(site, layers).flatMap(({ feature, layerId }) => {
    const stress = stressOf(feature);
    return stress === null ? [] : [{ stress, layerId, label: feature.label }];
  });
  const [here] = valued;
  if (!here) return unknown('basin-no-value', 'ask.import-layer');
  const reached = areasInReach(site, layers).flatMap(({ feature }) => stressOf(feature) ?? []);
  const ordered = [here.stress, ...reached].toSorted((a, b) => RISKS[a] - RISKS[b]);
  return {
    known: true,
    value: here.stress,
    low: ordered[0] ?? here.stress,
    high: ordered.at(-1) ?? here.stress,
    grade: positionalGrade(site, 'B'),
    sources: [here.layerId],
    detail: { code: `${id}.detail`, facts: { class: plainWord(here.stress) } },
    counted: [{ label: here.label, distanceKm: 0, amount: null, source: here.layerId }],
  };
}
