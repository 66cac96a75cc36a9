/**
 * A machine that makes noise: where it stands, how loud it is in each octave, when it runs.
 */
import { z } from 'zod';
import { Screen } from './barrier.ts';
import { bandSum } from './energy-sum.ts';
import { WEIGHTS_DB } from './frequency-weights.ts';
import { perCase, type Case, type LevelRange } from './level-range.ts';
import { ofBand, perOctave, type Octaves } from './octave-bands.ts';
import type { Emission } from './receiver-level.ts';

export const SOURCE_KINDS = [
  'mine-air',
  'immersion-dry-cooler',
  'ai-dry-cooler',
  'evaporative-tower',
  'chiller',
  'transformer',
  'generator',
  'other',
] as const;
export const SourceKind = z.enum(SOURCE_KINDS);
export type SourceKind = z.infer<typeof SourceKind>;

/** When levels are asked for; `generator-test` is an hour in which generators are tried. */
export const Period = z.enum(['day', 'night', 'generator-test']);
export type Period = z.infer<typeof Period>;

const Decibels = z.number().min(-100).max(200);
export const OctaveLevels = z.tuple([
  Decibels,
  Decibels,
  Decibels,
  Decibels,
  Decibels,
  Decibels,
  Decibels,
  Decibels,
]) satisfies z.ZodType<Octaves>;

/** Sound power in dB re 1 pW. */
export const SoundPower = z.strictObject({
  /** The likely level of each octave, not weighted. */
  octavesDb: OctaveLevels,
  /** `entered` from a sheet or a measurement; `default` is a shape and a level of ours. */
  basis: z.enum(['entered', 'default']),
  /** What the range adds to all octaves: at most 0, and at least 0. */
  lowDb: z.number().min(-100).max(0),
  highDb: z.number().min(0).max(60),
});
export type SoundPower = z.infer<typeof SoundPower>;

export const NoiseSource = z.strictObject({
  id: z.string().min(1).max(100),
  kind: SourceKind,
  /** Longitude, latitude, WGS 84 degrees. */
  position: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]),
  /** Of the noisy opening above the ground, m. */
  heightM: z.number().min(0).max(200),
  power: SoundPower,
  runs: z.strictObject({ day: z.boolean(), night: z.boolean(), generatorTest: z.boolean() }),
  /** Whether a tone stands out of its noise: a hum, a whine. */
  isTonal: z.boolean(),
  /** What an enclosure or silencer takes from each octave, dB; null for none. */
  insertionLossDb: OctaveLevels.nullable(),
  /** A wall or building round it; null for none. */
  screen: Screen.nullable(),
});
export type NoiseSource = z.infer<typeof NoiseSource>;

/** Whether a source is heard in a period. */
export function runsIn({ runs }: NoiseSource, period: Period): boolean {
  switch (period) {
    case 'day':
      return runs.day;
    case 'night':
      return runs.night;
    case 'generator-test':
      return runs.generatorTest;
  }
}

/** What leaves a source by octave, its likely level. */
export function emissionOf({ power, insertionLossDb, heightM, screen }: NoiseSource): Emission {
  const lost = insertionLossDb;
  const lwDb = perOctave((band) => ofBand(power.octavesDb, band) - (lost === null ? 0 : ofBand(lost, band)));
  return { lwDb, heightM, screen };
}

/** What a case adds to the likely level of a source, dB. */
export function shiftDb({ power }: NoiseSource, asked: Case): number {
  switch (asked) {
    case 'low':
      return power.lowDb;
    case 'likely':
      return 0;
    case 'high':
      return power.highDb;
  }
}

/** Sound power of a source after its enclosure, dBA re 1 pW, with its range. */
export function soundPowerDba(source: NoiseSource): LevelRange {
  const likely = bandSum(emissionOf(source).lwDb, WEIGHTS_DB.A);
  return perCase((asked) => likely + shiftDb(source, asked));
}
