/** Markup of a description to the text a reader would see. Nothing of it is ever shown as markup. */
import { MAX_NESTED_CHARACTERS } from './limits.ts';

const ENTITIES: Readonly<Record<string, string>> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** Elements whose content is no text. */
const SILENT = new Set(['script', 'style']);
/** Elements that end a line. */
const BREAKS = new Set(['br', 'p', 'div', 'tr', 'li', 'table', 'h1', 'h2', 'h3', 'h4']);

/** Text without tags, scripts and styles; blanks collapsed, lines kept. Plain text comes back as it is, trimmed. Cut after `most` characters. */
export function plainText(markup: string, most = MAX_NESTED_CHARACTERS): string {
  const given = markup.slice(0, most);
  if (!/<[a-z!/]/i.test(given)) return given.trim();
  const pieces: string[] = [];
  let at = 0;
  while (at < given.length) {
    const start = given.indexOf('<', at);
    const end = start === -1 ? -1 : given.indexOf('>', start);
    if (end === -1) break;
    pieces.push(given.slice(at, start));
    const [, name = ''] = /^<\/?([a-z0-9]+)/i.exec(given.slice(start, Math.min(end, start + 20))) ?? [];
    pieces.push(BREAKS.has(name.toLowerCase()) ? '\n' : ' ');
    at = SILENT.has(name.toLowerCase()) ? endOfSilent(given, end, name) : end + 1;
  }
  pieces.push(given.slice(at));
  const text = pieces.join('').replace(/&(#\d{1,7}|[a-z]{2,6});/gi, (whole, name: string) => decodeEntity(whole, name));
  const lines = text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  return lines.filter((line) => line !== '').join('\n');
}

function endOfSilent(text: string, from: number, name: string): number {
  const close = text.indexOf(`</${name}`, from);
  const end = close === -1 ? -1 : text.indexOf('>', close);
  return end === -1 ? text.length : end + 1;
}

function decodeEntity(whole: string, name: string): string {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
  const code = Number(name.slice(1));
  return code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '';
}
