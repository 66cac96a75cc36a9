import { Upload } from 'lucide-react';
import { useMemo } from 'react';
import type { Perspective } from '../../core/indicators/reading.ts';
import { INDICATORS } from '../../core/indicators/registry.ts';
import { indicatorWeight, type Weights } from '../../core/weights/weights.ts';
import { useLanguage, useText } from '../app/use-text.ts';
import { runCommand } from '../commands/commands.ts';
import { useDocumentPart, useView, viewStore } from '../stores/session.ts';
import { OVERLAY_ROLES } from '../stores/overlay-roles.ts';
import { OVERLAYS } from '../stores/view-store.ts';
import { DRAWN_BANDS } from '../stores/site-rows.ts';
import { BandSymbol } from '../ui/band-symbol.tsx';
import { IconButton } from '../ui/buttons.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { Toggle } from '../ui/choices.tsx';
import { CellsLegend } from './screening/cells-legend.tsx';
import { NoiseLegend } from './noise/noise-legend.tsx';
import { LayerList } from './layers/layer-list.tsx';
import { indicatorName } from './reading-text.ts';
import { OverlayLegend } from './overlay-legend.tsx';
import css from './panels.module.css';

/** What the map draws, and what its symbols mean. */
export function LayersPanel() {
  const t = useText();
  const overlays = useView((view) => view.overlays);
  const imported = new Set(useDocumentPart((document) => document.layers)?.map(({ role }) => role));
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
      <CellsLegend />
      <NoiseLegend />
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
  // As text, so that a weight that moves without reaching 0 draws nothing here again.
  const order = useDocumentPart(({ weights }) => weighedFirst(weights, perspective).join(' ')) ?? '';
  const options = useMemo(
    () => [
      { value: '', text: t('map-of.score') },
      ...order.split(' ').map((id) => ({ value: id, text: indicatorName(id, language) })),
    ],
    [order, language, t],
  );
  const isOffered = mapOf !== null && options.some(({ value }) => value === mapOf);
  return (
    <div className={css['mapOf']}>
      <ChoiceList
        label={t('map-of.label')}
        value={isOffered ? mapOf : ''}
        options={options}
        onChange={(id) => {
          viewStore.setState({ mapOf: id === '' ? null : id });
        }}
      />
    </div>
  );
}

/** Indicators of the perspective, those that count before those that do not. */
function weighedFirst(weights: Weights, perspective: Perspective): readonly string[] {
  const ids = INDICATORS.filter(({ perspectives }) => perspectives.includes(perspective)).map(({ id }) => id);
  const isWeighed = (id: string) => indicatorWeight(weights, perspective, id) > 0;
  return ids.sort((a, b) => Number(isWeighed(b)) - Number(isWeighed(a)));
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
