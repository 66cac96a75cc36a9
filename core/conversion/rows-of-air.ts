/** What the generators and the grid emit, and the heat that the site gives off: domain/conversion-model.md 3.3 and 3.7. */
import { TONNES_PER_LB, TONNES_PER_SHORT_TON } from '../units/mass.ts';
import type { Site } from '../sites/site.ts';
import type { FactName } from '../sites/site-facts.ts';
import type { ConversionContext, ConversionRow } from './conversion-row.ts';
import type { ConversionParameters } from './parameters.ts';
import { combine, input, type Quantity } from './quantity.ts';
import { ENERGY_FACTS, LOAD_FACTS } from './rows-of-load.ts';
import { energyNotes, ratioNotes } from './row-notes.ts';
import { hostedEnergy, minedEnergy } from './site-energy.ts';
import { hostedGross } from './site-loads.ts';
import { statedParameter } from './stated-parameters.ts';

const GENERATOR_FACTS: readonly FactName[] = [...LOAD_FACTS, 'generatorCount', 'generatorUnitMW'];

const none = () => null;

export const AIR_ROWS: readonly ConversionRow[] = [
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
    hosted: (site, parameters) => emitted(site, parameters, { what: 'nox', hours: 'expectedBackupHours' }),
    notes: expectedNotes,
  },
  {
    // As the NOx: what may be emitted at the hours allowed, apart from what a year without long outages emits.
    key: 'pm25Tonnes',
    section: 'air',
    unit: 't/yr',
    facts: [...GENERATOR_FACTS, 'generatorTier', 'generatorHoursPerYear'],
    mined: none,
    hosted: (site, parameters) => emitted(site, parameters, { what: 'pm', hours: 'backupHours' }),
    notes: (site) => ['delta.note.pm25', ...generatorNotes(site)],
  },
  {
    key: 'expectedPm25Tonnes',
    section: 'air',
    unit: 't/yr',
    facts: [...GENERATOR_FACTS, 'generatorTier', 'generatorExpectedHours'],
    mined: none,
    hosted: (site, parameters) => emitted(site, parameters, { what: 'pm', hours: 'expectedBackupHours' }),
    notes: (site) => ['delta.note.pm25', ...expectedNotes(site)],
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
  {
    // All power becomes heat in the end; what somebody uses is not given off for nothing.
    key: 'heatMWhPerYear',
    section: 'air',
    unit: 'MWh/yr',
    facts: [...ENERGY_FACTS, 'heatReusedShare'],
    mined: minedEnergy,
    hosted: (site, parameters) => {
      const energy = hostedEnergy(site, parameters);
      const { heatReusedShare } = site.facts;
      if (!energy || !heatReusedShare) return energy;
      return combine([energy, input('heat reused', heatReusedShare)], (mwh, share) => mwh * (1 - share));
    },
    notes: (site) => [
      ...(site.facts.heatReusedShare ? [] : ['delta.note.heat']),
      ...energyNotes(site),
      ...ratioNotes(site, 'it'),
    ],
  },
];

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

function expectedNotes(site: Site): readonly string[] {
  return [...(site.facts.generatorExpectedHours ? [] : ['delta.note.expected-hours']), ...generatorNotes(site)];
}

function potentialNox(site: Site, parameters: ConversionParameters): Quantity | null {
  const stated = site.facts.noxTonsPerYear;
  if (stated) return combine([input('NOx', stated)], (tons) => tons * TONNES_PER_SHORT_TON);
  return emitted(site, parameters, { what: 'nox', hours: 'backupHours' });
}

/** Of which emission, and the parameter that holds the hours. */
type Emission = { readonly what: 'nox' | 'pm'; readonly hours: 'backupHours' | 'expectedBackupHours' };

/** P_gen h ef, tonnes a year. */
function emitted(site: Site, parameters: ConversionParameters, { what, hours }: Emission): Quantity | null {
  const power = generators(site, parameters);
  const grams = parameters[FACTORS[what][site.facts.generatorTier?.value ?? 'any']];
  const h = input('h', statedParameter(site, parameters, hours));
  return power && combine([power, h, input('ef', grams)], (mw, run, ef) => (mw * 1000 * run * ef) / 1e6);
}

const FACTORS = {
  nox: { any: 'noxGPerKWh', 'tier-4': 'noxTier4GPerKWh', 'tier-2': 'noxTier2GPerKWh' },
  pm: { any: 'pmGPerKWh', 'tier-4': 'pmTier4GPerKWh', 'tier-2': 'pmTier2GPerKWh' },
} as const;

function gridCO2e(energy: Quantity | null, { gridCO2eLbPerMWh: factor }: ConversionContext): Quantity | null {
  return energy && factor ? combine([energy, input('factor', factor)], (mwh, lb) => mwh * lb * TONNES_PER_LB) : null;
}
