/** A letter that a person withheld and that comes back with a later file, through the contract. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Result } from '../../core/lib/result.ts';
import { exampleEngine } from '../staging/example-engine.ts';

const SMALL = `id,name,email,comment
1,Ada Birch,a@x.org,The fans never stop.
2,Ben Elm,b@x.org,The fans never stop.
3,Cleo Fir,c@x.org,My daughter Ida has asthma.
`;

function value<T>(result: Result<T, { readonly message: string }>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

test('it stays withheld for the same reason, which is told, and can be put back', async () => {
  const settingsRoot = mkdtempSync(join(tmpdir(), 'siteshift-withheld-'));
  const example = exampleEngine({ settingsRoot });
  const { engine } = example;
  const { workspace, document } = value(await engine.newWorkspace('empty'));
  const bring = async (comments: typeof document.comments, path: string) => {
    const { task } = value(await engine.chooseComments([path]));
    const review = value(await engine.commands['comments.review']({ workspace, comments, task, options: {} }));
    const added = await engine.commands['comments.add']({ workspace, comments, task, day: '2026-09-01' });
    return { review, comments: value(added).comments };
  };
  const countsOf = async (comments: typeof document.comments) => {
    const asked = { workspace, comments, reader: 'first' as const, site: null };
    return value(await engine.commands['comments.overview'](asked)).reconciliation.counts;
  };
  const first = await bring(document.comments, example.file('small.csv', SMALL));
  const held = { ...first.comments, withheld: [{ commentId: 'file-1-4', reason: 'Names a child.' }] };
  const { review, comments } = await bring(held, example.file('again.csv', `${SMALL}4,Eve,e@x.org,More trucks.\n`));
  expect(review.files[0]?.counts).toEqual({ counted: 1, duplicate: 2, unreadable: 0, withheld: 1 });
  expect(review.files[0]?.findings.map(({ code }) => code)).toEqual(['comment-withheld-again']);
  expect(comments.withheld).toContainEqual({ commentId: 'file-2-4', reason: 'Names a child.' });
  expect(await countsOf(comments)).toMatchObject({ counted: 3, duplicate: 2, withheld: 2 });
  expect(await countsOf({ ...comments, withheld: [] })).toMatchObject({ counted: 4, duplicate: 3, withheld: 0 });
  await example.remove();
  rmSync(settingsRoot, { recursive: true });
});
