/**
 * `npm test`: unit tests, then the end-to-end stories; at the end what failed by name, and `N passed, N failed` over both.
 *
 * A file that does not load, a runner that dies and a run without a single test all count as failures.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ROOT } from './build.ts';
import { buildIfStale } from './build-if-stale.ts';
import { runStories } from './e2e.ts';
import { failedStories, failedUnits } from './failed-tests.ts';
import { countStories, countUnits, NO_REPORT, type Counts } from './test-counts.ts';

const REPORTS = join(ROOT, 'node_modules', '.cache', 'siteshift-tests');
const UNIT_REPORT = join(REPORTS, 'unit.json');
const STORY_REPORT = join(REPORTS, 'stories.json');

/** Bundles and map data, which some tests read; without them there is nothing to test. */
async function built(): Promise<boolean> {
  try {
    await buildIfStale();
    return true;
  } catch (cause) {
    console.error(cause instanceof Error ? cause.message : cause);
    return false;
  }
}

function unitTests(): Counts {
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const { status } = spawnSync(
    process.execPath,
    [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`],
    { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  return counted(UNIT_REPORT, status, { count: countUnits, failures: failedUnits });
}

async function stories(): Promise<Counts> {
  const status = await runStories(['--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: STORY_REPORT }).catch(
    (cause: unknown) => {
      console.error(cause instanceof Error ? cause.message : cause);
      return 1;
    },
  );
  return counted(STORY_REPORT, status, { count: countStories, failures: failedStories });
}

type ReportReader = {
  readonly count: (json: unknown) => Counts;
  readonly failures: (json: unknown) => readonly string[];
};

/** What failed, told once more under everything else. */
const failures: string[] = [];

/** Counts of a report; a runner that failed without a failed test still counts as one failure. */
function counted(report: string, status: number | null, read: ReportReader): Counts {
  let counts: Counts;
  try {
    const json: unknown = JSON.parse(readFileSync(report, 'utf8'));
    counts = read.count(json);
    failures.push(...read.failures(json));
  } catch (cause) {
    failures.push(`${basename(report)} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`);
    return NO_REPORT;
  }
  const unexplained = status !== 0 && counts.failed === 0;
  return counts.passed + counts.failed === 0 || unexplained ? { ...counts, failed: counts.failed + 1 } : counts;
}

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const parts = (await built()) ? [unitTests(), await stories()] : [NO_REPORT];
const passed = parts.reduce((sum, part) => sum + part.passed, 0);
const failed = parts.reduce((sum, part) => sum + part.failed, 0);
for (const failure of failures) console.log(`failed: ${failure}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
