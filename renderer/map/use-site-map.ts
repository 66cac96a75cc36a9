/** Keeps the map in step with the stores: each effect talks to the map about one thing. */
import { useEffect, type RefObject } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useText, useLanguage } from '../app/use-text.ts';
import type { Site } from '../../core/sites/site.ts';
import { placeIn } from '../stores/arrange-sites.ts';
import { cameraStore } from '../stores/camera-store.ts';
import { useDocumentPart, useReadings, useScoredSites, useView, viewStore } from '../stores/session.ts';
import { OVERLAYS } from '../stores/view-store.ts';
import { readPalette } from './map-palette.ts';
import { gridFeatures, landUseFeatures, oppositionFeatures } from './overlay-features.ts';
import { packSites } from './packed-sites.ts';
import { siteFeatures } from './site-features.ts';
import type { Box, SiteMap } from './site-map.ts';
import { sitePictures } from './site-pictures.ts';

const NO_SITES: readonly Site[] = [];

type MapRef = RefObject<SiteMap | null>;

/** Draws sites, rings and the focus ring; `generation` changes when the map was rebuilt. */
export function useSitesOnMap(map: MapRef, generation: number): void {
  const { sites, scores } = useScoredSites();
  const selected = useView((view) => view.selected);
  const mapOf = useView((view) => view.mapOf);
  useEffect(() => {
    map.current?.setData('sites', packSites(sites, 'sites'));
    map.current?.setData('rings', packSites(sites, 'rings'));
    map.current?.setSitePositions(sites.map(({ position }) => position));
  }, [map, sites, generation]);
  useEffect(() => {
    map.current?.setData('focus', siteFeatures(sites.filter(({ id }) => id === selected)));
  }, [map, sites, selected, generation]);
  useEffect(() => {
    const top = selected === null ? -1 : placeIn(sites, selected);
    map.current?.setSitePictures(() => sitePictures(sites, scores, mapOf), top);
  }, [map, sites, scores, selected, mapOf, generation]);
}

/** Draws the overlays that are on. */
export function useOverlaysOnMap(map: MapRef, generation: number): void {
  // Only what overlays draw of the document: a weight that moves leaves the map as it is.
  const document = useDocumentPart(
    useShallow(({ sites, cases, instruments, events, records, asOf }) => ({
      sites,
      cases,
      instruments,
      events,
      records,
      asOf,
    })),
  );
  const packed = useReadings((store) => store.packed);
  const overlays = useView((view) => view.overlays);
  const language = useLanguage();
  useEffect(() => {
    if (document === null) return;
    const told = { document, packed, language };
    if (overlays.grid) map.current?.setData('overlay-grid', gridFeatures(told));
    if (overlays['land-use']) map.current?.setData('overlay-land-use', landUseFeatures(told));
    if (overlays.opposition) map.current?.setData('overlay-opposition', oppositionFeatures(told));
    for (const overlay of OVERLAYS) map.current?.setOverlay(overlay, overlays[overlay]);
  }, [map, document, packed, overlays, language, generation]);
}

/** Repaints the map when the theme changes. `theme` is the one the page shows. */
export function useThemeOnMap(map: MapRef, theme: string): void {
  useEffect(() => {
    map.current?.setPalette(readPalette(window.document.documentElement));
  }, [map, theme]);
}

/** Frames all sites when another workspace opens, and goes where the palette or the list asks. */
export function useCameraWishes(map: MapRef, workspace: string | null): void {
  const sites = useDocumentPart((document) => document.sites) ?? NO_SITES;
  const wish = useView((view) => view.wish);
  const t = useText();
  useEffect(() => {
    const box = boxOf(sites.map(({ position }) => position));
    if (workspace === null) return;
    if (box === null) map.current?.home(true);
    else map.current?.frame(box, true);
    // Only another workspace frames the map; moving a site must not.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the sites of the moment it opened
  }, [map, workspace]);
  useEffect(() => {
    if (wish === null) return;
    map.current?.goTo({ center: wish.position, zoom: wish.zoom }, prefersCalm());
    // Granted once: a wish that stayed would pull the map back when the language changes.
    viewStore.setState({ wish: null, announcement: t('map.moved') });
  }, [map, wish, t]);
}

/** The smallest box round positions; null without any. */
export function boxOf(positions: readonly (readonly [number, number])[]): Box | null {
  if (positions.length === 0) return null;
  const lon = positions.map(([x]) => x);
  const lat = positions.map(([, y]) => y);
  return [Math.min(...lon), Math.min(...lat), Math.max(...lon), Math.max(...lat)];
}

/** True when the user asked the system for less motion. */
export function prefersCalm(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Makes the map tell the camera store where it looks. */
export function tellCamera(camera: { readonly center: readonly [number, number]; readonly zoom: number }): void {
  cameraStore.setState({ center: camera.center, zoom: camera.zoom });
}

/** Makes the map tell the camera store which layers the view holds more of than it draws. */
export function tellThinned(
  counts: Readonly<Record<string, { readonly drawn: number; readonly given: number }>>,
): void {
  const thinned = Object.fromEntries(Object.entries(counts).filter(([, { drawn, given }]) => drawn < given));
  if (JSON.stringify(thinned) !== JSON.stringify(cameraStore.getState().thinned)) cameraStore.setState({ thinned });
}
