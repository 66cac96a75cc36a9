/**
 * How fast is Siteshift beside what a planner would use instead, on the same machine and data and in the same run?
 *
 *   npm run bench [-- --json FILE] [--only spatial|ranks|scoring|noise|comments] [--scale SHARE] [--quick]
 *
 * spatial  W(100), W(1,000) and W(10,000) on the seeded national data set beside PostGIS, every answer compared, and a
 *          fresh process beside psql
 * ranks    rank acceptability over 10,000 draws beside numpy
 * scoring  a weight slider on 5,000 sites
 * noise    levels of 200 sources over 10 x 10 km at 25 m beside numpy, every node compared, and the map with its contours
 * comments 4,000 public comments read and grouped, beside measuring every pair
 *
 * `--scale 0.1` takes a tenth of the country at the same density; `--quick` fewer runs. Figures without a peer are printed
 * and not written. docs/performance.md says how to read it.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { NOTHING, printOutcome, progress, together, written, type Outcome } from './bench/bench-rows.ts';
import { commentsBench } from './bench/comments-bench.ts';
import { nationalBench } from './bench/national-bench.ts';
import { noiseBench } from './bench/noise-bench.ts';
import { ranksBench } from './bench/ranks-bench.ts';
import { scoringBench } from './bench/scoring-bench.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    only: { type: 'string' },
    scale: { type: 'string', default: '1' },
    quick: { type: 'boolean', default: false },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const isQuick = values.quick;
const scale = Number(values.scale);
if (!(scale > 0 && scale <= 1)) throw new Error('--scale is a share of the country: above 0, at most 1');
const PARTS: Readonly<Record<string, () => Promise<Outcome>>> = {
  spatial: () => nationalBench({ folder, scale, isQuick }),
  ranks: () => ranksBench(folder, { isQuick }),
  scoring: () => Promise.resolve(scoringBench()),
  noise: () => noiseBench(folder, { isQuick }),
  comments: () => commentsBench(folder, { isQuick }),
};
try {
  progress(`${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}`);
  const outcome = await runParts();
  printOutcome(outcome);
  if (values.json !== undefined) {
    mkdirSync(dirname(values.json), { recursive: true });
    writeFileSync(values.json, `${JSON.stringify(written(outcome.rows), null, 2)}\n`);
  }
  if (outcome.failures.length > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function runParts(): Promise<Outcome> {
  const wanted = Object.keys(PARTS).filter(
    (name) => values.only === undefined || values.only.split(',').includes(name),
  );
  if (wanted.length === 0) throw new Error(`--only takes ${Object.keys(PARTS).join(', ')}`);
  const outcomes: Outcome[] = [];
  for (const name of wanted) outcomes.push((await PARTS[name]?.()) ?? NOTHING);
  return together(outcomes);
}
