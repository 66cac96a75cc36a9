/** Changes that people make to public comments. None of them touches a text, and none moves a score. */
import type { CommentRegister } from '../comments/comment-register.ts';
import type { Coding, Response, Theme } from '../comments/comment-set.ts';
import type { Edit } from './edits.ts';

/** Takes in what an import made of the register; the usual themes come along where there are none. */
export function addComments(comments: CommentRegister, usual: readonly Theme[]): Edit {
  return inComments(() => ({ ...comments, themes: comments.themes.length === 0 ? [...usual] : comments.themes }));
}

/** Takes in the files of an import that was reviewed, with what came back withheld in them; all else stays as it is by now. */
export function addCommentFiles(
  { files, senderSalt, withheld }: Pick<CommentRegister, 'files' | 'senderSalt' | 'withheld'>,
  usual: readonly Theme[],
): Edit {
  return (workspace) => {
    const { comments } = workspace;
    const fresh = files.filter(({ id }) => comments.files.every((known) => known.id !== id));
    const came = withheld.filter(({ commentId }) => fresh.some(({ id }) => isOfFile(commentId, id)));
    return addComments({ ...comments, files, senderSalt, withheld: [...comments.withheld, ...came] }, usual)(workspace);
  };
}

/** How many were received, as whoever collected them says; null when nobody has said. */
export function setReceived(received: number | null): Edit {
  return inComments((comments) => ({ ...comments, received }));
}

/** The site from which distances count. */
export function setCommentSite(siteId: string | null): Edit {
  return inComments((comments) => ({ ...comments, siteId }));
}

/**
 * Takes a file out with what was coded, answered and withheld of its comments. What was said of a whole letter moves to the
 * heir of its comment: another that has the letter and stays. Where that has its own already, its own counts.
 */
export function removeCommentFile(fileId: string, heirs: ReadonlyMap<string, string> = new Map()): Edit {
  const isOf = (commentId: string) => isOfFile(commentId, fileId);
  const moved = <T extends Reach>(one: T): T => {
    const heir = one.reach === 'family' && isOf(one.commentId) ? heirs.get(one.commentId) : undefined;
    return heir === undefined ? one : { ...one, commentId: heir };
  };
  return inComments((comments) => {
    const codings = comments.codings.map(moved).filter(({ commentId }) => !isOf(commentId));
    const responses = comments.responses
      .map((one) => (one.about.kind === 'theme' ? one : withAbout(one, moved(one.about))))
      .filter(({ about }) => about.kind === 'theme' || !isOf(about.commentId));
    return {
      ...comments,
      files: comments.files.filter(({ id }) => id !== fileId),
      withheld: comments.withheld.filter(({ commentId }) => !isOf(commentId)),
      codings: ownFirst(codings, comments.codings, (one) => `${one.reader} ${one.reach} ${one.commentId}`),
      responses: ownFirst(responses, comments.responses, keyOf),
    };
  });
}

type Reach = { readonly commentId: string; readonly reach: 'comment' | 'family' };

/** The response itself where it is about the same comment as before: what did not move is told by being the same. */
function withAbout(response: Response, about: Response['about']): Response {
  return about === response.about ? response : { ...response, about };
}

/** One for each key: that which stood there `before`, else the last that came. */
function ownFirst<T>(all: readonly T[], before: readonly T[], key: (one: T) => string): T[] {
  const [held, own] = [new Set(before), new Set(before.map(key))];
  const last = new Map(all.map((one) => [key(one), one]));
  return all.filter((one) => held.has(one) || (!own.has(key(one)) && last.get(key(one)) === one));
}

/** Comments of a file under which a whole letter was coded or answered: an heir is looked for before the file goes. */
export function letterMarksIn({ codings, responses }: CommentRegister, fileId: string): readonly string[] {
  const about = responses.flatMap((one) => (one.about.kind === 'theme' ? [] : [one.about]));
  const marks = [...codings, ...about].filter(
    ({ commentId, reach }) => reach === 'family' && isOfFile(commentId, fileId),
  );
  return [...new Set(marks.map(({ commentId }) => commentId))];
}

/** Whether a comment came in a file: its id is that of the file and its row. */
export function isOfFile(commentId: string, fileId: string): boolean {
  return commentId.startsWith(`${fileId}-`) && /^\d+$/.test(commentId.slice(fileId.length + 1));
}

/** Puts themes in, each in place of the one with its id. */
export function putThemes(themes: readonly Theme[]): Edit {
  return inComments((comments) => ({
    ...comments,
    themes: themes.reduce<Theme[]>(
      (all, theme) =>
        all.some(({ id }) => id === theme.id) ? all.map((one) => (one.id === theme.id ? theme : one)) : [...all, theme],
      comments.themes,
    ),
  }));
}

/** Takes a theme out of the list, the codings and the answers. A coding that had no other stays: the comment was read. */
export function removeTheme(themeId: string): Edit {
  return inComments((comments) => ({
    ...comments,
    themes: comments.themes.filter(({ id }) => id !== themeId),
    codings: comments.codings.map((coding) =>
      coding.themeIds.includes(themeId)
        ? { ...coding, themeIds: coding.themeIds.filter((id) => id !== themeId) }
        : coding,
    ),
    responses: comments.responses.filter(({ about }) => about.kind !== 'theme' || about.themeId !== themeId),
  }));
}

/** Where a theme is used: what removing it takes along. */
export function usesOfTheme(
  { codings, responses }: CommentRegister,
  themeId: string,
): { readonly codings: number; readonly responses: number } {
  return {
    codings: codings.filter(({ themeIds }) => themeIds.includes(themeId)).length,
    responses: responses.filter(({ about }) => about.kind === 'theme' && about.themeId === themeId).length,
  };
}

type Place = Pick<Coding, 'commentId' | 'reach' | 'reader'>;

/** Writes a coding at the end, where it counts; `instead` is the one it takes the place of. */
export function putCoding(coding: Coding, instead: Place | null = null): Edit {
  return inComments((comments) => ({
    ...comments,
    codings: [...comments.codings.filter((one) => !isAt(one, coding) && !isAt(one, instead)), coding],
  }));
}

/** Takes a coding out: the reader has not read it. */
export function removeCoding(place: Place): Edit {
  return inComments((comments) => ({ ...comments, codings: comments.codings.filter((one) => !isAt(one, place)) }));
}

function isAt(coding: Place, place: Place | null): boolean {
  if (place === null) return false;
  return coding.commentId === place.commentId && coding.reach === place.reach && coding.reader === place.reader;
}

/** Writes an answer in place of the one about the same. An unanswered one without words is none. */
export function putResponse(response: Response): Edit {
  const key = keyOf(response);
  const isNone = response.status === 'unanswered' && response.text === '';
  return inComments((comments) => ({
    ...comments,
    responses: [...comments.responses.filter((one) => keyOf(one) !== key), ...(isNone ? [] : [response])],
  }));
}

function keyOf({ about }: Response): string {
  return about.kind === 'theme' ? `theme ${about.themeId}` : `${about.reach} ${about.commentId}`;
}

/** Keeps a comment from the record. */
export function withholdComment(commentId: string, reason: string): Edit {
  return inComments((comments) => ({
    ...comments,
    withheld: [...comments.withheld.filter((one) => one.commentId !== commentId), { commentId, reason }],
  }));
}

/** Puts it back; one that its file calls withheld stays so. */
export function unwithholdComment(commentId: string): Edit {
  return inComments((comments) => ({
    ...comments,
    withheld: comments.withheld.filter((one) => one.commentId !== commentId),
  }));
}

function inComments(change: (comments: CommentRegister) => CommentRegister): Edit {
  return (workspace) => ({ ...workspace, comments: change(workspace.comments) });
}
