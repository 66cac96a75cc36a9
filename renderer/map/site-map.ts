/** The one map of the session: MapLibre behind a few verbs, so that React never touches it directly. */
import type { FeatureCollection } from 'geojson';
import { Map as MapLibre, setWorkerUrl, type GeoJSONSource, type MapMouseEvent } from 'maplibre-gl';
import type { Position } from '../../core/sites/site.ts';
import type { Overlay } from '../stores/view-store.ts';
import { basemapStyle } from './basemap-style.ts';
import { dataLayers, dataSources, POINTED_LAYERS, type DataSource } from './data-layers.ts';
import { ImportedOnMap, type Counts, type DrawnLayer, type FeatureRef } from './imported-on-map.ts';
import { CellsOnMap, cellImages } from './cells-on-map.ts';
import { NoiseOnMap, type DrawnNoise } from './noise-on-map.ts';
import { drawImages, PIXEL_RATIO } from './map-images.ts';
import workerUrl from './map-worker.ts?worker&url';
import type { MapPalette } from './map-palette.ts';
import { SiteSymbols } from './site-symbols.ts';

// Under app:// MapLibre cannot find its worker by itself.
setWorkerUrl(workerUrl);

export type Camera = { readonly center: Position; readonly zoom: number };
export type Box = readonly [west: number, south: number, east: number, north: number];
/** What lies under the pointer: the site or feature that a click selects, and one line about it. */
export type Pointed = {
  readonly site: string | null;
  readonly feature: FeatureRef | null;
  /** Number of the cell of a screening. */
  readonly cell?: number;
  readonly line: string;
  readonly x: number;
  readonly y: number;
};

export type MapEvents = {
  onClick: (position: Position, pointed: Pointed | null) => void;
  onPointed: (pointed: Pointed | null) => void;
  onPointer: (position: Position | null) => void;
  onCamera: (camera: Camera, box: Box) => void;
  onState: (state: 'busy' | 'idle') => void;
  /** Features of imported layers drawn and given in view, whenever the map has come to rest. */
  onCounts: (counts: Readonly<Record<string, Counts>>) => void;
  onContextLost: () => void;
};

/** North America: where the first sites are. */
const HOME: Camera = { center: [-96.5, 39.5], zoom: 3.5 };
/** Beyond this zoom the base map has nothing to show. */
const MAX_ZOOM = 15;

export class SiteMap {
  readonly #map: MapLibre;
  readonly #imported: ImportedOnMap;
  readonly #cells: CellsOnMap;
  readonly #noise: NoiseOnMap;
  readonly #symbols: SiteSymbols;
  #palette: MapPalette;
  #whenReady: (() => void)[] | null = [];

  constructor(
    container: HTMLElement,
    options: { readonly palette: MapPalette; readonly camera: Camera | null; readonly events: MapEvents },
  ) {
    const { palette, camera, events } = options;
    this.#palette = palette;
    const base = new URL('/basemap/', location.href).href;
    const style = basemapStyle(base, palette);
    this.#map = new MapLibre({
      container,
      style: {
        ...style,
        sources: { ...style.sources, ...dataSources() },
        layers: [...style.layers, ...dataLayers(palette)],
      },
      center: [...(camera ?? HOME).center],
      zoom: (camera ?? HOME).zoom,
      maxZoom: MAX_ZOOM,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      keyboard: false,
      fadeDuration: 0,
      renderWorldCopies: true,
      // Without a scheme the worker fetches by itself; what has one of ours goes through the window.
      transformRequest: (url) => ({ url: url.startsWith(`${base}data/`) ? new URL(url).pathname : url }),
    });
    this.#imported = new ImportedOnMap(this.#map);
    this.#cells = new CellsOnMap(this.#map);
    this.#noise = new NoiseOnMap(this.#map);
    this.#symbols = new SiteSymbols(this.#map, palette, events.onContextLost);
    this.#map.touchZoomRotate.disableRotation();
    this.#map.once('style.load', () => {
      this.#drawImages();
      const waiting = this.#whenReady ?? [];
      this.#whenReady = null;
      for (const task of waiting) task();
    });
    this.#listen(events);
  }

  /** Replaces what a source draws. */
  setData(source: DataSource, data: FeatureCollection): void {
    this.#ready(() => {
      void this.#map.getSource<GeoJSONSource>(source)?.setData(data);
    });
  }

  /** Where the symbols of sites stand. */
  setSitePositions(positions: readonly Position[]): void {
    this.#symbols.setPositions(positions);
  }

  /** Which symbols are drawn there, by `pictureOf`, asked for in the frame that draws them; `top` is the place of the one over all others, or -1. */
  setSitePictures(pictures: () => Uint8Array, top: number): void {
    this.#symbols.setPictures(pictures, top);
  }

  setOverlay(overlay: Overlay, isOn: boolean): void {
    this.#ready(() => {
      this.#map.setLayoutProperty(`overlay-${overlay}`, 'visibility', isOn ? 'visible' : 'none');
    });
  }

  /** Draws exactly these imported layers, the first below. */
  setImported(layers: readonly DrawnLayer[]): void {
    this.#ready(() => {
      this.#imported.show(layers, this.#palette);
    });
  }

  /** Draws the cells of a screening; null takes them off. */
  setCells(address: string | null): void {
    this.#ready(() => {
      this.#cells.show(address, this.#palette);
    });
  }

  /** Outlines one cell; null for none. */
  chooseCell(row: number | null): void {
    this.#ready(() => {
      this.#cells.choose(row);
    });
  }

  /** Draws the noise of a site; null takes it off. */
  setNoise(drawn: DrawnNoise | null): void {
    this.#ready(() => {
      this.#noise.show(drawn, this.#palette);
    });
  }

  /** Marks a feature of an imported layer as the one in hand; null for none. */
  selectFeature(feature: FeatureRef | null): void {
    this.#ready(() => {
      this.#imported.mark('selected', feature);
    });
  }

  /** Repaints everything in another theme without loading anything again. */
  setPalette(palette: MapPalette): void {
    this.#palette = palette;
    this.#ready(() => {
      this.#imported.paint(palette);
      this.#noise.paint(palette);
      for (const layer of [...basemapStyle(location.href, palette).layers, ...dataLayers(palette)]) {
        for (const [name, value] of Object.entries(layer.paint ?? {})) {
          this.#map.setPaintProperty(layer.id, name as 'fill-color', value as string);
        }
      }
      this.#drawImages();
      this.#symbols.setPalette(palette);
    });
  }

  /** Frames a box with room round it; by default at most zoom 9, so that one site is not a blank field. */
  frame([west, south, east, north]: Box, isCalm: boolean, maxZoom = 9): void {
    this.#map.fitBounds([west, south, east, north], { padding: 40, maxZoom, duration: isCalm ? 0 : 400 });
  }

  goTo(camera: Camera, isCalm: boolean): void {
    this.#map.easeTo({ center: [...camera.center], zoom: camera.zoom, duration: isCalm ? 0 : 400 });
  }

  zoomBy(step: number): void {
    this.#map.zoomTo(this.#map.getZoom() + step, { duration: 140 });
  }

  /** Moves the view by pixels. */
  panBy(x: number, y: number): void {
    this.#map.panBy([x, y], { duration: 140 });
  }

  home(isCalm: boolean): void {
    this.goTo(HOME, isCalm);
  }

  project(position: Position): { x: number; y: number } {
    return this.#map.project([...position]);
  }

  camera(): Camera {
    const { lng, lat } = this.#map.getCenter();
    return { center: [lng, lat], zoom: this.#map.getZoom() };
  }

  /** True when the position can be seen now. */
  sees(position: Position): boolean {
    return this.#map.getBounds().contains([...position]);
  }

  setCursor(cursor: string): void {
    this.#map.getCanvas().style.cursor = cursor;
  }

  resize(): void {
    this.#map.resize();
  }

  dispose(): void {
    this.#symbols.dispose();
    this.#map.remove();
  }

  #ready(task: () => void): void {
    if (this.#whenReady === null) task();
    else this.#whenReady.push(task);
  }

  #drawImages(): void {
    for (const [name, image] of [...drawImages(this.#palette), ...cellImages(this.#palette)]) {
      if (this.#map.hasImage(name)) this.#map.updateImage(name, image);
      else this.#map.addImage(name, image, { pixelRatio: PIXEL_RATIO });
    }
  }

  #listen(events: MapEvents): void {
    const map = this.#map;
    map.on('click', (event) => {
      events.onClick([event.lngLat.wrap().lng, event.lngLat.lat], this.#pointedAt(event));
    });
    map.on('mousemove', (event) => {
      const { lng, lat } = event.lngLat.wrap();
      events.onPointer([lng, lat]);
      // While the map moves everything slides under the pointer: nothing is pointed at.
      if (map.isMoving()) return;
      const pointed = this.#pointedAt(event);
      this.#imported.mark('hovered', pointed?.feature ?? null);
      events.onPointed(pointed);
    });
    map.on('mouseout', () => {
      this.#imported.mark('hovered', null);
      events.onPointer(null);
      events.onPointed(null);
    });
    const tellCamera = () => {
      const bounds = map.getBounds();
      events.onCamera(this.camera(), [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()]);
    };
    map.on('moveend', tellCamera);
    map.once('load', tellCamera);
    map.on('idle', () => {
      events.onState('idle');
      events.onCounts(this.#imported.counts());
    });
    map.on('dataloading', () => {
      events.onState('busy');
    });
    map.on('movestart', () => {
      events.onState('busy');
    });
    map.on('webglcontextlost', events.onContextLost);
  }

  #pointedAt(event: MapMouseEvent): Pointed | null {
    if (this.#whenReady !== null) return null;
    const { x, y } = event.point;
    const record = this.#recordAt(event);
    if (record !== null) return record;
    const feature = this.#imported.at(event.point);
    if (feature !== null) return { site: null, feature, line: '', x, y };
    const cell = this.#cells.at(event.point);
    return cell === null ? null : { site: null, feature: null, cell, line: '', x, y };
  }

  #recordAt({ point }: MapMouseEvent): Pointed | null {
    const reach = 4;
    const found = this.#map.queryRenderedFeatures(
      [
        [point.x - reach, point.y - reach],
        [point.x + reach, point.y + reach],
      ],
      { layers: POINTED_LAYERS },
    );
    const first = found[0];
    if (first === undefined) return null;
    const { id, site, name, line } = first.properties as Readonly<Record<string, string | undefined>>;
    const about = id ?? (site === undefined || site === '' ? null : site);
    return { site: about, feature: null, line: line ?? name ?? '', x: point.x, y: point.y };
  }
}
