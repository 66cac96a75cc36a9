/** siteshift new: a workspace file from the sample or with nothing in it. */
import type { Engine } from '../../create-engine.ts';
import { refuse, type ExitCode, type Output } from '../output.ts';

export type NewOptions = { readonly out: string; readonly from: 'sample' | 'empty'; readonly asOf: string | null };

/** Writes the file; an existing one is refused and left as it is. */
export async function runNew(engine: Engine, { out, from, asOf }: NewOptions, output: Output): Promise<ExitCode> {
  const opened = await engine.newWorkspace(from, asOf);
  if (!opened.ok) return refuse(output, opened.error);
  const { workspace, document } = opened.value;
  const saved = await engine.createFile(workspace, document, out);
  if (!saved.ok) return refuse(output, saved.error);
  output.print(`Made ${saved.value.fileName}: ${document.sites.length} sites, as of ${document.asOf}.\n`);
  return 0;
}
