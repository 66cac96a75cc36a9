/** siteshift replace: new data under a layer of a workspace, and which scores and ranks moved as JSON. */
import type { Engine } from '../../create-engine.ts';
import { fileError } from '../../spoken-error.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { refuse, type ExitCode, type Output } from '../output.ts';
import { complainOf, exitOf } from '../review-output.ts';
import { reviewAll } from './import.ts';

export type ReplaceOptions = ReadingOptions & {
  readonly workspace: string;
  /** Id or name. */
  readonly layer: string;
  readonly file: string;
};

/** Saves the workspace after the data went in; on any refusal it stays as it was. */
export async function runReplace(engine: Engine, options: ReplaceOptions, output: Output): Promise<ExitCode> {
  const opened = await engine.openWorkspace(options.workspace);
  if (!opened.ok) return refuse(output, opened.error);
  const { workspace, document, fileName } = opened.value;
  const layer = document.layers.find(({ id, name }) => id === options.layer || name === options.layer);
  if (layer === undefined) {
    const known = document.layers.map(({ id }) => id).join(', ');
    return refuse(output, fileError('no-such-layer', { layer: options.layer, fileName: fileName ?? '', known }));
  }
  const review = { ...options.review, role: options.review.role ?? layer.role };
  const reviewed = await reviewAll(engine, { files: [options.file], review }, output);
  const [first] = reviewed ?? [];
  if (first === undefined) return 2;
  // A new vintage usually comes from the same hands; when it was observed and obtained it never tells.
  const { publisher, licence } = layer.provenance;
  const stated = first.review.provenance;
  const kept = { publisher: stated.publisher ?? publisher, licence: stated.licence ?? licence };
  const provenance = { ...stated, ...kept, ...options.provenance };
  const order = { workspace, document, layer: layer.id, import: first.pending.import, provenance };
  const replaced = await engine.commands['layer.replace'](order);
  if (!replaced.ok) {
    complainOf(output, first.review);
    return refuse(output, replaced.error);
  }
  const saved = await engine.saveWorkspace(workspace, replaced.value.document, null);
  if (!saved.ok) return refuse(output, saved.error);
  const { moves, review: said } = replaced.value;
  output.print(`${JSON.stringify({ layer: layer.id, review: said, moves }, null, 2)}\n`);
  complainOf(output, said);
  return exitOf([said]);
}
