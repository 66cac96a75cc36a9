/** Cells as vector tiles: packed once a run, painted anew with every score. */
import type { Outlines } from '../../core/screening/grid-cells.ts';
import type { TileAddress } from '../tiles/cut-tile.ts';
import { cutTile } from '../tiles/cut-tile.ts';
import { LayerPacker, type PackedLayer } from '../tiles/packed-layer.ts';
import { AREA } from '../workspaces/walk-geometry.ts';

/** A tile holds every cell of a run: all of a state lies in one at low zoom. */
const ALL_CELLS = { features: 40_000, bytes: 2_000_000 };
/** Cells packed between two breaths. *heuristic* */
const SLICE = 4_000;

/** The cells by their number, with the class as their value. Made at the first tile. */
export class CellTiles {
  private readonly outlines: Outlines;
  private layer: Promise<PackedLayer> | null = null;

  constructor(outlines: Outlines) {
    this.outlines = outlines;
  }

  /** The tile's bytes; null when no cell is in it. `classes` has one number a cell. */
  async tile(address: TileAddress, classes: Uint8Array): Promise<Uint8Array | null> {
    this.layer ??= packed(this.outlines);
    return cutTile({ ...(await this.layer), values: Float64Array.from(classes) }, address, ALL_CELLS);
  }
}

async function packed({ coordinates, starts }: Outlines): Promise<PackedLayer> {
  const packer = new LayerPacker();
  for (let cell = 0; cell + 1 < starts.length; cell += 1) {
    for (let at = starts[cell] ?? 0; at < (starts[cell + 1] ?? 0); at += 1)
      packer.vertex(coordinates[at * 2] ?? NaN, coordinates[at * 2 + 1] ?? NaN);
    packer.endRing(true);
    packer.endFeature(cell, AREA, 0);
    if (cell % SLICE === SLICE - 1) await new Promise((resolve) => setImmediate(resolve));
  }
  return packer.finish();
}
