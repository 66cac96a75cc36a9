/**
 * A WebAssembly module of functions written as their instructions, and its one instance.
 *
 * Source: WebAssembly Core Specification 2.0, section 5.5 (modules).
 */
import { invariant } from '../../lib/invariant.ts';
import { unsigned, type Code } from './code.ts';

/** Types of numbers, as the specification writes them; a pair is two numbers of double precision. */
const TYPES = { i32: 0x7f, i64: 0x7e, f64: 0x7c, pair: 0x7b } as const;

export type Kernel = {
  /** Whole numbers of 32 bits, which are the first locals. */
  readonly parameters: number;
  /** Whether it gives a whole number of 32 bits. */
  readonly gives: boolean;
  /** Locals after the parameters, in this order. */
  readonly locals: readonly (readonly [count: number, type: keyof typeof TYPES])[];
  readonly body: Code;
};

type Run = (...parameters: readonly number[]) => number;

export type Running<Name extends string> = {
  readonly run: Readonly<Record<Name, Run>>;
  readonly memory: ArrayBuffer;
};

/** Neither the library of the language nor Node's types name what of it is used here. */
declare const WebAssembly: {
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    given: Readonly<Record<string, Readonly<Record<string, object>>>>,
  ) => { readonly exports: Readonly<Record<string, Run>> };
};

/** A module that can be run with any memory. */
export type Compiled<Name extends string> = {
  readonly module: object;
  readonly kernels: Readonly<Record<Name, Kernel>>;
};

const PAGE = 65_536;

/** Null where the processor lacks the instructions or a policy forbids them. */
export function compiled<Name extends string>(kernels: Readonly<Record<Name, Kernel>>): Compiled<Name> | null {
  return orNull(() => ({ module: new WebAssembly.Module(moduleOf(kernels)), kernels }));
}

/** Kernels with memory of so many bytes; null where there is not so much. */
export function running<Name extends string>({ module }: Compiled<Name>, bytes: number): Running<Name> | null {
  return orNull(() => {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
    const { exports } = new WebAssembly.Instance(module, { [HOST]: { [MEMORY]: memory } });
    return { run: exports, memory: memory.buffer };
  });
}

/** Each engine has its own errors for what it refuses; a module that is wrong shows in the tests, where it must run. */
function orNull<T>(make: () => T): T | null {
  try {
    return make();
  } catch (cause) {
    invariant(cause instanceof Error, 'engines throw errors');
    return null;
  }
}

const HOST = 'host';
const MEMORY = 'memory';

function moduleOf(kernels: Readonly<Record<string, Kernel>>): Uint8Array {
  const all = Object.entries(kernels);
  return Uint8Array.from([
    ...[0x00, ...letters('asm'), 0x01, 0x00, 0x00, 0x00],
    // A type for each function, in their order.
    ...section(
      1,
      all.map(([, { parameters, gives }]) => [
        ...[0x60, ...vector(new Array<Code>(parameters).fill([TYPES.i32]))],
        ...(gives ? [1, TYPES.i32] : [0]),
      ]),
    ),
    ...section(2, [[...name(HOST), ...name(MEMORY), 0x02, 0x00, 0x00]]),
    ...section(
      3,
      all.map((_, type) => unsigned(type)),
    ),
    ...section(
      7,
      all.map(([called], i) => [...name(called), 0x00, ...unsigned(i)]),
    ),
    ...section(
      10,
      all.map(([, kernel]) => sized(functionOf(kernel))),
    ),
  ]);
}

function functionOf({ locals, body }: Kernel): Code {
  return [...vector(locals.map(([count, type]) => [...unsigned(count), TYPES[type]])), ...body, 0x0b];
}

function section(id: number, content: readonly Code[]): Code {
  return [id, ...sized(vector(content))];
}

function vector(parts: readonly Code[]): Code {
  return [...unsigned(parts.length), ...parts.flat()];
}

function sized(content: Code): Code {
  return [...unsigned(content.length), ...content];
}

function name(text: string): Code {
  return [...unsigned(text.length), ...letters(text)];
}

function letters(text: string): Code {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}
