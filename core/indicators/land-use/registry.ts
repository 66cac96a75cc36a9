/** Land use, group B: the first set, then the rest in the order of domain/indicators.md. */
import type { Indicator } from '../indicator.ts';
import { decidingAuthority } from './deciding-authority.ts';
import { dwellingSetback } from './dwelling-setback.ts';
import { dwellingsNear } from './dwellings-near.ts';
import { entitlement } from './entitlement.ts';
import { floodZone } from './flood-zone.ts';
import { heightOverCode } from './height-over-code.ts';
import { heritage } from './heritage.ts';
import { people16km } from './people-16km.ts';
import { people1km } from './people-1km.ts';
import { people250m } from './people-250m.ts';
import { people2km } from './people-2km.ts';
import { people500m } from './people-500m.ts';
import { people5km } from './people-5km.ts';
import { primeFarmland } from './prime-farmland.ts';
import { priorDisturbance } from './prior-disturbance.ts';
import { protectedOverlap } from './protected-overlap.ts';
import { slope } from './slope.ts';
import { wetlands } from './wetlands.ts';

export const LAND_USE_INDICATORS: readonly Indicator[] = [
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
  primeFarmland,
  priorDisturbance,
  wetlands,
  floodZone,
  slope,
  heritage,
  heightOverCode,
  decidingAuthority,
];
