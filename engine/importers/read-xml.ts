/**
 * XML as a stream of whole elements of chosen names, so that a large file never stands in memory as one tree.
 *
 * Nothing is resolved or fetched: entities other than XML's own five end the file, a document type that declares
 * any is refused. The parser underneath keeps no call stack, so that nesting cannot exhaust it.
 * Source: XML 1.0, fifth edition.
 */
import { SaxesParser } from 'saxes';
import type { ImportError } from '../../core/layers/import-review.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { decodeText } from './decode-text.ts';
import { MAX_XML_DEPTH } from './limits.ts';

/** Names are local: `gx:Track` is `Track`. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
};

export type XmlHandlers = {
  /** Local names of elements that are handed over whole. */
  readonly whole: ReadonlySet<string>;
  readonly onWhole: (element: XmlElement, parent: string) => void;
  /** Elements around the whole ones. */
  readonly onOpen?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly onClose?: (name: string) => void;
};

/** Thrown and caught in this file: the reason why the file is not read on. */
class Refused extends Error {
  readonly reason: ImportError;
  constructor(reason: ImportError) {
    super(reason.code);
    this.reason = reason;
  }
}

/** Characters of the prolog in which an encoding is declared. Heuristic. */
const PROLOG = 200;

/** Walks a document. Errors: `not-text`, `xml-entities`, `xml-too-deep`, `xml-invalid` with its line. */
export function walkXml(bytes: Uint8Array, handlers: XmlHandlers): Result<null, ImportError> {
  const text = decodeXml(bytes);
  if (text === null) return err({ code: 'not-text', facts: {} });
  const parser = new SaxesParser();
  const open: string[] = [];
  const building: XmlElement[] = [];
  parser.on('doctype', (doctype) => {
    if (/<!(?:ENTITY|ATTLIST)/i.test(doctype)) throw new Refused({ code: 'xml-entities', facts: {} });
  });
  parser.on('error', () => {
    throw new Refused({ code: 'xml-invalid', facts: { line: String(parser.line) } });
  });
  parser.on('opentag', (tag) => {
    const name = localName(tag.name);
    if (open.length >= MAX_XML_DEPTH) throw new Refused({ code: 'xml-too-deep', facts: { limit: MAX_XML_DEPTH } });
    open.push(name);
    const around = building.at(-1);
    if (around === undefined && !handlers.whole.has(name)) return handlers.onOpen?.(name, tag.attributes);
    const element = { name, attributes: tag.attributes, children: [], text: '' };
    around?.children.push(element);
    building.push(element);
  });
  const addText = (piece: string) => {
    const element = building.at(-1);
    if (element !== undefined) element.text += piece;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', (tag) => {
    open.pop();
    const element = building.pop();
    if (element === undefined) handlers.onClose?.(localName(tag.name));
    else if (building.length === 0) handlers.onWhole(element, open.at(-1) ?? '');
  });
  try {
    parser.write(text).close();
    return ok(null);
  } catch (error) {
    if (error instanceof Refused) return err(error.reason);
    throw error;
  }
}

/** First child of that name. */
export function childOf(element: XmlElement, name: string): XmlElement | null {
  return element.children.find((child) => child.name === name) ?? null;
}

/** Text of the first child of that name without blanks around it; null when there is none or it is empty. */
export function childText(element: XmlElement, name: string): string | null {
  const text = childOf(element, name)?.text.trim() ?? '';
  return text === '' ? null : text;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The text in the encoding that the prolog declares, when the bytes themselves do not say. */
function decodeXml(bytes: Uint8Array): string | null {
  const decoded = decodeText(bytes);
  const prolog = Buffer.from(bytes.subarray(0, PROLOG)).toString('latin1');
  const [, label] = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(prolog) ?? [];
  if (label === undefined || decoded?.encoding.startsWith('UTF-16') === true) return decoded?.text ?? null;
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return decoded?.text ?? null;
  }
}
