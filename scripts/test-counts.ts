/** Reads the JSON reports of the two test runners. */
import { z } from 'zod';

export type Counts = { readonly passed: number; readonly failed: number };

/** A runner that wrote no report did not run: that is a failure. */
export const NO_REPORT: Counts = { passed: 0, failed: 1 };

const VitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

/** Tests of Vitest; a file that failed before its first test counts as one failure. */
export function countUnits(json: unknown): Counts {
  const { numPassedTests, numFailedTests, testResults } = VitestReport.parse(json);
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
}

const PlaywrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  errors: z.array(z.unknown()),
});

/** Stories of Playwright; one that held at the second telling holds, a skipped one did not, an error outside a story is a failure. */
export function countStories(json: unknown): Counts {
  const { stats, errors } = PlaywrightReport.parse(json);
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + stats.skipped + errors.length,
  };
}
