/** Reads files of comments and groups what they hold: the work that takes long, wherever it is done. */
import { groupFormLetters } from '../../core/comments/form-letters.ts';
import { suggestionsOf } from '../../core/comments/suggestions-of.ts';
import type { Gazetteer } from '../../core/layers/layer-data.ts';
import type { CommentAnswer, CommentJob, CommentStep } from './comment-messages.ts';
import { readComments } from './read-comments.ts';

/** The answer to a job; steps are told as they begin. */
export async function workComments(
  job: CommentJob,
  gazetteer: () => Promise<Gazetteer>,
  onStep: (step: CommentStep) => void,
): Promise<CommentAnswer> {
  const read =
    job.kind === 'read'
      ? await readComments(job.paths, {
          ...job.order,
          gazetteer,
          onProgress: (done) => {
            onStep({ stage: 'read', done });
          },
        })
      : null;
  onStep({ stage: 'review', done: null });
  const comments = job.kind === 'read' ? (read?.comments ?? []) : job.comments;
  return { read, grouping: groupFormLetters(comments), suggestions: suggestionsOf(comments) };
}
