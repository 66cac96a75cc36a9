/** Asks the engine for the features of the imported layers in sight, and draws them. */
import type { FeatureCollection } from 'geojson';
import { useEffect, type RefObject } from 'react';
import type { LayerInfo } from '../../core/layers/layer-info.ts';
import { host } from '../host.ts';
import { cameraStore } from '../stores/camera-store.ts';
import { isDrawn } from '../stores/overlay-roles.ts';
import { useDocument, useView, useWorkspaceStore } from '../stores/session.ts';
import type { Box, SiteMap } from './site-map.ts';

/** Long enough that a pan asks once, short enough to feel immediate. */
const PAUSE_MS = 160;

/** `box` and `zoom` are what the map shows; nothing is asked while they change. */
export function useImportedLayers(
  map: RefObject<SiteMap | null>,
  inSight: { readonly box: Box | null; readonly zoom: number },
  generation: number,
) {
  const workspace = useWorkspaceStore(({ open }) => open?.id ?? null);
  const layers = useDocument()?.layers;
  const overlays = useView((view) => view.overlays);
  const { box, zoom } = inSight;
  useEffect(() => {
    if (workspace === null || layers === undefined || box === null) return;
    const shown = layers.filter((layer) => isDrawn(layer, overlays));
    map.current?.keepImported(new Set(shown.map(({ id }) => id)));
    let isStale = false;
    const timer = setTimeout(() => {
      for (const layer of shown.filter((candidate) => touches(candidate, box))) {
        void host['layer.features']({ workspace, layer: layer.id, box: [...box], zoom }).then((reply) => {
          if (isStale || !reply.ok) return;
          noteThinned(layer.id, reply.value);
          map.current?.setImported(layer.id, layer.role, JSON.parse(reply.value.geojson) as FeatureCollection);
        });
      }
    }, PAUSE_MS);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [map, workspace, layers, overlays, box, zoom, generation]);
}

function noteThinned(id: string, { drawn, given }: { readonly drawn: number; readonly given: number }) {
  const others = Object.entries(cameraStore.getState().thinned).filter(([layer]) => layer !== id);
  const thinned = Object.fromEntries(drawn < given ? [...others, [id, { drawn, given }]] : others);
  cameraStore.setState({ thinned });
}

function touches({ extent }: LayerInfo, [west, south, east, north]: Box): boolean {
  return extent !== null && extent[0] <= east && extent[2] >= west && extent[1] <= north && extent[3] >= south;
}
