/**
 * The engine in its own process: its own heap, its own crash.
 *
 * Main forks this file and speaks to it over one port: `EngineRequest` in, `EngineAnswer` out. Nothing thrown by the
 * engine ends the process; what it does not catch itself comes back as an error with the code `internal`.
 */
import { engine as commands, type IpcError } from '../../core/ipc/contract.ts';
import { serve } from '../../core/ipc/serve.ts';
import { err, type Result } from '../../core/lib/result.ts';
import { createEngine } from '../../engine/create-engine.ts';
import { FILE_CALLS, type Engine, type EngineAnswer, type EngineRequest } from './engine-api.ts';

const [assetsRoot, scratchRoot] = process.argv.slice(2);
if (assetsRoot === undefined || scratchRoot === undefined) throw new Error('engine-host ASSETS_ROOT SCRATCH_ROOT');

// Electron 37 and later only warn in utility processes; behave alike on all.
process.on('unhandledRejection', (cause) => {
  console.error(cause);
  process.exit(1);
});

const library: Engine = createEngine({ assetsRoot, scratchRoot });
const answerCommand = serve(commands, library.commands);

process.parentPort.on('message', ({ data }) => {
  const request = data as EngineRequest;
  void answer(request).then((result) => {
    process.parentPort.postMessage({ id: request.id, result } satisfies EngineAnswer);
  });
});

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
