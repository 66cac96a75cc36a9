/** Where do files go that are dropped on the window? Their names and what is open decide. */

/**
 * `workspace` is opened, `comments` are reviewed as such, `busy` waits for the user to finish. Otherwise the files are layers,
 * those of the names in `left` excepted: they can only be comments and came together with layers.
 */
export type DropRoute = 'workspace' | 'comments' | 'busy' | { readonly left: readonly string[] };

/** Mail, documents and plain text hold no layer; a table may hold either and stays with the layers. */
const ONLY_COMMENTS = /\.(?:mbox|eml|docx|txt)$/i;

/** `dialog` is the kind of the dialog that is open, null for none; `isReviewing` is true while files of comments are under review. */
export function routeOf(
  names: readonly string[],
  { dialog, isReviewing }: { readonly dialog: string | null; readonly isReviewing: boolean },
): DropRoute {
  if (names.length === 1 && names[0]?.toLowerCase().endsWith('.siteshift') === true) return 'workspace';
  if (dialog === 'comments') return isReviewing ? 'busy' : 'comments';
  const left = names.filter((name) => ONLY_COMMENTS.test(name));
  if (left.length < names.length) return { left };
  // What is typed into another window is not thrown away for a drop.
  return dialog === null ? 'comments' : 'busy';
}
