/** The words of `siteshift backtest`. */
import { err, ok, type Result } from '../../core/lib/result.ts';
import type { BacktestOptions } from './commands/backtest.ts';
import { parseSeed, parseSettings } from './number-options.ts';
import { parseReading, type ReadingValues } from './reading-options.ts';

export const BACKTEST_OPTIONS = [
  ...['as-of-decision', 'set', 'seed', 'format', 'out'],
  ...['map', 'layer', 'crs', 'header-row'],
] as const;

type Values = ReadingValues & {
  readonly 'as-of-decision'?: boolean | undefined;
  readonly set?: readonly string[] | undefined;
  readonly seed?: string | undefined;
  readonly format?: string | undefined;
  readonly out?: string | undefined;
};

/** The options, or a sentence that says what is wrong with them. */
export function parseBacktest(
  [file = '']: readonly string[],
  values: Values,
): Result<{ readonly name: 'backtest' } & BacktestOptions, string> {
  const { format = 'text', out = null } = values;
  if (values['as-of-decision'] !== true)
    return err('siteshift backtest needs --as-of-decision: each case is scored by what was known before its decision.');
  if (format !== 'text' && format !== 'json') return err(`--format is text or json, not "${format}".`);
  const reading = parseReading(values);
  if (!reading.ok) return reading;
  const set = parseSettings(values.set ?? []);
  if (!set.ok) return set;
  const seed = parseSeed(values.seed);
  if (!seed.ok) return seed;
  return ok({ name: 'backtest', file, review: reading.value.review, set: set.value, seed: seed.value, format, out });
}
