/** siteshift report: the PDF impact report of one site, or of all into a folder. */
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { IpcError } from '../../../core/ipc/contract.ts';
import { err, ok, type Result } from '../../../core/lib/result.ts';
import type { Language } from '../../../core/text/languages.ts';
import type { Engine } from '../../create-engine.ts';
import { fileError } from '../../spoken-error.ts';
import { refuse, type ExitCode, type Output } from '../output.ts';
import { noSuchSite } from './assess.ts';
import { isSameFile } from './same-file.ts';

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
  const folder = site === null ? await madeFolder(out) : ok(null);
  if (!folder.ok) return refuse(output, folder.error);
  const ids = document.sites.map(({ id }) => id);
  const files = site === null ? reportFileNames(ids).map((name) => join(out, name)) : [out];
  for (const [i, path] of files.entries()) {
    if (await isSameFile(path, options.workspace))
      return refuse(output, fileError('would-replace-workspace', { fileName: basename(path) }));
    const written = await engine.writeReport(workspace, document, { site: site ?? ids[i] ?? '', language, path });
    if (!written.ok) return refuse(output, written.error);
    output.print(`${basename(path)}\n`);
  }
  return 0;
}

async function madeFolder(path: string): Promise<Result<null, IpcError>> {
  try {
    await mkdir(path, { recursive: true });
    return ok(null);
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
    return err(fileError('cannot-write', { fileName: basename(path), reason }));
  }
}

/** A file name for each site id, no two alike without case: ids come from files and may hold anything. */
function reportFileNames(ids: readonly string[]): string[] {
  const taken = new Set<string>();
  return ids.map((id) => {
    const plain = id.replaceAll(/[^\p{L}\p{M}\p{N}_-]+/gu, '-').replaceAll(/^-+|-+$/g, '');
    // A letter may take four bytes and a name may have 255.
    const stem = Array.from(plain).slice(0, 50).join('') || 'site';
    let name = stem;
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${stem}-${n}`;
    taken.add(name.toLowerCase());
    return `${name}.pdf`;
  });
}
