/**
 * Builds assets/samples/north-american-conversions.siteshift from assets/reference.
 *
 * Same reference, same bytes: the document has a fixed as-of date and the writer reads no clock.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sampleDocument } from '../core/workspace/reference-document.ts';
import { readReference } from '../engine/reference/read-reference.ts';
import { newWorkspace, saveWorkspace } from '../engine/workspaces/workspace-file.ts';

const ASSETS = join(import.meta.dirname, '..', 'assets');
const TARGET = process.argv[2] ?? join(ASSETS, 'samples', 'north-american-conversions.siteshift');

const document = sampleDocument(await readReference(ASSETS));
const scratch = await mkdtemp(join(tmpdir(), 'siteshift-sample-'));
const workspace = newWorkspace(scratch, document);
try {
  await mkdir(dirname(TARGET), { recursive: true });
  const saved = await saveWorkspace(workspace, document, { path: TARGET });
  if (!saved.ok) throw new Error(`The sample was not written: ${saved.error.code}`);
  console.log(`Sample: ${document.sites.length} sites, ${document.cases.length} cases.`);
} finally {
  await workspace.dispose();
  await rm(scratch, { recursive: true, force: true });
}
