/** Commands of public comments, answered by the engine. No answer carries more than one whole text. */
import { z } from 'zod';
import { CommentDetail } from '../comments/comment-detail.ts';
import { CommentOverview } from '../comments/comment-overview.ts';
import { CommentRegister } from '../comments/comment-register.ts';
import { CommentFilter, CommentRow } from '../comments/comment-rows.ts';
import { READERS } from '../comments/comment-set.ts';
import { ImportPreview } from '../comments/import-preview.ts';
import { CommentId, COMMENT_STATUSES } from '../comments/public-comment.ts';
import { Finding } from '../layers/import-review.ts';
import { Position } from '../sites/site.ts';
import { Day } from '../units/partial-date.ts';
import { command } from './command.ts';
import { Nothing } from './nothing.ts';
import { WorkspaceId } from './workspace-id.ts';

/** Files of comments that were chosen and are not added yet. */
export const CommentTask = z
  .string()
  .regex(/^cm_[a-z0-9]{12}$/)
  .brand<'CommentTask'>();
export type CommentTask = z.infer<typeof CommentTask>;

export const ChosenComments = z.strictObject({ task: CommentTask, fileNames: z.array(z.string()) });
export type ChosenComments = z.infer<typeof ChosenComments>;

const Reader = z.enum(READERS);
const Count = z.int().nonnegative();
const of = { workspace: WorkspaceId, comments: CommentRegister };

/** How one of the chosen files is to be read. */
const ReadingOptions = z.strictObject({
  /** Our field -> their column; an empty one has the field not read. */
  columns: z.record(z.string(), z.string()),
  /** Takes a text file as one comment, whatever lines divide it. */
  isWhole: z.boolean(),
});
export type CommentReadingOptions = z.infer<typeof ReadingOptions>;

export const CommentReview = z.strictObject({
  files: z.array(
    z.strictObject({
      fileName: z.string(),
      format: z.string(),
      entries: Count,
      counts: z.record(z.enum(COMMENT_STATUSES), Count),
      /** Null where the file is no table. */
      columns: z
        .strictObject({ names: z.array(z.string()).readonly(), mapping: z.record(z.string(), z.string()) })
        .nullable(),
      preview: ImportPreview,
      findings: z.array(Finding).readonly(),
    }),
  ),
  /** Files of which nothing was read; `code` is a sentence of the catalogue `findings`. */
  refused: z.array(
    z.strictObject({
      fileName: z.string(),
      code: z.string(),
      facts: z.record(z.string(), z.union([z.string(), z.number()])),
      /** Columns of which one must be named as the text; null where that would not help. */
      columns: z.array(z.string()).readonly().nullable(),
    }),
  ),
  /** Letters among all comments, those that were there before too, and comments like no other. */
  ...{ letters: Count, singles: Count },
  /** Whether the senders of earlier files are known here: else the same letter sent again later counts twice. */
  knowsSenders: z.boolean(),
});
export type CommentReview = z.infer<typeof CommentReview>;

export const commentCommands = {
  /** Reads chosen files and says what they hold; they wait outside the workspace. Progress comes under the task. */
  'comments.review': command(
    z.strictObject({
      ...{ ...of, task: CommentTask },
      /** By the name of the file; absent ones are read as they stand. */
      options: z.record(z.string(), ReadingOptions),
    }),
    CommentReview,
  ),
  /** Writes what was reviewed into tables: the register comes back for one undo step. */
  'comments.add': command(
    // The day dates the entries of the tables.
    z.strictObject({ ...of, task: CommentTask, day: Day }),
    z.strictObject({ comments: CommentRegister }),
  ),
  /** Stops the reading and forgets what was chosen. */
  'comments.forget': command(z.strictObject({ task: CommentTask }), Nothing),
  'comments.overview': command(
    z.strictObject({
      ...{ ...of, reader: Reader },
      site: z.strictObject({ position: Position, precisionKm: z.number().nonnegative().nullable() }).nullable(),
    }),
    CommentOverview,
  ),
  /** A page of the list. */
  'comments.rows': command(
    z.strictObject({
      ...{ ...of, reader: Reader, filter: CommentFilter },
      offset: Count,
      limit: z.int().min(1).max(200),
    }),
    z.strictObject({ total: Count, rows: z.array(CommentRow).readonly() }),
  ),
  /** One comment with its text; null when it is not there. */
  'comments.one': command(
    z.strictObject({
      ...of,
      reader: Reader,
      unit: z.strictObject({ kind: z.enum(['letter', 'comment']), id: CommentId }),
    }),
    CommentDetail.nullable(),
  ),
} as const;
