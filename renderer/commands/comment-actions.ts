/** What can be done with public comments, each named for Undo. */
import type { Coding, Reader, Response, Theme } from '../../core/comments/comment-set.ts';
import type { CommentDetail } from '../../core/comments/comment-detail.ts';
import { NO_COMMENT_FILTER } from '../../core/comments/comment-rows.ts';
import { defaultThemes } from '../../core/comments/default-themes.ts';
import { freeId } from '../../core/lib/free-id.ts';
import {
  addCommentFiles,
  putCoding,
  putResponse,
  putThemes,
  removeCoding,
  isOfFile,
  letterMarksIn,
  removeCommentFile,
  removeTheme,
  setCommentSite,
  setReceived,
  unwithholdComment,
  withholdComment,
} from '../../core/workspace/comment-edits.ts';
import type { Edit } from '../../core/workspace/edits.ts';
import { host } from '../host.ts';
import { commentImport, commentsStore } from '../stores/comments-session.ts';
import { currentDocument, viewStore, workspaceStore } from '../stores/session.ts';
import { answered } from './files.ts';

function edit(label: string, change: Edit): void {
  workspaceStore.getState().edit(label, change);
}

function openId() {
  return workspaceStore.getState().open?.id ?? null;
}

/** Shows the window of public comments. */
export function openComments(): void {
  viewStore.setState({ dialog: { kind: 'comments' } });
}

/** Lets the user choose files, which are then read and reviewed. */
export async function chooseComments(): Promise<void> {
  const workspace = openId();
  if (workspace === null) return;
  const chosen = await answered(host['comments.choose']({ workspace }));
  const document = currentDocument();
  if (chosen === null || document === null) return;
  commentImport.getState().take(chosen, { workspace, comments: document.comments });
}

/** Adds the reviewed files as one step. A document that got another site or number meanwhile keeps them. */
export async function addReviewedComments(): Promise<void> {
  const before = currentDocument();
  if (before === null) return;
  const added = await commentImport.getState().add(before.asOf);
  if (added === null) return;
  const { language } = viewStore.getState().settings;
  edit('undo.add-comments', addCommentFiles(added, defaultThemes(language)));
}

/** Writes the response matrix to a file of the user's choice. */
export async function exportMatrix(): Promise<void> {
  const [workspace, document] = [openId(), currentDocument()];
  if (workspace === null || document === null) return;
  const { language } = viewStore.getState().settings;
  const saved = await answered(host['comments.exportMatrix']({ workspace, document, language }));
  if (saved !== null)
    viewStore.setState({ notice: { kind: 'note', code: 'comments.exported', facts: { fileName: saved.fileName } } });
}

/** Says how many comments were received; null takes it back. */
export function sayReceived(received: number | null): void {
  edit('undo.comments-received', setReceived(received));
}

/** Chooses the site from which distances count. */
export function chooseCommentSite(siteId: string | null): void {
  edit('undo.comment-site', setCommentSite(siteId));
}

/** Gives a comment, or all that sent its letter, these themes. */
export function code(detail: CommentDetail, reader: Reader, change: Partial<Pick<Coding, 'themeIds' | 'note'>>): void {
  const { coding } = detail;
  const reach = detail.kind === 'letter' ? 'family' : 'comment';
  const isOwn = coding?.reach === reach;
  const themeIds = change.themeIds ?? [...themesShown(detail, reader)];
  const next: Coding = {
    ...{ commentId: detail.id, reach, reader, themeIds },
    note: change.note ?? (isOwn ? coding.note : ''),
  };
  // The answer of the engine follows; a second press must not fall on what was before the first.
  commentsStore.getState().foresee(detail, { themeIds, note: next.note, reach, commentId: detail.id });
  edit('undo.code-comment', putCoding(next, isOwn ? { commentId: coding.commentId, reach, reader } : null));
}

/** Themes that are ticked: those given, and before a difference is settled those that both readers gave. */
export function themesShown({ coding, both }: CommentDetail, reader: Reader): readonly string[] {
  if (coding !== null) return coding.themeIds;
  return reader === 'agreed' && both !== null ? both.first.filter((id) => both.second.includes(id)) : [];
}

/** Takes a theme in or out of a coding. */
export function toggleTheme(detail: CommentDetail, reader: Reader, themeId: string): void {
  const given = themesShown(detail, reader);
  code(detail, reader, {
    themeIds: given.includes(themeId) ? given.filter((id) => id !== themeId) : [...given, themeId],
  });
}

/** Back to unread. */
export function uncode(detail: CommentDetail, reader: Reader): void {
  const { coding } = detail;
  if (coding === null) return;
  commentsStore.getState().foresee(detail, null);
  edit('undo.uncode-comment', removeCoding({ ...coding, reader }));
}

/** Names or defines a theme anew. */
export function writeTheme(theme: Theme): void {
  edit('undo.comment-theme', putThemes([theme]));
}

/** A theme of one's own with a name that nobody has chosen yet. */
export function addTheme(name: string): void {
  const id = freeId('theme', currentDocument()?.comments.themes ?? []);
  edit('undo.comment-themes', putThemes([{ id, name, definition: '' }]));
}

/** The usual themes that are not there. */
export function addUsualThemes(): void {
  const known = new Set(currentDocument()?.comments.themes.map(({ id }) => id));
  const { language } = viewStore.getState().settings;
  edit('undo.comment-themes', putThemes(defaultThemes(language).filter(({ id }) => !known.has(id))));
}

/** Takes a theme out, with what was coded and answered under it. */
export function dropTheme(id: string): void {
  edit('undo.drop-theme', removeTheme(id));
}

/** Writes an answer. */
export function writeResponse(response: Response): void {
  edit('undo.comment-response', putResponse(response));
}

/** Keeps a comment from the record. */
export function withhold(commentId: string, reason: string): void {
  edit('undo.withhold-comment', withholdComment(commentId, reason));
}

/** Puts a comment back on the record. */
export function unwithhold(commentId: string): void {
  edit('undo.unwithhold-comment', unwithholdComment(commentId));
}

/** Comments of a letter asked for at once. Heuristic: most letters have one outside the file among these. */
const ASKED = 200;

/** Takes a file out with what was made of its comments; what was said of whole letters stays with those that others sent. */
export async function dropCommentFile(fileId: string): Promise<void> {
  const [workspace, document] = [openId(), currentDocument()];
  if (workspace === null || document === null) return;
  const { comments } = document;
  const heirs = new Map<string, string>();
  for (const id of letterMarksIn(comments, fileId)) {
    const filter = { ...NO_COMMENT_FILTER, list: 'comments' as const, family: id };
    let total = 1;
    for (let offset = 0; offset < total && !heirs.has(id); offset += ASKED) {
      const asked = { workspace, comments, reader: 'first' as const, filter, offset, limit: ASKED };
      const page = await answered(host['comments.rows'](asked));
      if (page === null) return;
      const heir = page.rows.find((row) => !isOfFile(row.id, fileId));
      if (heir !== undefined) heirs.set(id, heir.id);
      total = page.total;
    }
  }
  edit('undo.drop-comments', removeCommentFile(fileId, heirs));
}

/** The differences of the two readers, to be settled. */
export function showDifferences(): void {
  const store = commentsStore.getState();
  store.readAs('agreed');
  store.narrow({ list: 'letters', family: null, text: '', theme: null, author: null, read: 'differs' });
  store.show('read');
}
