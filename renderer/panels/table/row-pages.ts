/** The rows of one query, a page at a time: what was fetched stays until the query changes. */
import type { Client, engine as contract, IpcError, WorkspaceId } from '../../../core/ipc/contract.ts';
import type { LayerQuery, LayerRow } from '../../../core/layers/layer-query.ts';
import type { InTurn } from './ask-in-turn.ts';

/** Rows fetched at once: a few screens. Heuristic. */
export const PAGE_ROWS = 200;
/** Pages kept: 20,000 rows. Heuristic. */
const PAGES_KEPT = 100;

export type Column = { readonly name: string; readonly kind: 'text' | 'number' };

export type RowsState = {
  readonly total: number;
  readonly given: number;
  readonly columns: readonly Column[];
  /** False until the first page is there. */
  readonly isRead: boolean;
  /** A sentence when the engine could not answer. */
  readonly problem: IpcError | null;
};

export type RowsSource = {
  readonly workspace: WorkspaceId;
  readonly layer: string;
  readonly table: string;
  readonly query: LayerQuery;
};

type Asked = Client<typeof contract>['layer.rows'];
type Ask = InTurn<Parameters<Asked>[0], Awaited<ReturnType<Asked>>>;

export class RowPages {
  readonly #source: RowsSource;
  readonly #ask: Ask;
  readonly #onChange: () => void;
  readonly #pages = new Map<number, readonly LayerRow[] | 'asked'>();
  #isClosed = false;
  state: RowsState = { total: 0, given: 0, columns: [], isRead: false, problem: null };

  constructor(source: RowsSource, ask: Ask, onChange: () => void) {
    this.#source = source;
    this.#ask = ask;
    this.#onChange = onChange;
  }

  /** The row at a place, or null while it is on its way. */
  at(place: number): LayerRow | null {
    const page = this.#pages.get(Math.floor(place / PAGE_ROWS));
    return page === undefined || page === 'asked' ? null : (page[place % PAGE_ROWS] ?? null);
  }

  /** Fetches what is missing between two places. */
  want(from: number, to: number): void {
    for (let page = Math.floor(from / PAGE_ROWS); page <= Math.floor(Math.max(from, to) / PAGE_ROWS); page += 1)
      void this.#fetch(page);
  }

  /** All rows between two places, both included; null when some could not be had. */
  async all(from: number, to: number): Promise<LayerRow[] | null> {
    const rows: LayerRow[] = [];
    for (let offset = from; offset <= to; offset += PAGE_ROWS) {
      const limit = Math.min(PAGE_ROWS, to - offset + 1);
      const reply = await this.#ask({ ...this.#source, offset, limit }, () => true);
      if (reply?.ok !== true) return null;
      rows.push(...reply.value.rows);
    }
    return rows;
  }

  /** Nothing that still arrives counts. */
  close(): void {
    this.#isClosed = true;
  }

  async #fetch(page: number): Promise<void> {
    if (this.#pages.has(page)) return;
    this.#pages.set(page, 'asked');
    const reply = await this.#ask(
      { ...this.#source, offset: page * PAGE_ROWS, limit: PAGE_ROWS },
      () => !this.#isClosed,
    );
    if (this.#isClosed || reply === null) return;
    if (!reply.ok) {
      this.#pages.delete(page);
      this.state = { ...this.state, isRead: true, problem: reply.error };
      this.#onChange();
      return;
    }
    const { rows, total, given, columns } = reply.value;
    this.#pages.set(page, rows);
    for (const oldest of this.#pages.keys()) {
      if (this.#pages.size <= PAGES_KEPT) break;
      this.#pages.delete(oldest);
    }
    this.state = { total, given, columns, isRead: true, problem: null };
    this.#onChange();
  }
}
