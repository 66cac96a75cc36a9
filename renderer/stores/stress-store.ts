/**
 * The uncertainty analysis of this window: at most one run at a time, its progress, and the last answer with what it was
 * worked out from, so that an answer that the document has left behind can say so.
 */
import { createStore } from 'zustand/vanilla';
import type { PackedReadings } from '../../core/criteria/packed-readings.ts';
import type { Perspective, SiteState } from '../../core/indicators/reading.ts';
import type { SensitivityBar, SensitivityQuestion } from '../../core/robustness/site-sensitivity.ts';
import type { StressQuestion, StressResult } from '../../core/robustness/stress.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { Heard } from '../robustness/draw-in-worker.ts';
import type { StressOrder } from '../robustness/stress-messages.ts';

/** What an answer depends on, compared by identity. */
export type StressInputs = {
  /** Null before the first readings. */
  readonly packed: PackedReadings | null;
  readonly weights: Workspace['weights'];
  readonly method: Workspace['method'];
  readonly perspective: Perspective;
  readonly state: SiteState;
};

export type StressAnswer = {
  readonly inputs: StressInputs;
  readonly question: StressQuestion;
  readonly result: StressResult;
};

/** Shares of variance of one site, worked out when asked for. */
export type Sensed = { readonly siteId: string; readonly bars: readonly SensitivityBar[] };

export type StressStore = {
  /** Share done of the run under way, 0-1; null when none is. */
  readonly running: number | null;
  readonly answer: StressAnswer | null;
  /** The site whose shares of variance are being worked out, and how far. */
  readonly sensing: { readonly siteId: string; readonly done: number } | null;
  readonly sensed: Sensed | null;
  /** What broke in the last run, in the runtime's words. */
  readonly problem: string | null;
  start: (inputs: StressInputs, question: StressQuestion) => void;
  sense: (siteId: string, question: SensitivityQuestion) => void;
  /** Stops what runs; the last answer is kept. */
  cancel: () => void;
  /** Stops what runs and forgets the last answer: another workspace is on screen, whose sites it does not know. */
  forget: () => void;
};

type Draw = (order: StressOrder, heard: Heard) => () => void;

/** A store that draws with `draw`; a newer run takes the place of one under way. */
export function createStressStore(draw: Draw) {
  let stop: (() => void) | null = null;
  return createStore<StressStore>((set, get) => {
    const ended = { running: null, sensing: null };
    const cancel = () => {
      stop?.();
      stop = null;
      set(ended);
    };
    const onFailed = (problem: string) => {
      stop = null;
      set({ ...ended, problem });
    };
    return {
      running: null,
      answer: null,
      sensing: null,
      sensed: null,
      problem: null,
      cancel,
      forget: () => {
        cancel();
        set({ answer: null, sensed: null, problem: null });
      },
      start: (inputs, question) => {
        cancel();
        set({ running: 0, problem: null });
        const onMessage: Heard['onMessage'] = (message) => {
          if (message.kind === 'progress') set({ running: message.done });
          if (message.kind !== 'stressed') return;
          stop = null;
          set({ ...ended, answer: { inputs, question, result: message.result }, sensed: null });
        };
        stop = draw({ kind: 'stress', question }, { onMessage, onFailed });
      },
      sense: (siteId, question) => {
        if (get().running !== null) return;
        cancel();
        set({ sensing: { siteId, done: 0 }, problem: null });
        const onMessage: Heard['onMessage'] = (message) => {
          if (message.kind === 'progress') set({ sensing: { siteId, done: message.done } });
          if (message.kind !== 'sensed') return;
          stop = null;
          set({ ...ended, sensed: { siteId, bars: message.bars } });
        };
        stop = draw({ kind: 'sensitivity', question }, { onMessage, onFailed });
      },
    };
  });
}

/** How many draws, and what an unknown reading is in one. */
export type DrawChoice = Pick<Workspace['method']['robustness'], 'draws' | 'unknowns'>;

/**
 * What has left an answer behind: weights, readings, the rest of the method or the perspective (`inputs`), or only the
 * choice of draws (`draws`); null while it says what the document says.
 */
export function agedBy(
  { inputs, question }: Pick<StressAnswer, 'inputs' | 'question'>,
  now: StressInputs,
  chosen: DrawChoice,
): 'inputs' | 'draws' | null {
  const isSame =
    inputs.packed === now.packed &&
    inputs.weights === now.weights &&
    inputs.perspective === now.perspective &&
    inputs.state === now.state &&
    isSameMethod(inputs.method, now.method);
  if (!isSame) return 'inputs';
  const { draws, unknowns } = question.settings;
  return draws === chosen.draws && unknowns === chosen.unknowns ? null : 'draws';
}

/** Compares by identity, and robustness by its fields, without the choice of draws. */
function isSameMethod(a: StressInputs['method'], b: StressInputs['method']): boolean {
  return (
    a === b ||
    (a.aggregation === b.aggregation &&
      a.scales === b.scales &&
      a.exclusions === b.exclusions &&
      a.floors === b.floors &&
      a.robustness.seed === b.robustness.seed &&
      a.robustness.concentration === b.robustness.concentration)
  );
}
