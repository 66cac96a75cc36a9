/** What crosses from the engine to the threads that answer the national workload: shared memory and small messages. */
import type { WorkloadAnswers } from '../../core/spatial/workload-answers.ts';
import type { SharedMemory } from './web-assembly.ts';

/** What a thread is started with: the memory, and how many bytes at its start are the pack. */
export type WorkloadThreadData = { readonly memory: SharedMemory; readonly packBytes: number };

/** Sites to answer; every thread gets the same order and takes batches of it until none is left. */
export type WorkloadOrder = {
  readonly coordinates: Float64Array;
  /** Sites along the Hilbert curve. */
  readonly sites: Uint32Array;
  readonly answers: WorkloadAnswers;
  /** Two words: the next site to take, counted along `sites`, and whether the order was cancelled. */
  readonly control: Int32Array;
  /** Threads that share the order. */
  readonly threads: number;
};

export const NEXT = 0;
export const CANCELLED = 1;

export type WorkloadMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'finished' }
  | { readonly kind: 'failed'; readonly message: string };
