/** Which mark separates the cells of a table: the one that the header has most of, outside quotes. */

const CANDIDATES = [',', ';', '\t', '|'] as const;

/** Comma when the header has none of them: a table of one column. */
export function sniffDelimiter(text: string): string {
  const header = firstRecord(text);
  let best = { delimiter: ',', count: 0 };
  for (const delimiter of CANDIDATES) {
    const count = header.split(delimiter).length - 1;
    if (count > best.count) best = { delimiter, count };
  }
  return best.delimiter;
}

/** The first line that is not blank, without what stands between quotes. */
function firstRecord(text: string): string {
  let quoted = false;
  let record = '';
  for (const character of text.trimStart()) {
    if (character === '"') quoted = !quoted;
    else if (!quoted) {
      if (character === '\n' || character === '\r') break;
      record += character;
    }
  }
  return record;
}
