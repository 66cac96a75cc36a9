/** Runs the numpy peer: Debian's Python, where its numpy is installed. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Timing } from '../bench-rows.ts';

export const PYTHON = '/usr/bin/python3';
const SCRIPT = join(import.meta.dirname, 'rank_acceptability.py');

/** Said once when numpy is missing. */
export const NUMPY_PACKAGES =
  'numpy is not installed: apt-get install python3-numpy libopenblas0-pthread brings it and its linear algebra';

export type RankPlan = {
  /** Row-major, sites x criteria. */
  readonly risks: Float64Array;
  readonly sites: number;
  readonly criteria: number;
  /** Parameters of the Dirichlet distribution. */
  readonly alphas: readonly number[];
  readonly draws: number;
  readonly runs: number;
  readonly seed: number;
};
export type NumpyAnswer = {
  readonly version: string;
  readonly argsort: readonly Timing[];
  readonly radix: readonly Timing[];
  /** Row-major, sites x ranks. */
  readonly counts: Float64Array;
};

const Runs = z.array(z.object({ ms: z.number(), processorMs: z.number() }));
const Printed = z.object({ version: z.string(), argsort: Runs, radix: Runs });

export function hasNumpy(): boolean {
  return spawnSync(PYTHON, ['-c', 'import numpy']).status === 0;
}

/** Counts and times; `folder` holds the matrix and the counts meanwhile. Throws with Python's words when it fails. */
export function askNumpy(folder: string, { risks, ...plan }: RankPlan): NumpyAnswer {
  const [matrix, counts] = [join(folder, 'risks.f64'), join(folder, 'counts.f64')];
  writeFileSync(matrix, new Uint8Array(risks.buffer, risks.byteOffset, risks.byteLength));
  // Some machines set these for older builds of the library; a current one picks the right kernel by itself.
  const env = { ...process.env };
  delete env['OPENBLAS_CORETYPE'];
  delete env['OPENBLAS_L2_SIZE'];
  const input = JSON.stringify({ ...plan, risks: matrix, counts });
  const { status, stdout, stderr } = spawnSync(PYTHON, [SCRIPT], { input, encoding: 'utf8', env });
  if (status !== 0) throw new Error(`numpy: ${stderr}`);
  const bytes = readFileSync(counts);
  const copy = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  return { ...Printed.parse(JSON.parse(stdout)), counts: new Float64Array(copy) };
}
