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
  /** What the measure makes of the facts: only those that become other ones; null where there are none. */
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

/** Hours a year that generators run where batteries carry short outages, or tests are held to the least. *heuristic* */
const FEW_HOURS = { value: 12, low: 5, high: 20, ...assumed };

/** Share of the load that backup or a contract takes off the system peak. *heuristic* */
const SHED = { value: 0.25, low: 0.1, high: 0.5, ...assumed };

/**
 * How many times as far from the nearest lot line as planned the loudest equipment stands. *heuristic*
 * A point source in free field loses 20 lg of that in dB (ISO 9613-2 divergence); absorption would add to it.
 */
const SETBACK_TIMES: DeltaValue = { value: 1.5, low: 1.25, high: 2 };

/**
 * dB that a belt of dense trees, 10 to 20 m deep, takes away: none to 1 in the octaves of fans, up to 3 at 8 kHz
 * [BG ISO 9613-2 annex A, table A.1]; what it hides is seen, not heard.
 */
const BUFFER_DB: DeltaValue = { value: 1, low: 0, high: 3 };

/** Share of the heat that a greenhouse or a heating network nearby takes over a year. *heuristic* */
const HEAT_TAKEN = { value: 0.1, low: 0.02, high: 0.3, ...assumed };

/** A wall round the machines, m: above their openings, with room to pass. *heuristic* */
const USUAL_WALL = {
  heightM: { value: 8, low: 6, high: 10 },
  distanceM: { value: 10, low: 5, high: 20 },
} as const;

/** What an effect takes away beyond what is stated already, dB; never less than nothing. */
function beyond(effect: DeltaValue, stated: DeltaValue = { value: 0, low: 0, high: 0 }): DeltaValue {
  return {
    value: Math.max(0, effect.value - stated.value),
    low: Math.max(0, effect.low - stated.high),
    high: Math.max(0, effect.high - stated.low),
  };
}

/** Effects by measure; numbers without another source are heuristic. */
const EFFECTS: Readonly<Record<MitigationId, Mitigation>> = {
  'closed-loop-cooling': cooledBy('closed-loop'),
  'dry-cooling': cooledBy('dry'),
  'reclaimed-water': {
    changes: ['waterSource'],
    apply: ({ waterSource }) =>
      waterSource?.value === 'no-water' ? null : { waterSource: { value: 'reclaimed', ...assumed } },
  },
  'acoustic-enclosure': {
    changes: ['hostedNightDBA', 'hostedEnclosureDB'],
    apply: ({ hostedNightDBA, hostedEnclosureDB }) => {
      const effect = QUIETER_BY['acoustic-enclosure'];
      if (hostedEnclosureDB && hostedEnclosureDB.value >= effect.value) return null;
      const further = beyond(effect, hostedEnclosureDB);
      return { ...loweredNight(hostedNightDBA, further), hostedEnclosureDB: { ...effect, ...assumed } };
    },
  },
  'noise-barrier': {
    changes: ['hostedNightDBA', 'hostedBarrierHeightM', 'hostedBarrierDistanceM'],
    apply: ({ hostedNightDBA, hostedBarrierHeightM }) => {
      if (hostedBarrierHeightM && hostedBarrierHeightM.value >= USUAL_WALL.heightM.value) return null;
      // A stated level holds the wall that stands; what a higher one adds depends on both and is left to the map.
      const isFirst = hostedBarrierHeightM === undefined || hostedBarrierHeightM.high === 0;
      return {
        ...(isFirst ? loweredNight(hostedNightDBA, QUIETER_BY['noise-barrier']) : {}),
        hostedBarrierHeightM: { ...USUAL_WALL.heightM, ...assumed },
        hostedBarrierDistanceM: { ...USUAL_WALL.distanceM, ...assumed },
      };
    },
  },
  'low-speed-fans': quieterBy(QUIETER_BY['low-speed-fans']),
  'wider-setback': {
    changes: ['hostedSetbackM', 'hostedNightDBA'],
    apply: (facts) => {
      const { hostedSetbackM: setback } = facts;
      if (!setback || setback.value === 0) return null;
      const db = (times: number) => 20 * Math.log10(times);
      const quieter = { value: db(SETBACK_TIMES.value), low: db(SETBACK_TIMES.low), high: db(SETBACK_TIMES.high) };
      return { hostedSetbackM: scaled(setback, SETBACK_TIMES), ...quieterBy(quieter).apply(facts) };
    },
  },
  'planted-buffer': quieterBy(BUFFER_DB),
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
    apply: (facts) => ({ ...shedding(facts), ...runningLess(facts) }),
  },
  'curtailment-contract': {
    changes: ['hostedCurtailmentShare', 'nonFirmOption'],
    apply: (facts) => ({ ...shedding(facts), nonFirmOption: { value: 'accepted', ...assumed } }),
  },
  'test-hours-limit': {
    changes: ['generatorHoursPerYear', 'generatorExpectedHours', 'noxTonsPerYear'],
    apply: (facts) => {
      const { generatorHoursPerYear, noxTonsPerYear } = facts;
      // 50 non-emergency hours are the federal limit for emergency engines [S]: domain/indicators.md D5.
      const before = generatorHoursPerYear?.value ?? 100;
      if (before <= 50) return null;
      return {
        generatorHoursPerYear: { value: 50, low: 50, high: 50, ...assumed },
        ...runningLess(facts),
        ...(noxTonsPerYear ? { noxTonsPerYear: scaled(noxTonsPerYear, point(50 / before)) } : {}),
      };
    },
  },
  'shielded-lighting': {
    changes: ['hostedLighting'],
    apply: ({ hostedLighting }) =>
      hostedLighting?.value === 'full-cutoff' ? null : { hostedLighting: { value: 'full-cutoff', ...assumed } },
  },
  'heat-reuse': {
    changes: ['heatReusedShare'],
    apply: ({ heatReusedShare: now }) =>
      now && now.value >= HEAT_TAKEN.value ? null : { heatReusedShare: HEAT_TAKEN },
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

/** Effects by measure, each less what it leaves as it is. */
export const MITIGATION_EFFECTS = Object.fromEntries(
  MITIGATIONS.map((id) => [id, { ...EFFECTS[id], apply: (facts) => changedOf(facts, EFFECTS[id].apply(facts)) }]),
) as Readonly<Record<MitigationId, Mitigation>>;

/** The facts that become other ones; null where there are none. Where a fact is from does not make it another one. */
function changedOf(before: SiteFacts, after: Partial<SiteFacts> | null): Partial<SiteFacts> | null {
  const changed = Object.entries(after ?? {}).filter(([name, fact]) => !sameFact(before[name as FactName], fact));
  return changed.length === 0 ? null : Object.fromEntries(changed);
}

function sameFact(a: SiteFacts[FactName], b: SiteFacts[FactName]): boolean {
  const ends = (fact: SiteFacts[FactName]) => (fact && 'low' in fact ? [fact.low, fact.high] : []);
  return a?.value === b?.value && String(ends(a)) === String(ends(b));
}

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
function quieterBy(effect: DeltaValue): Mitigation {
  return {
    changes: ['hostedNightDBA'],
    apply: ({ hostedNightDBA }) => (hostedNightDBA ? loweredNight(hostedNightDBA, effect) : null),
  };
}

/** Nothing where nobody stated a level. */
function loweredNight(level: NumberFact | undefined, { value, low, high }: DeltaValue): Partial<SiteFacts> {
  if (!level) return {};
  return {
    hostedNightDBA: {
      value: Math.max(0, level.value - value),
      low: Math.max(0, level.low - high),
      high: Math.max(0, level.high - low),
      ...assumed,
    },
  };
}

function shedding({ hostedCurtailmentShare: now }: SiteFacts): Partial<SiteFacts> {
  return now && now.value >= SHED.value ? {} : { hostedCurtailmentShare: SHED };
}

function runningLess({ generatorExpectedHours: now }: SiteFacts): Partial<SiteFacts> {
  return now && now.value <= FEW_HOURS.value ? {} : { generatorExpectedHours: FEW_HOURS };
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
