/**
 * Which mark separates the cells of a table: the one that most lines hold equally often, outside quotes.
 *
 * A title above the header holds none, and a decimal comma is missing from the header; the true mark is in all others.
 */

const CANDIDATES = [',', ';', '\t', '|'] as const;
/** Lines and characters looked at. Heuristic. */
const SAMPLED_LINES = 40;
const SAMPLED_CHARACTERS = 200_000;

/** Comma when no line holds any of them: a table of one column. */
export function sniffDelimiter(text: string): string {
  const lines = sampleLines(text);
  let best = { delimiter: ',', lines: 0, count: 0 };
  for (const delimiter of CANDIDATES) {
    const usual = usualCount(lines.map((line) => line.split(delimiter).length - 1));
    if (usual.lines > best.lines || (usual.lines === best.lines && usual.count > best.count)) {
      best = { delimiter, ...usual };
    }
  }
  return best.delimiter;
}

/** The count above zero that most lines have, and how many have it; the larger count on a tie. */
function usualCount(counts: readonly number[]): { readonly count: number; readonly lines: number } {
  let best = { count: 0, lines: 0 };
  for (const count of new Set(counts)) {
    const lines = counts.filter((other) => other === count).length;
    if (count > 0 && (lines > best.lines || (lines === best.lines && count > best.count))) best = { count, lines };
  }
  return best;
}

/** The first lines that are not blank, without what stands between quotes. */
function sampleLines(text: string): string[] {
  const lines: string[] = [];
  let quoted = false;
  let line = '';
  for (let index = 0; index < Math.min(text.length, SAMPLED_CHARACTERS) && lines.length < SAMPLED_LINES; index += 1) {
    const character = text[index] ?? '';
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character !== '\n' && character !== '\r') line += character;
    else {
      if (line.trim() !== '') lines.push(line);
      line = '';
    }
  }
  if (line.trim() !== '') lines.push(line);
  return lines;
}
