/** The cells of a screening on the map: vector tiles by class, and the cell in hand. */
import type { Map as MapLibre, Point } from 'maplibre-gl';
import { CANDIDATE_CLASSES } from '../../core/screening/candidate-classes.ts';
import { CELL_BOX, CELL_PATTERNS } from '../ui/cell-patterns.ts';
import { FIRST_LABEL } from './basemap-style.ts';
import type { MapPalette } from './map-palette.ts';

const SOURCE = 'screening-cells';
const FILL = 'screening-fill';
const CHOSEN = 'screening-chosen';

/** Where the map asks for the cells; `version` changes with every score. */
export function cellsAddress(workspace: string, version: number): string {
  const base = new URL(`/tiles/${workspace}/layer-screening/`, location.href).href;
  return `${base}{z}/{x}/{y}?kind=screening&v=${version}`;
}

export class CellsOnMap {
  readonly #map: MapLibre;
  #address: string | null = null;

  constructor(map: MapLibre) {
    this.#map = map;
  }

  /** Draws the cells at an address; null takes them off. */
  show(address: string | null, palette: MapPalette): void {
    if (address === this.#address) return;
    this.#remove();
    this.#address = address;
    if (address === null) return;
    this.#map.addSource(SOURCE, { type: 'vector', tiles: [address], maxzoom: 14 });
    const from = { source: SOURCE, 'source-layer': 'features' };
    this.#map.addLayer(
      {
        id: FILL,
        type: 'fill',
        ...from,
        paint: {
          'fill-pattern': [
            'match',
            ['coalesce', ['get', '_value'], 0],
            ...CANDIDATE_CLASSES.flatMap((name, number) => [number, `cell-${name}`]),
            'cell-unknown',
          ] as never,
          'fill-opacity': 0.72,
          'fill-antialias': false,
        },
      },
      FIRST_LABEL,
    );
    this.#map.addLayer(
      {
        id: CHOSEN,
        type: 'line',
        ...from,
        filter: ['==', ['id'], -1],
        paint: { 'line-color': palette.accent, 'line-width': 3 },
      },
      FIRST_LABEL,
    );
  }

  /** Outlines one cell; null for none. */
  choose(row: number | null): void {
    if (this.#map.getLayer(CHOSEN) !== undefined) this.#map.setFilter(CHOSEN, ['==', ['id'], row ?? -1]);
  }

  /** Number of the cell at a place on screen; null where there is none. */
  at(point: Point): number | null {
    if (this.#map.getLayer(FILL) === undefined) return null;
    const [first] = this.#map.queryRenderedFeatures(point, { layers: [FILL] });
    return typeof first?.id === 'number' ? first.id : null;
  }

  #remove(): void {
    for (const layer of [FILL, CHOSEN]) if (this.#map.getLayer(layer) !== undefined) this.#map.removeLayer(layer);
    if (this.#map.getSource(SOURCE) !== undefined) this.#map.removeSource(SOURCE);
  }
}

/** Pixels a unit of the box. */
const SCALE = 2;

/** The pattern of every class by the name of its picture. */
export function cellImages(palette: MapPalette): ReadonlyMap<string, ImageData> {
  return new Map(
    CANDIDATE_CLASSES.map((name) => {
      const side = CELL_BOX * SCALE;
      const pen = new OffscreenCanvas(side, side).getContext('2d');
      if (pen === null) throw new Error('This browser draws no pictures');
      const isBand = name !== 'unknown' && name !== 'excluded';
      pen.fillStyle = isBand ? palette[`band-${name}`] : name === 'unknown' ? palette['hatch-back'] : palette.surface;
      pen.fillRect(0, 0, side, side);
      pen.scale(SCALE, SCALE);
      pen.strokeStyle = isBand ? palette[`band-${name}-edge`] : palette.hatch;
      pen.lineWidth = 1.1;
      pen.stroke(new Path2D(CELL_PATTERNS[name]));
      return [`cell-${name}`, pen.getImageData(0, 0, side, side)];
    }),
  );
}
