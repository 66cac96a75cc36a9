/** siteshift import: adds a file to a workspace under a role, and says what it noticed. */
import type { LayerRole } from '../../../core/layers/layer-info.ts';
import { say } from '../../../core/text/say.ts';
import type { Engine } from '../../create-engine.ts';
import { findingLines } from '../finding-lines.ts';
import { refuse, type ExitCode, type Output } from '../output.ts';

export type ImportOptions = {
  readonly workspace: string;
  readonly file: string;
  readonly role: LayerRole;
  readonly columns: Readonly<Record<string, string>>;
};

/** Saves the workspace only after the whole file went in; on any refusal it stays as it was. */
export async function runImport(engine: Engine, options: ImportOptions, output: Output): Promise<ExitCode> {
  const opened = await engine.openWorkspace(options.workspace);
  if (!opened.ok) return refuse(output, opened.error);
  const chosen = await engine.reviewImport(options.file, options.role);
  if (!chosen.ok) return refuse(output, chosen.error);
  const { workspace, document } = opened.value;
  const name = chosen.value.review.fileName;
  const { role, columns } = options;
  const added = await engine.commands['import.add']({
    workspace,
    document,
    import: chosen.value.import,
    role,
    columns,
    name,
  });
  if (!added.ok) {
    // What the review found is what tells the user how to go on, for example to swap two columns.
    for (const line of findingLines(chosen.value.review.findings)) output.complain(line);
    return refuse(output, added.error);
  }
  const saved = await engine.saveWorkspace(workspace, added.value.document, null);
  if (!saved.ok) return refuse(output, saved.error);
  const layer = added.value.document.layers.at(-1);
  output.print(
    say('en', 'files', 'imported', { fileName: name, role, used: layer?.rowsUsed ?? 0, given: layer?.rowsGiven ?? 0 }) +
      '\n',
  );
  const { findings } = added.value.review;
  for (const line of findingLines(findings)) output.complain(line);
  return findings.some(({ severity }) => severity === 'finding') ? 1 : 0;
}
