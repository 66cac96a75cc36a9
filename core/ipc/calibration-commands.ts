/** The command about calibration, answered by the engine: county polygons are there, and thousands of cases take a while. */
import { z } from 'zod';
import type { CalibrationCard } from '../calibration/calibration-card.ts';
import { OppositionCase } from '../evidence/evidence.ts';
import { MethodSettings } from '../workspace/method-settings.ts';
import { command } from './command.ts';

/** Made by the engine from types that the compiler checks. */
const Card = z.custom<CalibrationCard>((value) => typeof value === 'object' && value !== null && 'bins' in value);

export const calibrationCommands = {
  /** How the indicator of precedents did on these cases, each scored by what was known before it. */
  'calibration.card': command(
    z.strictObject({
      cases: z.array(OppositionCase),
      parameters: z.record(z.string(), z.number()),
      scales: MethodSettings.shape.scales,
      /** Of the interval of the AUC. */
      seed: z.int().nonnegative(),
    }),
    Card,
  ),
} as const;
