/**
 * A condition as people write it, `voltage >= 230 AND owner = 'PG&E'`, as an OGC filter.
 *
 * Filters in XML are what every WFS 2.0 understands; conditions as text are an extension that other servers ignore
 * without a word. Source: OGC 09-026r2, Filter Encoding 2.0. Knows comparisons joined by AND or by OR, not nested.
 */
import type { Extent } from '../../core/layers/layer-info.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';

const COMPARISONS: Readonly<Record<string, string>> = {
  '=': 'PropertyIsEqualTo',
  '<>': 'PropertyIsNotEqualTo',
  '!=': 'PropertyIsNotEqualTo',
  '<': 'PropertyIsLessThan',
  '<=': 'PropertyIsLessThanOrEqualTo',
  '>': 'PropertyIsGreaterThan',
  '>=': 'PropertyIsGreaterThanOrEqualTo',
};

const NAME = String.raw`"?([A-Za-z_][\w.:]*)"?`;
const VALUE = String.raw`('(?:[^']|'')*'|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)`;
const COMPARE = new RegExp(String.raw`^${NAME}\s*(<>|!=|<=|>=|=|<|>)\s*${VALUE}`);
const LIKE = new RegExp(String.raw`^${NAME}\s+LIKE\s+${VALUE}`, 'i');
const IS_NULL = new RegExp(String.raw`^${NAME}\s+IS\s+(NOT\s+)?NULL`, 'i');
const JOIN = /^\s+(AND|OR)\s+/i;

/** `box` with the name of the system it is written in and its numbers in that system's order; null for none. */
export type FilterBox = { readonly corners: Extent; readonly system: string };

/** The filter element, or null when nothing is asked; the error is the part that was not understood. */
export function fesFilter(condition: string | null, box: FilterBox | null): Result<string | null, string> {
  const text = condition?.trim() ?? '';
  const terms = text === '' ? ok([]) : parseTerms(text);
  if (!terms.ok) return terms;
  const inside = box === null ? [] : [boxElement(box)];
  const all = [...inside, ...terms.value];
  if (all.length === 0) return ok(null);
  const body = all.length === 1 ? all.join('') : `<fes:And>${all.join('')}</fes:And>`;
  return ok(
    `<fes:Filter xmlns:fes="http://www.opengis.net/fes/2.0" xmlns:gml="http://www.opengis.net/gml/3.2">${body}</fes:Filter>`,
  );
}

function parseTerms(text: string): Result<readonly string[], string> {
  const terms: string[] = [];
  const joins = new Set<string>();
  for (let rest = text; ;) {
    const term = parseTerm(rest);
    if (term === null) return err(rest.slice(0, 60));
    terms.push(term.element);
    rest = rest.slice(term.length);
    if (rest.trim() === '') break;
    const [whole, word = ''] = JOIN.exec(rest) ?? [];
    if (whole === undefined) return err(rest.slice(0, 60));
    joins.add(word.toUpperCase());
    rest = rest.slice(whole.length);
  }
  if (joins.size > 1) return err(text.slice(0, 60));
  return ok(joins.has('OR') ? [`<fes:Or>${terms.join('')}</fes:Or>`] : terms);
}

type Term = { readonly element: string; readonly length: number };

function parseTerm(text: string): Term | null {
  return parseCompare(text) ?? parseLike(text) ?? parseNull(text);
}

function parseCompare(text: string): Term | null {
  const [whole, name = '', sign = '', value = ''] = COMPARE.exec(text) ?? [];
  if (whole === undefined) return null;
  const element = COMPARISONS[sign] ?? '';
  return { element: `<fes:${element}>${property(name)}${literal(value)}</fes:${element}>`, length: whole.length };
}

function parseLike(text: string): Term | null {
  const [whole, name = '', value = ''] = LIKE.exec(text) ?? [];
  if (whole === undefined) return null;
  const attributes = 'wildCard="%" singleChar="_" escapeChar="\\"';
  const element = `<fes:PropertyIsLike ${attributes}>${property(name)}${literal(value)}</fes:PropertyIsLike>`;
  return { element, length: whole.length };
}

function parseNull(text: string): Term | null {
  const [whole, name = '', not = ''] = IS_NULL.exec(text) ?? [];
  if (whole === undefined) return null;
  const element = `<fes:PropertyIsNull>${property(name)}</fes:PropertyIsNull>`;
  return { element: not === '' ? element : `<fes:Not>${element}</fes:Not>`, length: whole.length };
}

function property(name: string): string {
  return `<fes:ValueReference>${escape(name)}</fes:ValueReference>`;
}

function literal(value: string): string {
  const plain = value.startsWith("'") ? value.slice(1, -1).replaceAll("''", "'") : value;
  return `<fes:Literal>${escape(plain)}</fes:Literal>`;
}

function boxElement({ corners: [a, b, c, d], system }: FilterBox): string {
  const envelope = `<gml:lowerCorner>${a} ${b}</gml:lowerCorner><gml:upperCorner>${c} ${d}</gml:upperCorner>`;
  return `<fes:BBOX><gml:Envelope srsName="${escape(system)}">${envelope}</gml:Envelope></fes:BBOX>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
