/**
 * XML answers as trees: elements by local name, whatever prefix a server chose. No entity is ever resolved but XML's
 * own five. The parser underneath keeps no call stack, so that nesting cannot exhaust it.
 */
import { SaxesParser } from 'saxes';
import { MAX_XML_DEPTH } from '../importers/limits.ts';

export type XmlNode = {
  /** Without prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: XmlNode | null;
  readonly children: XmlNode[];
  /** Its own text, without that of its children. */
  text: string;
};

/** The root element; null when it is no XML, nests too deep, or declares entities, which no honest answer does. */
export function parseXml(text: string): XmlNode | null {
  if (/<!ENTITY/i.test(text)) return null;
  const parser = new SaxesParser();
  let root: XmlNode | null = null;
  let open: XmlNode | null = null;
  let depth = 0;
  parser.on('error', (cause) => {
    throw cause;
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > MAX_XML_DEPTH) throw new Error('too deep');
    const node: XmlNode = { name: localName(name), attributes, parent: open, children: [], text: '' };
    open?.children.push(node);
    root ??= node;
    open = node;
  });
  const addText = (piece: string) => {
    if (open !== null) open.text += piece;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    depth -= 1;
    open = open?.parent ?? null;
  });
  try {
    parser.write(text.replace(/^\uFEFF/, '')).close();
    return root;
  } catch {
    return null;
  }
}

/** Children of that local name, or all child elements. */
export function children(parent: XmlNode, name?: string): readonly XmlNode[] {
  return name === undefined ? parent.children : parent.children.filter((child) => child.name === name);
}

/** The first element at the end of a path of local names; null when a step is missing. */
export function at(parent: XmlNode, ...path: readonly string[]): XmlNode | null {
  let node: XmlNode | null = parent;
  for (const name of path) node = node?.children.find((child) => child.name === name) ?? null;
  return node;
}

/** Text at the end of a path with single blanks; null when there is none. */
export function textAt(parent: XmlNode, ...path: readonly string[]): string | null {
  const text = plainText(at(parent, ...path));
  return text === '' ? null : text;
}

/** Text of an element with single blanks; empty for none. */
export function plainText(node: XmlNode | null): string {
  return node === null ? '' : node.text.replace(/\s+/g, ' ').trim();
}

/** An attribute by its local name; null when there is none. */
export function attribute(node: XmlNode | null, name: string): string | null {
  if (node === null) return null;
  const found = Object.entries(node.attributes).find(([key]) => localName(key) === name);
  return found?.[1] ?? null;
}

/** Every element of that local name below, in order of the document. */
export function below(parent: XmlNode, name: string): readonly XmlNode[] {
  const found: XmlNode[] = [];
  const waiting = [...parent.children].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.name === name) found.push(node);
    for (let i = node.children.length - 1; i >= 0; i -= 1) {
      const child = node.children[i];
      if (child !== undefined) waiting.push(child);
    }
  }
  return found;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
