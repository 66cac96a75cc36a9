/**
 * Findings out of the text of a code, as somebody pastes it: numbered, lettered or bulleted lines, or plain paragraphs.
 *
 * A line that begins with a mark begins a finding, and the lines after it go on with it. Where nothing is marked, every
 * paragraph is a finding, or every line where no blank line parts them. An introduction before the first mark is left
 * out when it ends in a colon ("The board shall find that:").
 */
import { err, ok, type Result } from '../lib/result.ts';

/** As many as a set takes, and as long as a finding may be: core/review/finding-set.ts. */
export const MOST_FINDINGS = 100;
export const LONGEST_FINDING = 2_000;

export type FindingsProblem =
  | { readonly code: 'no-findings' }
  | { readonly code: 'too-many-findings'; readonly count: number }
  /** `number` is its place in the list, from 1. */
  | { readonly code: 'finding-too-long'; readonly number: number };

/** `1.`, `(2)`, `3)`, `1.2`, `a.`, `(b)`, `iv)`, `-`, `•`, `Finding 3:`, each with a space behind it. */
const MARK =
  /^\s*(?:finding\s+\w{1,4}[.:)]|§?\s?\d{1,3}(?:\.\d{1,3})+[.)]?|\(?\d{1,3}[.):]\)?|\((?:[a-z]|[ivxl]{1,6})\)|(?:[a-z]|[ivxl]{1,6})[.)]|[-–—*•‣▪◦·])\s+(?=\S)/i;

/** The findings of a text without their marks, in order; each one line, spaces folded. */
export function parseFindings(text: string): Result<readonly string[], FindingsProblem> {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/);
  const found = (lines.some((line) => MARK.test(line)) ? marked(lines) : unmarked(lines))
    .map((one) => one.replace(/\s+/g, ' ').trim())
    .filter((one) => one !== '');
  if (found.length === 0) return err({ code: 'no-findings' });
  if (found.length > MOST_FINDINGS) return err({ code: 'too-many-findings', count: found.length });
  const long = found.findIndex((one) => one.length > LONGEST_FINDING);
  return long < 0 ? ok(found) : err({ code: 'finding-too-long', number: long + 1 });
}

function marked(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => MARK.test(line));
  const introduction = lines.slice(0, first).join(' ').trim();
  const found: string[] = introduction.endsWith(':') ? [] : [introduction];
  for (const line of lines.slice(first)) {
    if (MARK.test(line)) found.push(line.replace(MARK, ''));
    else found.push(`${found.pop() ?? ''} ${line}`);
  }
  return found;
}

function unmarked(lines: readonly string[]): readonly string[] {
  const text = lines.join('\n').trim();
  return /\n\s*\n/.test(text) ? text.split(/\n\s*\n/) : lines;
}
