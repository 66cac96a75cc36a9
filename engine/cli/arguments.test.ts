import { describe, expect, test } from 'vitest';
import { parseCommand } from './arguments.ts';
import { HELP } from './help.ts';

/** What `siteshift assess` answers to options, read as the command line gives them. */
function assess(...options: readonly string[]) {
  return parseCommand(['assess', 'w.siteshift', ...options]);
}

describe('how many draws, and from which seed', () => {
  test.each(['1e9', '1000000000', '100001', '99', '2.5', 'many'])('--draws %s is refused with the limits', (draws) => {
    expect(assess('--draws', draws)).toEqual({
      ok: false,
      error: `--draws is a whole number from 100 to 100000, or 0 for no draws, not "${draws}".`,
    });
  });

  test.each(['x', '1.5', '1e30', '4294967296'])('--seed %s is refused with the limits', (seed) => {
    expect(assess('--seed', seed)).toEqual({
      ok: false,
      error: `--seed is a whole number from 0 to 4294967295, not "${seed}".`,
    });
  });

  test.each([
    { options: ['--draws', '0'], draws: 0, seed: null },
    { options: ['--draws', '100', '--seed', '0'], draws: 100, seed: 0 },
    { options: ['--draws', '100000', '--seed', '4294967295'], draws: 100_000, seed: 4_294_967_295 },
    { options: [], draws: null, seed: null },
  ])('$options are taken as they stand', ({ options, draws, seed }) => {
    expect(assess(...options)).toMatchObject({ ok: true, value: { draws, seed } });
  });

  test('a negative number is told from an option that is missing its value', () => {
    const error = '--draws needs a value that does not start with a dash. Run siteshift --help.';
    expect(assess('--draws', '-5')).toEqual({ ok: false, error });
  });

  test('the help states the limits', () => {
    expect(HELP).toContain('--draws times, 100 to 100000 or 0 for none');
    expect(HELP).toMatch(/--seed, a whole number from 0 to\s+4294967295/);
  });
});
