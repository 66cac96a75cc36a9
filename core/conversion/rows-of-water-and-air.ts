/** Water that the cooling takes and what the generators and the grid emit: domain/conversion-model.md 3.5 and 3.7. */
import { TONNES_PER_LB, TONNES_PER_SHORT_TON } from '../units/mass.ts';
import type { Site } from '../sites/site.ts';
import type { FactName } from '../sites/site-facts.ts';
import type { ConversionContext, ConversionRow } from './conversion-row.ts';
import { PEAK_DAY_OVER_MEAN, type ConversionParameters } from './parameters.ts';
import { combine, input, type DeltaValue, type Quantity } from './quantity.ts';
import { ENERGY_FACTS, LOAD_FACTS } from './rows-of-load.ts';
import { energyNotes, ratioNotes } from './row-notes.ts';
import { hostedWue } from './site-cooling.ts';
import { hostedEnergy, hostedWater, hostedWaterOfPeakDay, minedEnergy, minedWater } from './site-energy.ts';
import { hostedGross } from './site-loads.ts';
import { statedParameter } from './stated-parameters.ts';

const COOLING_FACTS: readonly FactName[] = ['hostedCooling', 'wueLPerKWh'];
const GENERATOR_FACTS: readonly FactName[] = [...LOAD_FACTS, 'generatorCount', 'generatorUnitMW'];

const none = () => null;

export const WATER_AND_AIR_ROWS: readonly ConversionRow[] = [
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
  {
    key: 'generatorMW',
    section: 'air',
    unit: 'MW',
    facts: GENERATOR_FACTS,
    mined: none,
    hosted: generators,
    notes: generatorNotes,
  },
  {
    // Potential to emit at the hours allowed, not what a year without outages emits.
    key: 'noxTonnes',
    section: 'air',
    unit: 't/yr',
    facts: [...GENERATOR_FACTS, 'generatorTier', 'generatorHoursPerYear', 'noxTonsPerYear'],
    mined: none,
    hosted: potentialNox,
    notes: (site) => (site.facts.noxTonsPerYear ? [] : ['delta.note.nox', ...generatorNotes(site)]),
  },
  {
    key: 'expectedNoxTonnes',
    section: 'air',
    unit: 't/yr',
    facts: [...GENERATOR_FACTS, 'generatorTier', 'generatorExpectedHours'],
    mined: none,
    hosted: (site, parameters) => nox(site, parameters, statedParameter(site, parameters, 'expectedBackupHours')),
    notes: (site) => [
      ...(site.facts.generatorExpectedHours ? [] : ['delta.note.expected-hours']),
      ...generatorNotes(site),
    ],
  },
  {
    key: 'gridCO2eTonnes',
    section: 'air',
    unit: 't/yr',
    facts: [...ENERGY_FACTS, 'gridCO2eLbPerMWh'],
    mined: (site, parameters, context) => gridCO2e(minedEnergy(site, parameters), context),
    hosted: (site, parameters, context) => gridCO2e(hostedEnergy(site, parameters), context),
    notes: (site) => ['delta.note.co2e', ...energyNotes(site), ...ratioNotes(site, 'it')],
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

function generators(site: Site, { backupPerGross, ...parameters }: ConversionParameters): Quantity | null {
  const { generatorCount, generatorUnitMW } = site.facts;
  if (generatorCount && generatorUnitMW) {
    return combine([input('units', generatorCount), input('size', generatorUnitMW)], (units, mw) => units * mw);
  }
  const gross = hostedGross(site, { backupPerGross, ...parameters });
  return gross && combine([gross, input('backup', backupPerGross)], (mw, share) => mw * share);
}

function generatorNotes(site: Site): readonly string[] {
  const { generatorCount, generatorUnitMW } = site.facts;
  return generatorCount && generatorUnitMW ? [] : ['delta.note.backup', ...ratioNotes(site, 'gross')];
}

function potentialNox(site: Site, parameters: ConversionParameters): Quantity | null {
  const stated = site.facts.noxTonsPerYear;
  if (stated) return combine([input('NOx', stated)], (tons) => tons * TONNES_PER_SHORT_TON);
  return nox(site, parameters, statedParameter(site, parameters, 'backupHours'));
}

/** P_gen h ef, tonnes a year. */
function nox(site: Site, parameters: ConversionParameters, hours: DeltaValue): Quantity | null {
  const power = generators(site, parameters);
  const tier = site.facts.generatorTier?.value;
  const grams =
    tier === undefined
      ? parameters.noxGPerKWh
      : tier === 'tier-4'
        ? parameters.noxTier4GPerKWh
        : parameters.noxTier2GPerKWh;
  return power && combine([power, input('h', hours), input('ef', grams)], (mw, h, ef) => (mw * 1000 * h * ef) / 1e6);
}

function gridCO2e(energy: Quantity | null, { gridCO2eLbPerMWh: factor }: ConversionContext): Quantity | null {
  return energy && factor ? combine([energy, input('factor', factor)], (mwh, lb) => mwh * lb * TONNES_PER_LB) : null;
}
