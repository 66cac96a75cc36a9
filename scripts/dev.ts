/** `npm run dev`: builds while you type, and opens the app again after each build. */
import { spawn, type ChildProcess } from 'node:child_process';
import { buildAssets, buildBundles, ROOT } from './build.ts';
import { ensureRuntime } from './electron-runtime.ts';

/** Several bundles finish one after the other; wait for the last. *heuristic* */
const SETTLE_MS = 300;

const runtime = await ensureRuntime();
buildAssets();
let app: ChildProcess | null = null;
let timer: NodeJS.Timeout | undefined;

function restartSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    app?.kill();
    const sandbox = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    app = spawn(runtime.executable, [...sandbox, ROOT, '--sample'], { stdio: 'inherit' });
  }, SETTLE_MS);
}

await buildBundles(['main', 'preload', 'renderer'], (config) => ({
  ...config,
  plugins: [...(config.plugins ?? []), { name: 'restart', closeBundle: restartSoon }],
  build: { ...config.build, watch: {} },
}));
