/** The public comments that a report may speak of: those on its site. */
import type { CommentRegister } from '../comments/comment-register.ts';
import type { CommentSet } from '../comments/comment-set.ts';
import type { Grouping } from '../comments/form-letters.ts';

/** Read from the tables of the workspace, with its form letters. */
export type ReportComments = { readonly set: CommentSet; readonly grouping: Grouping };

/** `none`: nothing came in. `elsewhere`: what came in is about another site. */
export type CommentsAbout = 'here' | 'elsewhere' | 'none';

/** What the comments of a workspace are about, seen from a site. Where nobody has chosen a site they are about all of it. */
export function commentsAbout({ files, siteId }: CommentRegister, site: string): CommentsAbout {
  if (files.length === 0) return 'none';
  return siteId === null || siteId === site ? 'here' : 'elsewhere';
}
