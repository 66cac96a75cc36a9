/** The part of the view that belongs to a workspace and is there again when it is reopened. */
import type { WorkspaceView } from '../../core/ipc/workspace-view.ts';
import { COMPARE_LIMIT, type View } from './view-store.ts';

/** A workspace that was never looked at: the developer's risk of the hosted sites, scores on the map. */
const FIRST: WorkspaceView = { perspective: 'delivery', state: 'hosted', mapOf: null, compared: [] };

/** What to keep of the view. */
export function viewToKeep({ perspective, state, mapOf, compared }: View): WorkspaceView {
  return { perspective, state, mapOf, compared: [...compared] };
}

/** True when nothing that is kept differs between two views. */
export function keepsTheSame(a: View, b: View): boolean {
  return a.perspective === b.perspective && a.state === b.state && a.mapOf === b.mapOf && a.compared === b.compared;
}

/** The view of a workspace that opens with `sites`; those of the comparison that are gone since are left out. */
export function viewToStartWith(kept: WorkspaceView | null, sites: readonly { readonly id: string }[]): WorkspaceView {
  const { compared, ...others } = kept ?? FIRST;
  const known = new Set(sites.map(({ id }) => id));
  return { ...others, compared: compared.filter((id) => known.has(id)).slice(0, COMPARE_LIMIT) };
}
