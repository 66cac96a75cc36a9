/**
 * What each measure changes: named facts of the plan and nothing else, and what it costs.
 *
 * Effects are heuristics with ranges, editable by stating the fact itself; they are made of what is known, so that a
 * measure against noise nobody measured changes nothing. Source of the list: domain/conversion-model.md sections 1 and 3.
 */
import { MITIGATIONS, type MitigationId } from '../sites/mitigations.ts';
import type { FactName, SiteFacts } from '../sites/site-facts.ts';
import type { NumberFact } from '../sources/fact.ts';
import type { DeltaValue } from './quantity.ts';
import { USUAL_WUE } from './site-cooling.ts';

export type Mitigation = {
  /** Facts that the measure changes. */
  readonly changes: readonly FactName[];
  /** What the measure makes of the facts; null where it has nothing to act on. */
  readonly apply: (facts: SiteFacts) => Partial<SiteFacts> | null;
};

const assumed: { grade: 'D'; sources: string[]; date: null; note: string } = {
  grade: 'D',
  sources: [],
  date: null,
  note: '',
};

/** g of NOx per kWh, Tier 4 over Tier 2 [BG]: domain/conversion-model.md 3.7. */
const TIER_4_SHARE = 0.67 / 6.4;

/** dB that measures against noise take away. *heuristic* */
export const QUIETER_BY = {
  'acoustic-enclosure': { value: 12, low: 6, high: 20 },
  'noise-barrier': { value: 8, low: 4, high: 15 },
  'low-speed-fans': { value: 5, low: 3, high: 8 },
} as const satisfies Partial<Record<MitigationId, DeltaValue>>;

/** Effects by measure; numbers without another source are heuristic. */
export const MITIGATION_EFFECTS: Readonly<Record<MitigationId, Mitigation>> = {
  'closed-loop-cooling': cooledBy('closed-loop'),
  'dry-cooling': cooledBy('dry'),
  'reclaimed-water': {
    changes: ['waterSource'],
    apply: ({ waterSource }) =>
      waterSource?.value === 'no-water' ? null : { waterSource: { value: 'reclaimed', ...assumed } },
  },
  'acoustic-enclosure': quieterBy(QUIETER_BY['acoustic-enclosure']),
  'noise-barrier': quieterBy(QUIETER_BY['noise-barrier']),
  'low-speed-fans': quieterBy(QUIETER_BY['low-speed-fans']),
  'tier-4-generators': {
    changes: ['generatorTier', 'noxTonsPerYear'],
    apply: ({ generatorTier, noxTonsPerYear }) => {
      if (generatorTier?.value === 'tier-4') return null;
      const tier = { generatorTier: { value: 'tier-4', ...assumed } } as const;
      // A stated total falls with the engines only where it is known which engines it was stated for.
      if (!noxTonsPerYear || !generatorTier) return tier;
      return { ...tier, noxTonsPerYear: scaled(noxTonsPerYear, point(TIER_4_SHARE)) };
    },
  },
  'battery-backup': {
    changes: ['hostedCurtailmentShare', 'generatorExpectedHours'],
    apply: (facts) => ({
      ...(curtailedTo(facts, { value: 0.25, low: 0.1, high: 0.5 }) ?? {}),
      generatorExpectedHours: { value: 12, low: 5, high: 20, ...assumed },
    }),
  },
  'curtailment-contract': {
    changes: ['hostedCurtailmentShare', 'nonFirmOption'],
    apply: (facts) => ({
      ...(curtailedTo(facts, { value: 0.25, low: 0.1, high: 0.5 }) ?? {}),
      nonFirmOption: { value: 'accepted', ...assumed },
    }),
  },
  'test-hours-limit': {
    changes: ['generatorHoursPerYear', 'generatorExpectedHours', 'noxTonsPerYear'],
    apply: ({ generatorHoursPerYear, noxTonsPerYear }) => {
      // 50 non-emergency hours are the federal limit for emergency engines [S]: domain/indicators.md D5.
      const before = generatorHoursPerYear?.value ?? 100;
      if (before <= 50) return null;
      return {
        generatorHoursPerYear: { value: 50, low: 50, high: 50, ...assumed },
        generatorExpectedHours: { value: 12, low: 5, high: 20, ...assumed },
        ...(noxTonsPerYear ? { noxTonsPerYear: scaled(noxTonsPerYear, point(50 / before)) } : {}),
      };
    },
  },
  'shielded-lighting': {
    changes: ['hostedLighting'],
    apply: ({ hostedLighting }) =>
      hostedLighting?.value === 'full-cutoff' ? null : { hostedLighting: { value: 'full-cutoff', ...assumed } },
  },
  'benefit-agreement': {
    changes: ['benefitAgreement'],
    apply: ({ benefitAgreement }) =>
      benefitAgreement?.value === 'enforceable' ? null : { benefitAgreement: { value: 'enforceable', ...assumed } },
  },
  'staged-load': {
    changes: ['hostedGrossMW', 'criticalItMW'],
    apply: ({ hostedGrossMW, criticalItMW, serviceMW }) => {
      if (!serviceMW) return null;
      const isWithin = hostedGrossMW ? hostedGrossMW.value <= serviceMW.value : !criticalItMW;
      // The IT that the service carries follows from the ratio: what was planned for more no longer holds.
      return isWithin ? null : { hostedGrossMW: { ...serviceMW, ...assumed }, criticalItMW: undefined };
    },
  },
  'construction-traffic-plan': {
    changes: ['constructionTripsPerDay'],
    apply: ({ constructionTripsPerDay }) =>
      constructionTripsPerDay
        ? { constructionTripsPerDay: scaled(constructionTripsPerDay, { value: 0.7, low: 0.5, high: 0.9 }) }
        : null,
  },
};

/** The facts after the measures, applied in the order of the list of measures, whatever order they are given in. */
export function mitigatedFacts(facts: SiteFacts, taken: readonly MitigationId[]): SiteFacts {
  return MITIGATIONS.filter((id) => taken.includes(id)).reduce(
    (before: SiteFacts, id) => ({ ...before, ...MITIGATION_EFFECTS[id].apply(before) }),
    facts,
  );
}

function cooledBy(cooling: 'closed-loop' | 'dry'): Mitigation {
  return {
    changes: ['hostedCooling', 'wueLPerKWh', 'peakDayWaterMgd'],
    apply: ({ hostedCooling, peakDayWaterMgd }) => {
      if (hostedCooling?.value === cooling) return null;
      return {
        hostedCooling: { value: cooling, ...assumed },
        wueLPerKWh: { ...USUAL_WUE[cooling], ...assumed },
        ...(peakDayWaterMgd
          ? { peakDayWaterMgd: { value: 0, low: 0, high: 0.1 * peakDayWaterMgd.high, ...assumed } }
          : {}),
      };
    },
  };
}

/** A night level that was modelled or promised, lowered by some dB. */
function quieterBy({ value, low, high }: DeltaValue): Mitigation {
  return {
    changes: ['hostedNightDBA'],
    apply: ({ hostedNightDBA: level }) =>
      level
        ? {
            hostedNightDBA: {
              value: Math.max(0, level.value - value),
              low: Math.max(0, level.low - high),
              high: Math.max(0, level.high - low),
              ...assumed,
            },
          }
        : null,
  };
}

function curtailedTo({ hostedCurtailmentShare: now }: SiteFacts, share: DeltaValue): Partial<SiteFacts> | null {
  return now && now.value >= share.value ? null : { hostedCurtailmentShare: { ...share, ...assumed } };
}

function point(value: number): DeltaValue {
  return { value, low: value, high: value };
}

function scaled(fact: NumberFact, by: DeltaValue): NumberFact {
  return {
    ...fact,
    value: fact.value * by.value,
    low: fact.low * by.low,
    high: fact.high * by.high,
    grade: 'D',
  };
}
