/**
 * From nothing to W(1,000): a fresh process of ours that reads the stored pack, beside a psql that asks the same of a
 * server that is up and warm. The clock runs from the start of the process to its end.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { median, NOTHING, progress, row, type Outcome, type Timing } from './bench-rows.ts';
import { bundled } from './bundle.ts';
import type { DatabaseServer } from './postgis/database-server.ts';
import { psqlArguments } from './postgis/psql-session.ts';
import { USUAL, workloadSql, type Variant } from './postgis/workload-sql.ts';

const SITES = 1_000;
const RUNS = 5;

type Plan = {
  readonly folder: string;
  readonly packPath: string;
  readonly sites: Float64Array;
  readonly server: DatabaseServer | null;
  readonly isQuick: boolean;
};

/** Our process talks to nobody. Where this names certificates, Node reads them on its way up: 30 ms of the processor. */
const CERTIFICATES = 'NODE_EXTRA_CA_CERTS';

const Printed = z.object({ sites: z.literal(SITES), scores: z.number(), ms: z.number() });

export async function startBench(plan: Plan): Promise<Outcome> {
  const { folder, packPath, server } = plan;
  const runs = plan.isQuick ? 2 : RUNS;
  const module = await bundled('engine/spatial/answer-pack.ts', 'cjs');
  const sites = join(folder, 'sites.f64');
  writeFileSync(sites, new Uint8Array(plan.sites.slice(0, 2 * SITES).buffer));
  const env = { ...process.env, [CERTIFICATES]: undefined };
  const ours = repeated(runs, () => {
    const given = [module, packPath, sites];
    const { status, stdout, stderr } = spawnSync(process.execPath, given, { encoding: 'utf8', env });
    if (status !== 0) throw new Error(`the process ended with ${status ?? 'a signal'}: ${stderr}`);
    Printed.parse(JSON.parse(stdout));
  });
  progress(`a fresh process answers W(${SITES}) in ${ours.toFixed(0)} ms`);
  if (server === null)
    return { ...NOTHING, figures: [{ what: `start W(${SITES}), a fresh process`, value: ours, unit: 'ms' }] };
  const peer = (variant: Variant) =>
    repeated(runs, () => {
      askPsql(server, variant);
    });
  const rows = (['planar', 'geography'] as const).map((variant) =>
    row(`start W(${SITES})`, onClock(ours), {
      peer: variant === 'planar' ? 'psql' : 'psql-geography',
      ...onClock(peer(variant)),
    }),
  );
  for (const { peer: name, peerMs } of rows) progress(`${name} answers W(${SITES}) in ${peerMs} ms`);
  return { ...NOTHING, rows };
}

/** Answers to the null device: writing them is no part of the question. PostgreSQL has no parallel plan for it. */
function askPsql(server: DatabaseServer, variant: Variant): void {
  const input = `\\o /dev/null\n${workloadSql({ variant, from: 0, to: SITES, ...USUAL })};\n`;
  const { status, stderr } = spawnSync(server.psql, psqlArguments(server), { input, encoding: 'utf8' });
  if (status !== 0) throw new Error(`psql: ${stderr}`);
}

/** The processor time of other processes is not asked for. */
function onClock(ms: number): Timing {
  return { ms, processorMs: NaN };
}

/** Median milliseconds of the runs after one for the caches. */
function repeated(runs: number, act: () => void): number {
  act();
  const times: number[] = [];
  while (times.length < runs) {
    const started = performance.now();
    act();
    times.push(performance.now() - started);
  }
  return median(times);
}
