/**
 * How much does the conversion add to the system's peak, beside the peak of the utility that serves it?
 *
 * Indicator A2. The mine shuts at peaks, the host does not: the same wires carry a new peak. A share needs a
 * denominator; without one the MW are printed and the reading is unknown.
 */
import { CONVERSION_DEFAULTS } from '../../conversion/parameters.ts';
import { evaluate } from '../../conversion/quantity.ts';
import { addedPeak } from '../../conversion/site-loads.ts';
import type { Site } from '../../sites/site.ts';
import type { Grade } from '../../sources/fact.ts';
import { worstGrade } from '../../sources/grade.ts';
import type { SourceId } from '../../sources/source.ts';
import type { Indicator, World } from '../indicator.ts';
import { unknown, type Reading } from '../reading.ts';
import { curveScale } from '../scales.ts';
import { servingTerritory } from '../territory.ts';

export const addedPeakShare: Indicator = {
  id: 'grid.added-peak',
  group: 'grid',
  perspectives: ['delivery', 'burden'],
  unit: '%',
  resolution: 'utility',
  scale: curveScale(
    [
      [0, 0],
      [1, 20],
      [3, 50],
      [10, 85],
      [20, 100],
    ],
    'domain/indicators.md A2; heuristic, editable',
  ),
  startsAt: 1,
  parameters: [],
  needs: ['utility-territories'],
  reads: ['territories'],
  read: (site, state, world) => (state === 'mined' ? asMined(site) : asHosted(site, world)),
};

type Peak = {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly grade: Grade;
  readonly sources: readonly SourceId[];
  /** Whose peak: `utility`, `territory` (from a layer) or `zone`. */
  readonly whose: string;
};

function asMined({ facts }: Site): Reading {
  if (!facts.miningMW) return unknown('mining-mw-not-recorded', 'ask.operator-load');
  const { grade, sources } = facts.miningMW;
  const detail = { code: 'grid.added-peak.detail-mined', facts: { loadMW: facts.miningMW.value } };
  return { known: true, value: 0, low: 0, high: 0, grade, sources, detail, counted: [] };
}

function asHosted(site: Site, world: World): Reading {
  const { miningMW, criticalItMW, hostedGrossMW, miningCurtailmentShare, hostedCurtailmentShare } = site.facts;
  const change = addedPeak(site, CONVERSION_DEFAULTS);
  if (!change) {
    const load = hostedGrossMW ?? criticalItMW;
    return load
      ? unknown('mining-mw-not-recorded', 'ask.operator-load')
      : unknown('hosted-mw-not-recorded', 'ask.operator-load');
  }
  const added = evaluate(change);
  const peak = peakOf(site, world);
  if (!peak) return unknown('no-peak-demand', 'ask.utility-peak', { addedMW: added.value });
  const used = [miningMW, hostedGrossMW ?? criticalItMW, miningCurtailmentShare, hostedCurtailmentShare].filter(
    (fact) => fact !== undefined,
  );
  const sources = [...used.flatMap((fact) => fact.sources), ...peak.sources];
  const ends = [added.low / peak.low, added.low / peak.high, added.high / peak.low, added.high / peak.high];
  const percent = (100 * added.value) / peak.value;
  return {
    known: true,
    value: percent,
    low: Math.min(percent, 100 * Math.min(...ends)),
    high: Math.max(percent, 100 * Math.max(...ends)),
    grade: worstGrade('C', peak.grade, ...used.map(({ grade }) => grade)),
    sources: [...new Set(sources)],
    detail: {
      code: 'grid.added-peak.detail',
      facts: { addedMW: added.value, lowMW: added.low, highMW: added.high, peakMW: peak.value, whose: peak.whose },
    },
    counted: [],
  };
}

/** The utility's peak as recorded, else that of its territory in a layer, else the zone's; null when none is above 0. */
function peakOf(site: Site, world: World): Peak | null {
  const { utilityPeakMW, zonePeakMW } = site.facts;
  if (utilityPeakMW && utilityPeakMW.low > 0) return { ...utilityPeakMW, whose: 'utility' };
  const territory = servingTerritory(site, world);
  const mw = territory?.feature.numbers['peakMW'] ?? 0;
  if (territory && mw > 0) {
    return { value: mw, low: mw, high: mw, grade: 'B', sources: [territory.layerId], whose: 'territory' };
  }
  return zonePeakMW && zonePeakMW.low > 0 ? { ...zonePeakMW, whose: 'zone' } : null;
}
