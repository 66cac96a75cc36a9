import { useText } from '../app/use-text.ts';
import { DRAWN_BANDS } from '../stores/site-rows.ts';
import css from './band-key.module.css';
import { BandSymbol } from './band-symbol.tsx';

/** The bands of the map in one line. */
export function BandKey() {
  const t = useText();
  return (
    <ul className={css['key']} aria-label={t('legend.bands')}>
      {DRAWN_BANDS.map((band) => (
        <li key={band}>
          <BandSymbol band={band} size={14} />
          {t(`band.${band}`)}
        </li>
      ))}
    </ul>
  );
}
