/** A psql that stays open: one connection, statements one after another. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { DatabaseServer } from './database-server.ts';

export type PsqlSession = {
  /** Runs statements and returns the lines they print, columns parted by `|`. */
  readonly run: (sql: string) => Promise<string[]>;
  /** Processor time that the server has spent on this connection, ms; NaN where the system does not tell. */
  readonly processorMs: () => number;
  readonly close: () => void;
};

/** What psql is started with, here and where its start is measured: no settings of the user, no decoration. */
export function psqlArguments({ folder }: DatabaseServer): string[] {
  return ['-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', '-h', folder, '-U', 'postgres', '-d', 'postgres'];
}

export async function openPsql(server: DatabaseServer): Promise<PsqlSession> {
  const child = spawn(server.psql, psqlArguments(server), { stdio: ['pipe', 'pipe', 'pipe'] });
  let complaint = '';
  let lines: string[] = [];
  let waiting: { resolve: (lines: string[]) => void; reject: (cause: Error) => void } | null = null;
  let statement = 0;
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line !== `done ${statement}`) {
      lines.push(line);
      return;
    }
    const answered = waiting;
    waiting = null;
    answered?.resolve(lines);
  });
  child.on('close', () => waiting?.reject(new Error(`psql: ${complaint.trim()}`)));
  const run = (sql: string) =>
    new Promise<string[]>((resolve, reject) => {
      if (waiting !== null) throw new Error('one statement at a time');
      statement += 1;
      lines = [];
      waiting = { resolve, reject };
      child.stdin.write(`${sql}\n\\echo done ${statement}\n`);
    });
  const [backend = ''] = await run('SELECT pg_backend_pid();');
  return { run, processorMs: () => processorMs(backend), close: () => child.stdin.end() };
}

/** Milliseconds in a tick of the clock in which Linux counts processor time. */
const TICK_MS = 10;

function processorMs(pid: string): number {
  try {
    // After the name in brackets: user and system time are the 12th and 13th. Source: man 5 proc.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return TICK_MS * (Number(fields[11]) + Number(fields[12]));
  } catch {
    return NaN;
  }
}
