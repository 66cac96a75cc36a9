/**
 * The files under review, from choosing to Add.
 *
 * Two are read at a time and the others wait. An answer that a newer question about the same file overtook is dropped;
 * so is one about a file that is no longer in the list.
 */
import { createStore } from 'zustand/vanilla';
import type { Bridge, ImportId, IpcError, PendingFile, WorkspaceId } from '../../core/ipc/contract.ts';
import type { Finding, ReviewOptions } from '../../core/layers/import-review.ts';
import type { LayerRole, Provenance } from '../../core/layers/layer-info.ts';
import type { RankMove } from '../../core/scoring/rank-moves.ts';
import { isReplacementCode } from '../../core/workspace/replace-records.ts';
import { NO_CHOICES, type DuplicateChoice } from '../../core/workspace/settle-duplicates.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import {
  addable,
  idOf,
  importFile,
  nameOf,
  provenanceOf,
  type FileStatus,
  type ImportFile,
  type ReadingStage,
} from './import-file.ts';

/** The layer that gets new data; its role is fixed. */
export type Replaced = { readonly layer: string; readonly name: string; readonly role: LayerRole };
type Target = { readonly workspace: WorkspaceId; readonly document: Workspace };
type Progress = { readonly task: string; readonly stage: ReadingStage; readonly done: number | null };

export type ImportStore = {
  readonly files: readonly ImportFile[];
  /** The file on the right of the sheet. */
  readonly chosen: ImportId | null;
  readonly replaces: Replaced | null;
  /** Share done of each file while they are added; null when nothing is being added. */
  readonly adding: Readonly<Record<string, number>> | null;
  /** Why the last Add failed. */
  readonly problem: IpcError | null;
  /** Puts files in the list and has them read. With `replaces`, the one file is for an existing layer. */
  take: (files: readonly PendingFile[], replaces?: Replaced | null) => void;
  choose: (id: ImportId) => void;
  /** Leaves a file out, which also stops reading it, or takes it in again. */
  include: (id: ImportId, isIncluded: boolean) => void;
  rename: (id: ImportId, name: string) => void;
  describe: (id: ImportId, field: keyof Provenance, text: string) => void;
  /** Has a file read as told. */
  ask: (id: ImportId, change: Partial<ReviewOptions>) => void;
  /** Stops reading a file; it stays in the list and can be read again. */
  stop: (id: ImportId) => void;
  /** Decides about one row that is perhaps there already, or with null about all of the file. */
  decide: (id: ImportId, row: string | null, choice: DuplicateChoice) => void;
  progress: (event: Progress) => void;
  /** The document with all files added, or null when it failed or was cancelled. */
  add: (target: Target) => Promise<Workspace | null>;
  /** The document with the layer's new data, what moved and what became of its records; null when it failed. */
  replace: (target: Target) => Promise<Replacement | null>;
  stopAdding: () => void;
  /** Drops every file and what was read from it. */
  forget: () => void;
};

type Replacement = {
  readonly document: Workspace;
  readonly moves: readonly RankMove[];
  readonly told: readonly Finding[];
};

type Imports = Pick<
  Bridge,
  | 'import.review'
  | 'import.duplicates'
  | 'import.sample'
  | 'import.cancel'
  | 'import.forget'
  | 'import.add'
  | 'layer.replace'
>;

/** Readings at the same time; each is a thread of the engine. *heuristic* */
const PARALLEL = 2;

const EMPTY = { files: [], chosen: null, replaces: null, adding: null, problem: null } as const;

/** A store without files. `target` is the workspace that rows are compared with; null compares nothing. */
export function createImportStore(host: Imports, target: () => Target | null = () => null) {
  /** The newest question about each file. */
  const asked = new Map<ImportId, number>();
  let questions = 0;
  return createStore<ImportStore>((set, get) => {
    const change = (id: ImportId, edit: (file: ImportFile) => ImportFile) => {
      set(({ files }) => ({ files: files.map((file) => (idOf(file) === id ? edit(file) : file)) }));
    };
    const setStatus = (id: ImportId, status: FileStatus) => {
      change(id, (file) => ({ ...file, status }));
    };

    const read = async (id: ImportId, options: ReviewOptions) => {
      const mine = ++questions;
      asked.set(id, mine);
      setStatus(id, { kind: 'reading', stage: 'read', done: null });
      const reply = await host['import.review']({ import: id, options });
      if (asked.get(id) !== mine) return;
      if (!reply.ok) {
        setStatus(id, { kind: 'refused', error: reply.error });
        readNext();
        return;
      }
      const review = reply.value;
      const duplicates = await duplicatesOf(id, review.kind === 'records');
      if (asked.get(id) !== mine) return;
      change(id, (file) => ({
        ...file,
        ...{ review, reviewedWith: options, status: { kind: 'reviewed' }, duplicates, choices: NO_CHOICES },
      }));
      readNext();
      const sample = await host['import.sample']({ import: id });
      if (asked.get(id) === mine && sample.ok) change(id, (file) => ({ ...file, sample: sample.value.geojson }));
    };

    const duplicatesOf = async (id: ImportId, isRecords: boolean) => {
      const open = isRecords && get().replaces === null ? target() : null;
      const reply = open === null ? null : await host['import.duplicates']({ import: id, ...open });
      return reply?.ok === true ? reply.value : { count: 0, shown: [] };
    };

    const readNext = () => {
      const { files, chosen } = get();
      const free = PARALLEL - files.filter(({ status }) => status.kind === 'reading').length;
      const waiting = files.filter(({ status }) => status.kind === 'waiting');
      const inTurn = [...waiting.filter((file) => idOf(file) === chosen), ...waiting];
      for (const file of [...new Set(inTurn)].slice(0, Math.max(0, free))) void read(idOf(file), file.options);
    };

    const stopReading = (file: ImportFile) => {
      asked.set(idOf(file), ++questions);
      if (file.status.kind === 'reading') void host['import.cancel']({ import: idOf(file) });
    };

    const finish = () => {
      for (const file of get().files) void host['import.forget']({ import: idOf(file) });
      asked.clear();
      set(EMPTY);
    };

    return {
      ...EMPTY,
      take: (given, replaces = null) => {
        const known = new Set(get().files.map(idOf));
        const unknown = given.filter((file) => !known.has(file.import));
        const fresh = replaces === null ? unknown : unknown.slice(0, 1);
        for (const file of replaces === null ? [] : unknown.slice(1))
          void host['import.forget']({ import: file.import });
        const [first] = fresh;
        if (first === undefined) return;
        if (replaces !== null) get().forget();
        set(({ files, chosen }) => ({
          files: [...files, ...fresh.map((file) => importFile(file, replaces?.role))],
          chosen: chosen ?? first.import,
          replaces,
          problem: null,
        }));
        readNext();
      },
      choose: (id) => {
        set({ chosen: id });
      },
      include: (id, isIncluded) => {
        const status = get().files.find((file) => idOf(file) === id)?.status.kind;
        change(id, (file) => ({ ...file, isIncluded }));
        if (!isIncluded && (status === 'reading' || status === 'waiting')) get().stop(id);
        if (isIncluded && status === 'stopped') get().ask(id, {});
      },
      rename: (id, name) => {
        change(id, (file) => ({ ...file, written: { ...file.written, name } }));
      },
      describe: (id, field, text) => {
        change(id, ({ written, ...file }) => ({
          ...file,
          written: { ...written, provenance: { ...written.provenance, [field]: text } },
        }));
      },
      ask: (id, wanted) => {
        const file = get().files.find((candidate) => idOf(candidate) === id);
        if (file === undefined) return;
        stopReading(file);
        const options = { ...file.options, ...wanted };
        change(id, (before) => ({ ...before, options }));
        void read(id, options);
      },
      stop: (id) => {
        const file = get().files.find((candidate) => idOf(candidate) === id);
        if (file === undefined) return;
        stopReading(file);
        setStatus(id, { kind: 'stopped' });
        readNext();
      },
      decide: (id, row, choice) => {
        change(id, (file) => ({
          ...file,
          choices:
            row === null
              ? { byId: {}, others: choice }
              : { ...file.choices, byId: { ...file.choices.byId, [row]: choice } },
        }));
      },
      progress: ({ task, stage, done }) => {
        const { adding, files } = get();
        if (adding !== null && task in adding) {
          set({ adding: { ...adding, [task]: done ?? 0 } });
          return;
        }
        const file = files.find((candidate) => idOf(candidate) === task);
        if (file?.status.kind === 'reading') setStatus(idOf(file), { kind: 'reading', stage, done });
      },
      add: async ({ workspace, document }) => {
        const ready = addable(get().files);
        if (ready.length === 0) return null;
        set({ adding: Object.fromEntries(ready.map((file) => [idOf(file), 0])), problem: null });
        const reply = await host['import.add']({
          workspace,
          document,
          files: ready.map((file) => ({
            import: idOf(file),
            name: nameOf(file).trim(),
            provenance: provenanceOf(file),
            duplicates: file.choices,
          })),
        });
        if (!reply.ok) {
          set({ adding: null, problem: reply.error });
          return null;
        }
        finish();
        return reply.value.document;
      },
      replace: async ({ workspace, document }) => {
        const [file] = addable(get().files);
        const { replaces } = get();
        if (file === undefined || replaces === null) return null;
        set({ adding: { [idOf(file)]: 0 }, problem: null });
        const { layer } = replaces;
        const provenance = provenanceOf(file);
        const reply = await host['layer.replace']({ workspace, document, layer, import: idOf(file), provenance });
        if (!reply.ok) {
          set({ adding: null, problem: reply.error });
          return null;
        }
        finish();
        const { document: next, moves, review } = reply.value;
        return { document: next, moves, told: review.findings.filter(({ code }) => isReplacementCode(code)) };
      },
      stopAdding: () => {
        const { adding, files } = get();
        for (const file of files) {
          if (adding !== null && idOf(file) in adding) void host['import.cancel']({ import: idOf(file) });
        }
      },
      forget: () => {
        for (const file of get().files) stopReading(file);
        finish();
      },
    };
  });
}
