/** Cost by what is built and months by what is awaited: domain/conversion-model.md section 2, 3.8 and 3.9. */
import type { BuildClass, CLASS_FACTS } from '../sites/class-facts.ts';
import type { FactName } from '../sites/site-facts.ts';
import type { Site } from '../sites/site.ts';
import type { ConversionRow } from './conversion-row.ts';
import type { ConversionParameters } from './parameters.ts';
import { combine, input, type DeltaValue, type Quantity } from './quantity.ts';
import { LOAD_FACTS } from './rows-of-load.ts';
import { ratioNotes } from './row-notes.ts';
import { hostedIt, loadShortfall } from './site-loads.ts';

/**
 * Million US dollars per MW of critical IT, without IT equipment and interconnection, as disclosed 2024-2026
 * [S conversion-model.md section 2]: Rockdale 3.6; IREN Horizon 6-7 and Moses Lake 7.1 (gross); Columbiana 8.0, Lake
 * Mariner 8-10, Barber Lake 9-11; AI-optimised market 20-25 (T&T, JLL). The middle of each range is a heuristic.
 */
export const COST_BY_BUILD: Readonly<Record<BuildClass, DeltaValue>> = {
  retrofit: { value: 3.6, low: 3, high: 5 },
  'liquid-rebuild': { value: 7, low: 6, high: 8 },
  'new-build': { value: 9.5, low: 8, high: 11 },
  'ai-maximum': { value: 22.5, low: 20, high: 25 },
};

/** Months to build, 12 to 24 [S conversion-model.md 3.9]. */
const USUAL_BUILD: DeltaValue = { value: 18, low: 12, high: 24 };

/** What the code asks before AI hosting may start. */
export type Entitlement = (typeof CLASS_FACTS)['entitlement']['words'][number];

/** Months to permit by path [H]: domain/conversion-model.md 3.9 gives by right, special use and rezoning; others follow the nearest. */
export const USUAL_PERMIT_MONTHS: Readonly<Record<Entitlement, DeltaValue>> = {
  'by-right': { value: 3, low: 2, high: 4 },
  'site-plan': { value: 4, low: 2, high: 6 },
  'special-use': { value: 9, low: 6, high: 12 },
  rezoning: { value: 12, low: 8, high: 18 },
  annexation: { value: 12, low: 8, high: 18 },
  'text-amendment': { value: 12, low: 8, high: 18 },
  'use-not-listed': { value: 12, low: 6, high: 18 },
};

const POWER_FACTS: readonly FactName[] = ['monthsToPower', ...LOAD_FACTS, 'serviceMW', 'serviceStatus', 'firmShare'];

const none = () => null;

export const COST_AND_SCHEDULE_ROWS: readonly ConversionRow[] = [
  {
    key: 'costUSDM',
    section: 'cost',
    unit: 'USD M',
    facts: [...LOAD_FACTS, 'buildClass', 'costUSDMPerMW'],
    isNew: true,
    mined: none,
    hosted: cost,
    notes: (site) => [...(site.facts.costUSDMPerMW ? [] : ['delta.note.cost']), ...ratioNotes(site, 'it')],
  },
  {
    key: 'interconnectionUSDM',
    section: 'cost',
    unit: 'USD M',
    facts: ['interconnectionUSDM'],
    isNew: true,
    mined: none,
    hosted: ({ facts: { interconnectionUSDM } }) =>
      interconnectionUSDM ? input('interconnection', interconnectionUSDM) : null,
    notes: () => [],
  },
  {
    key: 'powerMonths',
    section: 'schedule',
    unit: 'months',
    facts: POWER_FACTS,
    isNew: true,
    mined: none,
    hosted: powerMonths,
    notes: (site) => (site.facts.monthsToPower ? [] : ['delta.note.power-at-hand']),
  },
  {
    key: 'permitMonths',
    section: 'schedule',
    unit: 'months',
    facts: ['permitMonths', 'entitlement'],
    isNew: true,
    mined: none,
    hosted: permitMonths,
    notes: (site) => (site.facts.permitMonths ? [] : ['delta.note.permit']),
  },
  {
    key: 'buildMonths',
    section: 'schedule',
    unit: 'months',
    facts: ['buildMonths', 'hostedGrossMW', 'criticalItMW'],
    isNew: true,
    mined: none,
    hosted: buildMonths,
    notes: (site) => (site.facts.buildMonths ? [] : ['delta.note.build']),
  },
  {
    // T = max(T_power, T_permit, T_build): known only where all three are.
    key: 'allMonths',
    section: 'schedule',
    unit: 'months',
    facts: [...POWER_FACTS, 'permitMonths', 'entitlement', 'buildMonths'],
    isNew: true,
    mined: none,
    hosted: (site, parameters) => {
      const waits = [powerMonths(site, parameters), permitMonths(site), buildMonths(site)];
      const known = waits.filter((wait) => wait !== null);
      return known.length === waits.length ? combine(known, (...months) => Math.max(...months)) : null;
    },
    notes: () => ['delta.note.longest-wait'],
  },
];

function cost(site: Site, parameters: ConversionParameters): Quantity | null {
  const it = hostedIt(site, parameters);
  const { costUSDMPerMW, buildClass } = site.facts;
  const perMW = costUSDMPerMW ?? (buildClass && COST_BY_BUILD[buildClass.value]);
  return it && perMW ? combine([it, input('cost per MW', perMW)], (mw, cost) => mw * cost) : null;
}

/** As stated; nothing to wait for where the power is energised, firm and enough; else not known, never guessed. */
function powerMonths(site: Site, parameters: ConversionParameters): Quantity | null {
  const { monthsToPower, serviceStatus, serviceMW, firmShare } = site.facts;
  if (monthsToPower) return input('power', monthsToPower);
  const shortfall = serviceMW ? loadShortfall(site, parameters) : null;
  const isEnough = shortfall !== null && shortfall.at(highest(shortfall)) === 0;
  const isFirm = firmShare === undefined || firmShare.low === 1;
  return serviceStatus?.value === 'energised' && isFirm && isEnough ? combine([], () => 0) : null;
}

/** The harshest corner of a shortfall: every need at its most, the service at its least. */
function highest({ inputs }: Quantity): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, { low, high }]) => [name, name === 'serviceMW' ? low : high]),
  );
}

function permitMonths({ facts: { permitMonths: stated, entitlement } }: Site): Quantity | null {
  if (stated) return input('permit', stated);
  return entitlement ? input('permit', USUAL_PERMIT_MONTHS[entitlement.value]) : null;
}

function buildMonths({ facts: { buildMonths: stated, hostedGrossMW, criticalItMW } }: Site): Quantity | null {
  if (stated) return input('build', stated);
  return hostedGrossMW || criticalItMW ? input('build', USUAL_BUILD) : null;
}
