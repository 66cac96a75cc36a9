/** Two thousand damaged files: none may crash the reader, hang it, fill the memory or leave something behind. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Runs in every test run; a longer one is `FUZZ_CASES=200000 FUZZ_SEED=7 npx vitest run engine/importers/fuzz`. */
const CASES = Number(process.env['FUZZ_CASES'] ?? 2_000);
const SEED = Number(process.env['FUZZ_SEED'] ?? 1);
/** The longest a small file may take. */
const HANG_MS = 10_000;
/** Heap of the reading process; its files are smaller than 120 kB. */
const HEAP_MB = 1_024;
/** Everything resident, code included. */
const RESIDENT_BYTES = 2 ** 31;

const CONFORMANCE = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'conformance');

type Line = {
  readonly number?: number;
  readonly file?: string;
  readonly done?: boolean;
  readonly read?: number;
  readonly refused?: number;
  readonly peakBytes?: number;
};

test(`${CASES} damaged files are read or refused`, { timeout: 3_600_000 }, async () => {
  const folders = existsSync(CONFORMANCE) ? [CONFORMANCE] : [];
  if (folders.length === 0) console.log('fuzz: ../shared is absent, only our own examples are damaged');
  const { last, status, complaint } = await run(['--import', 'tsx', runner(), String(CASES), String(SEED), ...folders]);
  expect({ status, complaint, last }).toMatchObject({ status: 0, complaint: '', last: { done: true } });
  expect((last.read ?? 0) + (last.refused ?? 0)).toBe(CASES);
  // A reader that refuses everything would pass too easily.
  expect(last.read ?? 0).toBeGreaterThan(CASES / 20);
  expect(last.refused ?? 0).toBeGreaterThan(CASES / 20);
  expect(last.peakBytes ?? Infinity).toBeLessThan(RESIDENT_BYTES);
  console.log(`fuzz: ${JSON.stringify(last)}`);
});

function runner(): string {
  return join(import.meta.dirname, 'run-fuzz.ts');
}

/** Runs the reader; ends it when a case takes too long, and then `last` names the case. */
function run(args: readonly string[]): Promise<{ last: Line; status: number | string | null; complaint: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [`--max-old-space-size=${HEAP_MB}`, ...args]);
    let last: Line = {};
    let rest = '';
    let complaint = '';
    let timer = setTimeout(() => child.kill('SIGKILL'), 60_000);
    child.stdout.on('data', (chunk: Buffer) => {
      clearTimeout(timer);
      timer = setTimeout(() => child.kill('SIGKILL'), HANG_MS);
      const lines = (rest + chunk.toString()).split('\n');
      rest = lines.pop() ?? '';
      const line = lines.at(-1);
      if (line !== undefined) last = JSON.parse(line) as Line;
    });
    child.stderr.on('data', (chunk: Buffer) => {
      complaint = (complaint + chunk.toString()).slice(-4_000);
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ last, status: code ?? signal, complaint });
    });
  });
}
