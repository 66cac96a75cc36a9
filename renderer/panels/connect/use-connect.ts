/** What the dialog has asked of the engine and what came back. One question at a time; closing cancels it. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ConnectRequest } from '../../../core/connect/service.ts';
import type { IpcError, Reply } from '../../../core/ipc/contract.ts';
import { replaceDocument } from '../../../core/workspace/edits.ts';
import { host } from '../../host.ts';
import { importStore, workspaceStore } from '../../stores/session.ts';
import { targetOfService, type Target } from './connect-order.ts';

export type Busy = 'describe' | 'fetch' | 'overlay';

export type Connect = {
  readonly busy: Busy | null;
  /** Share that came; null while nobody knows how much there is. */
  readonly done: number | null;
  readonly problem: IpcError | null;
  readonly describe: (address: string, then: (target: Target) => void) => void;
  readonly fetch: (request: ConnectRequest, target: Target) => void;
  readonly overlay: (request: ConnectRequest, name: string) => void;
  readonly cancel: () => void;
  /** Asks the user in a dialog of the system to turn a host on, then asks again what was refused. */
  readonly turnOn: (host: string) => void;
};

let tasks = 0;

/** Questions to the engine on behalf of the dialog; `onDone` closes it. */
export function useConnect(onDone: () => void): Connect {
  const [busy, setBusy] = useState<Busy | null>(null);
  const [done, setDone] = useState<number | null>(null);
  const [problem, setProblem] = useState<IpcError | null>(null);
  const task = useRef<string | null>(null);
  const again = useRef<() => void>(() => undefined);

  useEffect(
    () =>
      host.on('engine.progress', (event) => {
        if (event.task === task.current) setDone(event.done);
      }),
    [],
  );
  useEffect(
    () => () => {
      if (task.current !== null) void host['connect.cancel']({ task: task.current });
      task.current = null;
    },
    [],
  );

  const run = useCallback(<T>(kind: Busy, ask: (id: string) => Reply<T>, then: (value: T) => void) => {
    const start = () => {
      const id = `fetch-${(tasks += 1)}`;
      task.current = id;
      setBusy(kind);
      setDone(null);
      setProblem(null);
      void ask(id).then((reply) => {
        // An answer to a question that was cancelled or overtaken.
        if (task.current !== id) return;
        task.current = null;
        setBusy(null);
        if (reply.ok) then(reply.value);
        else if (reply.error.code !== 'cancelled') setProblem(reply.error);
      });
    };
    again.current = start;
    start();
  }, []);

  return {
    busy,
    done,
    problem,
    describe: (address, then) => {
      run(
        'describe',
        (id) => host['connect.describe']({ task: id, address }),
        (service) => {
          then(targetOfService(service));
        },
      );
    },
    fetch: (request, { role }) => {
      run(
        'fetch',
        (id) => host['connect.fetch']({ task: id, request }),
        (pending) => {
          onDone();
          importStore.getState().take([pending]);
          if (role !== null) importStore.getState().ask(pending.import, { role });
        },
      );
    },
    overlay: (request, name) => {
      const { open } = workspaceStore.getState();
      if (open === null) return;
      const document = open.history.present;
      run(
        'overlay',
        (id) => host['connect.overlay']({ task: id, workspace: open.id, document, request, name }),
        (added) => {
          workspaceStore.getState().edit('undo.overlay', replaceDocument(added.document));
          onDone();
        },
      );
    },
    cancel: () => {
      if (task.current !== null) void host['connect.cancel']({ task: task.current });
      task.current = null;
      setBusy(null);
    },
    turnOn: (name) => {
      void host['network.allow']({ host: name }).then((reply) => {
        if (reply.ok && reply.value !== null) again.current();
        else if (!reply.ok) setProblem(reply.error);
      });
    },
  };
}
