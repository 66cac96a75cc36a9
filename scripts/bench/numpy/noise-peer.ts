/** Runs the numpy peer of noise fields. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { FieldGrid } from '../../../core/noise/noise-field.ts';
import type { Octaves } from '../../../core/noise/octave-bands.ts';
import type { Propagation } from '../../../core/noise/propagation.ts';
import type { Timing } from '../bench-rows.ts';
import { PYTHON } from './numpy-peer.ts';

const SCRIPT = join(import.meta.dirname, 'noise_field.py');

export type NoisePlan = {
  readonly grid: FieldGrid;
  readonly propagation: Propagation;
  /** Places in metres from the middle of the map. */
  readonly sources: readonly {
    readonly x: number;
    readonly y: number;
    readonly heightM: number;
    readonly lwDb: Octaves;
  }[];
  readonly runs: number;
  /** Of the slow way. */
  readonly octaveRuns: number;
};

export type NoiseWay = { readonly timings: readonly Timing[]; readonly levelsDb: Float64Array };
export type NoiseAnswer = { readonly version: string; readonly octaves: NoiseWay; readonly table: NoiseWay };

const Runs = z.array(z.object({ ms: z.number(), processorMs: z.number() }));
const Printed = z.object({ version: z.string(), octaves: Runs, table: Runs });

/** Levels and times of both ways; `folder` holds the levels meanwhile. Throws with Python's words when it fails. */
export function askNumpyNoise(folder: string, { propagation, ...plan }: NoisePlan): NoiseAnswer {
  const levels = { octaves: join(folder, 'octaves.f64'), table: join(folder, 'table.f64') };
  const input = JSON.stringify({ ...plan, ...propagation, levels });
  const { status, stdout, stderr } = spawnSync(PYTHON, [SCRIPT], { input, encoding: 'utf8' });
  if (status !== 0) throw new Error(`numpy: ${stderr}`);
  const printed = Printed.parse(JSON.parse(stdout));
  return {
    version: printed.version,
    octaves: { timings: printed.octaves, levelsDb: readLevels(levels.octaves) },
    table: { timings: printed.table, levelsDb: readLevels(levels.table) },
  };
}

function readLevels(path: string): Float64Array {
  const bytes = readFileSync(path);
  return new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}
