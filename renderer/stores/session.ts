/** The stores of this window. One window holds one workspace, so there is one of each. */
import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Question } from '../../core/criteria/build-matrix.ts';
import type { ExclusionRule } from '../../core/criteria/exclusion.ts';
import type { PackedReadings } from '../../core/criteria/packed-readings.ts';
import type { UnrankedScore } from '../../core/scoring/score-matrix.ts';
import { scoreOfSite } from '../../core/scoring/score-of-site.ts';
import { DEFAULT_WEIGHTS, type Weights } from '../../core/weights/weights.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { host } from '../host.ts';
import { drawInWorker } from '../robustness/draw-in-worker.ts';
import { createImportStore, type ImportStore } from './import-store.ts';
import { rankedSites, type ScoredSites } from './arrange-sites.ts';
import { excludingRules } from './excluding-rules.ts';
import { inSlices } from './in-slices.ts';
import { createNoiseStore, type NoiseStore } from './noise-store.ts';
import { createReadingsStore, type Details, type ReadingsStore } from './readings-store.ts';
import { placesOf, scoresInSteps, scoresOf, type Scores } from './scores.ts';
import { createStressStore, type StressStore } from './stress-store.ts';
import { createViewStore, type View } from './view-store.ts';
import { createWorkspaceStore, type WorkspaceStore } from './workspace-store.ts';

export const workspaceStore = createWorkspaceStore();
export const viewStore = createViewStore();
/** Readings are shown with their scores ready: made in slices, because all of it in one frame would hold up the window. */
export const readingsStore = createReadingsStore(host, async (packed) => {
  const document = currentDocument();
  const { perspective, state } = viewStore.getState();
  if (document !== null) await inSlices(readySteps(packed, document, { perspective, state }));
});

/** Makes the scores and the order of the list step by step: the frame that shows them first only draws. */
function* readySteps(packed: PackedReadings, document: Workspace, question: Question): Generator<undefined> {
  yield* scoresInSteps(packed, document, question);
  const scored = { sites: document.sites, scores: scoresOf(packed, document, question) };
  placesOf(scored.scores, scored.sites);
  yield;
  rankedSites(scored);
}

export const importStore = createImportStore(host, () => {
  const { open } = workspaceStore.getState();
  return open === null ? null : { workspace: open.id, document: open.history.present };
});
export const stressStore = createStressStore(drawInWorker);
export const noiseStore = createNoiseStore(host, () => workspaceStore.getState().open?.id ?? null);

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

/** A part of the noise of the site in hand. */
export function useNoise<T>(select: (store: NoiseStore) => T): T {
  return useStore(noiseStore, select);
}

/** The document on screen; null before one is open. */
export function useDocument(): Workspace | null {
  return useStore(workspaceStore, ({ open }) => open?.history.present ?? null);
}

/**
 * A part of the document on screen; null before one is open. Who takes a part is drawn again only when that part is
 * another, so that a weight that moves leaves lists of layers and sites alone.
 */
export function useDocumentPart<T>(select: (document: Workspace) => T): T | null {
  return useStore(workspaceStore, ({ open }) => (open === null ? null : select(open.history.present)));
}

/** The document on screen, outside React. */
export function currentDocument(): Workspace | null {
  return workspaceStore.getState().open?.history.present ?? null;
}

/** Scores in the perspective and state on screen; null before the first readings. */
export function useScores(): Scores | null {
  const weights = useDocumentPart((document) => document.weights);
  const method = useDocumentPart((document) => document.method);
  const packed = useReadings((store) => store.packed);
  const perspective = useView((view) => view.perspective);
  const state = useView((view) => view.state);
  if (weights === null || method === null || packed === null) return null;
  return scoresOf(packed, { weights, method }, { perspective, state });
}

/** The scores on screen, outside React. */
export function currentScores(): Scores | null {
  const document = currentDocument();
  const { packed } = readingsStore.getState();
  const { perspective, state } = viewStore.getState();
  return document === null || packed === null ? null : scoresOf(packed, document, { perspective, state });
}

/** The weights that score; the defaults before a workspace is open. */
export function useWeights(): Weights {
  return useDocumentPart(({ weights }) => weights) ?? DEFAULT_WEIGHTS;
}

/** Sites of the document with their scores on screen; the same object until one of them changes. */
export function useScoredSites(): ScoredSites {
  const sites = useDocumentPart((document) => document.sites) ?? NO_SITES;
  const scores = useScores();
  return useMemo(() => ({ sites, scores }), [sites, scores]);
}

/** The rule that excludes each excluded site on screen, by site id; the same map until a rule or a reading changes. */
export function useExcludingRules(): ReadonlyMap<string, ExclusionRule> {
  const packed = useReadings((store) => store.packed);
  const state = useView((view) => view.state);
  const rules = useDocumentPart(({ method }) => method.exclusions);
  return useMemo(
    () => (packed === null || rules === null ? new Map<string, ExclusionRule>() : excludingRules(packed, state, rules)),
    [packed, state, rules],
  );
}

const NO_SITES: Workspace['sites'] = [];

/** All that was read of some sites, fetched when it is not at hand; what is older stays until the newer one comes. */
export function useDetails(ids: readonly string[]): Details {
  const packed = useReadings((store) => store.packed);
  const key = JSON.stringify(ids);
  useEffect(() => {
    if (packed !== null) void readingsStore.getState().look(JSON.parse(key) as string[]);
  }, [key, packed]);
  return useReadings((store) => store.details);
}

/**
 * Scores of some sites with everything a reader needs to check them, in the perspective on screen, for the state on screen
 * or the one given; without those whose details are still on their way.
 */
export function useDetailedScores(ids: readonly string[], state?: View['state']): ReadonlyMap<string, UnrankedScore> {
  const document = useDocument();
  const details = useDetails(ids);
  const scores = useScores();
  const perspective = useView((view) => view.perspective);
  const shown = useView((view) => view.state);
  if (document === null || scores === null) return new Map();
  const question = { perspective, state: state ?? shown };
  return new Map(
    ids.flatMap((id) => {
      const readings = details.get(id);
      return readings === undefined ? [] : [[id, scoreOfSite(readings, document, question)] as const];
    }),
  );
}
