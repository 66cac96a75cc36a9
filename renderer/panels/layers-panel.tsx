import { Upload } from 'lucide-react';
import { INDICATORS } from '../../core/indicators/registry.ts';
import { indicatorWeight } from '../../core/weights/weights.ts';
import { useLanguage, useText } from '../app/use-text.ts';
import { runCommand } from '../commands/commands.ts';
import { useDocument, useView, useWeights, viewStore } from '../stores/session.ts';
import { OVERLAY_ROLES } from '../stores/overlay-roles.ts';
import { OVERLAYS } from '../stores/view-store.ts';
import { DRAWN_BANDS } from '../stores/site-rows.ts';
import { BandSymbol } from '../ui/band-symbol.tsx';
import { IconButton } from '../ui/buttons.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { Toggle } from '../ui/choices.tsx';
import { LayerList } from './layers/layer-list.tsx';
import { indicatorName } from './reading-text.ts';
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
      <MapOfChoice />
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

/** What the symbols on the map stand for: the score, or the risk of one indicator of the perspective. */
function MapOfChoice() {
  const t = useText();
  const language = useLanguage();
  const mapOf = useView((view) => view.mapOf);
  const perspective = useView((view) => view.perspective);
  const weights = useWeights();
  const indicators = INDICATORS.filter(({ perspectives }) => perspectives.includes(perspective));
  const isWeighed = (id: string) => indicatorWeight(weights, perspective, id) > 0;
  const ordered = [...indicators].sort((a, b) => Number(isWeighed(b.id)) - Number(isWeighed(a.id)));
  return (
    <div className={css['mapOf']}>
      <ChoiceList
        label={t('map-of.label')}
        value={indicators.some(({ id }) => id === mapOf) ? (mapOf ?? '') : ''}
        options={[
          { value: '', text: t('map-of.score') },
          ...ordered.map(({ id }) => ({ value: id, text: indicatorName(id, language) })),
        ]}
        onChange={(id) => {
          viewStore.setState({ mapOf: id === '' ? null : id });
        }}
      />
    </div>
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
