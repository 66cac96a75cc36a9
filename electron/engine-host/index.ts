/**
 * The engine in its own process: its own heap, its own crash.
 *
 * Main forks this file and speaks to it over one port: `EngineRequest` in, `EngineAnswer` out. Nothing thrown by the
 * engine ends the process; what it does not catch itself comes back as an error with the code `internal`.
 */
import { mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { engine as commands, type IpcError } from '../../core/ipc/contract.ts';
import { serve } from '../../core/ipc/serve.ts';
import { err, type Result } from '../../core/lib/result.ts';
import { Day } from '../../core/units/partial-date.ts';
import { createEngine } from '../../engine/create-engine.ts';
import { FILE_CALLS, type Engine, type EngineAnswer, type EngineNews, type EngineRequest } from './engine-api.ts';
import { throttled } from './throttled-progress.ts';

/** The window shows ten steps a second. *heuristic* */
const PROGRESS_MS = 100;

const [assetsRoot, scratchFolder, appVersion, settingsRoot = null, ...threads] = process.argv.slice(2);
const [importWorker = null, readingsWorker = null, noiseWorker = null, commentWorker = null] = threads;
if (assetsRoot === undefined || scratchFolder === undefined || appVersion === undefined) {
  throw new Error(
    'engine-host ASSETS_ROOT SCRATCH_FOLDER APP_VERSION [SETTINGS_ROOT IMPORT_WORKER READINGS_WORKER NOISE_WORKER COMMENT_WORKER]',
  );
}

// Electron 37 and later only warn in utility processes; behave alike on all.
process.on('unhandledRejection', (cause) => {
  console.error(cause);
  process.exit(1);
});

// What a crashed engine left stays: main opens its working copy again, and empties the folder at the next start.
mkdirSync(scratchFolder, { recursive: true });
const library: Engine = createEngine({
  assetsRoot,
  // A folder for this process alone: what a crashed one left behind must not be taken for ours.
  scratchRoot: mkdtempSync(join(scratchFolder, 'engine-')),
  today: Day.parse(localDay(new Date())),
  appVersion,
  settingsRoot,
  importWorker,
  readingsWorker,
  noiseWorker,
  commentWorker,
  onProgress: throttled((progress) => {
    process.parentPort.postMessage({ progress } satisfies EngineNews);
  }, PROGRESS_MS),
});
const answerCommand = serve(commands, library.commands);

process.parentPort.on('message', ({ data }) => {
  const request = data as EngineRequest;
  void answer(request).then((result) => {
    process.parentPort.postMessage({ id: request.id, result } satisfies EngineAnswer);
  });
});

/** The user's calendar day, as people around them would write it in ISO form. */
function localDay(now: Date): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

async function answer({ call, args }: EngineRequest): Promise<Result<unknown, IpcError>> {
  if (call === 'command') return answerCommand(String(args[0]), args[1]);
  if (!FILE_CALLS.includes(call)) return err({ code: 'unknown-command', message: call });
  try {
    // Main is the only caller and is checked by the compiler against the same type.
    const method = library[call] as (...values: readonly unknown[]) => Promise<Result<unknown, IpcError>>;
    return await method(...args);
  } catch (cause) {
    return err({ code: 'internal', message: cause instanceof Error ? cause.message : String(cause) });
  }
}
