/** The tiles last cut, up to a number of bytes; an empty tile is remembered too. */

/** Heuristic: about two hundred full tiles. */
const MOST_BYTES = 64 * 2 ** 20;
/** What an entry takes beside its bytes, so that a million empty tiles are not free. */
const ENTRY_BYTES = 200;

/** Least recently used goes first. */
export class TileCache {
  readonly #tiles = new Map<string, Uint8Array | null>();
  readonly #most: number;
  #bytes = 0;

  constructor(most: number = MOST_BYTES) {
    this.#most = most;
  }

  /** The tile, null when it is empty, undefined when it is not known. */
  get(key: string): Uint8Array | null | undefined {
    const tile = this.#tiles.get(key);
    if (tile === undefined) return undefined;
    this.#tiles.delete(key);
    this.#tiles.set(key, tile);
    return tile;
  }

  set(key: string, tile: Uint8Array | null): void {
    if (this.#tiles.has(key)) return;
    this.#tiles.set(key, tile);
    this.#bytes += sizeOf(tile);
    for (const [oldest, bytes] of this.#tiles) {
      if (this.#bytes <= this.#most) return;
      this.#tiles.delete(oldest);
      this.#bytes -= sizeOf(bytes);
    }
  }

  clear(): void {
    this.#tiles.clear();
    this.#bytes = 0;
  }
}

function sizeOf(tile: Uint8Array | null): number {
  return ENTRY_BYTES + (tile?.byteLength ?? 0);
}
