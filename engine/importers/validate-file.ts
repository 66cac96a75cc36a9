/** What `siteshift validate` and `import` answer: the review of a file, and how it ends for a script. */
import { DEFAULT_REVIEW_OPTIONS, type ImportError, type ImportReview } from '../../core/layers/import-review.ts';
import type { LayerRole } from '../../core/layers/layer-info.ts';
import { ok, type Result } from '../../core/lib/result.ts';
import { readFile } from './read-file.ts';

/** 0 imports as it stands, 1 imports with findings, 2 refused. */
type ReviewExit = 0 | 1 | 2;

/** The review of a file under a role, or without one; nothing is imported. */
export async function validateFile(path: string, role: LayerRole | null): Promise<Result<ImportReview, ImportError>> {
  const read = await readFile(path, { ...DEFAULT_REVIEW_OPTIONS, role });
  return read.ok ? ok(read.value.review) : read;
}

/** The exit code of a review or a refusal. */
export function reviewExit(result: Result<ImportReview, ImportError>): ReviewExit {
  if (!result.ok) return 2;
  return result.value.findings.some(({ severity }) => severity === 'finding') ? 1 : 0;
}
