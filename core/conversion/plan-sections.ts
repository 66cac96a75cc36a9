/** Where each fact of a plan is asked, and what stands beside it as mined. */
import type { FactName } from '../sites/site-facts.ts';
import { REUSE_FACT_NAMES } from '../sites/class-facts.ts';

/** The headings under which a scenario is described, in print order. */
export const PLAN_SECTIONS = [
  'load',
  'grid',
  'water',
  'air',
  'noise',
  'land',
  'traffic',
  'jobs',
  'opposition',
  'cost',
  'reuse',
] as const;
export type PlanSection = (typeof PLAN_SECTIONS)[number];

/** The facts of each section in the order in which they are asked: every fact that a scenario may state, once. */
export const PLAN_SECTION_FACTS: Readonly<Record<PlanSection, readonly FactName[]>> = {
  load: [
    'hostedGrossMW',
    'criticalItMW',
    'utilityPerIt',
    'hostedDiversityShare',
    'hostedCurtailmentShare',
    'hostedLoadFactor',
    'hostedPue',
  ],
  grid: [
    'serviceMW',
    'serviceStatus',
    'nonFirmOption',
    'firmShare',
    'monthsToPower',
    'transformerLeadWeeks',
    'rideThrough',
    'secondFeed',
    'utilityPeakMW',
    'zonePeakMW',
    'zoneQueueMW',
    'headroomQuarterMW',
    'headroomHalfMW',
    'headroomOneMW',
    'reserveShortfallPoints',
    'utilitySalesMWhPerYear',
    'billUSDPerMonth',
  ],
  water: [
    'hostedCooling',
    'wueLPerKWh',
    'peakDayWaterMgd',
    'waterSource',
    'waterSupplyMgd',
    'waterStress',
    'freeCoolingDays',
    'designWetBulbC',
  ],
  air: [
    'generatorCount',
    'generatorUnitMW',
    'generatorTier',
    'generatorHoursPerYear',
    'generatorExpectedHours',
    'permittedGeneratorMW',
    'noxTonsPerYear',
    'gridCO2eLbPerMWh',
  ],
  noise: ['hostedNightDBA', 'ambientNightDBA', 'hostedNoiseTone', 'hostedLowFrequencyDB'],
  land: [
    'entitlement',
    'decidingAuthority',
    'siteControl',
    'leaseYearsLeft',
    'floorAreaSqFt',
    'newGroundAcres',
    'buildingHeightM',
    'heightLimitM',
    'hostedLighting',
  ],
  traffic: ['hostedTripsPerDay', 'constructionTripsPerDay'],
  jobs: ['hostedJobsFTE', 'constructionPeakJobs', 'hostedTaxUSDPerYear', 'benefitAgreement'],
  opposition: [
    'grievance',
    'organisedGroups',
    'petitionSignatures',
    'placeAdults',
    'nextVote',
    'processNda',
    'processShellCompany',
    'processDefectiveNotice',
    'processRushedHearing',
    'processUnansweredQuestions',
  ],
  cost: [
    'buildClass',
    'costUSDMPerMW',
    'interconnectionUSDM',
    'permitMonths',
    'buildMonths',
    'tenantCredit',
    'tenantTermYears',
    'redundancy',
    'rackDensityKW',
    'fibreRoutes',
    'roundTripMs',
  ],
  reuse: ['reusableShare', ...REUSE_FACT_NAMES],
};

/** Facts of the mine that say as mined what a fact of the plan says as hosted. */
const MINED_SIDE: Readonly<Partial<Record<FactName, FactName>>> = {
  hostedGrossMW: 'miningMW',
  hostedCurtailmentShare: 'miningCurtailmentShare',
  hostedLoadFactor: 'miningUseShare',
  hostedPue: 'minedPue',
  hostedCooling: 'minedCooling',
  wueLPerKWh: 'minedWueLPerKWh',
  hostedNightDBA: 'minedNightDBA',
  hostedNoiseTone: 'minedNoiseTone',
  hostedLowFrequencyDB: 'minedLowFrequencyDB',
  floorAreaSqFt: 'minedFloorAreaSqFt',
  hostedLighting: 'minedLighting',
  hostedTripsPerDay: 'minedTripsPerDay',
  hostedJobsFTE: 'minedJobsFTE',
  hostedTaxUSDPerYear: 'minedTaxUSDPerYear',
};

/** Facts of the place, which hold as mined as they hold as hosted. */
const OF_THE_PLACE: ReadonlySet<FactName> = new Set<FactName>([
  'serviceMW',
  'utilityPeakMW',
  'zonePeakMW',
  'zoneQueueMW',
  'headroomQuarterMW',
  'headroomHalfMW',
  'headroomOneMW',
  'reserveShortfallPoints',
  'utilitySalesMWhPerYear',
  'secondFeed',
  'waterSupplyMgd',
  'waterStress',
  'freeCoolingDays',
  'designWetBulbC',
  'gridCO2eLbPerMWh',
  'ambientNightDBA',
  'decidingAuthority',
  'siteControl',
  'leaseYearsLeft',
  'heightLimitM',
  'grievance',
  'placeAdults',
  'nextVote',
  'fibreRoutes',
  'roundTripMs',
]);

/** The fact of the record that stands as mined beside a fact of the plan; null where the mine has no such thing. */
export function minedSideOf(name: FactName): FactName | null {
  return MINED_SIDE[name] ?? (OF_THE_PLACE.has(name) ? name : null);
}
