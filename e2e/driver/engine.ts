/** The engine's process, as the system sees it. */
import type { ElectronApplication } from 'playwright';
import { inMain } from './in-main.ts';

/** Kills the engine as a crash would, and waits until another one runs. */
export async function killEngine(electron: ElectronApplication): Promise<void> {
  const running = () =>
    inMain(
      electron,
      ({ app }) =>
        app
          .getAppMetrics()
          .filter(({ name }) => name === 'engine')
          .map(({ pid }) => pid),
      null,
    );
  const [pid] = await running();
  if (pid === undefined) throw new Error('There is no engine to kill.');
  process.kill(pid, 'SIGKILL');
  for (;;) {
    const [next] = await running();
    if (next !== undefined && next !== pid) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
