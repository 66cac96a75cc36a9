/** A file and its parts read and reviewed: the half of staging that `siteshift validate` needs too. */
import type { ImportError } from '../../core/layers/import-review.ts';
import { RECORD_ROLES, type LayerRole } from '../../core/layers/layer-info.ts';
import { err, type Result } from '../../core/lib/result.ts';
import { loadSourceFile } from '../importers/load-source-file.ts';
import { reviewFile, type ImportedFile } from '../importers/read-file.ts';
import type { ReadContext } from '../importers/reader.ts';
import type { StageOrder } from './stage-order.ts';

/** The review with the usable rows, or the refusal by the name of the file. */
export async function reviewSource(
  { path, parts, options, scratchRoot }: Omit<StageOrder, 'target'>,
  gazetteer: ReadContext['gazetteer'],
): Promise<Result<ImportedFile, ImportError>> {
  const file = await loadSourceFile(path, parts);
  if (!file.ok) return err({ code: file.error.code, facts: { file: fileNameOf(path), ...file.error.facts } });
  const context = { scratchRoot, gazetteer };
  const first = await reviewFile(file.value, options, context);
  if (!first.ok || options.role !== null) return first;
  // Records are counted by what their role asks of a row, so a file that looks like records is read as such.
  const { role } = first.value.review;
  return isRecordRole(role) ? reviewFile(file.value, { ...options, role }, context) : first;
}

/** Whether rows of the role become records of the document. */
export function isRecordRole(role: LayerRole | null): boolean {
  return role !== null && RECORD_ROLES.includes(role);
}

function fileNameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
