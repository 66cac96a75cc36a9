/**
 * Damages a file the way the world does, and the way somebody who means harm would: structure first, bytes second.
 *
 * The same seed makes the same file on every machine.
 */
import { unzipSync, zipSync } from 'fflate';
import type { SeededRandom } from '../../../core/lib/seeded-random.ts';

export type Seed = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Parts that belong to it, undamaged, by ending. */
  readonly parts?: ReadonlyMap<string, Uint8Array>;
};

type Mutation = (bytes: Uint8Array, random: SeededRandom, others: readonly Seed[]) => Uint8Array;

/** Numbers at the edges of the fields that formats use for counts, lengths and offsets. */
const EDGES = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];
/** What a field of text may hold instead of what it should. */
const STRANGE_TEXT = [
  '',
  'null',
  'NaN',
  '-1.8e308',
  '1e999',
  '999999999999999999999999',
  '__proto__',
  'constructor',
  '<script>alert(1)</script>',
  '=cmd|calc',
  '\u0000',
  '\ud800',
  '../../../../etc/passwd',
  '&xxe;',
  '[[[[[[[[[[[[[[[[',
  '}}}}',
  '"',
  '٣٫٥',
  'x'.repeat(70_000),
];

/** One to four damages on top of one another. */
export function mutate(seed: Seed, random: SeededRandom, others: readonly Seed[]): Uint8Array {
  let bytes = seed.bytes;
  for (let times = 1 + random.below(4); times > 0; times -= 1) bytes = once(bytes, random, others);
  return bytes;
}

function once(bytes: Uint8Array, random: SeededRandom, others: readonly Seed[]): Uint8Array {
  const choices = isZip(bytes) ? [inside, inside, ...BYTE_MUTATIONS] : isText(bytes) ? TEXT_MUTATIONS : BYTE_MUTATIONS;
  const mutation = choices[random.below(choices.length)] ?? truncated;
  return mutation(bytes, random, others);
}

const truncated: Mutation = (bytes, random) => bytes.slice(0, random.below(bytes.length + 1));

const flipped: Mutation = (bytes, random) => {
  const copy = bytes.slice();
  for (let times = 1 + random.below(8); times > 0 && copy.length > 0; times -= 1) {
    const at = random.below(copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8));
  }
  return copy;
};

/** Writes an edge value over a 1, 2, 4 or 8 byte field; headers are hit more often than bodies. */
const edged: Mutation = (bytes, random) => {
  const copy = bytes.slice();
  const size = [1, 2, 4, 8][random.below(4)] ?? 4;
  if (copy.length < size) return copy;
  const reach = random.below(2) === 0 ? Math.min(512, copy.length) : copy.length;
  const at = random.below(Math.max(1, reach - size));
  const value = EDGES[random.below(EDGES.length)] ?? 0;
  const view = new DataView(copy.buffer, copy.byteOffset, copy.byteLength);
  const isLittle = random.below(2) === 0;
  if (size === 1) view.setUint8(at, value & 0xff);
  else if (size === 2) view.setUint16(at, value & 0xffff, isLittle);
  else if (size === 4) view.setUint32(at, value, isLittle);
  else view.setFloat64(at, [NaN, Infinity, -1.8e308, 1e300][random.below(4)] ?? NaN, isLittle);
  return copy;
};

const removed: Mutation = (bytes, random) => {
  const at = random.below(bytes.length + 1);
  return joined(bytes.subarray(0, at), bytes.subarray(at + random.below(64)));
};

const repeated: Mutation = (bytes, random) => {
  const at = random.below(bytes.length + 1);
  const part = bytes.subarray(at, at + 1 + random.below(2_000));
  return joined(bytes.subarray(0, at), part, part, bytes.subarray(at));
};

const spliced: Mutation = (bytes, random, others) => {
  const other = others[random.below(others.length)]?.bytes ?? bytes;
  const from = random.below(other.length + 1);
  return joined(bytes.subarray(0, random.below(bytes.length + 1)), other.subarray(from, from + 20_000));
};

/** Replaces a number or a quoted word of a text by something strange. */
const strange: Mutation = (bytes, random) => {
  const text = Buffer.from(bytes).toString('latin1');
  const places = [...text.slice(0, 200_000).matchAll(/-?\d+(?:\.\d+)?|"[^"\n]*"|>[^<\n]+</g)];
  const place = places[random.below(places.length)];
  if (place === undefined) return bytes;
  const quote = /^["]/.test(place[0]) ? ['"', '"'] : place[0].startsWith('>') ? ['>', '<'] : ['', ''];
  const word = STRANGE_TEXT[random.below(STRANGE_TEXT.length)] ?? '';
  const put = `${quote[0] ?? ''}${word}${quote[1] ?? ''}`;
  return joined(
    Buffer.from(text.slice(0, place.index), 'latin1'),
    Buffer.from(put),
    Buffer.from(text.slice(place.index + place[0].length), 'latin1'),
  );
};

/** Opens or closes a bracket, quote or tag that has no partner. */
const unbalanced: Mutation = (bytes, random) => {
  const at = random.below(bytes.length + 1);
  const mark = [
    '[',
    ']',
    '{',
    '}',
    '"',
    '<',
    '>',
    '<a>',
    '</a>',
    ',',
    '\n',
    '<![CDATA[',
    '<!DOCTYPE a [<!ENTITY b "c">]>',
  ];
  const many = random.below(4) === 0 ? 5_000 : 1;
  return joined(
    bytes.subarray(0, at),
    Buffer.from((mark[random.below(mark.length)] ?? '[').repeat(many)),
    bytes.subarray(at),
  );
};

/** Damages one file of an archive and packs it again, so that the checksums are right and the content is not. */
const inside: Mutation = (bytes, random, others) => {
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(bytes, { filter: ({ originalSize }) => originalSize < 4_000_000 });
  } catch {
    return flipped(bytes, random, others);
  }
  const names = Object.keys(entries);
  const name = names[random.below(names.length)];
  if (name === undefined) return bytes;
  const content = entries[name] ?? new Uint8Array();
  const kept = Object.fromEntries(Object.entries(entries).filter(([other]) => other !== name));
  const damage = random.below(4);
  if (damage === 0) return zipSync(kept);
  if (damage === 1) return zipSync({ ...kept, [`../${name}`]: content });
  return zipSync({ ...kept, [name]: once(content, random, others) });
};

const BYTE_MUTATIONS: readonly Mutation[] = [
  truncated,
  flipped,
  flipped,
  edged,
  edged,
  edged,
  removed,
  repeated,
  spliced,
];
const TEXT_MUTATIONS: readonly Mutation[] = [
  truncated,
  flipped,
  removed,
  repeated,
  spliced,
  strange,
  strange,
  strange,
  unbalanced,
];

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** No zero byte near the start: good enough to choose a way of damaging. */
function isText(bytes: Uint8Array): boolean {
  return !bytes.subarray(0, 1_000).includes(0);
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
