/**
 * Names and colours of the National Land Cover Database, for rasters that carry its codes without a legend.
 *
 * Source: MRLC, National Land Cover Database class legend and description (mrlc.gov/data/legends), level II; colours as
 * in its legend, public domain. The names stay in the publisher's words.
 */

/** Code -> name and colour. */
const NLCD: Readonly<Record<number, readonly [name: string, colour: number]>> = {
  11: ['Open Water', 0x466b9f],
  12: ['Perennial Ice/Snow', 0xd1def8],
  21: ['Developed, Open Space', 0xdec5c5],
  22: ['Developed, Low Intensity', 0xd99282],
  23: ['Developed, Medium Intensity', 0xeb0000],
  24: ['Developed, High Intensity', 0xab0000],
  31: ['Barren Land', 0xb3ac9f],
  41: ['Deciduous Forest', 0x68ab5f],
  42: ['Evergreen Forest', 0x1c5f2c],
  43: ['Mixed Forest', 0xb5c58f],
  51: ['Dwarf Scrub', 0xaf963c],
  52: ['Shrub/Scrub', 0xccb879],
  71: ['Grassland/Herbaceous', 0xdfdfc2],
  72: ['Sedge/Herbaceous', 0xd1d182],
  73: ['Lichens', 0xa3cc51],
  74: ['Moss', 0x82ba9e],
  81: ['Pasture/Hay', 0xdcd939],
  82: ['Cultivated Crops', 0xab6c28],
  90: ['Woody Wetlands', 0xb8d9eb],
  95: ['Emergent Herbaceous Wetlands', 0x6c9fb8],
};

/** Codes that stand for "no class" in the database's files. */
const NONE = [0, 127, 250, 255];
/** Fewer known codes than this say nothing about a raster. Heuristic. */
const ENOUGH = 4;

/** Whether the values of a raster are the codes of the land cover database. */
export function isLandCover(values: readonly number[]): boolean {
  const known = values.filter((value) => value in NLCD);
  return known.length >= ENOUGH && values.every((value) => value in NLCD || NONE.includes(value));
}

/** Name of a code; null for codes outside the legend. */
export function landCoverName(code: number): string | null {
  return NLCD[code]?.[0] ?? null;
}

/** Colour of a code as 0xRRGGBB; null for codes outside the legend. */
export function landCoverColour(code: number): number | null {
  return NLCD[code]?.[1] ?? null;
}
