/** Writes what is generated and kept in the repository; with --check, fails when any of it is stale. */
import { readFile, writeFile } from 'node:fs/promises';
import { bridgeSource } from './generate-preload.ts';
import { kernelSource } from './generate-kernel.ts';

const TARGETS: Readonly<Record<string, () => Promise<string> | string>> = {
  'electron/preload/bridge.generated.ts': bridgeSource,
  'engine/spatial/kernel.generated.ts': kernelSource,
};

for (const [path, sourceOf] of Object.entries(TARGETS)) {
  const target = new URL(`../${path}`, import.meta.url);
  const source = await sourceOf();
  if (!process.argv.includes('--check')) await writeFile(target, source);
  else if ((await readFile(target, 'utf8').catch(() => '')) !== source) {
    console.error(`${path} is stale: run npm run generate`);
    process.exitCode = 1;
  }
}
