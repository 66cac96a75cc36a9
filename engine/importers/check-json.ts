/**
 * Where JSON text is wrong, and how deep it is nested, found without recursion.
 *
 * The runtime's own parser names a position in some messages and none in others, and what comes after it
 * recurses; so depth is limited before parsing and the position of an error is found here.
 * Grammar: RFC 8259.
 */
import { err, ok, type Result } from '../../core/lib/result.ts';

/** `index` counts characters of the text from 0. */
type JsonProblem = {
  readonly code: 'json-invalid' | 'json-truncated' | 'json-too-deep';
  readonly index: number;
};

const SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;

type State = 'value' | 'first-element' | 'first-key' | 'key' | 'colon' | 'after';

/** The end of the one value that `text` must hold, or the first thing wrong with it. */
export function checkJson(text: string, maxDepth: number): Result<null, JsonProblem> {
  const open: ('{' | '[')[] = [];
  let state: State = 'value';
  let index = skip(SPACE, text, 0);
  for (;;) {
    if (index >= text.length) {
      return state === 'after' && open.length === 0 ? ok(null) : err({ code: 'json-truncated', index: text.length });
    }
    const step = take(text, index, { state, inside: open.at(-1) ?? null });
    if (step === null) return err({ code: isCutShort(text, index) ? 'json-truncated' : 'json-invalid', index });
    if (step.push !== undefined) open.push(step.push);
    if (step.pop === true) open.pop();
    if (open.length > maxDepth) return err({ code: 'json-too-deep', index });
    state = step.state;
    index = skip(SPACE, text, step.end);
  }
}

/** A quote, and the mark that takes its meaning from the next one. */
const QUOTE = 0x22;
const SLASH = 0x5c;

/**
 * True when lists and objects are nested deeper than `maxDepth`. Quick: looks only at brackets outside strings, in
 * bytes, because a byte is read four times as fast as a character of a text.
 */
export function isTooDeep(text: string, maxDepth: number): boolean {
  const bytes = Buffer.from(text, 'utf8');
  const end = bytes.length;
  let depth = 0;
  for (let index = 0; index < end; index += 1) {
    const code = bytes[index] ?? 0;
    // Brackets of both kinds end in the same bits: 0x5b and 0x7b open, 0x5d and 0x7d close.
    const bracket = code & 0xdf;
    if (bracket === 0x5b) {
      depth += 1;
      if (depth > maxDepth) return true;
    } else if (bracket === 0x5d) depth -= 1;
    else if (code === QUOTE) {
      index += 1;
      while (index < end && bytes[index] !== QUOTE) index += bytes[index] === SLASH ? 2 : 1;
    }
  }
  return false;
}

/** Index of the quote that ends the string opened at `start`; the last index when none does. */
function endOfString(text: string, start: number): number {
  let index = text.indexOf('"', start + 1);
  while (index !== -1) {
    let slashes = 0;
    while (text.charCodeAt(index - 1 - slashes) === 0x5c) slashes += 1;
    if (slashes % 2 === 0) return index;
    index = text.indexOf('"', index + 1);
  }
  return text.length;
}

type Step = { readonly state: State; readonly end: number; readonly push?: '{' | '['; readonly pop?: true };

function take(text: string, index: number, at: { state: State; inside: '{' | '[' | null }): Step | null {
  const character = text[index];
  switch (at.state) {
    case 'after':
      return takeAfter(character, index, at.inside);
    case 'colon':
      return character === ':' ? { state: 'value', end: index + 1 } : null;
    case 'first-key':
    case 'key': {
      if (character === '}' && at.state === 'first-key') return { state: 'after', end: index + 1, pop: true };
      const end = skip(STRING, text, index);
      return end > index ? { state: 'colon', end } : null;
    }
    case 'first-element':
      if (character === ']') return { state: 'after', end: index + 1, pop: true };
      return takeValue(text, index);
    case 'value':
      return takeValue(text, index);
  }
}

function takeAfter(character: string | undefined, index: number, inside: '{' | '[' | null): Step | null {
  if (inside === null) return null;
  if (character === ',') return { state: inside === '{' ? 'key' : 'value', end: index + 1 };
  return character === (inside === '{' ? '}' : ']') ? { state: 'after', end: index + 1, pop: true } : null;
}

function takeValue(text: string, index: number): Step | null {
  const character = text[index];
  if (character === '{') return { state: 'first-key', end: index + 1, push: '{' };
  if (character === '[') return { state: 'first-element', end: index + 1, push: '[' };
  for (const token of [STRING, NUMBER, WORD]) {
    const end = skip(token, text, index);
    if (end > index) return { state: 'after', end };
  }
  return null;
}

/** Where the sticky `token` ends when it matches at `index`, else `index`. */
function skip(token: RegExp, text: string, index: number): number {
  token.lastIndex = index;
  const match = token.exec(text);
  return match === null ? index : index + match[0].length;
}

/** True when the text stops inside the token that begins at `index`. */
function isCutShort(text: string, index: number): boolean {
  const rest = text.slice(index, index + 6);
  if (text[index] === '"') return endOfString(text, index) >= text.length;
  return index + rest.length === text.length && /^(?:-|t|tr|tru|f|fa|fal|fals|n|nu|nul)$/.test(rest);
}
