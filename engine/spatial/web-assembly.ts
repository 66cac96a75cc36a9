/** What is used here of WebAssembly, which neither the library of the language nor Node's types name. */

/** Memory that threads share; it grows by pages of 64 kB and answers with the number of pages it had. */
export type SharedMemory = {
  readonly buffer: SharedArrayBuffer;
  readonly grow: (pages: number) => number;
};

type Imports = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

declare const WebAssembly: {
  readonly Memory: new (size: { initial: number; maximum: number; shared: true }) => SharedMemory;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly CompileError: new () => Error;
  readonly Instance: new (module: object, imports: Imports) => { readonly exports: object };
};

/** Bytes of a page. */
export const PAGE = 65_536;
/** All that four bytes can address; only what is used takes room. */
const MOST_PAGES = 65_536;

/** Memory of at least so many bytes, all zero. */
export function sharedMemory(bytes: number): SharedMemory {
  return new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE), maximum: MOST_PAGES, shared: true });
}

/** What a module exports, or null when this processor lacks an instruction of it. */
export function instanceOf(bytes: Uint8Array, imports: Imports): object | null {
  const module = moduleOf(bytes);
  return module === null ? null : new WebAssembly.Instance(module, imports).exports;
}

/** Compiled without asking before whether it can be: that takes as long again. */
function moduleOf(bytes: Uint8Array): object | null {
  try {
    return new WebAssembly.Module(bytes);
  } catch (cause) {
    if (cause instanceof WebAssembly.CompileError) return null;
    throw cause;
  }
}
