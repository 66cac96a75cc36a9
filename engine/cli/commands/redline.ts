/** siteshift redline and siteshift merge: a reviewer's marks out of a workspace, and into another copy of it. */
import { mergeRedline, redlineOf, type Merged } from '../../../core/workspace/redline.ts';
import { Workspace } from '../../../core/workspace/workspace.ts';
import type { Engine } from '../../create-engine.ts';
import { writeRedline } from '../../reviews/redline-file.ts';
import { fileError } from '../../spoken-error.ts';
import { refuse, type ExitCode, type Output } from '../output.ts';
import { isSameFile } from './same-file.ts';

export type RedlineOptions = { readonly workspace: string; readonly by: string | null; readonly out: string };
export type MergeOptions = { readonly workspace: string; readonly file: string };

/** Writes the marks, conditions and answers of a workspace to a file of their own. */
export async function runRedline(engine: Engine, options: RedlineOptions, output: Output): Promise<ExitCode> {
  const opened = await engine.openWorkspace(options.workspace);
  if (!opened.ok) return refuse(output, opened.error);
  if (await isSameFile(options.out, options.workspace))
    return refuse(output, fileError('would-replace-workspace', { fileName: opened.value.fileName ?? '' }));
  const redline = redlineOf(opened.value.document, options.by);
  const written = await writeRedline(options.out, redline);
  if (!written.ok) return refuse(output, written.error);
  const { marks, conditions, answers } = redline;
  output.print(
    `Wrote ${written.value.fileName}: marks ${marks.length}, conditions ${conditions.length}, answers ${answers.length}.\n`,
  );
  return 0;
}

/** 0 where everything came in or stood here already, 1 where something differs or has no site here. */
export async function runMerge(engine: Engine, options: MergeOptions, output: Output): Promise<ExitCode> {
  const opened = await engine.openWorkspace(options.workspace);
  if (!opened.ok) return refuse(output, opened.error);
  const redline = await engine.readRedline(options.file);
  if (!redline.ok) return refuse(output, redline.error);
  const { workspace, document } = opened.value;
  const merged = mergeRedline(document, redline.value);
  if (!Workspace.safeParse(merged.document).success) return refuse(output, fileError('redline-too-much'));
  const saved = await engine.saveWorkspace(workspace, merged.document, null);
  if (!saved.ok) return refuse(output, saved.error);
  output.print(`Added ${merged.added}, ${merged.known} stood there already.\n`);
  const notes = notesOf(merged);
  for (const note of notes) output.complain(note);
  return notes.length === 0 ? 0 : 1;
}

function notesOf({ besides, differing, missingSites }: Merged): readonly string[] {
  return [
    ...besides.map((id) => `The condition ${id} says another thing here: both are kept.`),
    ...differing.map((key) => `The answer to ${key} differs from the one here, which stays.`),
    ...missingSites.map((id) => `There is no site ${id} here: what the file says of it was left out.`),
  ];
}
