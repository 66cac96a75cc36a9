/** The thread that reads and groups comments. */
import { Worker } from 'node:worker_threads';
import type { Gazetteer } from '../../core/layers/layer-data.ts';
import { WarmThread } from '../threads/warm-thread.ts';
import type { CommentAnswer, CommentJob, CommentStep } from './comment-messages.ts';

export type CommentThreadOptions = {
  /** Path of the bundled `comment-worker.ts`; null works in this thread. */
  readonly module: string | null;
  readonly assetsRoot: string;
  readonly gazetteer: () => Promise<Gazetteer>;
};

export type CommentThread = WarmThread<CommentJob, CommentStep, CommentAnswer>;

/** A queue of jobs on comments, started with the first. */
export function commentThread({ module, assetsRoot, gazetteer }: CommentThreadOptions): CommentThread {
  return new WarmThread({
    name: 'comment',
    start: module === null ? null : () => new Worker(module, { workerData: { assetsRoot } }),
    here: async (job, onStep) => (await import('./work-comments.ts')).workComments(job, gazetteer, onStep),
  });
}
