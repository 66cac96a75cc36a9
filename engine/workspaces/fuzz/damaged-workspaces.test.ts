/** Three hundred damaged workspaces: opened or refused, and the process lives. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** A longer run is `FUZZ_CASES=20000 FUZZ_SEED=7 npx vitest run engine/workspaces/fuzz`. */
const CASES = Number(process.env['FUZZ_CASES'] ?? 300);
const SEED = Number(process.env['FUZZ_SEED'] ?? 1);

test(`${CASES} damaged workspaces are opened or refused`, { timeout: 3_600_000 }, async () => {
  const runner = join(import.meta.dirname, 'run-damaged.ts');
  const { status, last, complaint } = await run(['--import', 'tsx', runner, String(CASES), String(SEED)]);
  expect({ status, complaint, last }).toMatchObject({ status: 0, complaint: '', last: { done: true } });
  const { opened = 0, refused = 0 } = last;
  expect(opened + refused).toBe(CASES);
  // Whoever opens nothing, or everything, would pass too easily.
  expect(opened).toBeGreaterThan(CASES / 20);
  expect(refused).toBeGreaterThan(CASES / 20);
});

type Line = { readonly opened?: number; readonly refused?: number };

/** Runs the process; its last line names the case it was at. */
function run(args: readonly string[]): Promise<{ status: number | string | null; last: Line; complaint: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args);
    let said = '';
    let complaint = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4_000);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      complaint = (complaint + chunk.toString()).slice(-4_000);
    });
    child.on('close', (code, signal) => {
      const last = said.trim().split('\n').at(-1) ?? '{}';
      resolve({ status: code ?? signal, last: JSON.parse(last) as Line, complaint });
    });
  });
}
