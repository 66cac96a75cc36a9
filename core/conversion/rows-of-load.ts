/** Loads and what they mean for the grid: domain/conversion-model.md 3.1 to 3.4. */
import type { FactName } from '../sites/site-facts.ts';
import type { ConversionRow } from './conversion-row.ts';
import type { ConversionParameters } from './parameters.ts';
import { combine, input, type Quantity } from './quantity.ts';
import { energyNotes, ratioNotes, serviceNotes } from './row-notes.ts';
import { hostedEnergy, minedEnergy } from './site-energy.ts';
import {
  addedPeak,
  existingService,
  hostedGross,
  hostedIt,
  hostedPeak,
  loadShortfall,
  miningLoad,
  miningPeak,
} from './site-loads.ts';
import { statedParameter } from './stated-parameters.ts';
import type { Site } from '../sites/site.ts';

/** Facts behind the gross load and the IT load. */
export const LOAD_FACTS: readonly FactName[] = ['hostedGrossMW', 'criticalItMW', 'utilityPerIt'];
const SERVICE_FACTS: readonly FactName[] = ['serviceMW', 'miningMW'];
export const PEAK_FACTS: readonly FactName[] = [
  ...LOAD_FACTS,
  'miningMW',
  'miningCurtailmentShare',
  'hostedDiversityShare',
  'hostedCurtailmentShare',
];
export const ENERGY_FACTS: readonly FactName[] = [
  ...LOAD_FACTS,
  'miningMW',
  'miningUseShare',
  'hostedLoadFactor',
  'hostedPue',
];

const none = () => null;

export const LOAD_ROWS: readonly ConversionRow[] = [
  {
    key: 'grossMW',
    section: 'load',
    unit: 'MW',
    facts: [...LOAD_FACTS, 'miningMW'],
    mined: miningLoad,
    hosted: hostedGross,
    notes: (site) => ratioNotes(site, 'gross'),
  },
  {
    // I0 = L_existing / k: the IT that the power at hand would carry, beside the IT that is planned.
    key: 'itPossibleMW',
    section: 'load',
    unit: 'MW',
    facts: [...LOAD_FACTS, ...SERVICE_FACTS],
    mined: (site, parameters) => {
      const existing = existingService(site);
      const k = input('k', statedParameter(site, parameters, 'utilityPerIt'));
      return existing && combine([existing, k], (mw, ratio) => mw / ratio);
    },
    hosted: hostedIt,
    notes: (site) => [...(site.facts.utilityPerIt ? [] : ['delta.note.ratio']), ...serviceNotes(site)],
  },
  {
    key: 'peakMW',
    section: 'grid',
    unit: 'MW',
    facts: PEAK_FACTS,
    mined: miningPeak,
    hosted: hostedPeak,
    notes: peakNotes,
  },
  {
    key: 'peakShareUtility',
    section: 'grid',
    unit: '%',
    facts: [...PEAK_FACTS, 'utilityPeakMW'],
    isNew: true,
    mined: none,
    hosted: (site, parameters) => peakShare(site, parameters, 'utilityPeakMW'),
    notes: peakNotes,
  },
  {
    key: 'peakShareZone',
    section: 'grid',
    unit: '%',
    facts: [...PEAK_FACTS, 'zonePeakMW'],
    isNew: true,
    mined: none,
    hosted: (site, parameters) => peakShare(site, parameters, 'zonePeakMW'),
    notes: peakNotes,
  },
  {
    // E0 = G_m 8760 u and E1 = I LF PUE 8760.
    key: 'energyMWhPerYear',
    section: 'grid',
    unit: 'MWh/yr',
    facts: ENERGY_FACTS,
    mined: minedEnergy,
    hosted: hostedEnergy,
    notes: useNotes,
  },
  {
    // The second term of the bill burden, apart from the first: max(0, E1 - E0) / sales.
    key: 'addedSalesShare',
    section: 'grid',
    unit: '%',
    facts: [...ENERGY_FACTS, 'utilitySalesMWhPerYear'],
    isNew: true,
    mined: none,
    hosted: salesShare,
    notes: useNotes,
  },
  {
    key: 'shortfallMW',
    section: 'grid',
    unit: 'MW',
    facts: [...LOAD_FACTS, ...SERVICE_FACTS],
    mined: (site) => existingService(site) && combine([], () => 0),
    hosted: (site, parameters) => {
      const shortfall = loadShortfall(site, parameters);
      return shortfall && withFloor(site, shortfall);
    },
    notes: (site) => [...ratioNotes(site, 'gross'), ...serviceNotes(site)],
  },
];

/** The service may be larger than what the mine draws: without a recorded service the shortfall may be nothing. */
function withFloor(site: Site, shortfall: Quantity): Quantity {
  if (site.facts.serviceMW) return shortfall;
  const share = input('share of the shortfall that is real', { value: 1, low: 0, high: 1 });
  return combine([shortfall, share], (mw, real) => mw * real);
}

/** The first term of the bill burden: the added peak as a share of somebody's peak. */
function peakShare(
  site: Site,
  parameters: ConversionParameters,
  whose: 'utilityPeakMW' | 'zonePeakMW',
): Quantity | null {
  const peak = site.facts[whose];
  const added = addedPeak(site, parameters);
  return added && peak && peak.low > 0 ? combine([added, input(whose, peak)], (mw, whole) => (100 * mw) / whole) : null;
}

function salesShare(site: Site, parameters: ConversionParameters): Quantity | null {
  const sales = site.facts.utilitySalesMWhPerYear;
  const [before, after] = [minedEnergy(site, parameters), hostedEnergy(site, parameters)];
  if (!before || !after || !sales || sales.low <= 0) return null;
  return combine(
    [after, before, input('sales', sales)],
    (hosted, mined, all) => (100 * Math.max(0, hosted - mined)) / all,
  );
}

/** Assumptions behind a change of the peak. */
export function peakNotes(site: Site): readonly string[] {
  const { facts } = site;
  const isHosted = facts.hostedGrossMW ?? facts.criticalItMW;
  return [
    ...(facts.miningMW && !facts.miningCurtailmentShare ? ['delta.note.mining-curtailment'] : []),
    ...(isHosted && !facts.hostedDiversityShare ? ['delta.note.diversity'] : []),
    ...(isHosted && !facts.hostedCurtailmentShare ? ['delta.note.hosted-curtailment'] : []),
    ...ratioNotes(site, 'gross'),
  ];
}

function useNotes(site: Site): readonly string[] {
  const { facts } = site;
  const isHosted = facts.hostedGrossMW ?? facts.criticalItMW;
  return [
    ...(facts.miningMW && !facts.miningUseShare ? ['delta.note.mining-use'] : []),
    ...(isHosted ? [...energyNotes(site), ...ratioNotes(site, 'it')] : []),
  ];
}
