/** The columns of a site list that hold facts: each fact under its own name, and the names that mining lists give it. */
import { CLASS_FACT_NAMES, type ClassFactName } from '../sites/class-facts.ts';
import { NUMBER_FACT_NAMES, type NumberFactName } from '../sites/number-facts.ts';
import type { RoleField } from './role-field.ts';

type FactName = NumberFactName | ClassFactName;

/** Other names of a column, without case and marks, best first. */
const OTHER_NAMES: Partial<Readonly<Record<FactName, readonly string[]>>> = {
  miningMW: ['mwoperational', 'energisedminingmw', 'energizedminingmw', 'operationalmw', 'mw'],
  serviceMW: ['deliveredmw', 'interconnectmw'],
  criticalItMW: ['plannedaimw', 'itmw', 'aimw', 'criticalit'],
  hostedGrossMW: ['grossmw', 'utilitymw', 'hostedmw'],
  miningCurtailmentShare: ['miningcurtailment'],
  hostedCurtailmentShare: ['hostedcurtailment'],
  utilityPeakMW: ['utilitypeak'],
  zonePeakMW: ['zonepeak'],
  zoneQueueMW: ['queuemw', 'largeloadqueuemw'],
  utilitySalesMWhPerYear: ['utilitysalesmwh', 'totalsalesmwh', 'retailsalesmwh'],
  wueLPerKWh: ['wue'],
  freeCoolingDays: ['freecoolingdaysperyear'],
  serviceStatus: ['powerstatus'],
  entitlement: ['entitlementpath'],
  grievance: ['legacygrievance'],
};

/** Names that no other kind of file uses: they tell that a file is a list of sites. */
const TELLING: ReadonlySet<FactName> = new Set(['miningMW', 'criticalItMW', 'serviceStatus', 'entitlement']);

/** One field a fact, in the order of the tables. */
export const SITE_FACT_COLUMNS: readonly RoleField[] = [...NUMBER_FACT_NAMES, ...CLASS_FACT_NAMES].map((field) => ({
  field,
  names: [field.toLowerCase(), ...(OTHER_NAMES[field] ?? [])],
  ...(TELLING.has(field) ? { telling: true } : {}),
}));
