/** siteshift assess: scores of a workspace as JSON, CSV or GeoJSON. */
import { INDICATORS } from '../../../core/indicators/registry.ts';
import type { Perspective } from '../../../core/indicators/reading.ts';
import { err, ok, type Result } from '../../../core/lib/result.ts';
import type { IpcError } from '../../../core/ipc/contract.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import type { Engine } from '../../create-engine.ts';
import { fileError } from '../../spoken-error.ts';
import { refuse, type ExitCode, type Output } from '../output.ts';
import { isSameFile } from './same-file.ts';
import { wrongParameter } from './wrong-parameter.ts';

export type AssessOptions = {
  readonly workspace: string;
  readonly perspective: Perspective;
  readonly sites: readonly string[] | null;
  readonly asOf: string | null;
  readonly set: Readonly<Record<string, number>>;
  /** Null keeps the workspace's own. */
  readonly seed: number | null;
  /** Null keeps the workspace's own; 0 makes no draws. */
  readonly draws: number | null;
  readonly format: 'json' | 'csv' | 'geojson';
  readonly out: string | null;
};

/** Prints the scores, or writes them to `out`; the workspace is not changed. */
export async function runAssess(engine: Engine, options: AssessOptions, output: Output): Promise<ExitCode> {
  const opened = await engine.openWorkspace(options.workspace);
  if (!opened.ok) return refuse(output, opened.error);
  if (options.out !== null && (await isSameFile(options.out, options.workspace)))
    return refuse(output, fileError('would-replace-workspace', { fileName: opened.value.fileName ?? '' }));
  const document = adjusted(opened.value.document, options);
  if (!document.ok) return refuse(output, document.error);
  const missing = (options.sites ?? []).find((wanted) => !document.value.sites.some(({ id }) => id === wanted));
  if (missing !== undefined) return refuse(output, noSuchSite(document.value, missing, opened.value.fileName));
  const { perspective, format, seed, draws, sites } = options;
  const request = { perspective, format, seed, draws, sites };
  if (options.out === null) {
    const text = await engine.scores(opened.value.workspace, document.value, request);
    if (!text.ok) return refuse(output, text.error);
    output.print(text.value);
    return 0;
  }
  const written = await engine.writeScores(opened.value.workspace, document.value, { ...request, path: options.out });
  return written.ok ? 0 : refuse(output, written.error);
}

/** The sentence for an id that the workspace does not have, with some that it does. */
export function noSuchSite(document: Workspace, id: string, fileName: string | null): IpcError {
  const some = document.sites.slice(0, 12).map((site) => site.id);
  const known = some.join(', ') + (document.sites.length > some.length ? ', …' : '');
  return fileError('no-such-site', { id, fileName: fileName ?? '', known });
}

function adjusted(document: Workspace, { asOf, set }: AssessOptions): Result<Workspace, IpcError> {
  const wrong = wrongParameter(set, INDICATORS);
  if (wrong !== null) return err(wrong);
  return ok({ ...document, asOf: asOf ?? document.asOf, parameters: { ...document.parameters, ...set } });
}
