/** Sources of imported rows: the addresses a row names, or else the file itself. */
import { Source } from '../sources/source.ts';
import type { PartialDate } from '../units/partial-date.ts';

/** The file that rows came from, and the layer its import makes. */
export type FileBasis = { readonly fileName: string; readonly sha256: string; readonly layerId: string | null };

const ADDRESS = /https?:\/\/[^\s;<>"]+/i;
/** Characters of a slug inside a source id; the schema allows 80 in all. */
const SLUG_CHARACTERS = 48;
/** Sources one row may name. Heuristic. */
const SOURCES_A_ROW = 12;

/** The imported file as a source; its id is the layer's, or comes from the bytes before there is a layer. */
export function fileSource({ fileName, sha256, layerId }: FileBasis): Source {
  return {
    id: layerId ?? `s-file-${sha256.slice(0, 12)}`,
    title: fileName,
    publisher: '',
    url: null,
    date: null,
    retrieved: null,
    licence: null,
  };
}

/** The sources in a cell, separated by semicolons or line breaks; each an address with or without words, or words. */
export function readSources(text: string | null, date: PartialDate | null): Source[] {
  if (text === null) return [];
  const parts = text.split(/\s*[;\n]\s*/).filter((part) => part !== '');
  return parts.slice(0, SOURCES_A_ROW).map((part) => sourceOf(part, date));
}

function sourceOf(part: string, date: PartialDate | null): Source {
  const address = ADDRESS.exec(part)?.[0].replace(/[),.]+$/, '') ?? null;
  const words =
    address === null
      ? part
      : part
          .replace(address, ' ')
          .replace(/[()\s]+/g, ' ')
          .trim();
  const host = address === null ? '' : (/^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(address)?.[1] ?? '');
  const title = [host, words].filter((text) => text !== '').join(', ') || part;
  const id = sourceId(address ?? part);
  const source = { id, title, publisher: host, url: address, date, retrieved: null, licence: null };
  return Source.safeParse(source).success ? source : { ...source, title: part, publisher: '', url: null };
}

/** A stable id: readable words of the text and a short hash of all of it. */
function sourceId(text: string): string {
  const slug = slugOf(text.replace(/^https?:\/\/(?:www\.)?/i, '')).slice(0, SLUG_CHARACTERS);
  return `s-${slug}-${hash(text)}`.replace(/-+/g, '-');
}

/** Lower-case letters and digits with single hyphens between. */
export function slugOf(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** FNV-1a, 32 bit, as hex. Source: Fowler, Noll and Vo, draft-eastlake-fnv. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return value.toString(16).padStart(8, '0');
}
