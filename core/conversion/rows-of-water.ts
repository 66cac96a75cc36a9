/** Water that the cooling takes: domain/conversion-model.md 3.5. */
import type { Site } from '../sites/site.ts';
import type { FactName } from '../sites/site-facts.ts';
import type { ConversionContext, ConversionRow } from './conversion-row.ts';
import { PEAK_DAY_OVER_MEAN, type ConversionParameters } from './parameters.ts';
import { combine, input, type Quantity } from './quantity.ts';
import { LOAD_FACTS } from './rows-of-load.ts';
import { ratioNotes } from './row-notes.ts';
import { hostedWue } from './site-cooling.ts';
import { hostedWater, hostedWaterOfPeakDay, minedWater } from './site-energy.ts';

const COOLING_FACTS: readonly FactName[] = ['hostedCooling', 'wueLPerKWh'];

const none = () => null;

export const WATER_ROWS: readonly ConversionRow[] = [
  {
    key: 'waterMgalPerYear',
    section: 'water',
    unit: 'Mgal/yr',
    facts: [
      ...LOAD_FACTS,
      ...COOLING_FACTS,
      'hostedLoadFactor',
      'miningMW',
      'miningUseShare',
      'minedPue',
      'minedCooling',
      'minedWueLPerKWh',
    ],
    mined: minedWater,
    hosted: hostedWater,
    notes: waterNotes,
  },
  {
    key: 'peakDayWaterMgd',
    section: 'water',
    unit: 'Mgal/day',
    facts: [...LOAD_FACTS, ...COOLING_FACTS, 'peakDayWaterMgd'],
    mined: none,
    hosted: peakDayWater,
    notes: peakDayNotes,
  },
  {
    key: 'waterSupplyShare',
    section: 'water',
    unit: '%',
    facts: [...LOAD_FACTS, ...COOLING_FACTS, 'peakDayWaterMgd', 'waterSupplyMgd'],
    mined: none,
    hosted: (site, parameters, context) => {
      const day = peakDayWater(site, parameters, context);
      const supply = site.facts.waterSupplyMgd;
      return day && supply && supply.low > 0
        ? combine([day, input('supply', supply)], (taken, all) => (100 * taken) / all)
        : null;
    },
    notes: peakDayNotes,
  },
];

function waterNotes(site: Site): readonly string[] {
  return [
    ...(site.facts.hostedLoadFactor ? [] : ['delta.note.load-factor']),
    ...coolingNotes(site),
    ...ratioNotes(site, 'it'),
  ];
}

function coolingNotes(site: Site): readonly string[] {
  return hostedWue(site)?.isAssumed ? ['delta.note.usual-water'] : [];
}

function peakDayWater(
  site: Site,
  parameters: ConversionParameters,
  { peakDayOverMean = PEAK_DAY_OVER_MEAN }: ConversionContext,
): Quantity | null {
  const stated = site.facts.peakDayWaterMgd;
  return stated ? input('peak day', stated) : hostedWaterOfPeakDay(site, parameters, peakDayOverMean);
}

function peakDayNotes(site: Site): readonly string[] {
  return site.facts.peakDayWaterMgd ? [] : ['delta.note.peak-day', ...coolingNotes(site), ...ratioNotes(site, 'it')];
}
