/** siteshift report: the PDF impact report of one site, or of all into a folder. */
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Language } from '../../../core/text/languages.ts';
import type { Engine } from '../../create-engine.ts';
import { refuse, type ExitCode, type Output } from '../output.ts';
import { noSuchSite } from './assess.ts';

export type ReportOptions = {
  readonly workspace: string;
  /** Null for all sites; `out` is then a folder. */
  readonly site: string | null;
  readonly language: Language;
  readonly out: string;
};

/** Writes each report whole or not at all; with all sites, one that fails stops the run and the written ones stay. */
export async function runReport(engine: Engine, options: ReportOptions, output: Output): Promise<ExitCode> {
  const opened = await engine.openWorkspace(options.workspace);
  if (!opened.ok) return refuse(output, opened.error);
  const { workspace, document, fileName } = opened.value;
  const { site, language, out } = options;
  if (site !== null && !document.sites.some(({ id }) => id === site))
    return refuse(output, noSuchSite(document, site, fileName));
  if (site === null) await mkdir(out, { recursive: true });
  for (const id of site === null ? document.sites.map((one) => one.id) : [site]) {
    const path = site === null ? join(out, `${fileNameOf(id)}.pdf`) : out;
    const written = await engine.writeReport(workspace, document, { site: id, language, path });
    if (!written.ok) return refuse(output, written.error);
    output.print(`${basename(path)}\n`);
  }
  return 0;
}

/** A site id as a file name: ids come from files and may hold anything. */
function fileNameOf(id: string): string {
  return id.replaceAll(/[^A-Za-z0-9_-]+/g, '-').slice(0, 80);
}
