/**
 * A mailbox file to its messages. Each begins with a line `From sender date` after a blank line or at the start; in lines of a
 * message that begin so themselves a `>` was put in front, which is taken off again.
 *
 * Source: RFC 4155, appendix A; the quoting is that of mboxrd, which is undone in mboxo alike.
 */

const SEPARATOR = /^From \S+.*\b\d{1,2}:\d{2}\b.*\b\d{4}\b/;
/** Bytes of a line looked at. Heuristic. */
const LINE_SEEN = 300;

/** True for bytes that begin as a mailbox does. */
export function isMbox(bytes: Uint8Array): boolean {
  return SEPARATOR.test(lineAt(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 0));
}

/** The messages in order, without their separator lines. */
export function* splitMbox(bytes: Uint8Array): Generator<Buffer> {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let start = 0;
  while (start < all.length) {
    const end = nextSeparator(all, start + 1);
    const body = all.indexOf(10, start);
    if (body !== -1 && body < end) yield unquoted(all.subarray(body + 1, end));
    start = end;
  }
}

/** Offset of the next separator line that a blank line stands before; the length when there is none. */
function nextSeparator(all: Buffer, from: number): number {
  for (let at = all.indexOf('\nFrom ', from); at !== -1; at = all.indexOf('\nFrom ', at + 1)) {
    const isAfterBlank = all[at - 1] === 10 || (all[at - 1] === 13 && all[at - 2] === 10);
    if (isAfterBlank && SEPARATOR.test(lineAt(all, at + 1))) return at + 1;
  }
  return all.length;
}

function lineAt(all: Buffer, at: number): string {
  const [line = ''] = all
    .subarray(at, at + LINE_SEEN)
    .toString('latin1')
    .split('\n', 1);
  return line;
}

function unquoted(message: Buffer): Buffer {
  if (!message.includes('>From ')) return message;
  return Buffer.from(message.toString('latin1').replace(/^>(>*From )/gm, '$1'), 'latin1');
}
