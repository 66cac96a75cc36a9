/**
 * `npm start`: opens the app on the sample workspace.
 *
 * Where there is no display the same window opens on a virtual one, and does what a person would do first: looks at the
 * map, exports the report of a site and the scores. The results are in out/.
 */
import { spawn } from 'node:child_process';
import { buildIfStale } from './build-if-stale.ts';
import { ROOT } from './build.ts';
import { ensureRuntime } from './electron-runtime.ts';
import { runUnattended } from './unattended.ts';
import { ensureDisplay } from './virtual-display.ts';

await buildIfStale();
const runtime = await ensureRuntime();
const display = await ensureDisplay();
if (display.virtual) {
  process.env['DISPLAY'] = display.env['DISPLAY'];
  await runUnattended(runtime.executable);
  display.stop();
} else {
  const sandbox = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = spawn(runtime.executable, [...sandbox, ROOT, '--sample', ...process.argv.slice(2)], { stdio: 'inherit' });
  app.once('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}
