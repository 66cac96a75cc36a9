import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { WorkspaceId } from '../../core/ipc/contract.ts';
import { dropSurvivor, survivingCopy } from './surviving-copy.ts';

const folder = mkdtempSync(join(tmpdir(), 'siteshift-surviving-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const id = 'ws_aaaaaaaaaaaa' as WorkspaceId;

test('the working copy of a dead engine is found by its id and goes with its folder', () => {
  const dead = join(folder, 'engine-1');
  mkdirSync(dead);
  mkdirSync(join(folder, 'engine-2'));
  writeFileSync(join(dead, `${id}.siteshift`), 'rows');
  writeFileSync(join(dead, `${id}.siteshift-journal`), 'half');
  expect(survivingCopy(folder, id)).toBe(join(dead, `${id}.siteshift`));
  expect(survivingCopy(folder, 'ws_bbbbbbbbbbbb' as WorkspaceId)).toBeNull();
  dropSurvivor(join(dead, `${id}.siteshift`));
  expect(existsSync(dead)).toBe(false);
  expect(existsSync(join(folder, 'engine-2'))).toBe(true);
  expect(survivingCopy(join(folder, 'none'), id)).toBeNull();
});
