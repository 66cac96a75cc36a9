/** Power means of the drawn risks of one site, in WebAssembly; all weights stand there for the next site. */
import { raise, type Power, type PowerDraws } from '../power-draws.ts';
import { TABLE_SIZE } from '../risk-table.ts';
import type { SiteGroup } from '../site-tables.ts';
import type { WeightDraws } from '../weight-draws.ts';
import {
  CHUNK,
  COLUMN_BYTES,
  COLUMNS,
  DRAWS_A_TURN,
  drawKernels,
  KNOWN,
  SHARES,
  STREAM_STEP,
  SUMS,
  TOTALS,
} from './draws-code.ts';
import { running } from './module.ts';

const NUMBER = 8;

/** The same means as `plainPowerDraws`, with the same bits; null where kernels cannot run. */
export function simdPowerDraws(weights: WeightDraws): PowerDraws | null {
  const room = drawRoom(weights);
  if (room === null) return null;
  return (groups, power, out) => {
    const lists = placeColumns(room, groups);
    for (let from = 0; from < out.length; from += CHUNK) {
      const count = Math.min(CHUNK, out.length - from);
      scoreChunk(room, { lists, power, from, count });
      out.set(room.totals.subarray(0, count), from);
    }
  };
}

type DrawRoom = NonNullable<ReturnType<typeof drawRoom>>;

/** Compiled once for all draws of weights. */
let kept: ReturnType<typeof drawKernels> | undefined;

/** Memory with all weights, and room for the columns of one site. */
function drawRoom({ draws, groups }: WeightDraws) {
  kept ??= drawKernels();
  const columns = groups.reduce((sum, group) => sum + group.columns.length, 0);
  const rowBytes = Math.ceil(draws / DRAWS_A_TURN) * DRAWS_A_TURN * NUMBER;
  const tables = Math.ceil((COLUMNS + columns * COLUMN_BYTES) / NUMBER) * NUMBER;
  const weights = tables + columns * TABLE_SIZE * NUMBER;
  const machine = kept && running(kept, weights + (groups.length + columns) * rowBytes);
  if (machine === null) return null;
  const { run, memory } = machine;
  const rows = groups.flatMap((group) => [group.shares, ...group.columns.map((column) => column.weights)]);
  rows.forEach((row, i) => {
    new Float64Array(memory, weights + i * rowBytes, draws).set(row);
  });
  const chunk = (at: number) => new Float64Array(memory, at, CHUNK);
  return {
    run,
    addresses: new Map(rows.map((row, i) => [row, weights + i * rowBytes])),
    sums: chunk(SUMS),
    shares: chunk(SHARES),
    totals: chunk(TOTALS),
    known: chunk(KNOWN),
    list: new Int32Array(memory, COLUMNS, (columns * COLUMN_BYTES) / 4),
    tables: new Float64Array(memory, tables, columns * TABLE_SIZE),
  };
}

type ListedGroup = {
  /** Addresses in the list of columns. */
  readonly start: number;
  readonly end: number;
  /** Address of the shares of the group. */
  readonly shares: number;
  readonly isWhole: boolean;
};

/** Writes tables and list of all columns of a site. */
function placeColumns({ addresses, list, tables }: DrawRoom, groups: readonly SiteGroup[]): readonly ListedGroup[] {
  let i = 0;
  return groups.map(({ drawn, tables: columns, isWhole }) => {
    const start = COLUMNS + i * COLUMN_BYTES;
    for (const { table, weights, stream } of columns) {
      tables.set(table, i * TABLE_SIZE);
      list.set(
        [tables.byteOffset + i * TABLE_SIZE * NUMBER, addresses.get(weights) ?? 0, stream],
        (i * COLUMN_BYTES) / 4,
      );
      i += 1;
    }
    return { start, end: COLUMNS + i * COLUMN_BYTES, shares: addresses.get(drawn.shares) ?? 0, isWhole };
  });
}

type Chunk = {
  readonly lists: readonly ListedGroup[];
  readonly power: Power;
  /** First draw, and how many. */
  readonly from: number;
  readonly count: number;
};

function scoreChunk(room: DrawRoom, { lists, power: { inGroup, overGroups }, from, count }: Chunk): void {
  const { run, sums, shares, totals, known } = room;
  const first = from * NUMBER;
  const bytes = Math.ceil(count / DRAWS_A_TURN) * DRAWS_A_TURN * NUMBER;
  const advance = Math.imul(from / 4, STREAM_STEP);
  totals.fill(0);
  known.fill(0);
  for (const group of lists) {
    sums.fill(0);
    run.addColumns(bytes, group.start, group.end, first, advance);
    if (!group.isWhole) {
      shares.fill(0);
      run.addWeights(bytes, group.start, group.end, first);
      run.divide(bytes);
    }
    if (overGroups / inGroup === 2 / 3) run.cubeRootSquared(bytes);
    else raise(sums, count, overGroups / inGroup);
    run.addGroup(bytes, group.shares + first);
  }
  run.mean(bytes);
  if (overGroups === 2) run.root(bytes);
  else raise(totals, count, 1 / overGroups);
}
