/**
 * The noise of the site in hand: at most one map is worked out at a time, with its progress, and the last one with what
 * it was worked out from. Never saved and never undone.
 */
import { createStore } from 'zustand/vanilla';
import type { Bridge, IpcError, WorkspaceId } from '../../core/ipc/contract.ts';
import type { ExposedReceptor, Exposure } from '../../core/noise/exposure.ts';
import type { NoiseMap } from '../../core/noise/noise-map.ts';
import type { NoiseResult } from '../../core/noise/noise-result.ts';
import { noiseOfSite, type NoiseChoice, type NoiseOfSite } from '../../core/conversion/order-of-site.ts';
import type { Site } from '../../core/sites/site.ts';

export type NoiseAnswer = {
  /** The site as it was, plan and all; another object once its record or plan has changed. */
  readonly site: Site;
  readonly choice: NoiseChoice;
  readonly asked: NoiseOfSite;
  /** Null where neither load is known, so that there is nothing to hear. */
  readonly map: NoiseMap | null;
  /** Who hears it; null with the map. */
  readonly exposure: Exposure | null;
  readonly parcel: NoiseResult['parcel'];
};

export type NoiseStore = {
  readonly isOn: boolean;
  /** The site whose noise is wanted; null while none is chosen. */
  readonly site: Site | null;
  readonly choice: NoiseChoice;
  /** Share done of the map under way, 0-1; null when none is. */
  readonly running: number | null;
  /** True once the map under way has taken so long that people want to see how far it is. */
  readonly isSlow: boolean;
  readonly answer: NoiseAnswer | null;
  readonly problem: IpcError | null;
  /** The receptor that is marked on the map; of the answer. */
  readonly marked: ExposedReceptor | null;
  show: (site: Site) => void;
  /** Tells which site is chosen and what it is like now; a map of something else is asked for when the edits rest. */
  follow: (site: Site | null) => void;
  mark: (receptor: ExposedReceptor | null) => void;
  choose: (change: Partial<NoiseChoice>) => void;
  /** Works the map out again, after a stop or a failure. */
  again: () => void;
  /** Stops what runs; the last map is kept. */
  cancel: () => void;
  close: () => void;
  progress: (event: { readonly task: string; readonly done: number | null }) => void;
};

/** The name of this window's maps in the engine. */
export const NOISE_TASK = 'noise-of-site';
/** An edit in a form comes in several steps; the engine is asked when they rest. *heuristic* */
const PAUSE_MS = 150;
/** Below a second a progress line would only flicker. */
const SLOW_MS = 1_000;

const NO_PARCEL = { mined: null, hosted: null } as const;
const OFF = {
  isOn: false,
  site: null,
  running: null,
  isSlow: false,
  answer: null,
  problem: null,
  marked: null,
} as const;

/**
 * A store that asks `host` for maps; an answer that a newer question overtook is dropped. `workspace` tells whose layers say
 * who lives around.
 */
export function createNoiseStore(
  host: Pick<Bridge, 'noise.start' | 'noise.cancel'>,
  workspace: () => WorkspaceId | null,
) {
  let question = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let slow: ReturnType<typeof setTimeout> | undefined;
  return createStore<NoiseStore>((set, get) => {
    const stop = () => {
      question += 1;
      clearTimeout(pause);
      clearTimeout(slow);
      if (get().running !== null) void host['noise.cancel']({ task: NOISE_TASK });
      set({ running: null, isSlow: false });
    };

    const ask = async () => {
      stop();
      const mine = question;
      const { site, choice } = get();
      if (site === null) return;
      const asked = noiseOfSite(site, choice);
      const answer = { site, choice, asked, map: null, exposure: null, parcel: NO_PARCEL };
      if (asked.order === null) {
        set({ answer, problem: null, marked: null });
        return;
      }
      set({ running: 0, problem: null });
      slow = setTimeout(() => {
        set({ isSlow: true });
      }, SLOW_MS);
      const id = workspace();
      const around = id === null ? null : { workspace: id, site };
      const reply = await host['noise.start']({ task: NOISE_TASK, order: asked.order, around });
      if (mine !== question) return;
      clearTimeout(slow);
      const ended = { running: null, isSlow: false };
      if (reply.ok) set({ ...ended, answer: { ...answer, ...reply.value }, marked: null });
      else set({ ...ended, problem: reply.error.code === 'noise-stopped' ? null : reply.error });
    };

    /** A map of another site is no map of this one, not even an old one. */
    const turnTo = (site: Site | null) => {
      const { answer } = get();
      set({ site, answer: answer?.site.id === site?.id ? answer : null, problem: null });
      if (answer?.site.id !== site?.id) set({ marked: null });
    };

    return {
      ...OFF,
      choice: { period: 'night', case: 'likely' },
      show: (site) => {
        turnTo(site);
        set({ isOn: true });
        void ask();
      },
      follow: (site) => {
        if (!get().isOn || site === get().site) return;
        stop();
        turnTo(site);
        // On its way from now on: between edits there is nothing to offer.
        set({ running: site === null ? null : 0 });
        pause = setTimeout(() => void ask(), PAUSE_MS);
      },
      choose: (change) => {
        set({ choice: { ...get().choice, ...change } });
        void ask();
      },
      mark: (marked) => {
        set({ marked });
      },
      again: () => void ask(),
      cancel: stop,
      close: () => {
        stop();
        set(OFF);
      },
      progress: ({ task, done }) => {
        if (task === NOISE_TASK && get().running !== null) set({ running: done ?? 0 });
      },
    };
  });
}

/** Whether a map no longer says what the record, the plan or the choices say. */
export function isAged({ answer, site, choice }: Pick<NoiseStore, 'answer' | 'site' | 'choice'>): boolean {
  return answer !== null && (answer.site !== site || answer.choice !== choice);
}
