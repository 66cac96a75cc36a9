/** The box of the map on screen, worked out from where it looks: Web Mercator with 512 px tiles. */
import type { Extent } from '../../../core/layers/layer-info.ts';
import { cameraStore } from '../../stores/camera-store.ts';

/** Pixels of the whole world at zoom 0. */
const WORLD = 512;

export type Looking = {
  readonly center: readonly [number, number];
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
};

/** West, south, east, north in degrees, five decimals, cut at the poles and at the date line. */
export function boxOf({ center: [lon, lat], zoom, width, height }: Looking): Extent {
  const pixels = WORLD * 2 ** zoom;
  const across = (width / pixels) * 180;
  const middle = Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
  const up = (height / pixels) * Math.PI;
  const latitude = (y: number) => (2 * Math.atan(Math.exp(y)) - Math.PI / 2) * (180 / Math.PI);
  const box = [lon - across, latitude(middle - up), lon + across, latitude(middle + up)] as const;
  const [w, s, e, n] = box.map((degrees) => Math.round(degrees * 1e5) / 1e5);
  return [Math.max(-180, w ?? -180), s ?? -90, Math.min(180, e ?? 180), n ?? 90];
}

/** What the map shows now. The map stays on the page behind dialogs. */
export function mapBox(): Extent {
  const { center, zoom } = cameraStore.getState();
  const map = document.querySelector('[data-testid=map]');
  const { clientWidth: width, clientHeight: height } = map ?? document.documentElement;
  return boxOf({ center: [center[0], center[1]], zoom, width, height });
}
