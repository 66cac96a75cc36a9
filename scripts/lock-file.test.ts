import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { missingPlatformPackages, type LockFile } from './lock-file.ts';

test('the lock file names every platform package, or npm ci refuses it', () => {
  const file = JSON.parse(readFileSync('package-lock.json', 'utf8')) as LockFile;
  expect(missingPlatformPackages(file).map(([path]) => path)).toEqual([]);
});

test('the lock file holds no download addresses', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved": "http/);
});

test('a platform is read from the name', () => {
  const optionalDependencies = { '@a/b-linux-arm64-musl': '1.0.0', '@a/b-win32-x64-msvc': '1.0.0', fsevents: '2.0.0' };
  expect(missingPlatformPackages({ packages: { 'node_modules/b': { optionalDependencies } } })).toEqual([
    [
      'node_modules/@a/b-linux-arm64-musl',
      { version: '1.0.0', cpu: ['arm64'], libc: ['musl'], optional: true, os: ['linux'] },
    ],
    ['node_modules/@a/b-win32-x64-msvc', { version: '1.0.0', cpu: ['x64'], optional: true, os: ['win32'] }],
  ]);
});
