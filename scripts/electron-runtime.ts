/**
 * Which Electron do development and tests run on?
 *
 * The official one of package.json where it can be downloaded, else the pinned fallback
 * (docs/decisions/0004-runtime-fallback.md). Whatever it is, it is fetched once, and a download that failed is not tried
 * again for a week, so that a machine without the network starts at once.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { FALLBACK_VERSION, ensureFallback } from './fallback-electron.ts';
import { ensureLibraries } from './system-libraries.ts';

/** `folder` is the unpacked distribution, as electron-builder's `electronDist` wants it. */
export type Runtime = {
  readonly executable: string;
  readonly folder: string;
  readonly version: string;
  readonly official: boolean;
};

const ROOT = join(import.meta.dirname, '..');
const PACKAGE = join(ROOT, 'node_modules', 'electron');
/** How long an unreachable download is believed. *heuristic* */
const RETRY_AFTER_MS = 7 * 24 * 3600 * 1000;
/** How long the download page may take to answer. *heuristic* */
const PROBE_MS = 4000;
/** How long the whole official download may take. *heuristic* */
const DOWNLOAD_MS = 10 * 60 * 1000;

/** Folder for what is fetched once a machine; `SITESHIFT_CACHE` moves it. */
async function cacheFolder(): Promise<string> {
  const base =
    process.env['SITESHIFT_CACHE'] ?? join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'siteshift');
  try {
    await mkdir(base, { recursive: true });
    return base;
  } catch {
    const local = join(ROOT, 'node_modules', '.cache', 'siteshift');
    await mkdir(local, { recursive: true });
    return local;
  }
}

/** The Electron to run, fetched if needed, with the system libraries it links to. */
export async function ensureRuntime(): Promise<Runtime> {
  const cache = await cacheFolder();
  const runtime = (await officialRuntime(cache)) ?? (await fallbackRuntime(cache));
  ensureLibraries(runtime.executable);
  return runtime;
}

async function officialRuntime(cache: string): Promise<Runtime | null> {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
  const installed = installedOfficial(version);
  if (installed !== null) return installed;
  const failed = join(cache, `electron-${version}.unreachable`);
  if (existsSync(failed) && Date.now() - statSync(failed).mtimeMs < RETRY_AFTER_MS) return null;
  if (await reachable(version)) {
    console.log(`Downloading Electron ${version} ...`);
    spawnSync(process.execPath, [join(PACKAGE, 'install.js')], { stdio: 'ignore', timeout: DOWNLOAD_MS });
    const downloaded = installedOfficial(version);
    if (downloaded !== null) return downloaded;
  }
  await writeFile(failed, '');
  return null;
}

/** What Electron's own installer left in its package, or null when it has not run to its end. */
function installedOfficial(version: string): Runtime | null {
  const pathFile = join(PACKAGE, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const folder = join(PACKAGE, 'dist');
  const executable = join(folder, readFileSync(pathFile, 'utf8').trim());
  return existsSync(executable) ? { executable, folder, version, official: true } : null;
}

/** Asks for the head of a small file beside the download, because a firewall that drops packets takes minutes to fail. */
async function reachable(version: string): Promise<boolean> {
  const mirror = process.env['ELECTRON_MIRROR'] ?? 'https://github.com/electron/electron/releases/download/';
  try {
    const answer = await fetch(new URL(`v${version}/SHASUMS256.txt`, mirror), {
      method: 'HEAD',
      signal: AbortSignal.timeout(PROBE_MS),
    });
    return answer.ok;
  } catch {
    return false;
  }
}

async function fallbackRuntime(cache: string): Promise<Runtime> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('Electron cannot be downloaded here, and the fallback runtime exists for Linux on x64 only.');
  }
  console.log(
    `Electron of package.json cannot be downloaded here: running on the pinned Electron ${FALLBACK_VERSION} (for development and tests only).`,
  );
  const executable = await ensureFallback(cache);
  return { executable, folder: dirname(executable), version: FALLBACK_VERSION, official: false };
}
