/**
 * What is seen of public comments: who reads, which list, which comment, and the files under review.
 *
 * The engine is asked for a page, an overview and one text at a time; an answer that a newer question overtook is dropped, and
 * what is older stays on screen until the newer one comes.
 */
import { createStore } from 'zustand/vanilla';
import type { CommentDetail } from '../../core/comments/comment-detail.ts';
import type { CommentOverview } from '../../core/comments/comment-overview.ts';
import type { CommentRegister } from '../../core/comments/comment-register.ts';
import { NO_COMMENT_FILTER, type CommentFilter, type CommentRow } from '../../core/comments/comment-rows.ts';
import type { Reader } from '../../core/comments/comment-set.ts';
import type { Unit } from '../../core/comments/reading-view.ts';
import type { Bridge, IpcError, WorkspaceId } from '../../core/ipc/contract.ts';
import type { Site } from '../../core/sites/site.ts';

export const COMMENT_TABS = ['read', 'themes', 'agreement', 'distance', 'responses', 'counts'] as const;
export type CommentTab = (typeof COMMENT_TABS)[number];

/** What the answers are about. */
export type Subject = {
  readonly workspace: WorkspaceId;
  readonly comments: CommentRegister;
  readonly site: Pick<Site, 'position' | 'precisionKm'> | null;
};

export type CommentsStore = {
  readonly tab: CommentTab;
  readonly reader: Reader;
  readonly filter: CommentFilter;
  /** Rows the filter leaves; null before the first answer. */
  readonly total: number | null;
  /** Rows at hand, by their place in the list. */
  readonly rows: ReadonlyMap<number, CommentRow>;
  readonly selected: { readonly unit: Unit; readonly index: number } | null;
  readonly detail: CommentDetail | null;
  readonly overview: CommentOverview | null;
  readonly problem: IpcError | null;
  /** Tells what the document has now; asks again when it is another. */
  follow: (subject: Subject | null) => void;
  show: (tab: CommentTab) => void;
  readAs: (reader: Reader) => void;
  narrow: (change: Partial<CommentFilter>) => void;
  /** Has the rows of a part of the list fetched. */
  look: (from: number, to: number) => void;
  select: (unit: Unit, index: number) => void;
  /** Shows a coding of the comment in hand before the engine has answered; null for unread. */
  foresee: (detail: CommentDetail, coding: CommentDetail['coding']) => void;
  /** Goes to the row so many behind the chosen one, or before it. */
  step: (by: number) => void;
};

type Asked = Pick<Bridge, 'comments.overview' | 'comments.rows' | 'comments.one'>;

/** Rows of a page. Heuristic: three screens. */
const PAGE = 100;

const NOTHING_SEEN = {
  ...{ total: null, selected: null, detail: null, overview: null, problem: null },
  rows: new Map<number, CommentRow>(),
} as const;
const START = { ...NOTHING_SEEN, tab: 'read', reader: 'first', filter: NO_COMMENT_FILTER } as const;

function isSame(one: Subject | null, other: Subject | null): boolean {
  if (one === null || other === null) return one === other;
  return one.workspace === other.workspace && one.comments === other.comments && one.site === other.site;
}

/** A store that asks `host`; nothing is asked before it follows a document. */
export function createCommentsStore(host: Asked) {
  let subject: Subject | null = null;
  /** Raised by whatever makes the list another one. */
  let list = 0;
  let asked = new Set<number>();
  let seen = { from: 0, to: PAGE };
  let questions = { overview: 0, one: 0 };
  return createStore<CommentsStore>((set, get) => {
    const failed = (problem: IpcError) => {
      set({ problem });
    };

    async function fetchPage(page: number): Promise<void> {
      if (subject === null || asked.has(page)) return;
      const mine = list;
      const isFirst = asked.size === 0;
      asked.add(page);
      const { workspace, comments } = subject;
      const { reader, filter } = get();
      const at = { offset: page * PAGE, limit: PAGE };
      const reply = await host['comments.rows']({ workspace, comments, reader, filter, ...at });
      if (mine !== list) return;
      if (!reply.ok) {
        failed(reply.error);
        return;
      }
      const { total, rows } = reply.value;
      const known = isFirst ? [] : get().rows;
      set({ total, problem: null, rows: new Map([...known, ...rows.map((row, i) => [at.offset + i, row] as const)]) });
      chooseFirst();
    }

    /** Somebody who opens the list sees a text at once. */
    function chooseFirst(): void {
      const { selected, rows } = get();
      const [first] = rows.values();
      if (selected === null && first !== undefined && rows.has(0)) get().select({ kind: first.kind, id: first.id }, 0);
    }

    function renewList(): void {
      list += 1;
      asked = new Set();
      get().look(seen.from, seen.to);
    }

    async function renewOverview(): Promise<void> {
      if (subject === null) return;
      const mine = (questions = { ...questions, overview: questions.overview + 1 }).overview;
      const reply = await host['comments.overview']({ ...subject, reader: get().reader });
      if (mine !== questions.overview) return;
      if (reply.ok) set({ overview: reply.value, problem: null });
      else failed(reply.error);
    }

    async function renewDetail(): Promise<void> {
      const { selected, reader } = get();
      const mine = (questions = { ...questions, one: questions.one + 1 }).one;
      if (subject === null || selected === null) {
        set({ detail: null });
        return;
      }
      const { workspace, comments } = subject;
      const reply = await host['comments.one']({ workspace, comments, reader, unit: selected.unit });
      if (mine !== questions.one) return;
      if (!reply.ok) failed(reply.error);
      else if (reply.value === null) set({ detail: null, selected: null });
      else set({ detail: reply.value });
    }

    function renewAll(): void {
      renewList();
      void renewOverview();
      void renewDetail();
    }

    return {
      ...START,
      follow: (next) => {
        if (isSame(next, subject)) return;
        const isOther = next?.workspace !== subject?.workspace;
        subject = next;
        if (isOther) {
          seen = { from: 0, to: PAGE };
          set({ ...NOTHING_SEEN, filter: NO_COMMENT_FILTER });
        }
        if (next !== null && next.comments.files.length > 0) renewAll();
        else set(NOTHING_SEEN);
      },
      show: (tab) => {
        set({ tab });
      },
      readAs: (reader) => {
        if (reader === get().reader) return;
        set({ reader, detail: null });
        renewAll();
      },
      narrow: (change) => {
        seen = { from: 0, to: PAGE };
        set({ filter: { ...get().filter, ...change }, selected: null, detail: null });
        renewList();
      },
      look: (from, to) => {
        seen = { from, to };
        for (let page = Math.floor(from / PAGE); page * PAGE <= to; page += 1) void fetchPage(page);
      },
      select: (unit, index) => {
        set({ selected: { unit, index } });
        void renewDetail();
      },
      foresee: (detail, coding) => {
        if (get().detail?.id === detail.id) set({ detail: { ...detail, coding } });
      },
      step: (by) => {
        const { selected, rows, total } = get();
        const at = selected === null ? null : rows.get(selected.index);
        // A row that the filter has dropped since has left its place to the next one.
        const isThere = selected !== null && at?.id === selected.unit.id && at.kind === selected.unit.kind;
        const from = selected?.index ?? -1;
        const wanted = isThere || by < 0 ? from + by : from + by - 1;
        const index = Math.max(0, Math.min((total ?? 1) - 1, wanted));
        const row = rows.get(index);
        if (row !== undefined) get().select({ kind: row.kind, id: row.id }, index);
      },
    };
  });
}
