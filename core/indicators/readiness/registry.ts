/** Readiness to convert, group E: every indicator in the order of domain/indicators.md. */
import type { Indicator } from '../indicator.ts';
import { fibreDistance } from './fibre-distance.ts';
import { fibreRoutes } from './fibre-routes.ts';
import { firmShare } from './firm-share.ts';
import { floorArea } from './floor-area.ts';
import { freeCooling } from './free-cooling.ts';
import { generatorGap } from './generator-gap.ts';
import { rackDensity } from './rack-density.ts';
import { ratioShortfall } from './ratio-shortfall.ts';
import { redundancy } from './redundancy.ts';
import { reusableShare } from './reusable-share.ts';
import { roundTrip } from './round-trip.ts';
import { secondFeed } from './second-feed.ts';
import { siteControl } from './site-control.ts';
import { tenantCredit } from './tenant-credit.ts';
import { wetBulb } from './wet-bulb.ts';

export const READINESS_INDICATORS: readonly Indicator[] = [
  firmShare,
  ratioShortfall,
  reusableShare,
  floorArea,
  rackDensity,
  redundancy,
  secondFeed,
  fibreRoutes,
  roundTrip,
  fibreDistance,
  freeCooling,
  wetBulb,
  generatorGap,
  tenantCredit,
  siteControl,
];
