declare module 'polylabel' {
  import type { Position } from 'geojson';
  // eslint-disable-next-line no-restricted-syntax -- the package has a default export and ships no types
  export default function polylabel(polygon: Position[][], precision: number): [number, number];
}
