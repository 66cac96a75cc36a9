/** The thread that works out noise maps, one at a time. It reads no file and asks nobody. */
import { answerJobs } from '../threads/answer-jobs.ts';
import type { NoiseJob } from './noise-messages.ts';
import { workOutNoise } from './work-out-noise.ts';

answerJobs((job: NoiseJob, onStep: (done: number) => void) =>
  workOutNoise(job, (done) => {
    onStep(done);
    return null;
  }),
);
