#!/usr/bin/env node
/** The command line: reads arguments, starts an engine, runs one command, ends with its exit code. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import packageFile from '../../package.json' with { type: 'json' };
import { createEngine } from '../create-engine.ts';
import { parseCommand } from './arguments.ts';
import type { ExitCode } from './output.ts';
import { printableOutput } from './printable.ts';
import { runCommand } from './run-command.ts';

const { version } = packageFile;

const output = printableOutput({
  print: (text) => process.stdout.write(text),
  complain: (sentence) => process.stderr.write(`${sentence}\n`),
});

// A reader that closes the pipe early, like head, is no error.
process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  if (cause.code !== 'EPIPE') throw cause;
});

process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<ExitCode> {
  const command = parseCommand(argv);
  if (!command.ok) {
    output.complain(`siteshift: ${command.error}`);
    return 2;
  }
  // The bundle lies in dist/cli; the assets beside dist.
  const assetsRoot = process.env['SITESHIFT_ASSETS'] ?? join(import.meta.dirname, '..', '..', 'assets');
  const scratchRoot = await mkdtemp(join(tmpdir(), 'siteshift-')).catch(() => null);
  if (scratchRoot === null) {
    output.complain('siteshift: the folder for temporary files cannot be written. Set TMPDIR to one that can.');
    return 2;
  }
  const today = new Date().toISOString().slice(0, 10);
  const engine = createEngine({ assetsRoot, scratchRoot, today, appVersion: version });
  try {
    return await runCommand(engine, command.value, { output, version });
  } finally {
    await engine.dispose();
    await rm(scratchRoot, { recursive: true, force: true });
  }
}
