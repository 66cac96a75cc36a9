/** Facts of a site that are one of a fixed list of words, best first where there is an order; one line each. */
import type { FactGroup } from './fact-groups.ts';

/** How far the power for the planned MW has come, best first (indicator A1, domain/indicators.md). */
export const SERVICE_STATUSES = ['energised', 'signed-agreement', 'study-complete', 'queue', 'letter', 'none'] as const;

/** What the land-use code asks before AI hosting may start, easiest first (indicator B1). */
export const ENTITLEMENTS = [
  'by-right',
  'site-plan',
  'special-use',
  'rezoning',
  'annexation',
  'text-amendment',
  'use-not-listed',
] as const;

/** A documented complaint about the mine (indicator C7); none documented is not known, never "none". */
const GRIEVANCES = ['open-suit', 'settled'] as const;

/** Interim non-firm service or a contract for non-firm demand (indicator A4): taken, on offer, or refused in writing. */
const NON_FIRM_OPTIONS = ['accepted', 'offered', 'not-offered'] as const;

/** Whether the load rides through voltage and frequency faults (indicator A11). */
const RIDE_THROUGHS = ['demonstrated', 'designed', 'not-able'] as const;

/** Baseline water stress of the basin (indicator D4, WRI Aqueduct 4.0); dry land that nobody draws on is a class of its own. */
export const WATER_STRESSES = ['low', 'low-medium', 'medium-high', 'arid-low-use', 'high', 'extremely-high'] as const;

/** Whether a tone stands out of the noise at the nearest dwelling (indicator D2). */
const NOISE_TONES = ['not-tonal', 'tonal'] as const;

/** Where an ordinance measures noise: at the line of the site's own lot, or at the dwelling that hears it. */
const MEASURED_AT = ['property-line', 'dwelling'] as const;

/** Emission standard of the backup generators (indicator D5); Tier 2 stands for all older ones too. */
const GENERATOR_TIERS = ['tier-4', 'tier-2'] as const;

/**
 * How heat leaves the machines: outside air through the halls; dry coolers without water; immersion tanks before dry
 * coolers; liquid to the chip in a closed loop; dry coolers that are wetted on hot days; towers that evaporate.
 */
export const COOLINGS = ['air', 'dry', 'immersion', 'closed-loop', 'adiabatic', 'evaporative'] as const;
export type Cooling = (typeof COOLINGS)[number];

/** Where cooling water comes from. */
const WATER_SOURCES = ['no-water', 'reclaimed', 'surface', 'groundwater', 'drinking'] as const;

/** How outdoor lights throw their light, best first. */
const LIGHTINGS = ['full-cutoff', 'partly-shielded', 'unshielded'] as const;

/** What is built, which decides what it costs: domain/conversion-model.md section 2. */
export const BUILD_CLASSES = ['retrofit', 'liquid-rebuild', 'new-build', 'ai-maximum'] as const;
export type BuildClass = (typeof BUILD_CLASSES)[number];

/** What becomes of a part of the mine. */
const REUSES = ['kept', 'altered', 'replaced'] as const;

/** Redundancy of power and cooling as designed (indicator E6). */
const REDUNDANCIES = ['two-n', 'n-plus-1', 'n', 'none'] as const;

const YES_NO = ['yes', 'no'] as const;

/** Who pays for the hosting (indicator E11); a letter of intent is no lease. */
const TENANT_CREDITS = ['lease-with-backstop', 'lease-investment-grade', 'lease', 'letter-of-intent', 'none'] as const;

/** By what right the operator holds the land (indicator E12). */
const SITE_CONTROLS = ['owned', 'leased', 'option', 'none'] as const;

/**
 * Who may decide on the use of the land, and pause it (indicator B10): the state alone; a county that can neither zone
 * nor pause; the municipality or county; both, where the state may pause as well.
 */
const DECIDING_AUTHORITIES = ['state-decides', 'local-limited', 'local', 'local-and-state'] as const;

/** What comes next where voters decide (indicator C6). */
const VOTES = ['election', 'referendum', 'recall'] as const;

/** What the place gets, and whether it can be enforced (indicator C8). */
const BENEFITS = [
  'enforceable',
  'enforceable-with-incentives',
  'promised',
  'no-agreement',
  'depends-on-incentive',
] as const;

export const CLASS_FACTS = {
  serviceStatus: words('grid', SERVICE_STATUSES),
  nonFirmOption: words('grid', NON_FIRM_OPTIONS),
  rideThrough: words('grid', RIDE_THROUGHS),
  entitlement: words('land-use', ENTITLEMENTS),
  decidingAuthority: words('land-use', DECIDING_AUTHORITIES),
  /** `date` is the day of filing or of settlement. */
  grievance: words('opposition', GRIEVANCES),
  /** What went wrong with the process, flag by flag, because each has its own evidence (indicator C5). */
  processNda: words('opposition', YES_NO),
  processShellCompany: words('opposition', YES_NO),
  processDefectiveNotice: words('opposition', YES_NO),
  processRushedHearing: words('opposition', YES_NO),
  processUnansweredQuestions: words('opposition', YES_NO),
  /** `date` is the day of the vote. */
  nextVote: words('opposition', VOTES),
  benefitAgreement: words('opposition', BENEFITS),
  waterStress: words('impact', WATER_STRESSES),
  minedNoiseTone: words('impact', NOISE_TONES),
  hostedNoiseTone: words('impact', NOISE_TONES),
  ordinanceMeasuredAt: words('noise', MEASURED_AT),
  minedCooling: words('impact', COOLINGS),
  hostedCooling: words('impact', COOLINGS),
  waterSource: words('impact', WATER_SOURCES),
  minedLighting: words('impact', LIGHTINGS),
  hostedLighting: words('impact', LIGHTINGS),
  generatorTier: words('impact', GENERATOR_TIERS),
  buildClass: words('readiness', BUILD_CLASSES),
  redundancy: words('readiness', REDUNDANCIES),
  secondFeed: words('readiness', YES_NO),
  tenantCredit: words('readiness', TENANT_CREDITS),
  siteControl: words('readiness', SITE_CONTROLS),
  /** The twenty parts of a mine of which a conversion keeps some, alters some and replaces some. */
  reuseLand: words('reuse', REUSES),
  reuseSubstation: words('reuse', REUSES),
  reuseTransformers: words('reuse', REUSES),
  reuseSwitchgear: words('reuse', REUSES),
  reuseFeeders: words('reuse', REUSES),
  reuseInterconnectionAgreement: words('reuse', REUSES),
  reusePowerContract: words('reuse', REUSES),
  reuseFibre: words('reuse', REUSES),
  reuseBuildings: words('reuse', REUSES),
  reuseFoundations: words('reuse', REUSES),
  reuseRoads: words('reuse', REUSES),
  reuseFence: words('reuse', REUSES),
  reuseWaterConnection: words('reuse', REUSES),
  reuseSewer: words('reuse', REUSES),
  reuseStormwater: words('reuse', REUSES),
  reuseCooling: words('reuse', REUSES),
  reusePowerDistribution: words('reuse', REUSES),
  reuseGenerators: words('reuse', REUSES),
  reusePermits: words('reuse', REUSES),
  reuseStaff: words('reuse', REUSES),
} as const;

export type ClassFactName = keyof typeof CLASS_FACTS;

/** Names of the class facts, in the order in which they are asked. */
export const CLASS_FACT_NAMES = Object.keys(CLASS_FACTS) as readonly ClassFactName[];

/** Parts of a mine that a conversion may reuse. */
export const REUSE_FACT_NAMES = CLASS_FACT_NAMES.filter((name) => CLASS_FACTS[name].group === 'reuse');

function words<const W extends readonly [string, ...string[]]>(group: FactGroup, list: W) {
  return { group, words: list };
}
