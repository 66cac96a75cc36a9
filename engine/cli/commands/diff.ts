/** siteshift diff: two workspaces side by side, as text or JSON. */
import { comparisonJson, type WorkspaceComparison } from '../../../core/comparison/workspace-comparison.ts';
import type { IpcError, Opened } from '../../../core/ipc/contract.ts';
import { err, ok, type Result } from '../../../core/lib/result.ts';
import type { Engine } from '../../create-engine.ts';
import { writeOutput } from '../../files/write-output.ts';
import { fileError } from '../../spoken-error.ts';
import { comparisonLines } from '../comparison-lines.ts';
import { refuse, type ExitCode, type Output } from '../output.ts';
import { isSameFile } from './same-file.ts';

export type DiffOptions = {
  readonly before: string;
  readonly after: string;
  readonly format: 'text' | 'json';
  readonly out: string | null;
};

/** 0 where nothing differs, 1 where something does. Neither file is changed. */
export async function runDiff(engine: Engine, options: DiffOptions, output: Output): Promise<ExitCode> {
  const before = await opened(engine, options.before, options);
  if (!before.ok) return refuse(output, before.error);
  const after = await opened(engine, options.after, options);
  if (!after.ok) return refuse(output, after.error);
  const compared = await engine.compare(before.value, after.value);
  if (!compared.ok) return refuse(output, compared.error);
  const told = await tell(textOf(compared.value, options.format), options, output);
  if (!told.ok) return refuse(output, told.error);
  const { differences, moves } = compared.value;
  return differences.length === 0 && moves.length === 0 ? 0 : 1;
}

/** A workspace to compare; one that the output would replace is refused. */
async function opened(engine: Engine, path: string, { out }: DiffOptions): Promise<Result<Opened, IpcError>> {
  const side = await engine.openWorkspace(path);
  if (!side.ok || out === null || !(await isSameFile(out, path))) return side;
  return err(fileError('would-replace-workspace', { fileName: side.value.fileName ?? '' }));
}

function textOf(comparison: WorkspaceComparison, format: DiffOptions['format']): string {
  return format === 'json' ? comparisonJson(comparison) : `${comparisonLines(comparison).join('\n')}\n`;
}

async function tell(text: string, { out }: DiffOptions, output: Output): Promise<Result<unknown, IpcError>> {
  if (out !== null) return writeOutput(out, text);
  output.print(text);
  return ok(null);
}
