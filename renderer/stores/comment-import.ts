/** Files of public comments on their way in: read, reviewed, added or forgotten. */
import { createStore } from 'zustand/vanilla';
import type { CommentRegister } from '../../core/comments/comment-register.ts';
import type { ChosenComments, CommentReadingOptions, CommentReview } from '../../core/ipc/comment-commands.ts';
import type { Bridge, IpcError, WorkspaceId } from '../../core/ipc/contract.ts';
import type { Day } from '../../core/units/partial-date.ts';

export type CommentImportStore = {
  /** Null while nothing is chosen. */
  readonly chosen: ChosenComments | null;
  readonly options: Readonly<Record<string, CommentReadingOptions>>;
  /** Null before the files were read, and after a problem. While they are read anew the one before stays. */
  readonly review: CommentReview | null;
  readonly step: { readonly stage: string; readonly done: number | null } | null;
  readonly problem: IpcError | null;
  readonly isAdding: boolean;
  take: (chosen: ChosenComments, target: Target) => void;
  /** Has one of the files read in another way. */
  ask: (fileName: string, change: Partial<CommentReadingOptions>) => void;
  progress: (event: { readonly task: string; readonly stage: string; readonly done: number | null }) => void;
  /** The register with the files in it; null when it failed. */
  add: (day: Day) => Promise<CommentRegister | null>;
  forget: () => void;
};

type Target = { readonly workspace: WorkspaceId; readonly comments: CommentRegister };
type Asked = Pick<Bridge, 'comments.review' | 'comments.add' | 'comments.forget'>;

const NOTHING = { chosen: null, options: {}, review: null, step: null, problem: null, isAdding: false } as const;
const AS_IT_STANDS: CommentReadingOptions = { columns: {}, isWhole: false };

/** A store that asks `host`; an answer about files that were forgotten or are read anew is dropped. */
export function createCommentImport(host: Asked) {
  let target: Target | null = null;
  let question = 0;
  return createStore<CommentImportStore>((set, get) => {
    async function read(): Promise<void> {
      const { chosen, options } = get();
      if (chosen === null || target === null) return;
      const mine = (question += 1);
      set({ problem: null, step: { stage: 'read', done: 0 } });
      const reply = await host['comments.review']({ ...target, task: chosen.task, options: { ...options } });
      if (mine !== question) return;
      set(reply.ok ? { review: reply.value, step: null } : { review: null, problem: reply.error, step: null });
    }

    return {
      ...NOTHING,
      take: (chosen, wanted) => {
        target = wanted;
        set({ ...NOTHING, chosen });
        void read();
      },
      ask: (fileName, change) => {
        const { options } = get();
        set({ options: { ...options, [fileName]: { ...AS_IT_STANDS, ...options[fileName], ...change } } });
        void read();
      },
      progress: ({ task, stage, done }) => {
        // A step that arrives behind the answer would never end.
        if (get().chosen?.task === task && get().step !== null) set({ step: { stage, done } });
      },
      add: async (day) => {
        const { chosen } = get();
        if (chosen === null || target === null) return null;
        set({ isAdding: true });
        const reply = await host['comments.add']({ ...target, task: chosen.task, day });
        if (reply.ok) {
          set(NOTHING);
          return reply.value.comments;
        }
        set({ problem: reply.error, isAdding: false });
        return null;
      },
      forget: () => {
        const { chosen } = get();
        question += 1;
        if (chosen !== null) void host['comments.forget']({ task: chosen.task });
        set(NOTHING);
      },
    };
  });
}
