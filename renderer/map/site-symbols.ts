/**
 * The symbols of all sites, drawn by ourselves on a canvas over the map: textured squares from one picture.
 *
 * MapLibre picks a symbol's picture while it lays out a tile, and places every label again in each frame it draws. Here a
 * slider move is a byte a site and one draw, and the map below does not move. Labels, collision and clicks stay MapLibre's.
 * The map neither turns nor tilts, so a position on screen is one subtraction and one product in double precision.
 */
import { MercatorCoordinate, type Map as MapLibre } from 'maplibre-gl';
import type { Position } from '../../core/sites/site.ts';
import { DRAWN_BANDS } from '../stores/site-rows.ts';
import { drawSitePictures, PICTURE_PIXELS, PIXEL_RATIO } from './map-images.ts';
import type { MapPalette } from './map-palette.ts';
import { startSprites, type Sprites } from './sprites.ts';

/** Pixels of the world's width at zoom 0 (MapLibre's tile size). */
const WORLD_PIXELS = 512;

/** Size of the symbols by zoom: as the layers around them grow. */
const SIZES = [
  [3, 0.66],
  [6, 0.84],
  [10, 1.05],
] as const;

/** From the lowest: harsher bands lie on top, what is excluded below all. */
const LAYERING: readonly number[] = DRAWN_BANDS.map((band) =>
  band === 'excluded' ? 0 : 1 + DRAWN_BANDS.indexOf(band),
);

export class SiteSymbols {
  readonly #map: MapLibre;
  readonly #canvas: HTMLCanvasElement;
  readonly #sprites: Sprites;
  #frame: number | null = null;
  /** Mercator x and y in turn, 0 to 1. */
  #places = new Float64Array(0);
  #pictures: Uint8Array = new Uint8Array(0);
  /** What was set since the last frame. */
  #next: { readonly pictures: () => Uint8Array; readonly top: number } | null = null;
  #order: Uint32Array = new Uint32Array(0);
  /** x, y in clip space and the picture, by symbol in view. */
  #drawn = new Float32Array(0);

  /** Lies over the map until it is disposed of; `onContextLost` hears that nothing can be drawn any more. */
  constructor(map: MapLibre, palette: MapPalette, onContextLost: () => void) {
    this.#map = map;
    this.#canvas = document.createElement('canvas');
    Object.assign(this.#canvas.style, { position: 'absolute', inset: '0', pointerEvents: 'none' });
    map.getCanvasContainer().append(this.#canvas);
    const gl = this.#canvas.getContext('webgl2', { antialias: false });
    if (gl === null) throw new Error('This browser draws no pictures');
    this.#sprites = startSprites(gl, drawSitePictures(palette));
    this.#canvas.addEventListener('webglcontextlost', onContextLost);
    // At the end of the map's own frame, so that symbols never lag behind it.
    map.on('render', () => {
      this.#draw();
    });
  }

  dispose(): void {
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#sprites.dispose();
    this.#canvas.remove();
  }

  setPositions(positions: readonly Position[]): void {
    this.#places = Float64Array.from(
      positions.flatMap(([lon, lat]) => {
        const { x, y } = MercatorCoordinate.fromLngLat([lon, lat]);
        return [x, y];
      }),
    );
  }

  /**
   * Pictures by site in the order of the positions, asked for when they are drawn, so that moves between two frames cost
   * one; `top` is the place of the one that lies over all others, or -1.
   */
  setPictures(pictures: () => Uint8Array, top: number): void {
    this.#next = { pictures, top };
    this.#drawSoon();
  }

  setPalette(palette: MapPalette): void {
    this.#sprites.setPictures(drawSitePictures(palette));
    this.#drawSoon();
  }

  #drawSoon(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = null;
      this.#draw();
    });
  }

  #takeNext(): void {
    if (this.#next === null) return;
    this.#pictures = this.#next.pictures();
    this.#order = drawingOrder(this.#pictures, this.#next.top);
    this.#next = null;
  }

  #draw(): void {
    this.#takeNext();
    const { clientWidth: width, clientHeight: height, width: pixels, height: lines } = this.#map.getCanvas();
    if (this.#canvas.width !== pixels || this.#canvas.height !== lines) {
      Object.assign(this.#canvas, { width: pixels, height: lines });
      Object.assign(this.#canvas.style, { width: `${width}px`, height: `${height}px` });
    }
    const side = (PICTURE_PIXELS / PIXEL_RATIO) * sizeAt(this.#map.getZoom());
    const count = this.#place(this.#map, { width, height, margin: side / 2 });
    this.#sprites.draw(this.#drawn.subarray(0, 3 * count), [(2 * side) / width, (2 * side) / height]);
  }

  /** Fills `#drawn` with the symbols in view, the world's copies beside it included; returns how many. */
  #place(map: MapLibre, { width, height, margin }: { width: number; height: number; margin: number }): number {
    const world = WORLD_PIXELS * 2 ** map.getZoom();
    const center = MercatorCoordinate.fromLngLat(map.getCenter());
    const copies = Math.ceil(width / world / 2 + 0.5);
    const most = 3 * this.#order.length * (2 * copies + 1);
    if (this.#drawn.length < most) this.#drawn = new Float32Array(most);
    let at = 0;
    for (const site of this.#order) {
      const y = ((this.#places[2 * site + 1] ?? 0) - center.y) * world;
      if (Math.abs(y) > height / 2 + margin) continue;
      for (let copy = -copies; copy <= copies; copy += 1) {
        const x = ((this.#places[2 * site] ?? 0) - center.x + copy) * world;
        if (Math.abs(x) > width / 2 + margin) continue;
        this.#drawn[at] = (2 * x) / width;
        this.#drawn[at + 1] = (-2 * y) / height;
        this.#drawn[at + 2] = this.#pictures[site] ?? 0;
        at += 3;
      }
    }
    return at / 3;
  }
}

/** Places in the order in which they are drawn: by layer, then as given, `top` last. Counted, not compared. */
export function drawingOrder(pictures: Uint8Array, top: number): Uint32Array {
  const layerOf = (picture: number) => LAYERING[Math.trunc(picture / 4)] ?? 0;
  const starts = new Uint32Array(LAYERING.length + 1);
  for (const picture of pictures) starts[layerOf(picture) + 1] = (starts[layerOf(picture) + 1] ?? 0) + 1;
  for (let layer = 1; layer < starts.length; layer += 1)
    starts[layer] = (starts[layer] ?? 0) + (starts[layer - 1] ?? 0);
  const order = new Uint32Array(pictures.length);
  pictures.forEach((picture, site) => {
    const layer = layerOf(picture);
    order[starts[layer] ?? 0] = site;
    starts[layer] = (starts[layer] ?? 0) + 1;
  });
  const at = order.indexOf(top);
  if (at < 0) return order;
  order.copyWithin(at, at + 1);
  order[order.length - 1] = top;
  return order;
}

/** Straight between the given zooms, constant beyond them. */
function sizeAt(zoom: number): number {
  let [from, size] = SIZES[0] as readonly [number, number];
  for (const [to, next] of SIZES) {
    if (zoom <= from) return size;
    if (zoom < to) return size + ((zoom - from) / (to - from)) * (next - size);
    [from, size] = [to, next];
  }
  return size;
}
