import { useEffect, type KeyboardEvent } from 'react';
import type { SiteState } from '../../../core/indicators/reading.ts';
import type { Site } from '../../../core/sites/site.ts';
import { useText } from '../../app/use-text.ts';
import type { Camera, SiteMap } from '../../map/site-map.ts';
import css from './map-pair.module.css';
import type { PairFactor } from './pair-factors.ts';
import { PairValue } from './pair-value.tsx';
import { usePairMap } from './use-pair-map.ts';

/** One state on a map of its own, with what the factor says of the site above it. */
export function PairMap(props: {
  readonly state: SiteState;
  readonly site: Site;
  readonly factor: PairFactor;
  readonly onCamera: (camera: Camera) => void;
  /** Hands over the map when it is there, null when it is gone. */
  readonly onMap: (map: SiteMap | null) => void;
}) {
  const t = useText();
  const { state, site, factor, onMap } = props;
  const { container, map } = usePairMap(props);
  useEffect(() => {
    onMap(map.current);
    return () => {
      onMap(null);
    };
  }, [map, onMap]);
  const name = t(`state.${state}`);
  return (
    <figure className={css['figure']}>
      <figcaption>
        <span className={css['state']}>{name}</span> <PairValue state={state} site={site} factor={factor} />
      </figcaption>
      <div
        ref={container}
        className={css['map']}
        role="application"
        aria-label={t('map-pair.map', { state: name })}
        aria-describedby="map-pair-keys"
        tabIndex={0}
        onKeyDown={(event) => {
          if (map.current !== null && movedByKey(map.current, event)) event.preventDefault();
        }}
      />
    </figure>
  );
}

const PAN_PIXELS = 80;
const KEYS: Readonly<Record<string, (map: SiteMap) => void>> = {
  ArrowLeft: (map) => {
    map.panBy(-PAN_PIXELS, 0);
  },
  ArrowRight: (map) => {
    map.panBy(PAN_PIXELS, 0);
  },
  ArrowUp: (map) => {
    map.panBy(0, -PAN_PIXELS);
  },
  ArrowDown: (map) => {
    map.panBy(0, PAN_PIXELS);
  },
  '+': (map) => {
    map.zoomBy(1);
  },
  '=': (map) => {
    map.zoomBy(1);
  },
  '-': (map) => {
    map.zoomBy(-1);
  },
};

function movedByKey(map: SiteMap, event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const move = KEYS[event.key];
  move?.(map);
  return move !== undefined;
}
