/** The thread that reads and groups comments, one job at a time; the engine ends the whole thread to cancel. */
import { workerData } from 'node:worker_threads';
import { once } from '../engine-data.ts';
import { readGazetteer } from '../gazetteer/read-gazetteer.ts';
import { answerJobs } from '../threads/answer-jobs.ts';
import type { CommentJob, CommentStep } from './comment-messages.ts';
import { workComments } from './work-comments.ts';

const { assetsRoot } = workerData as { readonly assetsRoot: string };
const gazetteer = once(() => readGazetteer(assetsRoot));

answerJobs((job: CommentJob, onStep: (step: CommentStep) => void) => workComments(job, gazetteer, onStep));
