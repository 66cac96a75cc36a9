/**
 * The thread that reads files: its own heap, its own end. One order at a time; the engine ends the whole thread to
 * cancel, because no reader needs to know of cancelling then.
 */
import { workerData } from 'node:worker_threads';
import { readGazetteer } from '../gazetteer/read-gazetteer.ts';
import { once } from '../engine-data.ts';
import { answerJobs } from '../threads/answer-jobs.ts';
import { stageFile } from './stage-file.ts';
import type { StageOrder, StageStep } from './stage-order.ts';

const { assetsRoot } = workerData as { readonly assetsRoot: string };
const gazetteer = once(() => readGazetteer(assetsRoot));

answerJobs((order: StageOrder, onStep: (step: StageStep) => void) =>
  stageFile(order, { gazetteer }, (stage, done) => {
    onStep({ stage, done });
  }),
);
