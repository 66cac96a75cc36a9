/** W(N) answered by PostGIS on open connections, each over its part of the sites, and what it answered. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Timing } from '../bench-rows.ts';
import type { DatabaseServer } from './database-server.ts';
import type { PsqlSession } from './psql-session.ts';
import { COLUMNS, workloadSql, type Variant, type WorkloadQuery } from './workload-sql.ts';

/** Columns by name, in the order of the sites; NaN where PostGIS has no answer. */
export type PeerAnswers = { readonly count: number; readonly column: (name: string) => Float64Array };

export type Question = {
  readonly variant: Variant;
  readonly sites: number;
  /** See `WorkloadQuery`. */
  readonly manner: Pick<WorkloadQuery, 'candidates' | 'discSegments'>;
};

/** Time from the first statement sent to the last answer written by the server, and the answers. */
export async function askPostgis(
  server: DatabaseServer,
  sessions: readonly PsqlSession[],
  { variant, sites, manner }: Question,
): Promise<{ readonly timing: Timing; readonly answers: PeerAnswers }> {
  const bounds = Array.from({ length: sessions.length + 1 }, (_, i) => Math.round((i * sites) / sessions.length));
  const path = (part: number) => join(server.folder, `answers-${part}.csv`);
  const statement = (part: number) => {
    const range = { from: bounds[part] ?? 0, to: bounds[part + 1] ?? 0 };
    return `COPY (${workloadSql({ variant, ...range, ...manner })}) TO '${path(part)}' (FORMAT csv);`;
  };
  const processor = () => sessions.reduce((sum, { processorMs }) => sum + processorMs(), 0);
  const [started, before] = [performance.now(), processor()];
  await Promise.all(sessions.map(({ run }, part) => run(statement(part))));
  const timing = { ms: performance.now() - started, processorMs: processor() - before };
  return {
    timing,
    answers: readAnswers(
      sites,
      sessions.map((_, part) => path(part)),
    ),
  };
}

function readAnswers(count: number, paths: readonly string[]): PeerAnswers {
  const columns = new Map(COLUMNS.map((name) => [name, new Float64Array(count).fill(NaN)]));
  const order = [...columns.values()];
  for (const path of paths)
    for (const row of readFileSync(path, 'utf8').trim().split('\n')) {
      const cells = row.split(',').map((cell) => (cell === '' ? NaN : Number(cell)));
      const site = cells[0] ?? NaN;
      for (const [i, value] of cells.entries()) {
        const column = order[i];
        if (column !== undefined) column[site] = value;
      }
    }
  return {
    count,
    column: (name) => {
      const column = columns.get(name);
      if (column === undefined) throw new Error(`no column ${name}`);
      return column;
    },
  };
}
