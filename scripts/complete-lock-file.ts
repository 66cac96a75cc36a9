/**
 * Adds to package-lock.json the optional platform packages that the registry at hand did not list.
 *
 * `npm install` leaves out an optional package that it cannot look up, and `npm ci` then calls the lock file out of
 * step on every machine. The entries carry no hash: on their own platform npm fetches them from a registry that has them.
 * Run after `npm install`; `scripts/lock-file.test.ts` says when it is needed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { missingPlatformPackages, type LockFile } from './lock-file.ts';

const file = JSON.parse(readFileSync('package-lock.json', 'utf8')) as LockFile;
const missing = missingPlatformPackages(file);
const packages = Object.fromEntries(
  [...Object.entries(file.packages), ...missing].toSorted(([a], [b]) => (a < b ? -1 : Number(a > b))),
);
writeFileSync('package-lock.json', `${JSON.stringify({ ...file, packages }, null, 2)}\n`);
console.log(`Lock file: ${missing.length} platform packages added.`);
