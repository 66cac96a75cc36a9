import { expect, test } from 'vitest';
import { parseLaunch } from './argv.ts';

const development = { packaged: false };
const packaged = { packaged: true };

test('in development the folder of the app is not a file to open', () => {
  expect(parseLaunch(['electron', '--no-sandbox', '/repo'], development).file).toBeNull();
  expect(parseLaunch(['electron', '/repo', 'a.siteshift'], development).file).toBe('a.siteshift');
});

test('the packaged app opens the file the system hands over, wherever Chromium puts its own switches', () => {
  const argv = [
    'siteshift',
    '--allow-file-access-from-files',
    '/Users/ada/Texas.SITESHIFT',
    '--original-process-start-time=1',
  ];
  expect(parseLaunch(argv, packaged).file).toBe('/Users/ada/Texas.SITESHIFT');
});

test('an argument that is not a workspace is ignored', () => {
  expect(parseLaunch(['siteshift', 'notes.txt', ''], packaged).file).toBeNull();
});

test('switches are off unless given', () => {
  expect(parseLaunch(['siteshift'], packaged)).toEqual({
    file: null,
    sample: false,
    userData: null,
    manyInstances: false,
  });
  expect(
    parseLaunch(['siteshift', '--sample', '--siteshift-user-data=/u', '--siteshift-many-instances'], packaged),
  ).toEqual({ file: null, sample: true, userData: '/u', manyInstances: true });
});
