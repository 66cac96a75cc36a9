/** Rows of scores ranked by bits, in WebAssembly; the odd row with too many scores alike is ranked by buckets. */
import { BucketRanks } from '../bucket-rank.ts';
import type { RankedRows } from '../ranked-rows.ts';
import { compiled, running } from './module.ts';
import { rankRoom, rowBytes } from './rank-room.ts';
import { ranksKernel } from './ranks-code.ts';

/** The same places as `bucketRankedRows`; null where kernels cannot run. */
export function simdRankedRows(sites: number, draws: number): RankedRows | null {
  const rowLength = rowBytes(sites);
  const room = rankRoom(sites, draws * rowLength);
  const module = compiled({ rank: ranksKernel(room) });
  const machine = module && running(module, room.end + draws * sites * 2);
  if (machine === null) return null;
  const { run, memory } = machine;
  return rankedRows({ memory, rank: run.rank, sites, draws, rowsAt: 0, placesAt: room.end });
}

type Ranking = {
  readonly memory: ArrayBuffer;
  readonly rank: (scores: number, places: number) => number;
  readonly sites: number;
  readonly draws: number;
  /** Addresses, in bytes. */
  readonly rowsAt: number;
  readonly placesAt: number;
};

/** Rows and places that a kernel works on where they stand. */
export function rankedRows({ memory, rank, sites, draws, rowsAt, placesAt }: Ranking): RankedRows {
  const rowLength = rowBytes(sites);
  const buckets = new BucketRanks(sites);
  const rows = Array.from({ length: draws }, (_, draw) => new Float64Array(memory, rowsAt + draw * rowLength, sites));
  const places = new Uint16Array(memory, placesAt, draws * sites);
  return {
    rows,
    places,
    rank: (count) => {
      for (let draw = 0; draw < count; draw += 1) {
        if (rank(rowsAt + draw * rowLength, placesAt + draw * sites * 2) === 0) continue;
        buckets.writePlaces(rows[draw] ?? NO_SCORES, places, draw * sites);
      }
    },
  };
}

const NO_SCORES = new Float64Array(0);
