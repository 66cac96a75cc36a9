/** Keeps the noise on the map in step with the map that was worked out and the state on screen. */
import type { FeatureCollection } from 'geojson';
import { useEffect, useMemo, type RefObject } from 'react';
import { contourLines, edgeOfMap } from '../../core/noise/contour-lines.ts';
import type { ExposedReceptor } from '../../core/noise/exposure.ts';
import { printedDb } from '../../core/noise/screening-accuracy.ts';
import type { SiteState } from '../../core/indicators/reading.ts';
import { useNoise, useView } from '../stores/session.ts';
import type { NoiseAnswer } from '../stores/noise-store.ts';
import type { DrawnNoise } from './noise-on-map.ts';
import type { SiteMap } from './site-map.ts';

/** `generation` changes when the map was rebuilt. */
export function useNoiseOnMap(map: RefObject<SiteMap | null>, generation: number): void {
  const answer = useNoise((store) => store.answer);
  const state = useView((view) => view.state);
  const marked = useNoise((store) => store.marked);
  const drawn = useMemo(() => drawnNoise(answer, state, marked), [answer, state, marked]);
  useEffect(() => {
    map.current?.setNoise(drawn);
  }, [map, drawn, generation]);
}

/** What is drawn of a state, with the receptor that is marked; null while there is no map of it. */
export function drawnNoise(
  answer: NoiseAnswer | null,
  state: SiteState,
  marked: ExposedReceptor | null,
): DrawnNoise | null {
  const order = answer?.asked.order ?? null;
  const bands = answer?.map?.[state].bands ?? null;
  if (order === null || bands === null) return null;
  return { bands, lines: contourLines(bands, order), edge: edgeOfMap(order), marked: placeOf(marked, state) };
}

function placeOf(marked: ExposedReceptor | null, state: SiteState): FeatureCollection {
  if (marked === null) return { type: 'FeatureCollection', features: [] };
  const likely = marked[state]?.dba.likely;
  const level = likely === undefined ? '' : `${printedDb(likely)} dBA`;
  const geometry = { type: 'Point', coordinates: marked.position } as const;
  return { type: 'FeatureCollection', features: [{ type: 'Feature', properties: { level }, geometry }] };
}
