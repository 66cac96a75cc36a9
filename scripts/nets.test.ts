/** The three nets of the architecture are only worth having if each of them catches something: a probe shows it. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const CONFIGURATION = [
  'package.json',
  'tsconfig.json',
  'tsconfig.tests.json',
  'eslint.config.js',
  '.dependency-cruiser.cjs',
  'core',
];

const PROBE = `/** A file that breaks every rule of core: it reads a disk, a page, a clock and a later folder. */
import { readFileSync } from 'node:fs';
import { GROUPS } from '../indicators/reading.ts';

/** Tells what should not be known here. */
export function probe(): string {
  return String(Date.now()) + document.title + readFileSync('x', 'utf8') + GROUPS.join();
}
`;

const CLEAN = `/** A file that keeps the rules. */
import { ok, type Result } from '../lib/result.ts';

/** The number three. */
export function probe(): Result<number, never> {
  return ok(3);
}
`;

let house = '';

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'siteshift-nets-'));
  for (const name of CONFIGURATION)
    cpSync(name, join(house, name), { recursive: true, filter: (path) => !path.endsWith('.test.ts') });
  symlinkSync(join(process.cwd(), 'node_modules'), join(house, 'node_modules'));
});
afterAll(() => {
  rmSync(house, { recursive: true });
});

function run(
  source: string,
  tool: string,
  ...args: string[]
): { readonly status: number | null; readonly text: string } {
  writeFileSync(join(house, 'core/geo/probe.ts'), source);
  const { status, stdout, stderr } = spawnSync(join(house, 'node_modules/.bin', tool), args, {
    cwd: house,
    encoding: 'utf8',
  });
  return { status, text: stdout + stderr };
}

const NETS = [
  {
    net: 'the compiler',
    command: ['tsc', '-p', 'core/tsconfig.json', '--noEmit', '--emitDeclarationOnly', 'false', '--composite', 'false'],
    says: ["Cannot find name 'document'", "Cannot find name 'node:fs'"],
  },
  { net: 'ESLint', command: ['eslint', 'core/geo/probe.ts'], says: ['Take the clock as an argument'] },
  {
    net: 'dependency-cruiser',
    command: ['depcruise', 'core', '--config', '.dependency-cruiser.cjs'],
    says: ['core-order-geo', 'core-is-pure'],
  },
] as const;

test.each(NETS)('$net refuses a file that breaks the rules', { timeout: 120_000 }, ({ command, says }) => {
  const [tool, ...args] = command;
  const { status, text } = run(PROBE, tool, ...args);
  expect(status).not.toBe(0);
  for (const sentence of says) expect(text.replaceAll(/\s+/g, ' ')).toContain(sentence);
});

test.each(NETS)('$net says nothing of a file that keeps them', { timeout: 120_000 }, ({ command }) => {
  const [tool, ...args] = command;
  expect(run(CLEAN, tool, ...args).text).not.toContain('probe');
});
