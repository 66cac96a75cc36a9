/**
 * Text of files as a terminal may have it: a terminal obeys control characters, and names, ids and notes of a file that
 * came by mail must not command it, nor turn the line round.
 *
 * Each such character is written as `\u001b`: visible, and inside a JSON string the same value as before.
 */
import type { Output } from './output.ts';

/** Control characters without tab and line break, a lone carriage return, and what reverses the direction of writing. */
const COMMANDS = /\r(?!\n)|(?![\t\n\r])\p{Cc}|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** The text with its lines and tabs, and everything else that a terminal would obey made visible. */
export function printable(text: string): string {
  return text.replace(COMMANDS, escaped);
}

/** The same in one line: a name with a line break in it must not look like another line of ours. */
export function printableLine(text: string): string {
  return text.replace(/\p{Cc}|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, escaped);
}

/** Where every command prints and complains: nothing reaches the terminal but through here. */
export function printableOutput({ print, complain }: Output): Output {
  return {
    print: (text) => print(printable(text)),
    complain: (sentence) => complain(printableLine(sentence)),
  };
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
