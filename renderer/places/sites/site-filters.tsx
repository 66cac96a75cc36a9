import { Input, SearchField, ToggleButton } from 'react-aria-components';
import { useText } from '../../app/use-text.ts';
import { useView, viewStore } from '../../stores/session.ts';
import { DRAWN_BANDS, type SiteFilter } from '../../stores/site-rows.ts';
import { BandSymbol } from '../../ui/band-symbol.tsx';
import css from './sites-place.module.css';

/** Text and bands; how many sites pass is read out. */
export function SiteFilters({ shown, all }: { readonly shown: number; readonly all: number }) {
  const t = useText();
  const filter = useView((view) => view.filter);
  const change = (next: Partial<SiteFilter>) => {
    viewStore.setState({ filter: { ...filter, ...next } });
  };
  return (
    <div className={css['filters']} role="search" aria-label={t('sites.filter')}>
      <SearchField
        className={css['search'] ?? ''}
        aria-label={t('sites.filter-text')}
        value={filter.text}
        onChange={(text) => {
          change({ text });
        }}
      >
        <Input placeholder={t('sites.filter-text')} />
      </SearchField>
      <div className={css['chips']} role="group" aria-label={t('sites.filter-bands')}>
        {DRAWN_BANDS.map((band) => (
          <ToggleButton
            key={band}
            className={css['chip'] ?? ''}
            isSelected={filter.bands.includes(band)}
            onChange={(isOn) => {
              change({ bands: isOn ? [...filter.bands, band] : filter.bands.filter((other) => other !== band) });
            }}
          >
            <BandSymbol band={band} size={14} />
            {t(`band.${band}`)}
          </ToggleButton>
        ))}
      </div>
      <span className={css['count']} role="status">
        {t('sites.shown', { shown, all })}
      </span>
    </div>
  );
}
