/**
 * Main's end of the engine process: calls by number, and a restart when it dies.
 *
 * A dead engine loses no document, because documents live in the window. Calls under way answer `engine-restarted`, a
 * new process starts, and `onRestart` lets main open the same files again. A second death within a minute is told to
 * the user instead of looping.
 */
import { utilityProcess, type UtilityProcess } from 'electron/main';
import type { IpcError } from '../../core/ipc/contract.ts';
import { err, type Result } from '../../core/lib/result.ts';
import type { EngineProgress } from '../../engine/engine-context.ts';
import {
  FILE_CALLS,
  type EngineAnswer,
  type EngineFiles,
  type EngineNews,
  type EngineReply,
  type EngineRequest,
} from '../engine-host/engine-api.ts';

export type EngineProcess = {
  /** Forwards a command of the contract, unparsed: the engine's side validates it. */
  readonly command: (name: string, input: unknown) => EngineReply<unknown>;
  readonly files: EngineFiles;
  readonly stop: () => void;
};

export type EngineProcessOptions = {
  /** Bundle of the engine host. */
  readonly module: string;
  readonly assetsRoot: string;
  /** Folder for working copies; the process makes one of its own inside. */
  readonly scratchFolder: string;
  /** Folder of what outlives the engine: remembered mappings, hosts that were turned on. */
  readonly settingsFolder: string;
  /** Bundle of the thread that reads files. */
  readonly importWorker: string;
  /** Bundle of the thread that works out readings. */
  readonly readingsWorker: string;
  /** Bundle of the thread that works out noise maps. */
  readonly noiseWorker: string;
  /** Bundle of the thread that reads and groups public comments. */
  readonly commentWorker: string;
  readonly appVersion: string;
  /** How far long work is. */
  readonly onProgress: (progress: EngineProgress) => void;
  readonly log: (line: string) => void;
  /** A new process took over; files have to be opened again. */
  readonly onRestart: () => void;
  /** The engine died twice within a minute and stays down until the next call. */
  readonly onGivenUp: () => void;
};

/** Two deaths closer than this are one fault that a restart does not cure. electron.md section 3. */
const RESTART_WINDOW_MS = 60_000;

/** Forks the engine and keeps it alive. */
export function startEngine(options: EngineProcessOptions): EngineProcess {
  const waiting = new Map<number, (result: Result<unknown, IpcError>) => void>();
  let child: UtilityProcess | null = null;
  let nextId = 1;
  let diedAt = -Infinity;
  let stopped = false;

  function fork(): UtilityProcess {
    const { module, assetsRoot, scratchFolder, appVersion, settingsFolder, log } = options;
    const threads = [options.importWorker, options.readingsWorker, options.noiseWorker, options.commentWorker];
    const forked = utilityProcess.fork(module, [assetsRoot, scratchFolder, appVersion, settingsFolder, ...threads], {
      serviceName: 'engine',
      stdio: 'pipe',
    });
    forked.stderr?.on('data', (chunk: Buffer) => {
      log(`engine: ${chunk.toString().trimEnd()}`);
    });
    // Nobody reads stdout, but an unread pipe would fill and block the engine.
    forked.stdout?.resume();
    forked.on('message', (message: EngineAnswer | EngineNews) => {
      if ('progress' in message) {
        options.onProgress(message.progress);
        return;
      }
      waiting.get(message.id)?.(message.result);
      waiting.delete(message.id);
    });
    forked.once('exit', (code) => {
      died(code);
    });
    return forked;
  }

  function died(code: number): void {
    child = null;
    const restarted: IpcError = {
      code: 'engine-restarted',
      catalogue: 'files',
      message:
        'The part of Siteshift that reads files stopped and was started again. Nothing was changed: do it again.',
    };
    for (const settle of waiting.values()) settle(err(restarted));
    waiting.clear();
    if (stopped) return;
    options.log(`engine ended with code ${code}`);
    const again = performance.now() - diedAt < RESTART_WINDOW_MS;
    diedAt = performance.now();
    if (again) {
      options.onGivenUp();
      return;
    }
    child = fork();
    options.onRestart();
  }

  function call(name: EngineRequest['call'], args: readonly unknown[]): EngineReply<unknown> {
    if (stopped) return Promise.resolve(err({ code: 'engine-stopped', message: 'The engine has stopped.' }));
    child ??= fork();
    const id = nextId++;
    const process = child;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      process.postMessage({ id, call: name, args } satisfies EngineRequest);
    });
  }

  child = fork();
  const files = Object.fromEntries(
    FILE_CALLS.map((name) => [name, (...args: readonly unknown[]) => call(name, args)]),
  ) as unknown as EngineFiles;
  return {
    command: (name, input) => call('command', [name, input]),
    files,
    stop() {
      stopped = true;
      child?.kill();
    },
  };
}
