/**
 * Runs the end-to-end stories: builds what is stale, gets the runtime and a display, hands over to Playwright.
 *
 * Arguments are Playwright's. With `--packaged` the smoke story runs on the app that `npm run dist -- --dir` made.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './build.ts';
import { buildIfStale } from './build-if-stale.ts';
import { ensureRuntime } from './electron-runtime.ts';
import { ensureDisplay } from './virtual-display.ts';

/** Runs Playwright with `args`; returns its exit code. */
export async function runStories(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const packaged = args.includes('--packaged');
  const runtime = await ensureRuntime();
  if (!packaged) await buildIfStale();
  const display = await ensureDisplay();
  try {
    const playwright = join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js');
    const given = args.filter((argument) => argument !== '--packaged');
    const { status } = spawnSync(
      process.execPath,
      [playwright, 'test', `--project=${packaged ? 'packaged' : 'built'}`, ...given],
      {
        cwd: ROOT,
        stdio: ['ignore', 'inherit', 'inherit'],
        env: {
          ...display.env,
          ...env,
          SITESHIFT_ELECTRON: runtime.executable,
          ...(packaged ? { SITESHIFT_PACKAGED: packagedApp() } : {}),
        },
      },
    );
    return status ?? 1;
  } finally {
    display.stop();
  }
}

/** The packaged app for this platform. */
function packagedApp(): string {
  const places = {
    linux: ['linux-unpacked', 'siteshift'],
    darwin: [`mac${process.arch === 'arm64' ? '-arm64' : ''}`, 'Siteshift.app', 'Contents', 'MacOS', 'Siteshift'],
    win32: ['win-unpacked', 'Siteshift.exe'],
  } as const;
  if (!(process.platform in places)) throw new Error(`Siteshift is not packaged for ${process.platform}`);
  const path = join(ROOT, 'release', ...places[process.platform as keyof typeof places]);
  if (!existsSync(path)) throw new Error('There is no packaged app: run `npm run dist -- --dir` first.');
  return path;
}

if (import.meta.filename === process.argv[1]) process.exitCode = await runStories(process.argv.slice(2));
