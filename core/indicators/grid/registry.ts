/** Grid capacity, group A: every indicator in the order of domain/indicators.md. */
import type { Indicator } from '../indicator.ts';
import { addedPeakShare } from './added-peak.ts';
import { equipmentLead } from './equipment-lead.ts';
import { generation50km } from './generation-50km.ts';
import { headroom } from './headroom.ts';
import { largeLoadRules } from './large-load-rules.ts';
import { lineDistance } from './line-distance.ts';
import { nonFirmOption } from './non-firm-option.ts';
import { queuePressure } from './queue-pressure.ts';
import { reserveMargin } from './reserve-margin.ts';
import { retailConcentration } from './retail-concentration.ts';
import { rideThrough } from './ride-through.ts';
import { serviceStatus } from './service-status.ts';
import { substationDistance } from './substation-distance.ts';
import { timeToPower } from './time-to-power.ts';

export const GRID_INDICATORS: readonly Indicator[] = [
  serviceStatus,
  addedPeakShare,
  largeLoadRules,
  nonFirmOption,
  timeToPower,
  equipmentLead,
  lineDistance,
  substationDistance,
  generation50km,
  queuePressure,
  headroom,
  reserveMargin,
  rideThrough,
  retailConcentration,
];
