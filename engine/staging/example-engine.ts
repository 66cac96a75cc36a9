/** For tests: an engine in a folder of its own, and files on their way into it. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PendingFile, WorkspaceId } from '../../core/ipc/contract.ts';
import { DEFAULT_REVIEW_OPTIONS, type ImportReview, type ReviewOptions } from '../../core/layers/import-review.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { readPackedAnswer } from '../../core/criteria/packed-answer.ts';
import { ok } from '../../core/lib/result.ts';
import { piecesOf } from '../../core/workspace/document-pieces.ts';
import { createEngine, type Engine } from '../create-engine.ts';
import type { EngineOptions } from '../engine-context.ts';

export type ExampleEngine = {
  readonly engine: Engine;
  readonly folder: string;
  readonly scratchRoot: string;
  /** Writes a file of the test and gives its path. */
  readonly file: (name: string, content: string | Uint8Array) => string;
  /** Ends the engine and removes the folder. */
  readonly remove: () => Promise<void>;
};

/** An engine that reads the assets of the repository. */
export function exampleEngine(options: Partial<EngineOptions> = {}): ExampleEngine {
  const folder = mkdtempSync(join(tmpdir(), 'siteshift-engine-'));
  const scratchRoot = join(folder, 'scratch');
  mkdirSync(scratchRoot);
  const engine = createEngine({ assetsRoot: 'assets', scratchRoot, today: '2026-09-01', appVersion: '0', ...options });
  return {
    engine,
    folder,
    scratchRoot,
    file(name, content) {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    async remove() {
      await engine.dispose();
      await rm(folder, { recursive: true });
    },
  };
}

/** A file reviewed as told; a test that expects a refusal asks the commands itself. */
export async function reviewed(
  engine: Engine,
  path: string,
  options: Partial<ReviewOptions> = {},
): Promise<{ readonly pending: PendingFile; readonly review: ImportReview }> {
  const added = await engine.addPending([path]);
  const pending = added.ok ? added.value[0] : undefined;
  if (pending === undefined) throw new Error(`${path} became no pending file`);
  const review = await engine.commands['import.review']({
    import: pending.import,
    options: { ...DEFAULT_REVIEW_OPTIONS, ...options },
  });
  if (!review.ok) throw new Error(review.error.message);
  return { pending, review: review.value };
}

/** The document with a file added under its own name. */
export async function withFile(
  engine: Engine,
  { workspace, document }: { readonly workspace: WorkspaceId; readonly document: Workspace },
  { path, ...options }: Partial<ReviewOptions> & { readonly path: string },
): Promise<Workspace> {
  const { pending, review } = await reviewed(engine, path, options);
  const files = [{ import: pending.import, name: review.fileName, provenance: review.provenance }];
  const outcome = await engine.commands['import.add']({ workspace, document, files });
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value.document;
}

let uploads = 0;

/** The question of the window about an open workspace: its sites, then the rest; all are sent before the first answer. */
export async function computeReadings({ commands }: Engine, asked: { workspace: WorkspaceId; document: Workspace }) {
  const { workspace } = asked;
  const { sites, ...document } = asked.document;
  uploads += 1;
  const upload = uploads;
  const sent = Array.from(piecesOf(sites), (piece) => commands['readings.sites']({ workspace, upload, ...piece }));
  const answer = commands['readings.compute']({ workspace, document, upload });
  await Promise.all(sent);
  const packed = await answer;
  if (!packed.ok) return packed;
  const bytes = new Uint8Array(packed.value.size);
  for (let from = 0; from < bytes.length;) {
    const part = await commands['readings.part']({ workspace, upload, from });
    if (!part.ok) return part;
    bytes.set(part.value, from);
    from += part.value.length;
  }
  return ok(readPackedAnswer(packed.value, bytes.buffer));
}
