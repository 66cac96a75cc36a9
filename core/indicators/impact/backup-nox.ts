/**
 * How much NOx may the backup generators emit?
 *
 * Indicator D5, potential to emit in short tons a year: what a permit is written for, not what a year without outages emits.
 * As stated, else units, size, allowed hours and the limit of their emission standard; without the units it is not known:
 * how much backup a host will build is not assumed. Burden only: the permit's risk to the developer is the generator gap.
 */
import { combine, input } from '../../conversion/quantity.ts';
import type { Site } from '../../sites/site.ts';
import { notSaidOfMine } from '../as-mined.ts';
import { derivedReading } from '../derived-reading.ts';
import type { Indicator } from '../indicator.ts';
import type { Reading } from '../reading.ts';
import { curveScale } from '../scales.ts';
import { statedNumber } from '../stated.ts';

const id = 'impact.backup-nox';
/** Grams in a short ton. */
const GRAMS_PER_TON = 907_184.74;
/** Federal test hours 100, of which 50 outside emergencies; Virginia allows 500 in all [S trinityconsultants.com]. */
const USUAL_HOURS = { value: 100, low: 50, high: 500 };
/** Grams of NOx per kWh: the Tier 4 and Tier 2 limits of engines over 560 kW, 40 CFR 1039 and 89 [BG]. */
const TIER_4 = { value: 0.67, low: 0.67, high: 0.67 };
const TIER_2 = { value: 6.4, low: 6.4, high: 6.4 };
/** Not recorded: most emergency engines are Tier 2 [BG]. */
const ANY_TIER = { value: 6.4, low: 0.67, high: 6.4 };

export const backupNox: Indicator = {
  id,
  group: 'impact',
  perspectives: ['burden'],
  unit: 'tons/yr',
  resolution: 'site',
  scale: curveScale(
    [
      [0, 0],
      [10, 20],
      [25, 45],
      [100, 85],
      [250, 100],
    ],
    'domain/indicators.md D5: major source at 100 tons a year, at 25 or less where the air is bad [BG]; risks heuristic, editable',
  ),
  startsAt: 0,
  parameters: [],
  needs: [],
  reads: [],
  read: (site, state) => (state === 'mined' ? notSaidOfMine() : asHosted(site)),
};

function asHosted(site: Site): Reading {
  const { noxTonsPerYear, generatorCount, generatorUnitMW, generatorHoursPerYear, generatorTier } = site.facts;
  if (noxTonsPerYear || !generatorCount || !generatorUnitMW) {
    return statedNumber(noxTonsPerYear, { id, reason: 'generators-not-recorded', ask: 'ask.air-permit' });
  }
  const factors = [
    input('units', generatorCount),
    input('size', generatorUnitMW),
    input('hours', generatorHoursPerYear ?? USUAL_HOURS),
    input('ef', generatorTier === undefined ? ANY_TIER : generatorTier.value === 'tier-4' ? TIER_4 : TIER_2),
  ];
  const nox = combine(
    factors,
    (units = 0, mw = 0, hours = 0, grams = 0) => (units * mw * 1000 * hours * grams) / GRAMS_PER_TON,
  );
  return derivedReading(nox, [generatorCount, generatorUnitMW, generatorHoursPerYear, generatorTier], {
    code: `${id}.detail-derived`,
    facts: {
      units: generatorCount.value,
      unitMW: generatorUnitMW.value,
      hours: generatorHoursPerYear?.value ?? USUAL_HOURS.value,
      tier: plainTier(site),
    },
  });
}

function plainTier({ facts }: Site): string {
  return facts.generatorTier?.value.replace('-', '_') ?? 'not_recorded';
}
