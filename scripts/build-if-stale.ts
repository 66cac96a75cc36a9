/** Builds dist/ when a source is newer than the last build. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD_STAMP, buildAssets, buildBundles, ROOT } from './build.ts';

/** What the bundles are made of. */
const SOURCES = ['core', 'engine', 'electron', 'renderer', 'scripts', 'package.json'];

/** Leaves a fresh dist/ behind; says so when it had to work. */
export async function buildIfStale(): Promise<void> {
  buildAssets();
  const builtAt = existsSync(BUILD_STAMP) ? statSync(BUILD_STAMP).mtimeMs : -Infinity;
  if (SOURCES.every((source) => newest(join(ROOT, source)) <= builtAt)) return;
  console.log('Building ...');
  await buildBundles();
}

function newest(path: string): number {
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(own.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
