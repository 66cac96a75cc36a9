/** Made-up data that the test servers serve: mines as points, counties as areas with a hole, lines. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** More than two pages of any connector. */
export const MINES = 2_300;
export const COUNTIES = 12;

/** The position of a mine, exact to the last digit. */
export function minePosition(index: number): readonly [number, number] {
  return [-104 + (index % 50) * 0.1, 30 + Math.floor(index / 50) * 0.1].map((x) => Math.round(x * 10) / 10) as [
    number,
    number,
  ];
}

/** The mines as GeoJSON features. */
export function mineFeatures(): readonly object[] {
  return Array.from({ length: MINES }, (_, index) => ({
    type: 'Feature',
    properties: {
      id: index + 1,
      name: `Mine ${index + 1}`,
      mw: (index * 7) % 400,
      state: index % 2 === 0 ? 'TX' : 'NM',
    },
    geometry: { type: 'Point', coordinates: minePosition(index) },
  }));
}

function countyFeatures(): readonly object[] {
  return Array.from({ length: COUNTIES }, (_, index) => {
    const [w, s] = [-104 + (index % 4), 30 + Math.floor(index / 4)];
    const square = (inset: number) => {
      const [a, b, c, d] = [w + inset, s + inset, w + 1 - inset, s + 1 - inset];
      return [
        [a, b],
        [c, b],
        [c, d],
        [a, d],
        [a, b],
      ];
    };
    return {
      type: 'Feature',
      properties: { id: index + 1, name: `County <${index + 1}> & sons` },
      geometry: { type: 'Polygon', coordinates: [square(0), square(0.25).reverse()] },
    };
  });
}

/** Writes `mines.geojson` and `counties.geojson`. */
export async function writeMapData(folder: string): Promise<void> {
  const write = (name: string, features: readonly object[]) =>
    writeFile(join(folder, `${name}.geojson`), JSON.stringify({ type: 'FeatureCollection', name, features }));
  await write('mines', mineFeatures());
  await write('counties', countyFeatures());
}
