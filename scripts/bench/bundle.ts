/** A module in one file, as the app ships its threads: what worker threads and fresh processes of a bench run. */
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../build.ts';

const FOLDER = join(ROOT, 'node_modules', '.cache', 'siteshift-bench');

/** Path of the bundle of a module, named from the root of the repository; what Node starts with comes sooner as `cjs`, and short. */
export async function bundled(entry: string, format: 'es' | 'cjs' = 'es'): Promise<string> {
  const name = entry.replaceAll(/[/.]/g, '-');
  const file = `${name}.${format === 'es' ? 'mjs' : 'cjs'}`;
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir: FOLDER,
      emptyOutDir: false,
      minify: format === 'cjs',
      rolldownOptions: {
        input: { [name]: join(ROOT, entry) },
        external: [/^node:/],
        output: { format, entryFileNames: file, codeSplitting: false },
      },
    },
  });
  return join(FOLDER, file);
}
