/** A screen for machines without one: Xvfb on a display number that it chooses itself, gone when we are. */
import { spawn } from 'node:child_process';
import { ensureXvfb } from './system-libraries.ts';

export type Display = { readonly env: NodeJS.ProcessEnv; readonly virtual: boolean; readonly stop: () => void };

/** How long Xvfb may take to come up. *heuristic* */
const START_MS = 20_000;

/** The environment in which a window can open: the user's own display, or a fresh virtual one. */
export async function ensureDisplay(): Promise<Display> {
  // An empty variable means none, as an unset one does.
  const displays = [process.env['DISPLAY'], process.env['WAYLAND_DISPLAY']];
  const hasDisplay = process.platform !== 'linux' || displays.some((name) => name !== undefined && name !== '');
  if (hasDisplay) return { env: process.env, virtual: false, stop: () => undefined };
  ensureXvfb();
  const args = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset'];
  const xvfb = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const stop = () => {
    xvfb.kill();
  };
  process.once('exit', stop);
  const number = await displayNumber(xvfb);
  return { env: { ...process.env, DISPLAY: `:${number}` }, virtual: true, stop };
}

/** Xvfb writes the number of its display to the pipe once it accepts windows. */
async function displayNumber(xvfb: ReturnType<typeof spawn>): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error('Xvfb did not start'));
    }, START_MS);
    let written = '';
    xvfb.stdio[3]?.on('data', (chunk: Buffer) => {
      written += chunk.toString();
      if (!written.includes('\n')) return;
      clearTimeout(timer);
      resolve(written.trim());
    });
    xvfb.once('error', reject);
    xvfb.once('exit', (code) => {
      reject(new Error(`Xvfb ended with code ${String(code)}`));
    });
  });
}
