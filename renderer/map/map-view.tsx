import 'maplibre-gl/dist/maplibre-gl.css';
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { useText } from '../app/use-text.ts';
import { useTheme } from '../app/use-theme.ts';
import { cameraStore } from '../stores/camera-store.ts';
import { useView, useWorkspaceStore, viewStore } from '../stores/session.ts';
import { MapBanner } from './map-banner.tsx';
import { clickMap, keyOnMap } from './map-input.ts';
import { readPalette } from './map-palette.ts';
import { MapTools, ScaleBar } from './map-tools.tsx';
import css from './map-view.module.css';
import { COARSE_FROM_ZOOM } from './basemap-style.ts';
import { SiteMap, type Camera, type Pointed } from './site-map.ts';
import { FeatureCard } from './feature-card.tsx';
import { tableStore } from '../stores/table-store.ts';
import { useNoiseOnMap } from './use-noise-on-map.ts';
import { useScreeningOnMap } from './use-screening-on-map.ts';
import { useFrameWishes, useImportedLayers } from './use-imported-layers.ts';
import {
  tellCamera,
  tellThinned,
  useCameraWishes,
  useOverlaysOnMap,
  useSitesOnMap,
  useThemeOnMap,
} from './use-site-map.ts';

/** Context losses come in bursts; rebuilding at once would lose the new map too. */
const REBUILD_AFTER_MS = 400;

/** The map, alive for the whole session; `isShown` is false in the places that do not show it. */
export function MapView({ isShown }: { readonly isShown: boolean }) {
  const t = useText();
  const theme = useTheme();
  const container = useRef<HTMLDivElement>(null);
  const map = useRef<SiteMap | null>(null);
  const camera = useRef<Camera | null>(null);
  const [generation, setGeneration] = useState(0);
  const [state, setState] = useState<'busy' | 'idle'>('busy');
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const [zoom, setZoom] = useState(3);
  const tool = useView((view) => view.tool);
  const workspace = useWorkspaceStore(({ open }) => open?.id ?? null);

  // A layout effect, so that the map is there when the effects of parts below begin to talk to it.
  useLayoutEffect(() => {
    const element = container.current;
    if (element === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const made = tryToDraw(element, {
      palette: readPalette(document.documentElement),
      camera: camera.current,
      events: {
        onClick: clickMap,
        onPointed: setPointed,
        onPointer: (pointer) => {
          cameraStore.setState({ pointer });
        },
        onCamera: (next, box) => {
          camera.current = next;
          tellCamera(next);
          setZoom(next.zoom);
          tableStore.setState({ inSight: box });
        },
        onState: setState,
        onCounts: tellThinned,
        onContextLost: () => {
          viewStore.setState({ notice: { kind: 'note', code: 'map.context-lost' } });
          timer = setTimeout(() => {
            setGeneration((count) => count + 1);
          }, REBUILD_AFTER_MS);
        },
      },
    });
    if (made === null) {
      viewStore.setState({ notice: { kind: 'error', code: 'map.failed' } });
      return;
    }
    map.current = made;
    return () => {
      clearTimeout(timer);
      map.current = null;
      made.dispose();
    };
    // The map is built once and again after a lost context.
  }, [generation]);
  useEffect(() => {
    if (isShown) map.current?.resize();
  }, [isShown, generation]);
  useEffect(() => {
    map.current?.setCursor(tool.kind !== 'select' ? 'crosshair' : pointed === null ? '' : 'pointer');
  }, [tool, pointed]);
  useThemeOnMap(map, theme);
  useOverlaysOnMap(map, generation);
  useImportedLayers(map, generation);
  useScreeningOnMap(map, generation);
  useNoiseOnMap(map, generation);
  useFrameWishes(map);
  useCameraWishes(map, workspace);

  return (
    <div className={css['frame']} data-map-state={state} data-testid="map">
      <div
        ref={container}
        className={css['canvas']}
        role="application"
        aria-label={t('map.label')}
        aria-describedby="map-keys"
        tabIndex={0}
        onKeyDown={(event) => {
          if (map.current !== null && keyOnMap(map.current, event)) event.preventDefault();
        }}
      />
      <p id="map-keys" className="visually-hidden">
        {t('map.keys')}
      </p>
      <SitesOnMap map={map} generation={generation} />
      <MapTools map={map} />
      <MapBanner />
      {pointed !== null && pointed.line !== '' && (
        <div className={css['hover']} style={{ left: pointed.x, top: pointed.y }} aria-hidden="true">
          {pointed.line}
        </div>
      )}
      <FeatureCard />
      <ScaleBar />
      <p className={css['attribution']}>
        {t('map.attribution')}
        {zoom >= COARSE_FROM_ZOOM && ` · ${t('map.coarse')}`}
      </p>
    </div>
  );
}

/** A component of its own, so that new scores draw symbols and none of the map's buttons. */
function SitesOnMap({ map, generation }: { readonly map: RefObject<SiteMap | null>; readonly generation: number }) {
  useSitesOnMap(map, generation);
  return null;
}

/** A map, or null where the graphics cannot draw one: everything else works without it. */
function tryToDraw(...given: ConstructorParameters<typeof SiteMap>): SiteMap | null {
  try {
    return new SiteMap(...given);
  } catch {
    return null;
  }
}
