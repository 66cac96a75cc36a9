/** What crosses between the engine and the thread that reads and groups comments. */
import type { ComparedComment, Grouping } from '../../core/comments/form-letters.ts';
import type { Suggestions } from '../../core/comments/suggestions-of.ts';
import type { CommentImport, CommentImportOrder } from './read-comments.ts';

export type CommentJob =
  | {
      readonly kind: 'read';
      readonly paths: readonly string[];
      readonly order: Omit<CommentImportOrder, 'gazetteer' | 'onProgress'>;
    }
  | { readonly kind: 'group'; readonly comments: readonly ComparedComment[] };

/** Families and suggestions of all comments; `read` is null where no file was to be read. */
export type CommentAnswer = {
  readonly read: CommentImport | null;
  readonly grouping: Grouping;
  readonly suggestions: Suggestions;
};

/** `done` is null while the end is not known. */
export type CommentStep = { readonly stage: 'read' | 'review'; readonly done: number | null };
