/**
 * The searches of `core/spatial` as machine code: `kernel/`, in AssemblyScript, compiled by `npm run generate`.
 *
 * A pack lies at address 0 of a memory that all threads share. Each thread has an instance and, behind the pack, room of its
 * own; addresses are bytes in that memory.
 */
import { KERNEL, PAGED_KERNEL } from './kernel.generated.ts';
import { instanceOf, type SharedMemory } from './web-assembly.ts';

type Address = number;
type Call<Given extends readonly number[]> = (...given: Given) => void;

/** The functions of `kernel/index.ts`. */
export type SpatialKernel = {
  readonly setRoom: (lists: Address, entries: number) => void;
  readonly setNearest: Call<[kind: number, tree: Address, vertices: Address, ids: Address, count: number]>;
  readonly setClass: Call<[runFeatures: Address, classes: Address, classBits: Address, one: number]>;
  readonly nearest: Call<
    [
      ...[frames: Address, sites: number, asked: Address, reachM: number, walks: Address],
      ...[metres: Address, items: Address],
    ]
  >;
  readonly setContaining: Call<
    [
      ...[features: Address, runs: Address, vertices: Address, featureRuns: Address],
      ...[ids: Address, classes: Address, one: number],
    ]
  >;
  readonly containing: Call<[frames: Address, sites: number, areas: Address, classes: Address, areasOfClass: Address]>;
  readonly setShares: Call<
    [features: Address, runs: Address, vertices: Address, featureRuns: Address, classes: Address]
  >;
  readonly shares: Call<[frames: Address, sites: number, radiusM: number, width: number, rows: Address]>;
  readonly setSums: Call<
    [tree: Address, vertices: Address, values: Address, sums: Address, count: number, stack: Address]
  >;
  readonly sums: Call<[frames: Address, sites: number, near: number, middle: number, far: number, rows: Address]>;
  readonly setDensity: Call<
    [tree: Address, vertices: Address, count: number, kernel: Address, steps: number, stepOfQ: number]
  >;
  readonly pageSum: (at: Address) => number;
  readonly setPages: Call<[table: Address, sums: Address, firstPage: number]>;
  readonly setPlaces: Call<[places: Address, count: number, held: Address, placeOf: Address]>;
  readonly density: Call<[frames: Address, sites: number, cutM: number, sums: Address]>;
};

/** How an instance gets pages that are not in memory: both throw what is wrong with the file. */
export type PageHost = {
  /** Reads a group of pages to an address. */
  readonly read: (group: number, at: Address) => void;
  readonly damaged: (page: number) => never;
};

/** An instance over a pack in memory, or null on a processor without vector instructions; then the searches of core answer. */
export function startKernel(memory: SharedMemory): SpatialKernel | null {
  return started(KERNEL, memory, {});
}

/** The same over pages that are read when they are needed; `setPages` and `setPlaces` must be called before all else. */
export function startPagedKernel(memory: SharedMemory, pages: PageHost): SpatialKernel | null {
  return started(PAGED_KERNEL, memory, pages);
}

function started(code: string, memory: SharedMemory, pages: Partial<PageHost>): SpatialKernel | null {
  const imports = { env: { memory }, host: { direction: Math.atan2, ...pages } };
  return instanceOf(Buffer.from(code, 'base64'), imports) as SpatialKernel | null;
}
