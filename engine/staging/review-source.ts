/** A file and its parts read and reviewed: the half of staging that `siteshift validate` needs too. */
import type { Finding, ImportError, ImportReview, ReviewOptions } from '../../core/layers/import-review.ts';
import { RECORD_ROLES, type LayerRole } from '../../core/layers/layer-info.ts';
import { suggestFromMemory } from '../../core/layers/mapping-memory.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { loadSourceFile } from '../importers/load-source-file.ts';
import { reviewFile, type ImportedFile } from '../importers/read-file.ts';
import type { ReadContext } from '../importers/reader.ts';
import type { StageOrder } from './stage-order.ts';

/** The review with the usable rows, or the refusal by the name of the file. */
export async function reviewSource(
  { path, parts, options, scratchRoot, memory = [] }: Omit<StageOrder, 'target'>,
  gazetteer: ReadContext['gazetteer'],
): Promise<Result<ImportedFile, ImportError>> {
  const file = await loadSourceFile(path, parts);
  if (!file.ok) return err({ code: file.error.code, facts: { file: fileNameOf(path), ...file.error.facts } });
  const review = (chosen: ReviewOptions) => reviewFile(file.value, chosen, { scratchRoot, gazetteer });
  const first = await review(options);
  if (!first.ok || options.role !== null) return first;
  const { role, signature } = first.value.review;
  const isOpen = Object.keys(options.columns).length === 0;
  const before = isOpen ? suggestFromMemory(memory, signature) : null;
  if (before !== null) {
    const again = await review({ ...options, ...before });
    // Columns that were remembered but are written otherwise in this file are no reason to refuse it.
    if (again.ok) return ok({ ...again.value, review: withNote(again.value.review) });
  }
  // Records are counted by what their role asks of a row, so a file that looks like records is read as such.
  return isRecordRole(role) ? review({ ...options, role }) : first;
}

function withNote(review: ImportReview): ImportReview {
  return { ...review, findings: [...review.findings, REMEMBERED] };
}

const REMEMBERED: Finding = { code: 'mapping-remembered', count: 1, rows: [], facts: {}, severity: 'note' };

/** Whether rows of the role become records of the document. */
export function isRecordRole(role: LayerRole | null): boolean {
  return role !== null && RECORD_ROLES.includes(role);
}

function fileNameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
