/** The stores of this window. One window holds one workspace, so there is one of each. */
import { useStore } from 'zustand';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { host } from '../host.ts';
import { drawInWorker } from '../robustness/draw-in-worker.ts';
import { createImportStore, type ImportStore } from './import-store.ts';
import { createReadingsStore, type ReadingsStore } from './readings-store.ts';
import { scoresOf, type ScoresById } from './scores.ts';
import { siteRows, type SiteRow } from './site-rows.ts';
import { createStressStore, type StressStore } from './stress-store.ts';
import { createViewStore, type View } from './view-store.ts';
import { createWorkspaceStore, type WorkspaceStore } from './workspace-store.ts';

export const workspaceStore = createWorkspaceStore();
export const readingsStore = createReadingsStore(host);
export const viewStore = createViewStore();
export const importStore = createImportStore(host);
export const stressStore = createStressStore(drawInWorker);

/** A part of what the user looks at. */
export function useView<T>(select: (view: View) => T): T {
  return useStore(viewStore, select);
}

/** A part of the workspace store. */
export function useWorkspaceStore<T>(select: (store: WorkspaceStore) => T): T {
  return useStore(workspaceStore, select);
}

/** A part of the readings store. */
export function useReadings<T>(select: (store: ReadingsStore) => T): T {
  return useStore(readingsStore, select);
}

/** A part of the files that wait to be added. */
export function useImports<T>(select: (store: ImportStore) => T): T {
  return useStore(importStore, select);
}

/** A part of the uncertainty analysis. */
export function useStress<T>(select: (store: StressStore) => T): T {
  return useStore(stressStore, select);
}

/** The document on screen; null before one is open. */
export function useDocument(): Workspace | null {
  return useStore(workspaceStore, ({ open }) => open?.history.present ?? null);
}

/** The document on screen, outside React. */
export function currentDocument(): Workspace | null {
  return workspaceStore.getState().open?.history.present ?? null;
}

const NO_SCORES: ScoresById = new Map();

/** Scores in the perspective on screen, for the state on screen or the one given. */
export function useScores(state?: View['state']): ScoresById {
  const document = useDocument();
  const readings = useReadings((store) => store.readings);
  const perspective = useView((view) => view.perspective);
  const shown = useView((view) => view.state);
  return document === null ? NO_SCORES : scoresOf(readings, document, { perspective, state: state ?? shown });
}

/** One row a site, in the order of the document. */
export function useSiteRows(): readonly SiteRow[] {
  const document = useDocument();
  const scores = useScores();
  return rowsOf(document, scores);
}

const rows = new WeakMap<ScoresById, { readonly sites: Workspace['sites']; readonly rows: readonly SiteRow[] }>();

/** Rows of a document's sites; the same arguments give the same array. */
export function rowsOf(document: Workspace | null, scores: ScoresById): readonly SiteRow[] {
  const sites = document?.sites ?? [];
  const known = rows.get(scores);
  if (known?.sites === sites) return known.rows;
  const made = siteRows(sites, scores);
  rows.set(scores, { sites, rows: made });
  return made;
}
