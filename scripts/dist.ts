/**
 * `npm run dist`: packages the app with electron-builder and the runtime at hand.
 *
 * `-- --dir` stops at the unpacked folder, which `npm run e2e:packaged` then drives. That needs Node's inspector, so
 * the fuse stays open in such a build and only there. An installer is never made from the fallback runtime, which gets
 * no security fixes.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build, Platform, type Configuration } from 'electron-builder';
import { buildIfStale } from './build-if-stale.ts';
import { ROOT } from './build.ts';
import { ensureRuntime } from './electron-runtime.ts';

const onlyFolder = process.argv.includes('--dir');
const runtime = await ensureRuntime();
if (!onlyFolder && !runtime.official) {
  throw new Error('Installers need the official Electron; `npm run dist -- --dir` packages with the runtime at hand.');
}
await buildIfStale();

const config: Configuration = {
  electronDist: runtime.folder,
  electronVersion: runtime.version,
  // The fallback runtime carries a loader that only development needs.
  afterExtract: ({ appOutDir }) => rm(join(appOutDir, 'resources', 'app'), { recursive: true, force: true }),
  ...(onlyFolder ? { electronFuses: { enableNodeCliInspectArguments: true } } : {}),
};
const platform = Platform.current();
const written = await build({
  projectDir: ROOT,
  targets: onlyFolder ? platform.createTarget('dir') : platform.createTarget(),
  config,
  publish: 'never',
});
console.log(onlyFolder ? 'Packaged into release/' : `Wrote ${written.join(', ')}`);
