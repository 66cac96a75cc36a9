/** One map of a pair: it draws one state, and tells the other where it looks. */
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { SiteState } from '../../../core/indicators/reading.ts';
import type { Site } from '../../../core/sites/site.ts';
import { useTheme } from '../../app/use-theme.ts';
import { readPalette } from '../../map/map-palette.ts';
import { packSites } from '../../map/packed-sites.ts';
import { siteFeatures } from '../../map/site-features.ts';
import { SiteMap, type Camera } from '../../map/site-map.ts';
import { sitePictures } from '../../map/site-pictures.ts';
import { drawnNoise } from '../../map/use-noise-on-map.ts';
import { placeIn } from '../../stores/arrange-sites.ts';
import { scoresOf } from '../../stores/scores.ts';
import { useDocumentPart, useNoise, useReadings, viewStore } from '../../stores/session.ts';
import type { PairFactor } from './pair-factors.ts';

type Asked = {
  readonly state: SiteState;
  readonly site: Site;
  readonly factor: PairFactor;
  /** Called when the map has come to rest somewhere else. */
  readonly onCamera: (camera: Camera) => void;
};

const NO_SITES: readonly Site[] = [];
const NOTHING = () => undefined;

/** The element to put the map into, and the map once it is there. */
export function usePairMap({ state, site, factor, onCamera }: Asked): {
  readonly container: RefObject<HTMLDivElement | null>;
  readonly map: RefObject<SiteMap | null>;
} {
  const container = useRef<HTMLDivElement>(null);
  const map = useRef<SiteMap | null>(null);
  const tell = useRef(onCamera);
  const theme = useTheme();
  useEffect(() => {
    tell.current = onCamera;
  });
  useLayoutEffect(() => {
    const element = container.current;
    if (element === null) return;
    const made = tryToDraw(element, (camera) => {
      tell.current(camera);
    });
    map.current = made;
    leaveToContainer(element.querySelector('canvas.maplibregl-canvas'));
    if (made === null) viewStore.setState({ notice: { kind: 'error', code: 'map.failed' } });
    return () => {
      map.current = null;
      made?.dispose();
    };
  }, []);
  useEffect(() => {
    map.current?.setPalette(readPalette(document.documentElement));
  }, [theme]);
  useDrawnSites(map, { state, site, factor });
  useDrawnNoise(map, { state, factor });
  return { container, map };
}

function tryToDraw(container: HTMLElement, onCamera: (camera: Camera) => void): SiteMap | null {
  try {
    return new SiteMap(container, {
      palette: readPalette(document.documentElement),
      camera: null,
      events: {
        onCamera,
        ...{ onClick: NOTHING, onPointed: NOTHING, onPointer: NOTHING, onState: NOTHING },
        ...{ onCounts: NOTHING, onContextLost: NOTHING },
      },
    });
  } catch {
    return null;
  }
}

/** The element around it has the name and the keys: a region called "Map" twice, and two more stops, help nobody. */
function leaveToContainer(canvas: Element | null): void {
  for (const name of ['role', 'aria-label']) canvas?.removeAttribute(name);
  canvas?.setAttribute('tabindex', '-1');
}

/** All sites in the colours of the main map, those of the state of this map. */
function useDrawnSites(map: RefObject<SiteMap | null>, { state, site, factor }: Omit<Asked, 'onCamera'>): void {
  const sites = useDocumentPart((document) => document.sites) ?? NO_SITES;
  const weights = useDocumentPart((document) => document.weights);
  const method = useDocumentPart((document) => document.method);
  const packed = useReadings((store) => store.packed);
  useEffect(() => {
    map.current?.setData('sites', packSites(sites, 'sites'));
    map.current?.setData('rings', packSites(sites, 'rings'));
    map.current?.setSitePositions(sites.map(({ position }) => position));
  }, [map, sites]);
  useEffect(() => {
    map.current?.setData('focus', siteFeatures([site]));
  }, [map, site]);
  useEffect(() => {
    const perspective = factor.kind === 'noise' ? 'burden' : factor.perspective;
    const mapOf = factor.kind === 'indicator' ? factor.id : null;
    map.current?.setSitePictures(
      () => {
        const isRead = packed !== null && weights !== null && method !== null;
        return sitePictures(
          sites,
          isRead ? scoresOf(packed, { weights, method }, { perspective, state }) : null,
          mapOf,
        );
      },
      placeIn(sites, site.id),
    );
  }, [map, sites, site.id, weights, method, packed, factor, state]);
}

/** The noise of the site in this state, while that is the factor. */
function useDrawnNoise(map: RefObject<SiteMap | null>, { state, factor }: Pick<Asked, 'state' | 'factor'>): void {
  const answer = useNoise((store) => store.answer);
  const isNoise = factor.kind === 'noise';
  useEffect(() => {
    map.current?.setNoise(isNoise ? drawnNoise(answer, state, null) : null);
  }, [map, answer, state, isNoise]);
}
