/** What a PMTiles and an MBTiles archive have in common: facts about the whole, and one tile at a time. */

/** Bytes as stored, with the way they are packed; `gzip` must be said to whoever draws them. */
export type StoredTile = { readonly bytes: Uint8Array; readonly packing: 'gzip' | 'none' };

export type ArchiveFacts = {
  readonly tileType: 'mvt' | 'mlt' | 'image';
  /** Media type of an unpacked tile. */
  readonly mediaType: string;
  /** As counted or as the archive says; 0 when it does not say. */
  readonly tiles: number;
  readonly minZoom: number;
  readonly maxZoom: number;
  /** West, south, east, north in degrees; null when the archive does not say. */
  readonly extent: readonly [number, number, number, number] | null;
  /** Layers inside vector tiles. */
  readonly tileLayers: readonly string[];
  /** Credit that must be shown; null without one. */
  readonly attribution: string | null;
};

export type TileArchive = {
  readonly facts: ArchiveFacts;
  /** Null when the archive holds no such tile. Rows count from the north, as in XYZ addresses. */
  readonly tile: (z: number, x: number, y: number) => StoredTile | null;
  readonly dispose: () => void;
};

/** Deepest zoom of an address. Source: PMTiles v3 allows 26 levels before tile numbers leave the exact integers. */
export const DEEPEST_ZOOM = 26;

/** Web Mercator ends here. Source: OGC 17-083r4, annex D (WebMercatorQuad). */
const MERCATOR_LATITUDE = 85.05112877980659;

/** An extent as archives give it, or null when it is none. */
export function archiveExtent(given: readonly number[]): ArchiveFacts['extent'] {
  const [west = NaN, south = NaN, east = NaN, north = NaN] = given;
  const isBox = [west, south, east, north].every(Number.isFinite) && south <= north && Math.abs(west) <= 360;
  if (!isBox || south > 90 || north < -90 || Math.abs(east) > 360) return null;
  return [
    Math.max(-180, west),
    Math.max(-MERCATOR_LATITUDE, south),
    Math.min(180, east),
    Math.min(MERCATOR_LATITUDE, north),
  ];
}

/** Names of the layers in the member `vector_layers` of an archive's metadata. At most 1,000 (heuristic). */
export function vectorLayerNames(metadata: unknown): string[] {
  if (typeof metadata !== 'object' || metadata === null || !('vector_layers' in metadata)) return [];
  const { vector_layers: layers } = metadata;
  if (!Array.isArray(layers)) return [];
  return layers
    .slice(0, 1_000)
    .flatMap((layer: unknown) =>
      typeof layer === 'object' && layer !== null && 'id' in layer && typeof layer.id === 'string' ? [layer.id] : [],
    );
}
