/** Between a source and a receiver: the air, the ground and how high the receiver stands. */
import { z } from 'zod';
import { Air, DEFAULT_AIR } from './atmospheric-absorption.ts';
import { DEFAULT_GROUND, Ground } from './ground-effect.ts';

export const Propagation = z.strictObject({ air: Air, ground: Ground, receiverHeightM: z.number().min(0.1).max(100) });
export type Propagation = z.infer<typeof Propagation>;

/** Ear height outdoors, as sound-level meters are held for US ordinances [BG]; 4 m is usual for European noise maps. */
const EAR_HEIGHT_M = 1.5;

export const DEFAULT_PROPAGATION: Propagation = {
  air: DEFAULT_AIR,
  ground: DEFAULT_GROUND,
  receiverHeightM: EAR_HEIGHT_M,
};
