/** Where the map looks and what the pointer is over: changes many times a second, so apart from the rest of the view. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Position } from '../../core/sites/site.ts';

export type CameraView = {
  readonly center: Position;
  readonly zoom: number;
  readonly pointer: Position | null;
  /** Imported layers of which the view holds more than a map can draw: drawn and given features by layer id. */
  readonly thinned: Readonly<Record<string, { readonly drawn: number; readonly given: number }>>;
};

export const cameraStore = createStore<CameraView>(() => ({
  center: [-96.5, 39.5],
  zoom: 3.5,
  pointer: null,
  thinned: {},
}));

/** A part of the camera. */
export function useCamera<T>(select: (camera: CameraView) => T): T {
  return useStore(cameraStore, select);
}

/** Ground metres in one CSS pixel of a Web Mercator map with 512 px tiles, at the equator and zoom 0: 2 pi 6378137 / 512. */
const METRES_A_PIXEL = 78271.516964;

/** Ground metres a CSS pixel at the middle of the map. */
export function metresPerPixel(latitude: number, zoom: number): number {
  return (METRES_A_PIXEL * Math.cos((latitude * Math.PI) / 180)) / 2 ** zoom;
}

/** CSS defines a pixel as 1/96 inch; a screen may differ, so the scale is printed as "about". */
const METRES_A_CSS_PIXEL = 0.0254 / 96;

/** Denominator of the scale, two significant figures. */
export function scaleDenominator(latitude: number, zoom: number): number {
  const exact = metresPerPixel(latitude, zoom) / METRES_A_CSS_PIXEL;
  const step = 10 ** (Math.floor(Math.log10(exact)) - 1);
  return Math.round(exact / step) * step;
}

/** The longest round length, in metres, that fits into `pixels`. */
export function scaleBarMetres(latitude: number, zoom: number, pixels: number): number {
  const longest = metresPerPixel(latitude, zoom) * pixels;
  const power = 10 ** Math.floor(Math.log10(longest));
  return ([5, 2, 1].find((step) => step * power <= longest) ?? 1) * power;
}
