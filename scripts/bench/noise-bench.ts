/**
 * Noise of 200 sources over 10 x 10 km at 25 m, beside numpy, every node compared; and the whole map with contours, as the
 * engine's thread makes it.
 */
import { seededRandom } from '../../core/lib/seeded-random.ts';
import { DEFAULT_MACHINES, type DefaultKind } from '../../core/noise/default-spectra.ts';
import { EXAMPLE_CENTRE, exampleOrder, exampleSource } from '../../core/noise/example-sources.ts';
import { localMetres } from '../../core/noise/local-metres.ts';
import { fillField, gridOver, type NoiseField } from '../../core/noise/noise-field.ts';
import { emissionOf, type NoiseSource } from '../../core/noise/noise-source.ts';
import { DEFAULT_PROPAGATION } from '../../core/noise/propagation.ts';
import { placeSources } from '../../core/noise/source-tables.ts';
import { NoiseThread } from '../../engine/noise/noise-thread.ts';
import {
  median,
  medianOf,
  NOTHING,
  progress,
  row,
  timed,
  type Figure,
  type Outcome,
  type Timing,
} from './bench-rows.ts';
import { bundled } from './bundle.ts';
import { askNumpyNoise } from './numpy/noise-peer.ts';
import { hasNumpy, NUMPY_PACKAGES } from './numpy/numpy-peer.ts';

const SOURCES = 200;
const SIZE_M = 10_000;
const CELL_M = 25;
const WORKLOAD = `noise(${SOURCES} sources, 10x10 km, ${CELL_M} m)`;
/** Sources stand within this of the middle, m. */
const SITE_M = 3_000;
/** Nodes may differ by this, dB: our tables are within 0.01 from 10 m on, and within 0.05 nearer. */
const SAME_DB = 0.05;
const LEVELS_DB = [30, 35, 40, 45, 50, 55, 60, 65];

const GRID = gridOver(SIZE_M, SIZE_M, CELL_M);
const FRAME = localMetres(EXAMPLE_CENTRE);

export async function noiseBench(folder: string, { isQuick }: { readonly isQuick: boolean }): Promise<Outcome> {
  const runs = isQuick ? 3 : 9;
  const sources = seededSources();
  const ours = await measure(sources, runs);
  progress(`ours ${WORKLOAD}: ${ours.timing.ms.toFixed(0)} ms`);
  const figures = [await wholeMap(sources, runs)];
  if (!hasNumpy()) {
    console.log(NUMPY_PACKAGES);
    return { ...NOTHING, figures };
  }
  return { ...besideNumpy(folder, { sources, runs, ours }), figures };
}

type Measured = { readonly timing: Timing; readonly levelsDb: Float64Array };

/** From the list of sources to the levels, on one thread. */
async function measure(sources: readonly NoiseSource[], runs: number): Promise<Measured> {
  const timings: Timing[] = [];
  let levelsDb = new Float64Array(0);
  // Two more runs than count, until the code is compiled.
  for (let run = -2; run < runs; run += 1) {
    const { timing, value } = await timed(() => Promise.resolve(fieldOf(sources)));
    levelsDb = Float64Array.from(value.levelsDb);
    if (run >= 0) timings.push(timing);
  }
  return { timing: medianOf(timings), levelsDb };
}

function fieldOf(sources: readonly NoiseSource[]): NoiseField {
  const order = { propagation: DEFAULT_PROPAGATION, weighting: 'A', upToM: 20_000 } as const;
  const steps = fillField(GRID, placeSources(sources, FRAME, order), []);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Contours and all, in the engine's thread, the first map included in what it warms up on. */
async function wholeMap(sources: readonly NoiseSource[], runs: number): Promise<Figure> {
  const thread = new NoiseThread(await bundled('engine/noise/noise-worker.ts'));
  const size = { widthM: SIZE_M, heightM: SIZE_M, cellM: CELL_M, levelsDb: LEVELS_DB };
  const order = exampleOrder({ mined: [], hosted: [...sources], ...size });
  const times: number[] = [];
  try {
    for (let run = 0; run < runs; run += 1) {
      const started = performance.now();
      await thread.run(
        { around: null, order, grid: GRID, stop: new Int32Array(new SharedArrayBuffer(4)) },
        () => undefined,
      );
      times.push(performance.now() - started);
    }
  } finally {
    await thread.dispose();
  }
  progress(`whole map in the thread: first ${(times[0] ?? NaN).toFixed(0)} ms, median ${median(times).toFixed(0)} ms`);
  return {
    what: `${WORKLOAD} with contours at ${LEVELS_DB.length} levels, in a thread`,
    value: median(times),
    unit: 'ms',
  };
}

function besideNumpy(
  folder: string,
  { sources, runs, ours }: { readonly sources: readonly NoiseSource[]; readonly runs: number; readonly ours: Measured },
): Outcome {
  const placed = sources.map((source) => {
    const [x, y] = FRAME.toMetres(source.position);
    return { x, y, heightM: source.heightM, lwDb: emissionOf(source).lwDb };
  });
  const plan = { grid: GRID, propagation: DEFAULT_PROPAGATION, sources: placed, runs, octaveRuns: 1 };
  const { version, octaves, table } = askNumpyNoise(folder, plan);
  const rows = [
    row(WORKLOAD, ours.timing, { peer: 'numpy', ...medianOf(octaves.timings) }),
    row(WORKLOAD, ours.timing, { peer: 'numpy-table', ...medianOf(table.timings) }),
  ];
  const most = mostApart(ours.levelsDb, octaves.levelsDb);
  progress(`numpy ${version}: ${rows.map(({ peer, peerMs }) => `${peer} ${peerMs} ms`).join(', ')}`);
  console.log(
    `  A-weighted sum at ${GRID.columns * GRID.rows} nodes, general ground method: largest difference ${most.toFixed(4)} dB from numpy, ` +
      `${mostApart(ours.levelsDb, table.levelsDb).toFixed(4)} dB from its table`,
  );
  return { rows, figures: [], failures: most <= SAME_DB ? [] : [`noise levels differ from numpy's by ${most} dB`] };
}

/** Largest difference; NaN where one of them has no number. */
function mostApart(ours: Float64Array, theirs: Float64Array): number {
  if (ours.length !== theirs.length) return NaN;
  let most = 0;
  for (const [i, level] of ours.entries()) {
    const apart = Math.abs(level - (theirs[i] ?? NaN));
    // A NaN must not be passed over.
    if (!(apart <= most)) most = apart;
  }
  return most;
}

/** Machines of all kinds, some of them louder, strewn over a site. */
function seededSources(): readonly NoiseSource[] {
  const { next } = seededRandom(9);
  const kinds = Object.keys(DEFAULT_MACHINES) as DefaultKind[];
  return Array.from({ length: SOURCES }, (_, i) => {
    const place = () => 2 * SITE_M * (next() - 0.5);
    return exampleSource(kinds[i % kinds.length] ?? 'chiller', [place(), place()], 90 + 25 * next());
  });
}
