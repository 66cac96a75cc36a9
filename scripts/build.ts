/**
 * Builds everything that runs: main and engine host, preload, renderer, command line.
 *
 * `--assets` builds the bundled map data first. Each bundle is one entry of `BUNDLES`; packages with native parts stay
 * outside the bundles and are loaded from node_modules.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig } from 'vite';

export const ROOT = join(import.meta.dirname, '..');
const DIST = join(ROOT, 'dist');
/** Native packages, loaded at run time; the same list is unpacked from the asar in electron-builder.yml. */
const NATIVE = ['libsql', '@myriaddreamin/typst-ts-node-compiler'];
/** Written when every bundle is done; older than a source means stale. */
export const BUILD_STAMP = join(DIST, '.built');

type NodeBundle = {
  readonly entries: Readonly<Record<string, string>>;
  readonly folder: string;
  readonly format: 'es' | 'cjs';
  /** In one piece: threads are loaded from outside the asar, where no chunk lies beside them. */
  readonly isWhole?: boolean;
};

function nodeBundle({ entries, folder, format, isWhole = format === 'cjs' }: NodeBundle): InlineConfig {
  return {
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    // Packages are bundled, so that the app ships without a node_modules folder of its own.
    ssr: { noExternal: true, external: NATIVE },
    build: {
      ssr: true,
      target: 'node20',
      outDir: join(DIST, folder),
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, join(ROOT, file)])),
        external: [/^electron(\/|$)/, /^node:/, ...NATIVE],
        output: {
          format,
          // By its ending, because no package.json lies beside a bundle outside the asar.
          entryFileNames: `[name].${format === 'cjs' ? 'cjs' : isWhole ? 'mjs' : 'js'}`,
          chunkFileNames: 'chunks/[name]-[hash].js',
          ...(isWhole ? { codeSplitting: false } : {}),
        },
      },
    },
  };
}

const renderer: InlineConfig = {
  root: join(ROOT, 'renderer'),
  base: './',
  configFile: false,
  logLevel: 'warn',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    // The Chromium of Electron 33, the oldest we run on.
    target: 'chrome130',
    outDir: join(DIST, 'renderer'),
    emptyOutDir: true,
    // The content policy allows no data: fonts and no inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // One bundle read from the local disk once: splitting it would gain nothing.
    chunkSizeWarningLimit: 5000,
  },
};

const BUNDLES: Readonly<Record<string, InlineConfig>> = {
  main: nodeBundle({
    entries: { index: 'electron/main/index.ts', 'engine-host': 'electron/engine-host/index.ts' },
    folder: 'main',
    format: 'es',
  }),
  worker: nodeBundle({
    entries: { 'import-worker': 'engine/staging/import-worker.ts' },
    folder: 'worker',
    format: 'es',
    isWhole: true,
  }),
  readings: nodeBundle({
    entries: { 'readings-worker': 'engine/readings/readings-worker.ts' },
    folder: 'readings',
    format: 'es',
    isWhole: true,
  }),
  noise: nodeBundle({
    entries: { 'noise-worker': 'engine/noise/noise-worker.ts' },
    folder: 'noise',
    format: 'es',
    isWhole: true,
  }),
  comments: nodeBundle({
    entries: { 'comment-worker': 'engine/comments/comment-worker.ts' },
    folder: 'comments',
    format: 'es',
    isWhole: true,
  }),
  spatial: nodeBundle({
    entries: { 'workload-worker': 'engine/spatial/workload-worker.ts' },
    folder: 'spatial',
    format: 'es',
    isWhole: true,
  }),
  preload: nodeBundle({
    entries: { preload: 'electron/preload/bridge.generated.ts' },
    folder: 'preload',
    format: 'cjs',
  }),
  cli: nodeBundle({
    entries: { siteshift: 'engine/cli/main.ts' },
    folder: 'cli',
    format: 'es',
  }),
  renderer,
};

/** Builds the bundles named, or all; `adapt` lets a caller change their settings, for example to watch. */
export async function buildBundles(
  names: readonly string[] = Object.keys(BUNDLES),
  adapt: (config: InlineConfig) => InlineConfig = (config) => config,
): Promise<void> {
  for (const name of names) {
    const config = BUNDLES[name];
    if (config === undefined) throw new Error(`There is no bundle named ${name}`);
    await build(adapt(config));
  }
  if (names.includes('cli')) await chmod(join(DIST, 'cli', 'siteshift.js'), 0o755);
  await writeFile(BUILD_STAMP, '');
}

/** Builds the bundled map data with its own script, which knows whether there is anything to do. */
export function buildAssets(): void {
  if (!existsSync(join(ROOT, 'scripts', 'build-basemap.ts'))) return;
  const { status } = spawnSync('npm', ['run', '--silent', 'build:assets'], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) throw new Error('npm run build:assets failed');
}

if (import.meta.filename === process.argv[1]) {
  const started = performance.now();
  buildAssets();
  await buildBundles();
  console.log(`Built dist/ in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
