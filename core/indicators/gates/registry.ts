/** Every gate there is, in print order. */
import { banInForce } from './ban-in-force.ts';
import { floodway } from './floodway.ts';
import type { Gate } from './gate.ts';
import { moratoriumInForce } from './moratorium-in-force.ts';
import { outOfServiceArea } from './out-of-service-area.ts';
import { protectedGap12 } from './protected-gap-1-2.ts';
import { useNotPermitted } from './use-not-permitted.ts';

export const GATES: readonly Gate[] = [
  banInForce,
  moratoriumInForce,
  outOfServiceArea,
  useNotPermitted,
  protectedGap12,
  floodway,
];
