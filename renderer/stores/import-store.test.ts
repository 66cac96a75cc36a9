import { describe, expect, test } from 'vitest';
import type { Bridge, ImportId, PendingFile, WorkspaceId } from '../../core/ipc/contract.ts';
import type { ImportReview, ReviewOptions } from '../../core/layers/import-review.ts';
import { exampleWorkspace } from '../../core/workspace/example-workspace.ts';
import { addable, nameOf, provenanceOf, questionsOf, shownState, type ImportFile } from './import-file.ts';
import { createImportStore } from './import-store.ts';

const id = (n: number) => `im_${String(n).padStart(12, '0')}` as ImportId;
const pending = (n: number, fileName = `file-${n}.csv`): PendingFile => ({
  import: id(n),
  fileName,
  bytes: 1_000,
  parts: [],
  origin: null,
  provenance: { publisher: null, licence: 'CC BY 4.0', observed: null, retrieved: null },
});

const REVIEW: ImportReview = {
  fileName: 'file-1.csv',
  format: 'CSV',
  kind: 'records',
  layers: [],
  layer: null,
  headerRow: 1,
  encoding: 'UTF-8',
  delimiter: ',',
  crs: 'EPSG:4326',
  crsBasis: 'assumed',
  crsChoices: [],
  rowsGiven: 10,
  rowsUsed: 10,
  geometryKinds: { Point: 10 },
  extent: [-98, 32, -97, 33],
  withoutGeometry: 0,
  duplicates: { ids: 0, rows: 0 },
  invalid: { given: 0, repaired: 0 },
  precision: null,
  raster: null,
  columns: [],
  suggestedRole: 'sites',
  role: 'sites',
  mapping: {},
  fixes: [],
  provenance: { publisher: 'County', licence: null, observed: '2025', retrieved: null },
  signature: '',
  findings: [],
};

type Asked = { readonly id: ImportId; readonly options: ReviewOptions; readonly answer: (reply: Answer) => void };
type Answer = Awaited<ReturnType<Bridge['import.review']>>;

/** A host whose reviews are answered by the test, in any order. */
function started() {
  const asked: Asked[] = [];
  const calls: string[] = [];
  const document = exampleWorkspace();
  const done = (name: string) => (input: { import: string }) => {
    calls.push(`${name} ${input.import}`);
    return Promise.resolve({ ok: true as const, value: {} });
  };
  let addReply: Awaited<ReturnType<Bridge['import.add']>> = { ok: true, value: { document, added: [] } };
  const added: unknown[] = [];
  const store = createImportStore({
    'import.review': ({ import: file, options }) =>
      new Promise((answer) => {
        asked.push({ id: file as ImportId, options: options, answer });
      }),
    'import.sample': () =>
      Promise.resolve({ ok: true, value: { geojson: '{"type":"FeatureCollection","features":[]}' } }),
    'import.duplicates': () => Promise.resolve({ ok: true, value: { count: 0, shown: [] } }),
    'import.cancel': done('cancel'),
    'import.forget': done('forget'),
    'import.add': (order) => {
      added.push(order.files);
      return Promise.resolve(addReply);
    },
    'layer.replace': () => Promise.resolve({ ok: true, value: { document, review: REVIEW, moves: [] } }),
  });
  const file = (n: number): ImportFile => {
    const found = store.getState().files.find((candidate) => candidate.file.import === id(n));
    if (found === undefined) throw new Error(`no file ${n}`);
    return found;
  };
  return {
    store,
    asked,
    calls,
    added,
    file,
    target: { workspace: 'ws_abcdefghijkl' as WorkspaceId, document },
    answer: async (nth: number, reply: Answer | Partial<ImportReview> = {}) => {
      const value = 'ok' in reply ? reply : ({ ok: true, value: { ...REVIEW, ...reply } } as Answer);
      asked[nth]?.answer(value);
      await settled();
    },
    failAdding: (code: string) => {
      addReply = { ok: false, error: { code, message: code } };
    },
  };
}

/** Lets every promise that is ready run. */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

const refused = (code: string): Answer => ({ ok: false, error: { code, message: `${code}.` } });

describe('reading', () => {
  test('two files are read at a time, the others wait their turn', async () => {
    const { store, asked, answer, file } = started();
    store.getState().take([pending(1), pending(2), pending(3)]);
    expect(asked.map((question) => question.id)).toEqual([id(1), id(2)]);
    expect(shownState(file(3))).toBe('waiting');
    await answer(1);
    expect(asked.map((question) => question.id)).toEqual([id(1), id(2), id(3)]);
    expect(shownState(file(2))).toBe('ready');
    expect(file(2).sample).toContain('FeatureCollection');
  });

  test('a file that is looked at is read before the others that wait', async () => {
    const { store, asked, answer } = started();
    store.getState().take([pending(1), pending(2), pending(3), pending(4)]);
    store.getState().choose(id(4));
    await answer(0);
    expect(asked[2]?.id).toBe(id(4));
  });

  test('files that come later join the list, and the same file only once', () => {
    const { store } = started();
    store.getState().take([pending(1)]);
    store.getState().take([pending(1), pending(2)]);
    expect(store.getState().files).toHaveLength(2);
    expect(store.getState().chosen).toBe(id(1));
  });

  test('an answer that a newer question overtook is dropped', async () => {
    const { store, asked, answer, file, calls } = started();
    store.getState().take([pending(1)]);
    store.getState().ask(id(1), { crs: 'EPSG:26914' });
    expect(calls).toEqual([`cancel ${id(1)}`]);
    expect(asked[1]?.options.crs).toBe('EPSG:26914');
    await answer(1, { crs: 'EPSG:26914', crsBasis: 'chosen' });
    await answer(0, { crs: 'EPSG:4326' });
    expect(file(1).review?.crs).toBe('EPSG:26914');
    expect(shownState(file(1))).toBe('ready');
  });

  test('a file that was stopped stays stopped when its answer comes late, and can be read again', async () => {
    const { store, answer, file, calls } = started();
    store.getState().take([pending(1)]);
    store.getState().stop(id(1));
    await answer(0);
    expect(calls).toEqual([`cancel ${id(1)}`]);
    expect(shownState(file(1))).toBe('stopped');
    expect(file(1).review).toBeNull();
    store.getState().ask(id(1), {});
    await answer(1);
    expect(shownState(file(1))).toBe('ready');
  });

  test('stopping one lets the next begin', () => {
    const { store, asked } = started();
    store.getState().take([pending(1), pending(2), pending(3)]);
    store.getState().stop(id(1));
    expect(asked.map((question) => question.id)).toEqual([id(1), id(2), id(3)]);
  });

  test('a file that is left out is not read on, and is read again when it is taken in', async () => {
    const { store, asked, answer, file } = started();
    store.getState().take([pending(1), pending(2), pending(3)]);
    store.getState().include(id(1), false);
    store.getState().include(id(3), false);
    await answer(1);
    expect(shownState(file(1))).toBe('excluded');
    expect(asked.map((question) => question.id)).toEqual([id(1), id(2), id(3)]);
    store.getState().include(id(1), true);
    await answer(3);
    expect(shownState(file(1))).toBe('ready');
  });

  test('a refusal keeps the review before it and the options to go back to', async () => {
    const { store, answer, file } = started();
    store.getState().take([pending(1)]);
    await answer(0);
    store.getState().ask(id(1), { crs: 'EPSG:999999' });
    await answer(1, refused('crs-unknown'));
    expect(shownState(file(1))).toBe('refused');
    expect(file(1).review?.crs).toBe('EPSG:4326');
    expect(file(1).reviewedWith?.crs).toBeNull();
  });

  test('progress is shown while a file is read, and ignored afterwards', async () => {
    const { store, answer, file } = started();
    store.getState().take([pending(1)]);
    store.getState().progress({ task: id(1), stage: 'review', done: 0.5 });
    expect(file(1).status).toEqual({ kind: 'reading', stage: 'review', done: 0.5 });
    await answer(0);
    store.getState().progress({ task: id(1), stage: 'review', done: 0.9 });
    expect(file(1).status).toEqual({ kind: 'reviewed' });
  });
});

describe('questions', () => {
  const one = async (review: Partial<ImportReview>) => {
    const { store, answer, file } = started();
    store.getState().take([pending(1, 'Parcels of 2025.shp.zip')]);
    await answer(0, review);
    return { store, file };
  };

  test.each([
    ['an unknown system', { crsBasis: 'unknown', rowsUsed: 0 }, ['crs']],
    ['no role', { role: null }, ['role']],
    ['no usable row', { rowsUsed: 0 }, ['rows']],
    ['a raster without rows', { kind: 'raster', rowsUsed: 0 }, []],
  ] as const)('%s', async (_, review, wanted) => {
    const { file } = await one(review);
    expect(questionsOf(file(1))).toEqual(wanted);
    expect(shownState(file(1))).toBe(wanted.length === 0 ? 'ready' : 'question');
  });

  test('an empty name and a date that is none are asked', async () => {
    const { store, file } = await one({});
    expect(nameOf(file(1))).toBe('Parcels of 2025');
    store.getState().rename(id(1), '  ');
    store.getState().describe(id(1), 'observed', 'last May');
    expect(questionsOf(file(1))).toEqual(['name', 'dates']);
  });

  test('what the user writes wins over the file, the file over the catalogue', async () => {
    const { store, file } = await one({});
    store.getState().describe(id(1), 'publisher', ' State ');
    store.getState().describe(id(1), 'observed', '');
    expect(provenanceOf(file(1))).toEqual({
      publisher: 'State',
      licence: 'CC BY 4.0',
      observed: null,
      retrieved: null,
    });
  });

  test('a layer of several carries its name', async () => {
    const { file } = await one({
      layers: [
        { name: 'roads', rows: 3, geometry: null },
        { name: 'lots', rows: null, geometry: null },
      ],
      layer: 'lots',
    });
    expect(nameOf(file(1))).toBe('Parcels of 2025 · lots');
  });
});

describe('adding', () => {
  test('all included files, or none while one is not ready', async () => {
    const { store, answer, added, target } = started();
    store.getState().take([pending(1), pending(2)]);
    await answer(0);
    await answer(1, { role: null });
    expect(addable(store.getState().files)).toHaveLength(0);
    expect(await store.getState().add(target)).toBeNull();
    store.getState().include(id(2), false);
    expect(addable(store.getState().files)).toHaveLength(1);
    expect(await store.getState().add(target)).toBe(target.document);
    expect(added).toEqual([[expect.objectContaining({ import: id(1), name: 'file-1' })]]);
  });

  test('a file that cannot be read holds nothing up', async () => {
    const { store, answer, added, target } = started();
    store.getState().take([pending(1), pending(2)]);
    await answer(0);
    await answer(1, refused('json-truncated'));
    expect(await store.getState().add(target)).toBe(target.document);
    expect(added).toEqual([[expect.objectContaining({ import: id(1) })]]);
  });

  test('afterwards nothing is pending', async () => {
    const { store, answer, calls, target } = started();
    store.getState().take([pending(1), pending(2)]);
    await answer(0);
    await answer(1);
    await store.getState().add(target);
    expect(store.getState()).toMatchObject({ files: [], chosen: null, adding: null });
    expect(calls).toEqual([`forget ${id(1)}`, `forget ${id(2)}`]);
  });

  test('a failure keeps the files and says why; progress shows on the way', async () => {
    const { store, answer, failAdding, target } = started();
    store.getState().take([pending(1)]);
    await answer(0);
    failAdding('disk-full');
    const adding = store.getState().add(target);
    store.getState().progress({ task: id(1), stage: 'store', done: 0.25 });
    expect(store.getState().adding).toEqual({ [id(1)]: 0.25 });
    expect(await adding).toBeNull();
    expect(store.getState()).toMatchObject({ adding: null, problem: { code: 'disk-full' } });
    expect(store.getState().files).toHaveLength(1);
  });

  test('closing stops what is read and forgets every file', async () => {
    const { store, answer, calls } = started();
    store.getState().take([pending(1), pending(2)]);
    await answer(0);
    store.getState().forget();
    expect(calls).toEqual([`cancel ${id(2)}`, `forget ${id(1)}`, `forget ${id(2)}`]);
    await answer(1);
    expect(store.getState().files).toEqual([]);
  });

  test('new data for a layer are read in its role', async () => {
    const { store, asked, answer, target } = started();
    const replaces = { layer: 'layer-1', name: 'Lines', role: 'transmission-lines' } as const;
    store.getState().take([pending(1)], replaces);
    expect(asked[0]?.options.role).toBe('transmission-lines');
    await answer(0, { role: 'transmission-lines' });
    expect(await store.getState().replace(target)).toEqual({ document: target.document, moves: [], told: [] });
    expect(store.getState().replaces).toBeNull();
  });

  test('a second file for the same layer takes the place of the first', () => {
    const { store, calls } = started();
    const replaces = { layer: 'layer-1', name: 'Lines', role: 'transmission-lines' } as const;
    store.getState().take([pending(1)], replaces);
    store.getState().take([pending(2), pending(3)], replaces);
    expect(store.getState().files.map(({ file }) => file.import)).toEqual([id(2)]);
    expect(calls.toSorted()).toEqual([`cancel ${id(1)}`, `forget ${id(1)}`, `forget ${id(3)}`]);
  });
});
