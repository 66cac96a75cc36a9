import { describe, expect, test } from 'vitest';
import type { SiteReadings } from '../../core/criteria/site-readings.ts';
import type { IpcError, WorkspaceId } from '../../core/ipc/contract.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { deleteSite, setAsOf, setParameter } from '../../core/workspace/edits.ts';
import { setGroupWeights } from '../../core/workspace/weight-edits.ts';
import { toggleLayer } from '../../core/workspace/layer-edits.ts';
import { exampleWorkspace } from '../../core/workspace/example-workspace.ts';
import { layerInfo } from '../../core/indicators/example-world.ts';
import { createReadingsStore, sameInputs } from './readings-store.ts';

const ID = 'ws_abcdefghijkl' as WorkspaceId;
const READING: SiteReadings = {
  siteId: 'denton',
  readings: { mined: {}, hosted: {} },
  gates: { mined: { delivery: [], burden: [] }, hosted: { delivery: [], burden: [] } },
  deltas: [],
  county: null,
};

type Answer = Result<readonly SiteReadings[], IpcError>;

/** A host whose answers the test gives, in any order. */
function slowHost() {
  const answers: ((answer: Answer) => void)[] = [];
  const host = { 'readings.compute': () => new Promise<Answer>((resolve) => answers.push(resolve)) };
  return { host, answers };
}

describe('readings store', () => {
  test('an answer that a newer question overtook is dropped', async () => {
    const { host, answers } = slowHost();
    const store = createReadingsStore(host);
    const first = store.getState().refresh(ID, exampleWorkspace());
    const second = store.getState().refresh(ID, setAsOf('2026-10-01')(exampleWorkspace()));
    answers[1]?.(ok([READING]));
    await second;
    answers[0]?.(ok([]));
    await first;
    expect(store.getState().readings).toEqual([READING]);
    expect(store.getState().busy).toBe(false);
  });

  test('a weight asks for nothing', async () => {
    const { host, answers } = slowHost();
    const store = createReadingsStore(host);
    const document = exampleWorkspace();
    const asked = store.getState().refresh(ID, document);
    answers[0]?.(ok([READING]));
    await asked;
    await store.getState().refresh(ID, setGroupWeights('delivery', { grid: 99 })(document));
    expect(answers).toHaveLength(1);
  });

  test('a failure keeps the last good readings, says why and may be asked again', async () => {
    const { host, answers } = slowHost();
    const store = createReadingsStore(host);
    const document = exampleWorkspace();
    const asked = store.getState().refresh(ID, document);
    answers[0]?.(ok([READING]));
    await asked;
    const edited = deleteSite('denton')(document);
    const failed = store.getState().refresh(ID, edited);
    answers[1]?.(err({ code: 'engine-restarted', message: 'The engine was restarted.' }));
    await failed;
    expect(store.getState()).toMatchObject({ readings: [READING], busy: false, problem: 'The engine was restarted.' });
    void store.getState().refresh(ID, edited);
    expect(answers).toHaveLength(3);
    expect(store.getState()).toMatchObject({ busy: true, problem: null });
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
