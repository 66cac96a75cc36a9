/** Runs one parsed command on an engine. */
import type { Engine } from '../create-engine.ts';
import type { Command } from './arguments.ts';
import { runAssess } from './commands/assess.ts';
import { runBacktest } from './commands/backtest.ts';
import { runDiff } from './commands/diff.ts';
import { runFetch } from './commands/fetch.ts';
import { runImport } from './commands/import.ts';
import { runIndicators } from './commands/indicators.ts';
import { runNew } from './commands/new.ts';
import { runReplace } from './commands/replace.ts';
import { runReport } from './commands/report.ts';
import { runValidate } from './commands/validate.ts';
import { HELP } from './help.ts';
import type { ExitCode, Output } from './output.ts';

/** The exit code of the command; everything it has to say goes to `output`. */
export async function runCommand(
  engine: Engine,
  command: Command,
  { output, version }: { readonly output: Output; readonly version: string },
): Promise<ExitCode> {
  switch (command.name) {
    case 'help':
      output.print(HELP);
      return 0;
    case 'version':
      output.print(`${version}\n`);
      return 0;
    case 'new':
      return runNew(engine, command, output);
    case 'import':
      return runImport(engine, command, output);
    case 'fetch':
      return runFetch(engine, command, output);
    case 'validate':
      return runValidate(engine, command, output);
    case 'replace':
      return runReplace(engine, command, output);
    case 'assess':
      return runAssess(engine, command, output);
    case 'backtest':
      return runBacktest(engine, command, output);
    case 'report':
      return runReport(engine, command, output);
    case 'diff':
      return runDiff(engine, command, output);
    case 'indicators':
      return runIndicators(command.format, output);
  }
}
