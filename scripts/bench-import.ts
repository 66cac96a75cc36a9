/**
 * How long does an import take beside ogr2ogr reading the same file into a GeoPackage, in the same run?
 *
 *   npm run bench:import [-- --json FILE] [--runs N] [--only NAME]
 *
 * "Warm" is what the running app does: read, review and stage in a thread that is kept. "Cold" is a whole
 * `siteshift import` as a process, which also opens, fills and saves a workspace. The best of the runs counts, and the
 * two programs take turns, so that a busy machine troubles both.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { timedProcess, type Time } from './bench/timed-process.ts';
import { warmThread } from './bench/warm-thread.ts';
import { writeSeededLines } from './bench/write-seeded-lines.ts';

const ROOT = join(import.meta.dirname, '..');
const CLI = join(ROOT, 'dist', 'cli', 'siteshift.js');
const DATA = join(ROOT, '..', 'shared', 'data', 'grid');
/** Bytes of the file that the bench writes itself. */
const SEEDED_BYTES = 100e6;

type Case = {
  readonly name: string;
  readonly path: string;
  /** What ogr2ogr reads instead where its build lacks the format: the same rows. */
  readonly oracle: string;
  /** The layers that ogr2ogr is asked for; ours reads one. */
  readonly layer: string | null;
};
type Timed = {
  readonly name: string;
  readonly megabytes: number;
  readonly rows: number;
  readonly ogr2ogr: Time;
  readonly warm: Time;
  readonly cold: Time;
  readonly note: string;
};

const { values } = parseArgs({
  options: { json: { type: 'string' }, runs: { type: 'string', default: '3' }, only: { type: 'string' } },
});
const scratch = mkdtempSync(join(tmpdir(), 'bench-import-'));
try {
  const timed = await runAll(cases());
  print(timed);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(timed, null, 2)}\n`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function cases(): Case[] {
  const seeded = join(scratch, 'seeded.geojson');
  const lines = join(DATA, 'hifld_transmission_lines_from_z8.fgb');
  const parquet = join(DATA, 'hifld_transmission_lines.parquet');
  const territories = join(DATA, 'utility_and_ba_territories.gpkg');
  const all: Case[] = [
    { name: 'seeded.geojson', path: seeded, oracle: seeded, layer: null },
    { name: 'hifld_transmission_lines_from_z8.fgb', path: lines, oracle: lines, layer: null },
    { name: 'hifld_transmission_lines.parquet', path: parquet, oracle: knowsParquet() ? parquet : lines, layer: null },
    { name: 'utility_and_ba_territories.gpkg', path: territories, oracle: territories, layer: 'utility_territories' },
  ];
  const wanted = all.filter(({ name }) => name.includes(values.only ?? ''));
  if (wanted.some(({ path }) => path === seeded)) writeSeededLines(seeded, SEEDED_BYTES);
  return wanted.filter(({ name, path }) => {
    if (existsSync(path)) return true;
    console.log(`${name} is not there: skipped`);
    return false;
  });
}

function knowsParquet(): boolean {
  return spawnSync('ogrinfo', ['--formats'], { encoding: 'utf8' }).stdout.includes('Parquet');
}

async function runAll(wanted: readonly Case[]): Promise<Timed[]> {
  if (!existsSync(CLI)) throw new Error('dist is not built: npm run build');
  const thread = warmThread(ROOT, scratch);
  const timed: Timed[] = [];
  try {
    for (const one of wanted) timed.push(await runCase(one, thread));
  } finally {
    await thread.dispose();
  }
  return timed;
}

async function runCase(one: Case, thread: ReturnType<typeof warmThread>): Promise<Timed> {
  const never: Time = { wall: Infinity, cpu: Infinity };
  let best = { ogr2ogr: never, warm: never, cold: never };
  let { rows } = await thread.stage(one.path, one.layer);
  for (let run = 0; run < Number(values.runs); run += 1) {
    const reference = ogr2ogr(one);
    const staged = await thread.stage(one.path, one.layer);
    rows = staged.rows;
    best = {
      ogr2ogr: less(best.ogr2ogr, reference),
      warm: less(best.warm, staged.time),
      cold: less(best.cold, cold(one)),
    };
  }
  const note =
    one.oracle === one.path ? '' : 'this ogr2ogr has no Parquet driver: it reads the same rows from FlatGeobuf';
  return { name: one.name, megabytes: statSync(one.path).size / 1e6, rows, ...best, note };
}

function less(a: Time, b: Time): Time {
  return { wall: Math.min(a.wall, b.wall), cpu: Math.min(a.cpu, b.cpu) };
}

function ogr2ogr({ oracle, layer }: Case): Time {
  const target = join(scratch, 'ogr.gpkg');
  rmSync(target, { force: true });
  return timedProcess('ogr2ogr', ['-f', 'GPKG', target, oracle, ...(layer === null ? [] : [layer])]);
}

function cold({ path, layer }: Case): Time {
  const workspace = join(scratch, 'cold.siteshift');
  rmSync(workspace, { force: true });
  timedProcess(process.execPath, [CLI, 'new', workspace]);
  const choice = layer === null ? [] : ['--layer', layer];
  // 1 says that the review found something to confirm.
  return timedProcess(process.execPath, [CLI, 'import', workspace, path, '--role', 'overlay', ...choice], [0, 1]);
}

function print(timed: readonly Timed[]): void {
  console.log('Seconds, best of the runs: on the clock, and of the processor in brackets. Ratios are ours to ogr2ogr.');
  console.log('| file | MB | rows | ogr2ogr | warm | ratio | cold | ratio |');
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
  for (const { name, megabytes, rows, note, ...times } of timed) {
    const cells = [name, megabytes.toFixed(1), rows.toLocaleString('en'), shown(times.ogr2ogr)];
    for (const ours of [times.warm, times.cold]) cells.push(shown(ours), shown(ratio(ours, times.ogr2ogr)));
    console.log(`| ${cells.join(' | ')} |${note === '' ? '' : ` ${note}`}`);
  }
}

function ratio(ours: Time, theirs: Time): Time {
  return { wall: ours.wall / theirs.wall, cpu: ours.cpu / theirs.cpu };
}

function shown({ wall, cpu }: Time): string {
  return `${wall.toFixed(2)} (${cpu.toFixed(2)})`;
}
