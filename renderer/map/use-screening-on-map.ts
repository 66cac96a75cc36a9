/** Keeps the cells on the map in step with the screening, and scores them again when the method changes. */
import { useEffect, type RefObject } from 'react';
import { scoreAgain } from '../commands/screening.ts';
import { useScreening } from '../stores/screening-store.ts';
import { useDocumentPart, useView, useWorkspaceStore } from '../stores/session.ts';
import { cellsAddress } from './cells-on-map.ts';
import type { SiteMap } from './site-map.ts';

/** A slider moves many times a second; the engine is asked when it rests. *heuristic* */
const PAUSE_MS = 150;

/** `generation` changes when the map was rebuilt. */
export function useScreeningOnMap(map: RefObject<SiteMap | null>, generation: number): void {
  const workspace = useWorkspaceStore(({ open }) => open?.id ?? null);
  const version = useScreening(({ result, isOnMap }) =>
    !isOnMap || result?.resolution === null ? null : (result?.version ?? null),
  );
  const chosen = useScreening((screening) => screening.chosen?.row ?? null);
  useEffect(() => {
    map.current?.setCells(workspace === null || version === null ? null : cellsAddress(workspace, version));
    map.current?.chooseCell(chosen);
  }, [map, workspace, version, chosen, generation]);
}

/** Asks for new scores when weights, method, perspective or filter change. */
export function useScoringAgain(): void {
  const weights = useDocumentPart((document) => document.weights);
  const method = useDocumentPart((document) => document.method);
  const perspective = useView((view) => view.perspective);
  const filter = useScreening((screening) => screening.filter);
  useEffect(() => {
    const timer = setTimeout(() => void scoreAgain(), PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [weights, method, perspective, filter]);
}
