/**
 * Facts of a site that are numbers: one line each, with the unit in the name and the bounds beyond which a number
 * is in the wrong unit. What the site form asks and what an imported list may give follow from this table.
 */
import type { FactGroup } from './fact-groups.ts';
import { OCTAVE_FACTS, SOUND_POWER_RULE } from './sound-power-facts.ts';

export type NumberFactRule = {
  readonly group: FactGroup;
  readonly min: number;
  readonly max: number;
  /** A share of 0-1, which people type in percent. */
  readonly isShare: boolean;
};

/** More than any site or zone on Earth draws, MW. Heuristic: catches kW in a MW column. */
const MEGAWATTS = 2_000_000;
/** More than any site draws for a MW of IT. Heuristic. */
const RATIO = 5;
/** More vehicles than reach any site in a day, and more ground than any site covers, acres. Heuristic. */
const TRIPS = 100_000;
const ACRES = 1_000_000;
/** Taller than any building, m. Heuristic. */
const METRES = 1000;
/** Farther than any code asks a building to keep away, m. Heuristic. */
const FAR_METRES = 50_000;
/** More people than live in any place that decides on a site. Heuristic. */
const PEOPLE = 100_000_000;
/** Louder than any mine at a dwelling, dB. Heuristic. */
const DECIBELS = 150;
/** More than any enclosure takes, dB, and taller than any wall against noise, m. Heuristic. */
const INSERTION_LOSS = 60;
const WALL_METRES = 100;
/** More than a utility of New York's size delivers in a day, million US gallons. Heuristic. */
const MGAL_PER_DAY = 5000;
/** More than any single site pays or employs a year. Heuristic. */
const DOLLARS = 10_000_000_000;
const JOBS = 100_000;

export const NUMBER_FACTS = {
  /** MW of energised mining load (G_m). */
  miningMW: upTo('load', MEGAWATTS),
  /** MW the utility delivers to the site today, gross (L_existing). */
  serviceMW: upTo('load', MEGAWATTS),
  /** MW of planned critical IT load (I). */
  criticalItMW: upTo('load', MEGAWATTS),
  /** MW of planned gross or utility load (L); wins over `criticalItMW` times the ratio. */
  hostedGrossMW: upTo('load', MEGAWATTS),
  /** Share of mining load shed at system peak, 0-1 (c_m). */
  miningCurtailmentShare: share('load'),
  /** Share of hosted load curtailable at peak by backup or contract, 0-1 (a). */
  hostedCurtailmentShare: share('load'),
  /** Utility MW per MW of critical IT, as contracted or designed (k, E2). */
  utilityPerIt: { group: 'load', min: 1, max: RATIO, isShare: false },
  /** Mean over peak of the hosted IT load, 0-1 (LF). */
  hostedLoadFactor: share('load'),
  /** Share of the hosted load that runs at the system peak, 0-1 (D). */
  hostedDiversityShare: share('load'),
  /** Share of the year's hours that the mine runs, 0-1 (u). */
  miningUseShare: share('load'),
  /** Energy of the site over energy of its machines, over a year (PUE). */
  minedPue: { group: 'load', min: 1, max: RATIO, isShare: false },
  hostedPue: { group: 'load', min: 1, max: RATIO, isShare: false },
  /** Peak demand of the serving utility, MW. */
  utilityPeakMW: upTo('grid', MEGAWATTS),
  /** Peak demand of the grid zone, MW; used when the utility's peak is not known. */
  zonePeakMW: upTo('grid', MEGAWATTS),
  /** Months until the planned MW are delivered as firm service (A5). */
  monthsToPower: upTo('grid', 600),
  /** Weeks until the transformers on order, or to be ordered, arrive (A6). */
  transformerLeadWeeks: upTo('grid', 1000),
  /** MW of large loads that wait for service in the zone (A8). */
  zoneQueueMW: upTo('grid', MEGAWATTS),
  /** MW of load that the balancing area can add if new loads curtail 0.25, 0.5 or 1 % of their uptime (A9). */
  headroomQuarterMW: upTo('grid', MEGAWATTS),
  headroomHalfMW: upTo('grid', MEGAWATTS),
  headroomOneMW: upTo('grid', MEGAWATTS),
  /** Percentage points by which the reserve margin of the region falls short of its reference; 0 where it is met (A10). */
  reserveShortfallPoints: upTo('grid', 100),
  /** Energy that the serving utility sells to its customers, MWh a year (A12). */
  utilitySalesMWhPerYear: upTo('grid', 1_000_000_000),
  /** Height of the tallest building planned, m, and what the code allows without a variance (B9). */
  buildingHeightM: upTo('land-use', METRES),
  heightLimitM: upTo('land-use', METRES),
  /** From the loudest equipment as planned to the nearest residential lot line, m (B2). */
  hostedSetbackM: upTo('land-use', FAR_METRES),
  /** Ground that the conversion newly disturbs, acres. */
  newGroundAcres: upTo('land-use', ACRES),
  /** Groups that were formed or took a stand against the conversion (C4). */
  organisedGroups: upTo('opposition', 10_000),
  /** Signatures under a petition against the conversion, and adults of the place it speaks for (C4). */
  petitionSignatures: upTo('opposition', PEOPLE),
  placeAdults: upTo('opposition', PEOPLE),
  /** Share of the deciding body's seats that went to other people at its last vote, 0-1 (C6). */
  seatsChangedShare: share('opposition'),
  /** Water use effectiveness of the hosted cooling, litres per kWh of IT energy; evaporative cooling needs about 2. */
  wueLPerKWh: upTo('impact', 100),
  /** What the mine evaporates, litres per kWh of its machines. */
  minedWueLPerKWh: upTo('impact', 100),
  /** Noise of the mine outside the nearest dwelling at night, dBA (D1). */
  minedNightDBA: upTo('impact', DECIBELS),
  /** Noise of the hosted site there, as modelled or promised, dBA (D1). */
  hostedNightDBA: upTo('impact', DECIBELS),
  /** Sound there at night without the site, dBA (D2). */
  ambientNightDBA: upTo('impact', DECIBELS),
  /** C-weighted less A-weighted level, dB: above 20 the noise is low (D2). */
  minedLowFrequencyDB: upTo('impact', 80),
  hostedLowFrequencyDB: upTo('impact', 80),
  /** Water that the hosted site draws on its thirstiest day, million US gallons (D3). */
  peakDayWaterMgd: upTo('impact', MGAL_PER_DAY),
  /** Water that the utility can deliver in a day, million US gallons (D3). */
  waterSupplyMgd: upTo('impact', MGAL_PER_DAY),
  /** Backup generators of the hosted site, and MW of each (D5). */
  generatorCount: upTo('impact', 10_000),
  generatorUnitMW: upTo('impact', 500),
  /** Hours a year that each generator may run by its permit (D5). */
  generatorHoursPerYear: upTo('impact', 8784),
  /** Hours a year that each generator is expected to run, tests included: what a year without long outages sees. */
  generatorExpectedHours: upTo('impact', 8784),
  /** Potential to emit NOx, short tons a year, as applied for or permitted (D5). */
  noxTonsPerYear: upTo('impact', 100_000),
  /** Pounds of CO2 equivalent per MWh of the power that the site draws (D6). */
  gridCO2eLbPerMWh: upTo('impact', 5000),
  /** Share of the heat of the hosted site that somebody uses, 0-1. */
  heatReusedShare: share('impact'),
  /** Dollars a month that a typical household would pay more if the costs are shared out (D7). */
  billUSDPerMonth: upTo('impact', 10_000),
  /** Lasting jobs, full-time equivalents (D10). */
  minedJobsFTE: upTo('impact', JOBS),
  hostedJobsFTE: upTo('impact', JOBS),
  /** Local tax or payments in its stead, dollars a year (D10). */
  minedTaxUSDPerYear: upTo('impact', DOLLARS),
  hostedTaxUSDPerYear: upTo('impact', DOLLARS),
  /** Vehicles a working day, there and back counted as two trips; the busiest day of construction. */
  minedTripsPerDay: upTo('impact', TRIPS),
  hostedTripsPerDay: upTo('impact', TRIPS),
  constructionTripsPerDay: upTo('impact', TRIPS),
  /** People at work on the busiest day of construction. */
  constructionPeakJobs: upTo('impact', JOBS),
  /** Sound power of all fans of the mine, of all that cools the hosted site, and of one generator, dBA re 1 pW. */
  minedLwDBA: SOUND_POWER_RULE,
  coolingLwDBA: SOUND_POWER_RULE,
  generatorLwDBA: SOUND_POWER_RULE,
  /** What enclosures and silencers take from the machines of the hosted site, dB. */
  hostedEnclosureDB: upTo('noise', INSERTION_LOSS),
  /** Top of the walls on all sides of the machines above the ground, and how far they stand from them, m; 0 is no wall. */
  minedBarrierHeightM: upTo('noise', WALL_METRES),
  minedBarrierDistanceM: upTo('noise', METRES),
  hostedBarrierHeightM: upTo('noise', WALL_METRES),
  hostedBarrierDistanceM: upTo('noise', METRES),
  /** What the ordinance at the site allows outside, by day and at night, dBA; its clause is in the note. */
  ordinanceDayDBA: upTo('noise', DECIBELS),
  ordinanceNightDBA: upTo('noise', DECIBELS),
  ...OCTAVE_FACTS,
  /** Share of the planned MW under a firm contract, 0-1 (E1). */
  firmShare: share('readiness'),
  /** Share of the mine, by cost, that the hosted site keeps, 0-1 (E3). */
  reusableShare: share('readiness'),
  /** Floor area of the mine, square feet. */
  minedFloorAreaSqFt: upTo('readiness', 1_000_000_000),
  /** Floor area for the hosted IT, square feet (E4). */
  floorAreaSqFt: upTo('readiness', 1_000_000_000),
  /** Power and cooling that a rack can have, kW (E5). */
  rackDensityKW: upTo('readiness', 10_000),
  /** Fibre routes into the site that share no duct (E8). */
  fibreRoutes: upTo('readiness', 100),
  /** Round trip to the nearest exchange or cloud region, milliseconds (E8). */
  roundTripMs: upTo('readiness', 5000),
  /** Days a year on which the outside air alone cools (E9). */
  freeCoolingDays: upTo('readiness', 366),
  /** Wet-bulb temperature that is exceeded 0.4 % of the hours of a year, degrees Celsius (E9). */
  designWetBulbC: upTo('readiness', 50),
  /** MW of backup generators that an air permit allows (E10). */
  permittedGeneratorMW: upTo('readiness', MEGAWATTS),
  /** Months from application to the last approval, and from the first approval to first hosted MW. */
  permitMonths: upTo('readiness', 600),
  buildMonths: upTo('readiness', 600),
  /** Cost of the conversion without IT equipment and interconnection, million US dollars per MW of critical IT. */
  costUSDMPerMW: upTo('readiness', 1000),
  /** Cost of the interconnection, million US dollars. */
  interconnectionUSDM: upTo('readiness', 100_000),
  /** Term of the tenant's contract, years. */
  tenantTermYears: upTo('readiness', 999),
  /** Years that the ground lease still runs, with options that the operator alone may use (E12). */
  leaseYearsLeft: upTo('readiness', 999),
} as const satisfies Readonly<Record<string, NumberFactRule>>;

export type NumberFactName = keyof typeof NUMBER_FACTS;

/** Names of the number facts, in the order in which they are asked. */
export const NUMBER_FACT_NAMES = Object.keys(NUMBER_FACTS) as readonly NumberFactName[];

function upTo(group: FactGroup, max: number): NumberFactRule {
  return { group, min: 0, max, isShare: false };
}

function share(group: FactGroup): NumberFactRule {
  return { group, min: 0, max: 1, isShare: true };
}
