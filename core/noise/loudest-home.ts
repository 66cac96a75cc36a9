/** Which building a limit for dwellings is held against. */
import type { Loudest } from './exposure.ts';
import type { LevelRange } from './level-range.ts';

/** Level in dBA of the loudest building, and of the loudest that is known to be a dwelling where that is another. */
export type LoudestHome = {
  readonly level: LevelRange;
  /** True where the layer does not say whether people live in the building. */
  readonly isPossible: boolean;
  /** Null where the building is itself a dwelling, or none is known. */
  readonly dwelling: LevelRange | null;
};

/**
 * The loudest dwelling of a state, or a building that may be one where that is louder at the likely level or its high end:
 * what is within a limit at the known dwellings may not be within it at all. Null where there is neither, or the state is silent.
 */
export function loudestHome(loudest: readonly Loudest[], state: 'mined' | 'hosted'): LoudestHome | null {
  const of = (wanted: Loudest['kind']) => loudest.find(({ kind }) => kind === wanted)?.[state] ?? null;
  const [dwelling, possible] = [of('dwelling'), of('possible-dwelling')];
  if (possible !== null && (dwelling === null || isLouder(possible, dwelling)))
    return { level: possible, isPossible: true, dwelling };
  return dwelling === null ? null : { level: dwelling, isPossible: false, dwelling: null };
}

function isLouder(one: LevelRange, other: LevelRange): boolean {
  return one.likely > other.likely || one.high > other.high;
}
