/** siteshift pack: everything that is handed to the record about one site, as one zip. */
import type { Language } from '../../../core/text/languages.ts';
import type { Engine } from '../../create-engine.ts';
import { fileError } from '../../spoken-error.ts';
import { refuse, type ExitCode, type Output } from '../output.ts';
import { noSuchSite } from './assess.ts';
import { isSameFile } from './same-file.ts';

export type PackOptions = {
  readonly workspace: string;
  readonly site: string;
  readonly language: Language;
  readonly out: string;
};

/** Writes the pack whole or not at all; the workspace is not changed. */
export async function runPack(engine: Engine, options: PackOptions, output: Output): Promise<ExitCode> {
  const { site, language, out } = options;
  const opened = await engine.openWorkspace(options.workspace);
  if (!opened.ok) return refuse(output, opened.error);
  const { workspace, document, fileName } = opened.value;
  if (!document.sites.some(({ id }) => id === site)) return refuse(output, noSuchSite(document, site, fileName));
  if (await isSameFile(out, options.workspace))
    return refuse(output, fileError('would-replace-workspace', { fileName: fileName ?? '' }));
  const written = await engine.writePack(workspace, document, { site, language, path: out });
  if (!written.ok) return refuse(output, written.error);
  output.print(`${written.value.fileName}\n`);
  return 0;
}
