/**
 * WebAssembly of one function without parameters, written as its instructions.
 *
 * Source: WebAssembly Core Specification 2.0, section 5 (binary format); only what `simd-sums.ts` says is here.
 */

/** Bytes of one instruction, or of several. */
export type Code = readonly number[];

export const getLocal = (local: number): Code => [0x20, ...unsigned(local)];
export const setLocal = (local: number): Code => [0x21, ...unsigned(local)];
export const integer = (value: number): Code => [0x41, ...signed(value)];
export const add: Code = [0x6a];
/** Does `body` again as long as it leaves a smaller and then a greater unsigned integer. */
export const loopWhileLess = (body: Code): Code => [0x03, 0x40, ...body, 0x49, 0x0d, 0x00, 0x0b];
/** Two numbers of double precision from an address, `offset` bytes on. */
export const loadTwo = (offset: number): Code => [0xfd, 0x00, ...aligned(offset)];
/** One number of double precision from an address, twice. */
export const loadTwice = (offset: number): Code => [0xfd, 0x0a, ...aligned(offset)];
/** Writes two numbers to an address. */
export const storeTwo = (offset: number): Code => [0xfd, 0x0b, ...aligned(offset)];
export const twoZeros: Code = [0xfd, 0x0c, ...new Array<number>(16).fill(0)];
export const addTwo: Code = [0xfd, 0xf0, 0x01];
export const multiplyTwo: Code = [0xfd, 0xf2, 0x01];

type Locals = { readonly integers: number; readonly pairs: number };

/** A module that exports `memory`, of so many pages of 64 kB, and `run`; integers are the first locals, pairs follow. */
export function moduleOf(body: Code, { integers, pairs }: Locals, pages: number): Uint8Array {
  const locals = [2, ...unsigned(integers), 0x7f, ...unsigned(pairs), 0x7b];
  const code = [...locals, ...body, 0x0b];
  return Uint8Array.from([
    ...[0x00, ...letters('asm'), 0x01, 0x00, 0x00, 0x00],
    // One type, of functions that take and give nothing; one function of it; one memory; both exported.
    ...section(1, [1, 0x60, 0, 0]),
    ...section(3, [1, 0]),
    ...section(5, [1, 0x00, ...unsigned(pages)]),
    ...section(7, [2, ...named('memory'), 0x02, 0, ...named('run'), 0x00, 0]),
    ...section(10, [1, ...unsigned(code.length), ...code]),
  ]);
}

function section(id: number, content: Code): Code {
  return [id, ...unsigned(content.length), ...content];
}

function named(name: string): Code {
  return [name.length, ...letters(name)];
}

function letters(text: string): Code {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}

/** Alignment to 8 bytes, as its power of two, and offset. */
function aligned(offset: number): Code {
  return [3, ...unsigned(offset)];
}

/** LEB128: seven bits a byte, the lowest first, the eighth set on all but the last. */
function unsigned(value: number): Code {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

function signed(value: number): Code {
  return value >= -0x40 && value < 0x40 ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signed(value >> 7)];
}
