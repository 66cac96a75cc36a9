/**
 * How loud machines are when nobody has a sheet of theirs.
 *
 * Levels are sound power in dBA re 1 pW per MW of gross load (a generator: each), with the range of the conversion model.
 * All are heuristics that a vendor's sheet replaces; the spread over octaves is a heuristic of ours throughout, and
 * only its shape counts: it is moved so that its A-weighted sum is the level.
 * Source: domain/conversion-model.md 3.6 [H].
 */
import { bandSum } from './energy-sum.ts';
import { WEIGHTS_DB } from './frequency-weights.ts';
import { perCase, type LevelRange } from './level-range.ts';
import type { SoundPower, SourceKind } from './noise-source.ts';
import { ofBand, perOctave, type Octaves } from './octave-bands.ts';

/** Kinds with a level of ours; `other` must be entered. */
export type DefaultKind = Exclude<SourceKind, 'other'>;

export type DefaultMachine = {
  /** dBA re 1 pW, per MW of gross load or each. */
  readonly lwaDb: LevelRange;
  readonly per: 'MW' | 'each';
  /** dB between octaves, not weighted; *heuristic*. */
  readonly shapeDb: Octaves;
  /** Of the opening above the ground, m; *heuristic*. */
  readonly heightM: number;
  /** [S] hcnews.com, maragranbury.com for mines (broadband) and large fans (tonal); the others *heuristic*. */
  readonly isTonal: boolean;
};

/** Large slow fans: most below 500 Hz. *heuristic* */
const LARGE_FANS: Octaves = [2, 2, 0, -1, -4, -9, -15, -22];

export const DEFAULT_MACHINES: Readonly<Record<DefaultKind, DefaultMachine>> = {
  /** 98-104 [H] conversion-model.md 3.6, the middle as likely; thousands of small fast fans, broadband. */
  'mine-air': {
    ...{ lwaDb: { low: 98, likely: 101, high: 104 }, per: 'MW', heightM: 4, isTonal: false },
    shapeDb: [-10, -7, -4, -2, 0, -2, -7, -13],
  },
  /** No figure of its own: taken as an AI dry cooler's, which rejects the same heat. *heuristic* */
  'immersion-dry-cooler': {
    ...{ lwaDb: { low: 92, likely: 95, high: 98 }, per: 'MW', heightM: 6, isTonal: true },
    shapeDb: LARGE_FANS,
  },
  /** 92-98 [H] conversion-model.md 3.6, the middle as likely. */
  'ai-dry-cooler': {
    ...{ lwaDb: { low: 92, likely: 95, high: 98 }, per: 'MW', heightM: 6, isTonal: true },
    shapeDb: LARGE_FANS,
  },
  /** Fewer fans for the same heat, and falling water: a little below dry coolers. *heuristic* */
  'evaporative-tower': {
    ...{ lwaDb: { low: 90, likely: 94, high: 98 }, per: 'MW', heightM: 8, isTonal: false },
    shapeDb: [4, 3, 0, -3, -6, -8, -11, -16],
  },
  /** Compressors beside the fans: a little above dry coolers. *heuristic* */
  chiller: {
    ...{ lwaDb: { low: 95, likely: 98, high: 102 }, per: 'MW', heightM: 4, isTonal: true },
    shapeDb: [-2, 0, 1, 0, -2, -7, -13, -20],
  },
  /** 95-103 dBA for 100 MVA; hum at twice the mains frequency. *heuristic*; shape after UFC 3-450-01 [BG]. */
  transformer: {
    ...{ lwaDb: { low: 75, likely: 79, high: 83 }, per: 'MW', heightM: 3, isTonal: true },
    shapeDb: [5, 7, 2, 2, -4, -9, -14, -21],
  },
  /** 110-115 each under test [H] conversion-model.md 3.6, the middle as likely. */
  generator: {
    ...{ lwaDb: { low: 110, likely: 112.5, high: 115 }, per: 'each', heightM: 4, isTonal: true },
    shapeDb: [4, 5, 2, 0, -2, -4, -9, -16],
  },
};

/** Sound power of a machine of a kind whose level in dBA re 1 pW is known: our shape, moved to that level. */
export function powerAtLevel(kind: DefaultKind, lwaDb: LevelRange): SoundPower {
  const { shapeDb } = DEFAULT_MACHINES[kind];
  const shift = lwaDb.likely - bandSum(shapeDb, WEIGHTS_DB.A);
  return {
    octavesDb: [...perOctave((band) => ofBand(shapeDb, band) + shift)],
    basis: 'default',
    lowDb: Math.min(0, lwaDb.low - lwaDb.likely),
    highDb: Math.max(0, lwaDb.high - lwaDb.likely),
  };
}

/** Level in dBA re 1 pW of an amount of machines: MW of gross load, or how many. Nothing is -Infinity. */
export function levelOfAmount(kind: DefaultKind, amount: LevelRange): LevelRange {
  const { lwaDb } = DEFAULT_MACHINES[kind];
  return perCase((asked) => lwaDb[asked] + 10 * Math.log10(amount[asked]));
}
