/**
 * W(N), the national workload: ours on two threads beside PostGIS on two connections, planar and geography, on the same
 * data in the same run, and every answer compared.
 */
import type { NationalLayers } from '../../core/spatial/national-layers.ts';
import type { WorkloadAnswers } from '../../core/spatial/workload-answers.ts';
import {
  median,
  medianOf,
  NOTHING,
  progress,
  row,
  timed,
  together,
  type Figure,
  type Outcome,
  type Timing,
} from './bench-rows.ts';
import { compareAnswers, type Sides } from './compare/compare-answers.ts';
import { describeCompared } from './compare/comparison.ts';
import { largestErrorM } from './compare/karney-check.ts';
import type { OurEngine } from './our-engine.ts';
import { askPostgis, type PeerAnswers } from './postgis/ask-postgis.ts';
import type { DatabaseServer } from './postgis/database-server.ts';
import { openPsql, type PsqlSession } from './postgis/psql-session.ts';
import { EXACT, USUAL, type Variant } from './postgis/workload-sql.ts';

/** Numbers of sites asked about; the peers answer from the second on. */
export const SITE_COUNTS = [100, 1_000, 10_000] as const;
/** Passes before the clock counts, and passes of which the median counts. */
const WARM = 3;
const RUNS = 9;
/** The peers' median of so many; their times vary by a few percent. */
const PEER_RUNS = 3;
const CONNECTIONS = 2;
/** Cases printed of each kind; the rest is only counted. */
const CASES = 12;

type Setting = {
  readonly engine: OurEngine;
  readonly layers: NationalLayers;
  readonly sites: Float64Array;
  readonly server: DatabaseServer | null;
  readonly isQuick: boolean;
};

export async function spatialBench(setting: Setting): Promise<Outcome> {
  const ours = await measureOurs(setting);
  const { server, layers, sites } = setting;
  const own = ours.map(({ count, timing }): Figure => ({
    what: `W(${count}) warm, two threads`,
    value: timing.ms,
    unit: 'ms',
  }));
  const error = largestErrorM(layers, sites, last(ours).answers);
  const figures = [
    ...own,
    { what: 'largest difference from Karney, nearest substation or line', value: error, unit: 'm' },
  ];
  const failures = error <= 0.01 ? [] : [`a distance is ${error} m off Karney's`];
  const alone: Outcome = { rows: [], figures: [...figures, peakMemory()], failures };
  return server === null ? alone : together([alone, await besidePostgis(setting, server, ours)]);
}

/** Of this process: the data set as arrays, the pack and both threads. */
function peakMemory(): Figure {
  const { maxRSS } = process.resourceUsage();
  return { what: 'peak memory with the data set itself in arrays', value: maxRSS / 1024, unit: 'MB' };
}

type Ours = { readonly count: number; readonly timing: Timing; readonly answers: WorkloadAnswers };

async function measureOurs({ engine, sites, isQuick }: Setting): Promise<Ours[]> {
  const measured: Ours[] = [];
  for (const count of SITE_COUNTS) {
    const asked = sites.slice(0, 2 * count);
    const timings: Timing[] = [];
    let answers = await engine.pool.answer(asked);
    for (let run = 0; run < WARM + (isQuick ? 3 : RUNS); run += 1) {
      const into = answers;
      const { timing, value } = await timed(() => engine.pool.answer(asked, { into }));
      answers = value;
      if (run >= WARM) timings.push(timing);
    }
    const times = timings.map(({ ms }) => ms);
    progress(
      `ours W(${count}): ${median(times).toFixed(1)} ms, from ${Math.min(...times).toFixed(1)} to ${Math.max(...times).toFixed(1)}`,
    );
    measured.push({ count, timing: medianOf(timings), answers });
  }
  return measured;
}

async function besidePostgis(setting: Setting, server: DatabaseServer, ours: readonly Ours[]): Promise<Outcome> {
  const sessions = await Promise.all(Array.from({ length: CONNECTIONS }, () => openPsql(server)));
  const judged = last(ours);
  // Geography with care first: where it confirms ours, what a rougher way says otherwise is laid to that way.
  progress(`geography answers W(${judged.count}) for the comparison`);
  const exact = await askPostgis(server, sessions, { variant: 'geography', sites: judged.count, manner: EXACT });
  const careful = judge(setting, judged, { name: 'geography with care', answers: exact.answers, confirmed: null });
  const outcomes = [{ ...NOTHING, failures: careful.failures }];
  for (const variant of ['planar', 'geography'] as const) {
    const reason = variant === 'planar' ? ('the plane' as const) : ('the usual way' as const);
    for (const { count, timing } of ours.slice(1)) {
      const peer = await timePeer({ server, sessions, variant, count, runs: setting.isQuick ? 1 : PEER_RUNS });
      progress(`postgis-${variant} W(${count}): ${peer.timing.ms.toFixed(0)} ms`);
      const rows = [row(`W(${count})`, timing, { peer: `postgis-${variant}`, ...peer.timing })];
      const name = `${variant} as timed`;
      const confirmed = { by: careful.compared, reason };
      const judgedPeer = { name, answers: peer.answers, confirmed };
      const failures = count === judged.count ? judge(setting, judged, judgedPeer).failures : [];
      outcomes.push({ rows, figures: [], failures });
    }
  }
  for (const { close } of sessions) close();
  return together(outcomes);
}

type PeerRun = {
  readonly server: DatabaseServer;
  readonly sessions: readonly PsqlSession[];
  readonly variant: Variant;
  readonly count: number;
  readonly runs: number;
};

/** Median of the runs after one for the caches. */
async function timePeer({ server, sessions, variant, count, runs }: PeerRun) {
  const question = { variant, sites: count, manner: USUAL };
  let { answers } = await askPostgis(server, sessions, question);
  const timings: Timing[] = [];
  while (timings.length < runs) {
    const asked = await askPostgis(server, sessions, question);
    ({ answers } = asked);
    timings.push(asked.timing);
  }
  return { timing: medianOf(timings), answers };
}

type Peer = {
  readonly name: string;
  readonly answers: PeerAnswers;
  readonly confirmed: Sides['confirmed'];
};

function judge({ layers, sites }: Setting, { answers: ours }: Ours, { name, answers, confirmed }: Peer) {
  const compared = compareAnswers({ layers, sites, ours, peer: answers, confirmed });
  console.log(`\nOur answers beside PostGIS ${name}, ${answers.count} sites:`);
  for (const one of compared) console.log(`  ${describeCompared(one)}`);
  const cases = compared.flatMap((one) => one.cases);
  for (const one of cases.slice(0, CASES)) console.log(`    ${one}`);
  if (cases.length > CASES) console.log(`    and ${cases.length - CASES} more`);
  const failures = compared.flatMap(({ question, reasons }) => {
    const count = reasons.get('unexplained') ?? 0;
    return count === 0 ? [] : [`${question}, beside ${name}: ${count} answers differ without a reason`];
  });
  return { compared, failures };
}

function last<T>(items: readonly T[]): T {
  const item = items.at(-1);
  if (item === undefined) throw new Error('nothing was measured');
  return item;
}
