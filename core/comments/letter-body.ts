/**
 * Where the body of a letter begins and ends: without the address and salutation above it and the signature below it.
 *
 * Only for comparing letters: two people who sign the same letter sent the same letter. The patterns are heuristic, in English,
 * Italian and Spanish; where none fits, the whole text is the body.
 */

/** Lines above a salutation and below a closing, and characters of such lines. Heuristic: an address block. */
const MOST_LINES = 12;
const MOST_CHARACTERS = 100;

const SALUTATION =
  /^\s*(?:dear|hello|hi|good (?:morning|afternoon|evening)|greetings|to whom it may concern|attention|re:|gentil\w*|egregi\w*|spett\w*|alla cortese attenzione|buongiorno|estimad\w*|a quien corresponda|señor\w*|buenos días|hola)\b/iu;
const CLOSING =
  /^\s*(?:(?:yours |very |most )?(?:sincerely|truly|respectfully|faithfully)|(?:best|kind|warm)(?: regards| wishes)?|regards|respectfully submitted|thanks?(?: you)?(?: (?:very much|for your (?:time|consideration|attention)[^.]*))?|cordiali saluti|distinti saluti|cordialmente|grazie|in fede|atentamente|saludos(?: cordiales)?|cordialmente|gracias)\s*[,.!–-]?\s*(?:yours)?\s*$/iu;

type Line = { readonly from: number; readonly to: number; readonly text: string };

/** Offsets into the text; the whole text when nothing would be left. */
export function letterBody(text: string): { readonly from: number; readonly to: number } {
  const lines = linesOf(text);
  const head = lines.slice(0, MOST_LINES);
  const above = head.findIndex(({ text: line }) => line.length <= MOST_CHARACTERS && SALUTATION.test(line));
  const opensLong = head.slice(0, above).some(({ text: line }) => line.length > MOST_CHARACTERS);
  const first = above === -1 || opensLong ? 0 : above + 1;
  const below = lines.findLastIndex(({ text: line }) => line.length <= MOST_CHARACTERS && CLOSING.test(line));
  const last = below >= first && lines.length - below <= MOST_LINES ? below : lines.length;
  const from = lines[first]?.from ?? text.length;
  const to = lines[last - 1]?.to ?? from;
  return to > from && /[\p{L}\p{N}]/u.test(text.slice(from, to)) ? { from, to } : { from: 0, to: text.length };
}

/** Lines that are not blank. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  while (from <= text.length) {
    const end = text.indexOf('\n', from);
    const to = end === -1 ? text.length : end;
    const line = text.slice(from, to);
    if (line.trim() !== '') lines.push({ from, to, text: line });
    from = to + 1;
  }
  return lines;
}
