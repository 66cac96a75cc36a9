/** Every indicator there is, in print order: group by group as in domain/indicators.md: section G first, then the rest of A-E. */
import { addedPeakShare } from './grid/added-peak.ts';
import { generation50km } from './grid/generation-50km.ts';
import { largeLoadRules } from './grid/large-load-rules.ts';
import { lineDistance } from './grid/line-distance.ts';
import { serviceStatus } from './grid/service-status.ts';
import { substationDistance } from './grid/substation-distance.ts';
import { coolingWater } from './impact/cooling-water.ts';
import type { Indicator } from './indicator.ts';
import { dwellingSetback } from './land-use/dwelling-setback.ts';
import { dwellingsNear } from './land-use/dwellings-near.ts';
import { entitlement } from './land-use/entitlement.ts';
import { heritage } from './land-use/heritage.ts';
import { people16km } from './land-use/people-16km.ts';
import { people1km } from './land-use/people-1km.ts';
import { people250m } from './land-use/people-250m.ts';
import { people2km } from './land-use/people-2km.ts';
import { people500m } from './land-use/people-500m.ts';
import { people5km } from './land-use/people-5km.ts';
import { protectedOverlap } from './land-use/protected-overlap.ts';
import { contest } from './opposition/contest.ts';
import { grievance } from './opposition/grievance.ts';
import { instrumentInForce } from './opposition/instrument.ts';
import { precedents } from './opposition/precedents.ts';
import { ratioShortfall } from './readiness/ratio-shortfall.ts';

export const INDICATORS: readonly Indicator[] = [
  serviceStatus,
  addedPeakShare,
  largeLoadRules,
  lineDistance,
  substationDistance,
  generation50km,
  people5km,
  people16km,
  entitlement,
  protectedOverlap,
  dwellingSetback,
  dwellingsNear,
  people250m,
  people500m,
  people1km,
  people2km,
  heritage,
  instrumentInForce,
  precedents,
  contest,
  grievance,
  coolingWater,
  ratioShortfall,
];

/** @public The indicator with this id; undefined when there is none. */
export function indicatorById(id: string): Indicator | undefined {
  return INDICATORS.find((indicator) => indicator.id === id);
}
