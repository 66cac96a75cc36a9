import { describe, expect, test } from 'vitest';
import { packedAnswer, partAt, type PackedAnswer } from '../../core/criteria/packed-answer.ts';
import { packReadings } from '../../core/criteria/packed-readings.ts';
import type { SiteReadings } from '../../core/criteria/site-readings.ts';
import type { IpcError, WorkspaceId } from '../../core/ipc/contract.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { deleteSite, setAsOf, setParameter } from '../../core/workspace/edits.ts';
import { setGroupWeights } from '../../core/workspace/weight-edits.ts';
import { toggleLayer } from '../../core/workspace/layer-edits.ts';
import { exampleSite, exampleWorkspace } from '../../core/workspace/example-workspace.ts';
import { layerInfo } from '../../core/indicators/example-world.ts';
import { createReadingsStore, sameInputs } from './readings-store.ts';

const ID = 'ws_abcdefghijkl' as WorkspaceId;
const PACKED = { ...packReadings([]), gaps: [{ reason: { code: 'plan-only', facts: {} }, ask: 'ask.operator' }] };
const { answer: ANSWER, bytes: BYTES } = packedAnswer(PACKED);
const DETAILS: SiteReadings = {
  siteId: 'denton',
  readings: { mined: {}, hosted: {} },
  gates: { mined: { delivery: [], burden: [] }, hosted: { delivery: [], burden: [] } },
  deltas: [],
  county: null,
};

type Computed = Result<PackedAnswer, IpcError>;
type Detailed = Result<readonly SiteReadings[], IpcError>;
type Piece = { readonly upload: number; readonly at: number; readonly sites: string };
type Body = { readonly document: object; readonly upload: number };

/** A host whose answers the test gives, in any order. */
function slowHost() {
  const computed: ((answer: Computed) => void)[] = [];
  const detailed: ((answer: Detailed) => void)[] = [];
  const asked: Body[] = [];
  const pieces: Piece[] = [];
  const host = {
    'readings.sites': (piece: Piece) => {
      pieces.push(piece);
      return Promise.resolve(ok({}));
    },
    'readings.part': ({ from }: { readonly from: number }) => Promise.resolve(ok(partAt(BYTES, from))),
    'readings.compute': (body: Body) => {
      asked.push(body);
      return new Promise<Computed>((resolve) => computed.push(resolve));
    },
    'readings.details': () => new Promise<Detailed>((resolve) => detailed.push(resolve)),
  };
  /** Lets what waits for a pause go on. */
  const pause = () => new Promise((resolve) => setTimeout(resolve, 1));
  return { host, computed, detailed, asked, pieces, pause };
}

describe('readings store', () => {
  test('an answer that a newer question overtook is dropped', async () => {
    const { host, computed, pause } = slowHost();
    const store = createReadingsStore(host);
    const first = store.getState().refresh(ID, exampleWorkspace());
    await pause();
    const second = store.getState().refresh(ID, setAsOf('2026-10-01')(exampleWorkspace()));
    await pause();
    computed[1]?.(ok(ANSWER));
    await second;
    computed[0]?.(ok(packedAnswer(packReadings([])).answer));
    await first;
    expect(store.getState().packed).toEqual(PACKED);
    expect(store.getState().busy).toBe(false);
  });

  test('a question that is overtaken while its sites are sent is never asked', async () => {
    const { host, computed, asked, pieces, pause } = slowHost();
    const store = createReadingsStore(host);
    const sites = Array.from({ length: 250 }, (_, i) => exampleSite(`s${i}`));
    void store.getState().refresh(ID, exampleWorkspace({ sites }));
    void store.getState().refresh(ID, exampleWorkspace({ sites, asOf: '2026-10-01' }));
    while (computed.length === 0) await pause();
    await pause();
    expect(asked).toHaveLength(1);
    expect(asked[0]?.document).toMatchObject({ asOf: '2026-10-01' });
    expect(asked[0]?.document).not.toHaveProperty('sites');
    const sent = pieces.filter(({ upload }) => upload === asked[0]?.upload);
    expect(sent.flatMap((piece) => JSON.parse(piece.sites) as unknown[])).toEqual(sites);
    expect(pieces.length - sent.length).toBeLessThan(sent.length);
  });

  test('a weight asks for nothing', async () => {
    const { host, computed, pause } = slowHost();
    const store = createReadingsStore(host);
    const document = exampleWorkspace();
    const asked = store.getState().refresh(ID, document);
    await pause();
    computed[0]?.(ok(ANSWER));
    await asked;
    await store.getState().refresh(ID, setGroupWeights('delivery', { grid: 99 })(document));
    expect(computed).toHaveLength(1);
  });

  test('a failure keeps the last good readings, says why and may be asked again', async () => {
    const { host, computed, pause } = slowHost();
    const store = createReadingsStore(host);
    const document = exampleWorkspace();
    const asked = store.getState().refresh(ID, document);
    await pause();
    computed[0]?.(ok(ANSWER));
    await asked;
    const edited = deleteSite('denton')(document);
    const failed = store.getState().refresh(ID, edited);
    await pause();
    computed[1]?.(err({ code: 'engine-restarted', message: 'The engine was restarted.' }));
    await failed;
    expect(store.getState()).toMatchObject({ packed: PACKED, busy: false, problem: { code: 'engine-restarted' } });
    void store.getState().refresh(ID, edited);
    await pause();
    expect(computed).toHaveLength(3);
    expect(store.getState()).toMatchObject({ packed: PACKED, busy: true, problem: null });
  });
});

describe('details of sites', () => {
  async function read() {
    const slow = slowHost();
    const store = createReadingsStore(slow.host);
    const asked = store.getState().refresh(ID, exampleWorkspace());
    await slow.pause();
    slow.computed[0]?.(ok(ANSWER));
    await asked;
    return { ...slow, store };
  }

  test('are asked for once, and again after the readings were made anew', async () => {
    const { store, detailed, computed, pause } = await read();
    const looked = store.getState().look(['denton']);
    await store.getState().look(['denton']);
    expect(detailed).toHaveLength(1);
    detailed[0]?.(ok([DETAILS]));
    await looked;
    expect(store.getState().details.get('denton')).toBe(DETAILS);
    const again = store.getState().refresh(ID, exampleWorkspace({ asOf: '2026-10-01' }));
    await pause();
    computed[1]?.(ok(ANSWER));
    await again;
    expect(store.getState().details.get('denton')).toBe(DETAILS);
    void store.getState().look(['denton']);
    expect(detailed).toHaveLength(2);
  });

  test('of an engine that started anew are there once it has read again', async () => {
    const { store, detailed, computed, pause } = await read();
    void store.getState().look(['denton']);
    detailed[0]?.(err({ code: 'readings-gone', message: 'Gone.' }));
    while (computed.length < 2) await pause();
    expect(store.getState()).toMatchObject({ busy: true, packed: PACKED });
    computed[1]?.(ok(ANSWER));
    await pause();
    void store.getState().look(['denton']);
    expect(detailed).toHaveLength(2);
  });

  test('nothing is asked before the first readings', async () => {
    const { host, detailed } = slowHost();
    await createReadingsStore(host).getState().look(['denton']);
    expect(detailed).toEqual([]);
  });
});

describe('sameInputs', () => {
  const before = exampleWorkspace({ layers: [layerInfo('events', null)] });

  test('hiding a layer changes no reading', () => {
    expect(sameInputs(before, toggleLayer('layer-events')(before))).toBe(true);
  });

  test.each([
    { name: 'a site less', after: deleteSite('denton')(before) },
    { name: 'another day', after: setAsOf('2026-12-24')(before) },
    { name: 'a parameter', after: setParameter('grid.line-distance.minVoltageKV', 230)(before) },
    { name: 'a layer less', after: { ...before, layers: [] } },
  ])('$name changes them', ({ after }) => {
    expect(sameInputs(before, after)).toBe(false);
  });
});
