/**
 * W(N), the national workload: ours on two threads beside PostGIS on two connections, planar and geography, on the same
 * data in the same run, and every answer compared.
 */
import type { NationalLayers } from '../../core/spatial/national-layers.ts';
import type { WorkloadAnswers } from '../../core/spatial/workload-answers.ts';
import { median, NOTHING, progress, row, together, type Figure, type Outcome } from './bench-rows.ts';
import { compareAnswers } from './compare/compare-answers.ts';
import { describeCompared, type Compared } from './compare/comparison.ts';
import { largestErrorM } from './compare/karney-check.ts';
import type { OurEngine } from './our-engine.ts';
import { askPostgis, type PeerAnswers } from './postgis/ask-postgis.ts';
import type { DatabaseServer } from './postgis/database-server.ts';
import { openPsql } from './postgis/psql-session.ts';
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
  const own = ours.map(({ count, ms }): Figure => ({ what: `W(${count}) warm, two threads`, value: ms, unit: 'ms' }));
  const error = largestErrorM(layers, sites, last(ours).answers);
  const figures = [
    ...own,
    { what: 'largest difference from Karney, nearest substation or line', value: error, unit: 'm' },
  ];
  const failures = error <= 0.01 ? [] : [`a distance is ${error} m off Karney's`];
  const alone: Outcome = { rows: [], figures, failures };
  return server === null ? alone : together([alone, await besidePostgis(setting, server, ours)]);
}

type Ours = { readonly count: number; readonly ms: number; readonly answers: WorkloadAnswers };

async function measureOurs({ engine, sites, isQuick }: Setting): Promise<Ours[]> {
  const measured: Ours[] = [];
  for (const count of SITE_COUNTS) {
    const asked = sites.slice(0, 2 * count);
    const times: number[] = [];
    let answers = await engine.answer(asked);
    for (let run = 0; run < WARM + (isQuick ? 3 : RUNS); run += 1) {
      const started = performance.now();
      answers = await engine.answer(asked);
      if (run >= WARM) times.push(performance.now() - started);
    }
    progress(
      `ours W(${count}): ${median(times).toFixed(1)} ms, from ${Math.min(...times).toFixed(1)} to ${Math.max(...times).toFixed(1)}`,
    );
    measured.push({ count, ms: median(times), answers });
  }
  return measured;
}

async function besidePostgis(setting: Setting, server: DatabaseServer, ours: readonly Ours[]): Promise<Outcome> {
  const sessions = Array.from({ length: CONNECTIONS }, () => openPsql(server));
  const outcomes: Outcome[] = [];
  const ask = (variant: Variant, count: number, manner: typeof USUAL) =>
    askPostgis(server, sessions, { variant, sites: count, manner });
  const judged = last(ours);
  // Geography first: where it agrees with ours, what the plane says otherwise is laid to the plane.
  progress(`geography answers W(${judged.count}) for the comparison`);
  const exact = await ask('geography', judged.count, EXACT);
  const confirmed = judge(setting, judged, { variant: 'geography', peer: exact.answers, confirmed: null });
  outcomes.push({ ...NOTHING, failures: confirmed.failures });
  for (const variant of ['planar', 'geography'] as const)
    for (const { count, ms } of ours.slice(1)) {
      const times: number[] = [];
      let answers: PeerAnswers = exact.answers;
      for (let run = 0; run < (setting.isQuick ? 1 : PEER_RUNS) + 1; run += 1) {
        const asked = await ask(variant, count, USUAL);
        answers = asked.answers;
        // The first run is for the caches.
        if (run > 0) times.push(asked.ms);
        else if (setting.isQuick) times.push(asked.ms);
      }
      progress(`postgis-${variant} W(${count}): ${median(times).toFixed(0)} ms`);
      const peer = { peer: `postgis-${variant}`, peerMs: median(times) };
      outcomes.push({ ...NOTHING, rows: [row(`W(${count})`, ms, peer)] });
      if (count === judged.count && variant === 'planar')
        outcomes.push({
          ...NOTHING,
          failures: judge(setting, judged, { variant, peer: answers, confirmed: confirmed.compared }).failures,
        });
    }
  for (const { close } of sessions) close();
  return together(outcomes);
}

type Peer = { readonly variant: Variant; readonly peer: PeerAnswers; readonly confirmed: readonly Compared[] | null };

function judge({ layers, sites }: Setting, { answers }: Ours, { variant, peer, confirmed }: Peer) {
  const compared = compareAnswers({ layers, sites, ours: answers, peer, confirmed });
  console.log(`\nOur answers beside PostGIS ${variant}, ${peer.count} sites:`);
  for (const one of compared) console.log(`  ${describeCompared(one)}`);
  const cases = compared.flatMap((one) => one.cases);
  for (const one of cases.slice(0, CASES)) console.log(`    ${one}`);
  if (cases.length > CASES) console.log(`    and ${cases.length - CASES} more`);
  const failures = compared.flatMap(({ question, reasons }) => {
    const count = reasons.get('unexplained') ?? 0;
    return count === 0 ? [] : [`${question}, beside ${variant}: ${count} answers differ without a reason`];
  });
  return { compared, failures };
}

function last<T>(items: readonly T[]): T {
  const item = items.at(-1);
  if (item === undefined) throw new Error('nothing was measured');
  return item;
}
