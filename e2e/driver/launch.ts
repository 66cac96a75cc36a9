/** Starts the real app with a folder of its own for settings, and listens to everything that must not happen. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';

export type LaunchRequest = {
  /** Arguments after the app: `--sample`, or a workspace file. */
  readonly args?: readonly string[];
  /** Settings folder of an earlier start; absent means a fresh one that is removed at the end. */
  readonly userData?: string;
};

export type RunningApp = {
  readonly electron: ElectronApplication;
  readonly page: Page;
  /** Settings, recent files, recovery of this start. */
  readonly userData: string;
  /** Folder for files that the story writes; removed at the end. */
  readonly files: string;
  /** Console errors and page errors so far. */
  readonly complaints: readonly string[];
  /** Resolves when the app has ended by itself. */
  readonly ended: Promise<void>;
  readonly close: () => Promise<void>;
};

const ROOT = join(import.meta.dirname, '..', '..');

/** The program to drive and what it needs before our arguments. */
function program(): { readonly executablePath: string; readonly args: readonly string[] } {
  const packaged = process.env['SITESHIFT_PACKAGED'];
  if (packaged !== undefined) return { executablePath: packaged, args: [] };
  const executablePath = process.env['SITESHIFT_ELECTRON'];
  if (executablePath === undefined || !existsSync(executablePath)) {
    throw new Error('There is no Electron to drive: start the stories with `npm run e2e`.');
  }
  return { executablePath, args: [ROOT] };
}

/** Starts the app and waits for its window. */
export async function launch({ args = [], userData }: LaunchRequest = {}): Promise<RunningApp> {
  const files = await mkdtemp(join(tmpdir(), 'siteshift-e2e-'));
  const settings = userData ?? join(files, 'user-data');
  const { executablePath, args: first } = program();
  const switches = ['--enable-unsafe-swiftshader', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const own = ['--siteshift-many-instances', `--siteshift-user-data=${settings}`];
  const { electron, page } = await withWindow(() =>
    _electron.launch({
      executablePath,
      args: [...switches, ...first, ...own, ...args],
      // English whatever the machine speaks: stories name what they click.
      env: { ...environment(), LANGUAGE: 'en', LANG: 'en_US.UTF-8', LC_ALL: 'C.UTF-8' },
    }),
  );
  const child = electron.process();
  const ended = ending(electron);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => {
    complaints.push(error.message);
  });
  return {
    electron,
    page,
    userData: settings,
    files,
    complaints,
    ended,
    async close() {
      // Killed, not closed: a story may leave unsaved changes, and nobody answers the question about them.
      child.kill('SIGKILL');
      await rm(files, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

type Started = { readonly electron: ElectronApplication; readonly page: Page };

/** A start shows its window in seconds; one that has not by then never answers its inspector. *heuristic* */
const PATIENCE_MS = 40_000;
const STARTS = 2;

/** The app with its window; a start that stays silent is given up for another, and says so. */
async function withWindow(start: () => Promise<ElectronApplication>): Promise<Started> {
  for (let attempt = 1; ; attempt += 1) {
    const started = start().then(async (electron) => ({ electron, page: await electron.firstWindow() }));
    let timer: NodeJS.Timeout | undefined;
    const silence = new Promise<null>((resolve) => {
      timer = setTimeout(resolve, PATIENCE_MS, null);
    });
    const first = await Promise.race([started, silence]);
    clearTimeout(timer);
    if (first !== null) return first;
    started.then(
      ({ electron }) => electron.process().kill('SIGKILL'),
      () => undefined,
    );
    console.log(`The app said nothing for ${PATIENCE_MS / 1000} s; attempt ${attempt} of ${STARTS} is given up.`);
    if (attempt === STARTS) throw new Error('The app never showed its window.');
  }
}

/**
 * Resolves when the app has ended. Node waits at its very end for the inspector to leave, which sometimes never
 * happens, so its last line counts too.
 */
function ending(electron: ElectronApplication): Promise<void> {
  return new Promise((resolve) => {
    electron.once('close', () => {
      resolve();
    });
    electron.process().stderr?.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('Waiting for the debugger to disconnect')) resolve();
    });
  });
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
