/** A command line run on an engine of a test, without a process of its own; it prints through the same gate. */
import type { Engine } from '../create-engine.ts';
import { parseCommand } from './arguments.ts';
import { printableOutput } from './printable.ts';
import { runCommand } from './run-command.ts';

/** How it ended, and what it printed and said; each sentence that it says is a line. */
export type Ran = { readonly code: number; readonly out: string; readonly said: string };

/** Runs the words of a command line; one that cannot be read ends with 2 and the reason. */
export async function runWords(engine: Engine, words: readonly string[]): Promise<Ran> {
  const command = parseCommand(words);
  if (!command.ok) return { code: 2, out: '', said: command.error };
  const told = { out: '', said: '' };
  const output = printableOutput({
    print: (text) => (told.out += text),
    complain: (sentence) => (told.said += `${sentence}\n`),
  });
  return { code: await runCommand(engine, command.value, { output, version: '0.0.0' }), ...told };
}
