/** Runs one parsed command on an engine. */
import type { Engine } from '../create-engine.ts';
import type { Command } from './arguments.ts';
import { runAssess } from './commands/assess.ts';
import { runBacktest } from './commands/backtest.ts';
import { runDiff } from './commands/diff.ts';
import { runComments } from './commands/comments.ts';
import { runFetch } from './commands/fetch.ts';
import { runImport } from './commands/import.ts';
import { runIndicators } from './commands/indicators.ts';
import { runNew } from './commands/new.ts';
import { runMerge, runRedline } from './commands/redline.ts';
import { runPack } from './commands/pack.ts';
import { runReplace } from './commands/replace.ts';
import { runReport } from './commands/report.ts';
import { runValidate } from './commands/validate.ts';
import { HELP } from './help.ts';
import type { ExitCode, Output } from './output.ts';

type Told = { readonly output: Output; readonly version: string };

type Runners = {
  readonly [Name in Command['name']]: (
    engine: Engine,
    command: Extract<Command, { readonly name: Name }>,
    told: Told,
  ) => ExitCode | Promise<ExitCode>;
};

const RUNNERS: Runners = {
  help: (_engine, _command, { output }) => printed(output, HELP),
  version: (_engine, _command, { output, version }) => printed(output, `${version}\n`),
  new: (engine, command, { output }) => runNew(engine, command, output),
  import: (engine, command, { output }) => runImport(engine, command, output),
  fetch: (engine, command, { output }) => runFetch(engine, command, output),
  validate: (engine, command, { output }) => runValidate(engine, command, output),
  replace: (engine, command, { output }) => runReplace(engine, command, output),
  assess: (engine, command, { output }) => runAssess(engine, command, output),
  backtest: (engine, command, { output }) => runBacktest(engine, command, output),
  comments: (engine, command, { output }) => runComments(engine, command, output),
  report: (engine, command, { output }) => runReport(engine, command, output),
  pack: (engine, command, { output }) => runPack(engine, command, output),
  diff: (engine, command, { output }) => runDiff(engine, command, output),
  redline: (engine, command, { output }) => runRedline(engine, command, output),
  merge: (engine, command, { output }) => runMerge(engine, command, output),
  indicators: (_engine, { format }, { output }) => runIndicators(format, output),
};

/** The exit code of the command; everything it has to say goes to `output`. */
export async function runCommand<Name extends Command['name']>(
  engine: Engine,
  command: Extract<Command, { readonly name: Name }> & { readonly name: Name },
  told: Told,
): Promise<ExitCode> {
  return RUNNERS[command.name](engine, command, told);
}

function printed(output: Output, text: string): ExitCode {
  output.print(text);
  return 0;
}
