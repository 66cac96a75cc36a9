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
  readonly setPages: Call<[present: Address]>;
  readonly density: Call<[frames: Address, sites: number, cutM: number, sums: Address]>;
};

/** An instance over a pack in memory, or null on a processor without vector instructions; then the searches of core answer. */
export function startKernel(memory: SharedMemory): SpatialKernel | null {
  return started(KERNEL, memory, allAreThere);
}

/** The same over pages that are read when they are needed: `fetch` reads one and says where. `setPages` must be called before all else. */
export function startPagedKernel(memory: SharedMemory, fetch: (page: number) => Address): SpatialKernel | null {
  return started(PAGED_KERNEL, memory, fetch);
}

function started(code: string, memory: SharedMemory, fetch: (page: number) => Address): SpatialKernel | null {
  const imports = { env: { memory }, host: { direction: Math.atan2, fetch } };
  return instanceOf(Buffer.from(code, 'base64'), imports) as SpatialKernel | null;
}

function allAreThere(page: number): never {
  throw new Error(`page ${page} of a pack that is all in memory is asked for`);
}
