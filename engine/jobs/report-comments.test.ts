/** A report of a workspace with public comments: their texts are read from the tables, not from the document. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WorkspaceId } from '../../core/ipc/contract.ts';
import type { Result } from '../../core/lib/result.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { exampleEngine, type ExampleEngine } from '../staging/example-engine.ts';

let example: ExampleEngine;
let workspace: WorkspaceId;
let document: Workspace;

beforeAll(async () => {
  example = exampleEngine();
  const { engine } = example;
  const opened = value(await engine.newWorkspace('sample'));
  workspace = opened.workspace;
  const path = example.file('portal.csv', 'id,comment\n1,No fans at night.\n2,\n3,Jobs for the town.\n');
  const { task } = value(await engine.chooseComments([path]));
  const asked = { workspace, comments: opened.document.comments, task };
  value(await engine.commands['comments.review']({ ...asked, options: {} }));
  const { comments } = value(await engine.commands['comments.add']({ ...asked, day: '2026-09-01' }));
  document = { ...opened.document, comments: { ...comments, received: 3 } };
});
afterAll(() => example.remove());

function value<T>(result: Result<T, { readonly message: string }>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

async function checksFor(comments: Partial<Workspace['comments']>) {
  const [site = { id: '' }] = document.sites;
  const wanted = { ...document, comments: { ...document.comments, ...comments } };
  const asked = { workspace, document: wanted, site: site.id, language: 'en' as const };
  const { preflight } = value(await example.engine.commands['report.preview'](asked));
  return preflight.filter(({ check }) => check === 'comments');
}

test('the comments are counted from their table, and add up', async () => {
  expect(await checksFor({})).toEqual([
    { check: 'comments', passed: true, detail: '3 received = 2 counted + 1 unreadable. Nothing is missing.' },
  ]);
});

test('comments on another site are not read into it', async () => {
  expect(await checksFor({ siteId: document.sites[1]?.id ?? null })).toEqual([]);
});
