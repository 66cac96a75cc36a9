import { Crosshair, X } from 'lucide-react';
import { Input, SearchField } from 'react-aria-components';
import type { LayerInfo } from '../../../core/layers/layer-info.ts';
import { formatNumber } from '../../../core/text/numbers.ts';
import { useErrorText, useLanguage, useText } from '../../app/use-text.ts';
import { closeTable, zoomToLayer } from '../../commands/layer-view.ts';
import { tableStore, useTable } from '../../stores/table-store.ts';
import { IconButton } from '../../ui/buttons.tsx';
import { Toggle } from '../../ui/choices.tsx';
import type { RowsState } from './row-pages.ts';
import css from './table-panel.module.css';

/** Name, how many rows, the search, and the way out. `state` is null before anything was asked. */
export function TableBar({ layer, state }: { readonly layer: LayerInfo; readonly state: RowsState | null }) {
  const t = useText();
  const query = useTable((table) => table.query);
  const onlyInView = useTable((table) => table.onlyInView);
  return (
    <div className={css['bar']}>
      <h2 className={css['title']}>{layer.name}</h2>
      <Count state={state} />
      <SearchField
        className={css['search'] ?? ''}
        aria-label={t('table.search')}
        value={query.search}
        onChange={(search) => {
          tableStore.setState({ query: { ...query, search: search.slice(0, 200) } });
        }}
      >
        <Input placeholder={t('table.search')} />
      </SearchField>
      <Toggle
        isOn={onlyInView}
        onChange={(isOn) => {
          tableStore.setState({ onlyInView: isOn });
        }}
      >
        {t('table.only-in-view')}
      </Toggle>
      <IconButton
        label={t('layers.zoom', { name: layer.name })}
        isDisabled={layer.extent === null}
        onPress={() => {
          zoomToLayer(layer.id);
        }}
      >
        <Crosshair size={15} aria-hidden="true" />
      </IconButton>
      <IconButton label={t('table.close')} onPress={closeTable}>
        <X size={15} aria-hidden="true" />
      </IconButton>
    </div>
  );
}

function Count({ state }: { readonly state: RowsState | null }) {
  const t = useText();
  const language = useLanguage();
  const errorText = useErrorText();
  const { total = 0, given = 0, isRead = false, problem = null } = state ?? {};
  const count = isRead
    ? t('table.count', { shown: formatNumber(total, language), all: formatNumber(given, language) })
    : t('table.reading');
  return (
    <span className={css['count']} role="status">
      {problem === null ? count : errorText(problem)}
    </span>
  );
}
