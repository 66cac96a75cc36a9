/**
 * Names of the facts that say how loud machines are: a total, and eight octaves, for the fans of the mine, for what cools the
 * hosted site, and for one of its generators.
 */
import type { FactGroup } from './fact-groups.ts';

/** Nominal midbands, Hz: ISO 9613-2:1996, section 1. */
const OCTAVES_HZ = [63, 125, 250, 500, 1000, 2000, 4000, 8000] as const;
type OctaveHz = (typeof OCTAVES_HZ)[number];

/** The machines: all fans of the mine together, all coolers of the plan together, one generator. */
const SOUND_MACHINES = ['mined', 'cooling', 'generator'] as const;
export type SoundMachine = (typeof SOUND_MACHINES)[number];

/** `minedLw63DB` is not weighted, dB re 1 pW. */
type OctaveFactName = `${SoundMachine}Lw${OctaveHz}DB`;

/** Louder than any plant, dB re 1 pW. Heuristic: catches a sum in pW. */
const SOUND_POWER = 200;

type Rule = { readonly group: FactGroup; readonly min: number; readonly max: number; readonly isShare: boolean };

/** The names of the eight octaves of some machines, low first. */
export function octaveFactNames(machine: SoundMachine): readonly OctaveFactName[] {
  return OCTAVES_HZ.map((hz): OctaveFactName => `${machine}Lw${hz}DB`);
}

export const SOUND_POWER_RULE: Rule = { group: 'noise', min: 0, max: SOUND_POWER, isShare: false };

/** A rule for each octave of each machine. */
export const OCTAVE_FACTS = Object.fromEntries(
  SOUND_MACHINES.flatMap(octaveFactNames).map((name) => [name, SOUND_POWER_RULE]),
) as Readonly<Record<OctaveFactName, Rule>>;
