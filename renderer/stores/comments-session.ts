/** The stores of the comments of this window, and what follows the document into them. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { host } from '../host.ts';
import { createCommentImport, type CommentImportStore } from './comment-import.ts';
import { createCommentsStore, type CommentsStore } from './comments-store.ts';
import { workspaceStore } from './session.ts';

export const commentsStore = createCommentsStore(host);
export const commentImport = createCommentImport(host);

/** A part of what is seen of comments. */
export function useComments<T>(select: (store: CommentsStore) => T): T {
  return useStore(commentsStore, select);
}

/** A part of the files under review. */
export function useCommentImport<T>(select: (store: CommentImportStore) => T): T {
  return useStore(commentImport, select);
}

/** Keeps the stores with the document while the window is open. */
export function useFollowedComments({ comments, sites }: Workspace): void {
  const site = sites.find(({ id }) => id === comments.siteId) ?? null;
  useEffect(() => {
    const workspace = workspaceStore.getState().open?.id ?? null;
    commentsStore.getState().follow(workspace === null ? null : { workspace, comments, site: placeOf(site) });
  }, [comments, site]);
}

const places = new WeakMap<
  object,
  { readonly position: readonly [number, number]; readonly precisionKm: number | null }
>();

/** The same object for the same site: the store tells by it whether anything is new. */
function placeOf(site: Workspace['sites'][number] | null) {
  if (site === null) return null;
  const known = places.get(site);
  if (known !== undefined) return known;
  const made = { position: site.position, precisionKm: site.precisionKm };
  places.set(site, made);
  return made;
}
