import { CANDIDATE_CLASSES } from '../../../core/screening/candidate-classes.ts';
import { useText } from '../../app/use-text.ts';
import { closeScreening } from '../../commands/screening.ts';
import { screeningStore, useScreening } from '../../stores/screening-store.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { CellSwatch } from '../../ui/cell-swatch.tsx';
import { Toggle } from '../../ui/choices.tsx';
import css from '../panels.module.css';

/** What the cells on the map are, whatever tab is open, and the ways to hide them or be done with them. */
export function CellsLegend() {
  const t = useText();
  const result = useScreening((screening) => screening.result);
  const isOnMap = useScreening((screening) => screening.isOnMap);
  if (result === null) return null;
  const found = CANDIDATE_CLASSES.filter((name) => result.counts.byClass[name] > 0);
  return (
    <section className={css['overlay']} aria-label={t('screening.on-map')}>
      <Toggle
        isOn={isOnMap}
        onChange={(isOn) => {
          screeningStore.setState({ isOnMap: isOn });
        }}
      >
        {t('screening.on-map')}
      </Toggle>
      {isOnMap && (
        <ul className={css['legend']}>
          {found.map((name) => (
            <li key={name}>
              <CellSwatch kind={name} />
              <span>{t(`band.${name}`)}</span>
            </li>
          ))}
        </ul>
      )}
      <TextButton
        kind="quiet"
        onPress={() => {
          void closeScreening();
        }}
      >
        {t('screening.close')}
      </TextButton>
    </section>
  );
}
