/** Options that are numbers: parameters of indicators, draws and their seed. */
import { err, ok, type Result } from '../../core/lib/result.ts';
import { DRAWS } from '../../core/workspace/method-settings.ts';

/** The generator holds 32 bits: a larger seed would repeat the stream of a smaller one. */
export const MOST_SEED = 2 ** 32 - 1;

type DrawValues = { readonly seed?: string | undefined; readonly draws?: string | undefined };

/** Null where the workspace's own setting counts. */
export type Draws = { readonly seed: number | null; readonly draws: number | null };

/** How many draws, and from which seed. */
export function parseDraws({ seed, draws }: DrawValues): Result<Draws, string> {
  const first = parseSeed(seed);
  if (!first.ok) return first;
  const many = parseWhole(draws);
  const { least, most } = DRAWS;
  if (many === undefined || (many !== null && many !== 0 && (many < least || many > most)))
    return err(`--draws is a whole number from ${least} to ${most}, or 0 for no draws, not "${draws}".`);
  return ok({ seed: first.value, draws: many });
}

/** The seed; null when none is given. */
export function parseSeed(text: string | undefined): Result<number | null, string> {
  const seed = parseWhole(text);
  return seed === undefined || (seed ?? 0) > MOST_SEED
    ? err(`--seed is a whole number from 0 to ${MOST_SEED}, not "${text}".`)
    : ok(seed);
}

/** Numbers by `INDICATOR.PARAMETER`; the last one given counts. */
export function parseSettings(settings: readonly string[]): Result<Readonly<Record<string, number>>, string> {
  const set: Record<string, number> = {};
  for (const text of settings) {
    const [, key, number] =
      /^([a-z0-9-]+\.[a-z0-9-]+\.[A-Za-z0-9]+)=(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)$/.exec(text) ?? [];
    const value = Number(number);
    if (key === undefined || !Number.isFinite(value))
      return err(
        `--set is INDICATOR.PARAMETER=NUMBER, for example grid.line-distance.minVoltageKV=230, not "${text}".`,
      );
    set[key] = value;
  }
  return ok(set);
}

/** Null when nothing is given, undefined when it is no whole number. */
function parseWhole(text: string | undefined): number | null | undefined {
  if (text === undefined) return null;
  return /^\d+$/.test(text) ? Number(text) : undefined;
}
