import { Home, MapPinPlus, Minus, Plus, Table2 } from 'lucide-react';
import type { RefObject } from 'react';
import { formatNumber } from '../../core/text/numbers.ts';
import { useLanguage, useText } from '../app/use-text.ts';
import { goTo } from '../commands/navigate.ts';
import { metresPerPixel, scaleBarMetres, useCamera } from '../stores/camera-store.ts';
import { useView, viewStore } from '../stores/session.ts';
import { IconButton, TextButton } from '../ui/buttons.tsx';
import css from './map-view.module.css';
import type { SiteMap } from './site-map.ts';
import { prefersCalm } from './use-site-map.ts';

/** Zoom, home, add a site, and the way to the same content as a table. */
export function MapTools({ map }: { readonly map: RefObject<SiteMap | null> }) {
  const t = useText();
  const isAdding = useView((view) => view.tool.kind === 'add-site');
  return (
    <div className={css['tools']} role="group" aria-label={t('map.tools')}>
      <div className={css['group']}>
        <IconButton
          label={t('map.zoom-in')}
          onPress={() => {
            map.current?.zoomBy(1);
          }}
        >
          <Plus size={16} aria-hidden="true" />
        </IconButton>
        <IconButton
          label={t('map.zoom-out')}
          onPress={() => {
            map.current?.zoomBy(-1);
          }}
        >
          <Minus size={16} aria-hidden="true" />
        </IconButton>
        <IconButton
          label={t('map.home')}
          onPress={() => {
            map.current?.home(prefersCalm());
          }}
        >
          <Home size={15} aria-hidden="true" />
        </IconButton>
      </div>
      <div className={css['group']}>
        <IconButton
          label={t('site.add')}
          isOn={isAdding}
          onPress={() => {
            viewStore.setState({ tool: isAdding ? { kind: 'select' } : { kind: 'add-site' } });
          }}
        >
          <MapPinPlus size={16} aria-hidden="true" />
        </IconButton>
        <IconButton
          label={t('map.as-table')}
          onPress={() => {
            goTo('sites');
          }}
        >
          <Table2 size={16} aria-hidden="true" />
        </IconButton>
      </div>
    </div>
  );
}

const SCALE_PIXELS = 110;

/** A round length at the middle of the map. */
export function ScaleBar() {
  const language = useLanguage();
  const [, latitude] = useCamera((camera) => camera.center);
  const zoom = useCamera((camera) => camera.zoom);
  const metres = scaleBarMetres(latitude, zoom, SCALE_PIXELS);
  const text = metres >= 1000 ? `${formatNumber(metres / 1000, language)} km` : `${formatNumber(metres, language)} m`;
  return (
    <div className={css['scale']}>
      {text}
      <span className={css['scaleBar']} style={{ width: metres / metresPerPixel(latitude, zoom) }} />
    </div>
  );
}

/** What the tool waits for, with the way out. */
export function ToolBanner({ text, onCancel, cancel }: { text: string; cancel: string; onCancel: () => void }) {
  return (
    <div className={css['banner']} role="status">
      <span>{text}</span>
      <TextButton kind="quiet" onPress={onCancel}>
        {cancel}
      </TextButton>
    </div>
  );
}
