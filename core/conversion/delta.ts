/**
 * What changes when a mine becomes a host: the same quantities as mined, as hosted, and their difference.
 *
 * Source: domain/conversion-model.md section 3; the worked check of its section 4 is the golden test.
 */
import type { Site } from '../sites/site.ts';
import { CONVERSION_DEFAULTS, type ConversionParameters } from './parameters.ts';
import { combine, evaluate, input, type DeltaValue, type Quantity } from './quantity.ts';
import { hostedEnergy, hostedWater, minedEnergy } from './site-energy.ts';
import {
  existingService,
  hostedGross,
  hostedIt,
  hostedPeak,
  loadShortfall,
  miningLoad,
  miningPeak,
} from './site-loads.ts';

export type { DeltaValue };

/** One row of the table as mined / as hosted / change. Null means not known. */
export type DeltaRow = {
  /** Stable key and code of the label in the catalogue `indicators`, `delta.<key>`. */
  readonly key: string;
  readonly unit: string;
  readonly mined: DeltaValue | null;
  readonly hosted: DeltaValue | null;
  readonly change: DeltaValue | null;
  /** Codes of sentences in the catalogue `indicators`: assumptions used, with their tag. */
  readonly notes: readonly string[];
};

type Draft = Pick<DeltaRow, 'key' | 'unit' | 'notes'> & {
  readonly mined: Quantity | null;
  readonly hosted: Quantity | null;
};

/** Rows of a site's conversion in print order, with ranges from its facts and the model's assumptions. */
export function conversionDelta(
  site: Site,
  parameters: ConversionParameters = CONVERSION_DEFAULTS,
): readonly DeltaRow[] {
  return [
    grossRow(site, parameters),
    itRow(site, parameters),
    peakRow(site, parameters),
    energyRow(site, parameters),
    shortfallRow(site, parameters),
    waterRow(site, parameters),
    generatorRow(site, parameters),
    noxRow(site, parameters),
    jobsRow(site, parameters),
  ].map(finish);
}

function finish({ key, unit, mined, hosted, notes }: Draft): DeltaRow {
  const change = mined && hosted ? combine([hosted, mined], (after, before) => after - before) : null;
  return {
    key,
    unit,
    mined: mined && evaluate(mined),
    hosted: hosted && evaluate(hosted),
    change: change && evaluate(change),
    notes: mined || hosted ? notes : [],
  };
}

function grossRow(site: Site, parameters: ConversionParameters): Draft {
  const notes = ratioNotes(site, 'gross');
  return { key: 'grossMW', unit: 'MW', mined: miningLoad(site), hosted: hostedGross(site, parameters), notes };
}

/** I0 = L_existing / k: the IT that the power at hand would carry, beside the IT that is planned. */
function itRow(site: Site, parameters: ConversionParameters): Draft {
  const existing = existingService(site);
  const possible = existing && combine([existing, input('k', parameters.utilityPerIt)], (mw, k) => mw / k);
  const notes = ['delta.note.ratio', ...serviceNotes(site)];
  return { key: 'itPossibleMW', unit: 'MW', mined: possible, hosted: hostedIt(site, parameters), notes };
}

function peakRow(site: Site, parameters: ConversionParameters): Draft {
  const mined = miningPeak(site, parameters);
  const hosted = hostedPeak(site, parameters);
  const notes = [
    ...(mined && !site.facts.miningCurtailmentShare ? ['delta.note.mining-curtailment'] : []),
    ...(hosted ? ['delta.note.diversity'] : []),
    ...(hosted && !site.facts.hostedCurtailmentShare ? ['delta.note.hosted-curtailment'] : []),
    ...ratioNotes(site, 'gross'),
  ];
  return { key: 'peakMW', unit: 'MW', mined, hosted, notes };
}

/** E0 = G_m 8760 u and E1 = I LF PUE 8760. */
function energyRow(site: Site, parameters: ConversionParameters): Draft {
  const mined = minedEnergy(site, parameters);
  const hosted = hostedEnergy(site, parameters);
  const notes = [
    ...(mined ? ['delta.note.mining-use'] : []),
    ...(hosted ? ['delta.note.energy', ...ratioNotes(site, 'it')] : []),
  ];
  return { key: 'energyMWhPerYear', unit: 'MWh/yr', mined, hosted, notes };
}

function shortfallRow(site: Site, parameters: ConversionParameters): Draft {
  const mined = existingService(site) && nothing();
  const hosted = loadShortfall(site, parameters);
  const notes = [...ratioNotes(site, 'gross'), ...serviceNotes(site)];
  return { key: 'shortfallMW', unit: 'MW', mined, hosted: hosted && withFloor(site, hosted), notes };
}

/** The service may be larger than what the mine draws: without a recorded service the shortfall may be nothing. */
function withFloor(site: Site, shortfall: Quantity): Quantity {
  if (site.facts.serviceMW) return shortfall;
  const share = input('share of the shortfall that is real', { value: 1, low: 0, high: 1 });
  return combine([shortfall, share], (mw, real) => mw * real);
}

/** W = I 1000 8760 LF WUE / 3.785e6. Nobody records what a mine evaporates, so the change is not known. */
function waterRow(site: Site, parameters: ConversionParameters): Draft {
  const hosted = hostedWater(site, parameters);
  const notes = ['delta.note.load-factor', ...ratioNotes(site, 'it')];
  return { key: 'waterMgalPerYear', unit: 'Mgal/yr', mined: null, hosted, notes };
}

function generatorRow(site: Site, parameters: ConversionParameters): Draft {
  const notes = ['delta.note.backup', ...ratioNotes(site, 'gross')];
  return { key: 'generatorMW', unit: 'MW', mined: null, hosted: generators(site, parameters), notes };
}

/** P_gen h ef: potential to emit at the hours allowed, not what a year without outages emits. */
function noxRow(site: Site, parameters: ConversionParameters): Draft {
  const power = generators(site, parameters);
  const factors = [input('h', parameters.backupHours), input('ef', parameters.noxGPerKWh)];
  const hosted = power && combine([power, ...factors], (mw = 0, h = 0, ef = 0) => (mw * 1000 * h * ef) / 1e6);
  const notes = ['delta.note.nox', 'delta.note.backup', ...ratioNotes(site, 'gross')];
  return { key: 'noxTonnes', unit: 't/yr', mined: null, hosted, notes };
}

function jobsRow(site: Site, parameters: ConversionParameters): Draft {
  const load = miningLoad(site);
  const gross = hostedGross(site, parameters);
  const mined = load && combine([load, input('j mining', parameters.miningJobsPerMW)], (mw, jobs) => mw * jobs);
  const hosted = gross && combine([gross, input('j hosted', parameters.hostedJobsPerMW)], (mw, jobs) => mw * jobs);
  return { key: 'jobsFTE', unit: 'FTE', mined, hosted, notes: ['delta.note.jobs', ...ratioNotes(site, 'gross')] };
}

function generators(site: Site, parameters: ConversionParameters): Quantity | null {
  const gross = hostedGross(site, parameters);
  return gross && combine([gross, input('backup', parameters.backupPerGross)], (mw, share) => mw * share);
}

function nothing(): Quantity {
  return combine([], () => 0);
}

/** The ratio k is an assumption of this row only where the record lacks the load itself. */
function ratioNotes({ facts }: Site, load: 'gross' | 'it'): readonly string[] {
  const recorded = load === 'gross' ? facts.hostedGrossMW : facts.criticalItMW;
  const other = load === 'gross' ? facts.criticalItMW : facts.hostedGrossMW;
  return !recorded && other ? ['delta.note.ratio'] : [];
}

function serviceNotes(site: Site): readonly string[] {
  return !site.facts.serviceMW && existingService(site) ? ['delta.note.service-from-mining'] : [];
}
