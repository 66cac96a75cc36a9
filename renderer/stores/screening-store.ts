/** The screening on screen: what is asked for, how far it is, what came out. Never saved and never undone. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { IpcError } from '../../core/ipc/contract.ts';
import type { Region } from '../../core/screening/region.ts';
import type { CandidateRow, ScreeningResult } from '../../core/screening/screening-result.ts';
import { NO_FILTER, type ShortlistFilter } from '../../core/screening/shortlist.ts';
import { BLANK_TEMPLATE, type Template } from '../../core/screening/template.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';

/** What of a document the cells were read from, and under which conversion. */
export type ReadFrom = { readonly document: Workspace; readonly template: Template };

export type States = readonly {
  readonly state: string;
  readonly areaKm2: number;
  readonly counties: readonly { readonly fips: string; readonly name: string; readonly areaKm2: number }[];
}[];

export type Screening = {
  readonly states: States;
  readonly region: Region | null;
  /** Resolution of the grid; null takes the finest that fits. */
  readonly resolution: number | null;
  readonly template: Template;
  readonly filter: ShortlistFilter;
  readonly busy: boolean;
  /** Share of the cells that is read; null before the first. */
  readonly done: number | null;
  readonly problem: IpcError | null;
  readonly result: ScreeningResult | null;
  readonly readFrom: ReadFrom | null;
  /** False while the user hides the cells on the map. */
  readonly isOnMap: boolean;
  /** The cell that was pointed at. */
  readonly chosen: CandidateRow | null;
};

export const NO_SCREENING: Screening = {
  states: [],
  region: null,
  resolution: null,
  template: BLANK_TEMPLATE,
  filter: NO_FILTER,
  busy: false,
  done: null,
  problem: null,
  result: null,
  readFrom: null,
  isOnMap: true,
  chosen: null,
};

/** Nothing on its way, nothing found, and cells that come are shown. */
export const ENDED = {
  done: null,
  problem: null,
  result: null,
  readFrom: null,
  isOnMap: true,
  chosen: null,
} as const satisfies Partial<Screening>;

export const screeningStore = createStore<Screening>(() => NO_SCREENING);

/** A part of the screening. */
export function useScreening<T>(select: (screening: Screening) => T): T {
  return useStore(screeningStore, select);
}
