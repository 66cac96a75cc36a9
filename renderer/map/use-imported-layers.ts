/** Keeps the imported layers on the map in step with the document, the selection and the wishes of the table. */
import { useEffect, useMemo, type RefObject } from 'react';
import { useText } from '../app/use-text.ts';
import { isDrawn } from '../stores/overlay-roles.ts';
import { useDocumentPart, useView, useWorkspaceStore, viewStore } from '../stores/session.ts';
import { tableStore, useTable } from '../stores/table-store.ts';
import { tileAddress } from './imported-style.ts';
import type { SiteMap } from './site-map.ts';
import { prefersCalm } from './use-site-map.ts';

type MapRef = RefObject<SiteMap | null>;

/** `generation` changes when the map was rebuilt. */
export function useImportedLayers(map: MapRef, generation: number): void {
  const workspace = useWorkspaceStore(({ open }) => open?.id ?? null);
  const layers = useDocumentPart((document) => document.layers) ?? undefined;
  const overlays = useView((view) => view.overlays);
  const selected = useTable((table) => table.selected);
  const shown = useMemo(
    () =>
      (workspace === null ? [] : (layers ?? []))
        .filter((info) => isDrawn(info, overlays))
        .map((info) => ({ info, address: tileAddress(workspace ?? '', info) })),
    [workspace, layers, overlays],
  );
  useEffect(() => {
    map.current?.setImported(shown);
  }, [map, shown, generation]);
  useEffect(() => {
    map.current?.selectFeature(selected);
  }, [map, selected, generation]);
}

/** Frames a layer or a feature where the panels ask for it. */
export function useFrameWishes(map: MapRef): void {
  const wish = useTable((table) => table.frame);
  const t = useText();
  useEffect(() => {
    if (wish === null) return;
    map.current?.frame(wish.box, prefersCalm(), wish.maxZoom);
    // Granted once, like a wish of the camera.
    tableStore.setState({ frame: null });
    viewStore.setState({ announcement: t('map.moved') });
  }, [map, wish, t]);
}
