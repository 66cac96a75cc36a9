#!/usr/bin/env node
/** The command line: reads arguments, starts an engine, runs one command, ends with its exit code. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine, type Engine } from '../create-engine.ts';
import packageFile from '../../package.json' with { type: 'json' };
import { parseCommand, type Command } from './arguments.ts';
import { runAssess } from './commands/assess.ts';
import { runImport } from './commands/import.ts';
import { runIndicators } from './commands/indicators.ts';
import { runNew } from './commands/new.ts';
import { runReport } from './commands/report.ts';
import { runValidate } from './commands/validate.ts';
import { HELP } from './help.ts';
import type { ExitCode, Output } from './output.ts';

const output: Output = {
  print: (text) => process.stdout.write(text),
  complain: (sentence) => process.stderr.write(`${sentence}\n`),
};

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
  const scratchRoot = await mkdtemp(join(tmpdir(), 'siteshift-'));
  const today = new Date().toISOString().slice(0, 10);
  const engine = createEngine({ assetsRoot, scratchRoot, today, appVersion: packageFile.version });
  try {
    return await run(engine, command.value);
  } finally {
    await engine.dispose();
    await rm(scratchRoot, { recursive: true, force: true });
  }
}

async function run(engine: Engine, command: Command): Promise<ExitCode> {
  switch (command.name) {
    case 'help':
      output.print(HELP);
      return 0;
    case 'version':
      output.print(`${packageFile.version}\n`);
      return 0;
    case 'new':
      return runNew(engine, command, output);
    case 'import':
      return runImport(engine, command, output);
    case 'validate':
      return runValidate(engine, command, output);
    case 'assess':
      return runAssess(engine, command, output);
    case 'report':
      return runReport(engine, command, output);
    case 'indicators':
      return runIndicators(command.format, output);
  }
}
