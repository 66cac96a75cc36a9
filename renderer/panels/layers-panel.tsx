import { Upload } from 'lucide-react';
import { useText } from '../app/use-text.ts';
import { runCommand } from '../commands/commands.ts';
import { useDocument, useView, viewStore } from '../stores/session.ts';
import { OVERLAY_ROLES } from '../stores/overlay-roles.ts';
import { OVERLAYS } from '../stores/view-store.ts';
import { DRAWN_BANDS } from '../stores/site-rows.ts';
import { BandSymbol } from '../ui/band-symbol.tsx';
import { IconButton } from '../ui/buttons.tsx';
import { Toggle } from '../ui/choices.tsx';
import { LayerList } from './layers/layer-list.tsx';
import { OverlayLegend } from './overlay-legend.tsx';
import css from './panels.module.css';

/** What the map draws, and what its symbols mean. */
export function LayersPanel() {
  const t = useText();
  const overlays = useView((view) => view.overlays);
  const imported = new Set(useDocument()?.layers.map(({ role }) => role));
  return (
    <section className={`${css['section'] ?? ''} ${css['layers'] ?? ''}`} aria-label={t('layers.title')}>
      <div className={css['head']}>
        <h2 className={css['title']}>{t('layers.title')}</h2>
        <IconButton
          label={t('command.file.import')}
          onPress={() => {
            runCommand('file.import');
          }}
        >
          <Upload size={15} aria-hidden="true" />
        </IconButton>
      </div>
      <BandLegend />
      <LayerList />
      {OVERLAYS.map((overlay) => (
        <div key={overlay} className={css['overlay']}>
          <Toggle
            isOn={overlays[overlay]}
            onChange={(isOn) => {
              viewStore.setState({ overlays: { ...viewStore.getState().overlays, [overlay]: isOn } });
            }}
          >
            {t(`overlay.${overlay}`)}
          </Toggle>
          {overlays[overlay] && (
            <OverlayLegend overlay={overlay} absent={OVERLAY_ROLES[overlay].filter((role) => !imported.has(role))} />
          )}
        </div>
      ))}
    </section>
  );
}

function BandLegend() {
  const t = useText();
  return (
    <ul className={css['bands']} aria-label={t('legend.bands')}>
      {DRAWN_BANDS.map((band) => (
        <li key={band} className={band === 'unknown' ? css['wide'] : undefined}>
          <BandSymbol band={band} size={15} />
          {t(`band.${band}`)}
        </li>
      ))}
      <li className={css['wide']}>
        <BandSymbol band="moderate" spans size={15} />
        {t('legend.spans')}
      </li>
      <li className={css['wide']}>
        <BandSymbol band="moderate" isThin size={15} />
        {t('legend.thin')}
      </li>
    </ul>
  );
}
