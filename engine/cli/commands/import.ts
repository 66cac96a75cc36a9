/** siteshift import: adds files to a workspace, all or none, and says what it noticed. */
import type { PendingFile } from '../../../core/ipc/contract.ts';
import type { ImportReview } from '../../../core/layers/import-review.ts';
import { say } from '../../../core/text/say.ts';
import type { DuplicateChoice } from '../../../core/workspace/settle-duplicates.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import type { Engine } from '../../create-engine.ts';
import { fileError } from '../../spoken-error.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { refuse, type ExitCode, type Output } from '../output.ts';
import { crsSentences } from '../crs-sentences.ts';
import { complainOf, exitOf, reviewsJson } from '../review-output.ts';

export type ImportOptions = ReadingOptions & {
  readonly workspace: string;
  readonly files: readonly string[];
  /** Null names each layer after its file. */
  readonly layerName: string | null;
  /** What becomes of rows that are perhaps there already; null leaves out those of a known id. */
  readonly duplicates: DuplicateChoice | null;
  readonly format: 'text' | 'json';
};

/** Saves the workspace only after every file went in; on any refusal it stays as it was. */
export async function runImport(engine: Engine, options: ImportOptions, output: Output): Promise<ExitCode> {
  const opened = await engine.openWorkspace(options.workspace);
  if (!opened.ok) return refuse(output, opened.error);
  const reviewed = await reviewAll(engine, options, output);
  if (reviewed === null) return 2;
  const { workspace, document } = opened.value;
  const files = filesToAdd(reviewed, options);
  const added = await engine.commands['import.add']({ workspace, document, files });
  if (!added.ok) {
    // What the review found is what tells the user how to go on, for example to swap two columns.
    for (const { review } of reviewed) complainOf(output, review);
    return refuse(output, added.error);
  }
  const saved = await engine.saveWorkspace(workspace, added.value.document, null);
  if (!saved.ok) return refuse(output, saved.error);
  const reviews = added.value.added.map(({ review }) => review);
  output.print(options.format === 'json' ? reviewsJson(reviews) : sentences(added.value));
  for (const review of reviews) complainOf(output, review);
  return exitOf(reviews);
}

function filesToAdd(reviewed: readonly Reviewed[], { layerName, provenance, duplicates }: ImportOptions) {
  return reviewed.map(({ pending, review }) => ({
    import: pending.import,
    name: layerName ?? review.fileName,
    provenance: { ...review.provenance, ...provenance },
    duplicates: { byId: {}, others: duplicates },
  }));
}

function sentences({ document, added }: Added): string {
  return added
    .map(({ layer, review: { fileName } }) => {
      const info = document.layers.find(({ id }) => id === layer);
      const { role = 'overlay', rowsUsed: used = 0, rowsGiven: given = 0 } = info ?? {};
      // Cells and tiles have no rows to count.
      const isWhole = info?.kind === 'raster' || info?.kind === 'tiles';
      return `${say('en', 'files', isWhole ? 'imported-whole' : 'imported', { fileName, role, used, given })}\n`;
    })
    .join('');
}

type Added = {
  readonly document: Workspace;
  readonly added: readonly { readonly layer: string | null; readonly review: ImportReview }[];
};

export type Reviewed = { readonly pending: PendingFile; readonly review: ImportReview };

/** Every file as it will be added; null after the sentence of the first that cannot be. */
export async function reviewAll(
  engine: Engine,
  { files, review: options }: Pick<ImportOptions, 'files' | 'review'>,
  output: Output,
): Promise<readonly Reviewed[] | null> {
  const pending = await engine.addPending(files);
  if (!pending.ok || pending.value.length === 0) {
    refuse(output, pending.ok ? fileError('no-importable-files') : pending.error);
    return null;
  }
  const reviewed: Reviewed[] = [];
  for (const file of pending.value) {
    const review = await engine.commands['import.review']({ import: file.import, options });
    if (!review.ok) {
      refuse(output, review.error);
      return null;
    }
    if (review.value.crsBasis === 'unknown') {
      for (const line of crsSentences(review.value)) output.complain(line);
      return null;
    }
    reviewed.push({ pending: file, review: review.value });
  }
  return reviewed;
}
