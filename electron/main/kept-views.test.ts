import { expect, test } from 'vitest';
import type { WorkspaceView } from '../../core/ipc/workspace-view.ts';
import { viewOf, withView, type KeptViews } from './kept-views.ts';

const view: WorkspaceView = { perspective: 'burden', state: 'mined', mapOf: 'grid.line-distance', compared: ['a'] };

test('the newest view of a file counts, and other files keep theirs', () => {
  const first = withView(withView([], '/a', view), '/b', view);
  const kept = withView(first, '/a', { ...view, compared: [] });
  expect(viewOf(kept, '/a')?.compared).toEqual([]);
  expect(viewOf(kept, '/b')).toEqual(view);
  expect(viewOf(kept, '/c')).toBeNull();
});

test('files not opened for long are forgotten', () => {
  let kept: KeptViews = [];
  for (let i = 0; i < 60; i += 1) kept = withView(kept, `/${i}`, view);
  expect(kept).toHaveLength(50);
  expect(viewOf(kept, '/0')).toBeNull();
  expect(viewOf(kept, '/59')).toEqual(view);
});
