/** Reads files of installed packages: everything bundled with the app comes from the lock file, nothing from a network. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';

/** Root of the repository. */
export const ROOT = join(import.meta.dirname, '..', '..');

/** Path of one file of an installed package; throws when the package is not installed. */
export function packageFile(name: string, file: string): string {
  const path = join(ROOT, 'node_modules', name, file);
  if (!existsSync(path)) throw new Error(`${name}/${file} is not installed: run npm ci`);
  return path;
}

/** Version of an installed package. */
export function packageVersion(name: string): string {
  const parsed: unknown = JSON.parse(readFileSync(packageFile(name, 'package.json'), 'utf8'));
  if (typeof parsed === 'object' && parsed !== null && 'version' in parsed) return String(parsed.version);
  throw new Error(`${name} states no version`);
}

/** A JSON file of an installed package; the caller names the shape that the pinned version has. */
export function readPackageJson(name: string, file: string): unknown {
  return JSON.parse(readFileSync(packageFile(name, file), 'utf8'));
}

/** SHA-256 over texts and package versions: changes when an input of a build changes. */
export function stampOf(packages: readonly string[], texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const name of packages) hash.update(`${name}@${packageVersion(name)}\n`);
  for (const text of texts) hash.update(text);
  return hash.digest('hex');
}

/** The first entry of a zip file: the style document of an `.smp` file. Layout: APPNOTE.TXT 4.3. */
export function firstZipEntry(file: string): Buffer {
  const zip = readFileSync(file);
  const endOfDirectory = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (endOfDirectory < 0) throw new Error(`${file} is no zip file`);
  const directory = zip.readUInt32LE(endOfDirectory + 16);
  const method = zip.readUInt16LE(directory + 10);
  const size = zip.readUInt32LE(directory + 20);
  const header = zip.readUInt32LE(directory + 42);
  const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
  const bytes = zip.subarray(start, start + size);
  return method === 0 ? bytes : inflateRawSync(bytes);
}
