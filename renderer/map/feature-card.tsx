/** What the map says of the feature in hand: its layer and its row. */
import { Table2, X, ZoomIn } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useText } from '../app/use-text.ts';
import { findFeature, openTable, selectFeature, showFeature } from '../commands/layer-view.ts';
import { host } from '../host.ts';
import { useDocumentPart, useWorkspaceStore } from '../stores/session.ts';
import { ALL_ROWS, useTable, type SelectedFeature } from '../stores/table-store.ts';
import { IconButton } from '../ui/buttons.tsx';
import css from './feature-card.module.css';

/** Nothing until a feature was clicked. */
export function FeatureCard() {
  const selected = useTable((table) => table.selected);
  const isOpen = useTable((table) => table.isIdentified);
  const layer = useDocumentPart((document) => document.layers)?.find(({ id }) => id === selected?.layer);
  if (!isOpen || selected === null || layer === undefined) return null;
  return <Card feature={selected} name={layer.name} table={layer.table ?? ''} />;
}

type Entry = { readonly name: string; readonly text: string };

function Card({ feature, name, table }: { feature: SelectedFeature; name: string; table: string }) {
  const t = useText();
  const entries = useEntries(feature, table);
  return (
    <section
      className={css['card']}
      aria-label={t('map.feature-of', { name })}
      onKeyDown={({ key }) => {
        if (key === 'Escape') selectFeature(null, false);
      }}
    >
      <div className={css['head']}>
        <h2 className={css['title']}>{name}</h2>
        <IconButton label={t('map.feature-zoom')} onPress={() => void showFeature(feature)}>
          <ZoomIn size={14} aria-hidden="true" />
        </IconButton>
        <IconButton
          label={t('map.feature-in-table')}
          onPress={() => {
            openTable(feature.layer);
          }}
        >
          <Table2 size={14} aria-hidden="true" />
        </IconButton>
        <IconButton
          label={t('map.feature-close')}
          onPress={() => {
            selectFeature(null, false);
          }}
        >
          <X size={14} aria-hidden="true" />
        </IconButton>
      </div>
      {entries === null ? (
        <p className={css['note']}>{t('table.reading')}</p>
      ) : (
        <dl className={css['list']} tabIndex={0}>
          {entries.map(({ name: column, text }) => (
            <div key={column} className={css['entry']}>
              <dt>{column}</dt>
              <dd data-empty={text === '' ? true : undefined}>{text === '' ? t('table.empty') : text}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

/** Columns and cells of the feature; null while they are on their way. */
function useEntries({ layer, fid }: SelectedFeature, table: string): readonly Entry[] | null {
  const workspace = useWorkspaceStore(({ open }) => open?.id ?? null);
  const [known, setKnown] = useState<{ readonly key: string; readonly entries: readonly Entry[] } | null>(null);
  const key = `${table} ${fid}`;
  useEffect(() => {
    if (workspace === null) return;
    let isStale = false;
    const asked = { workspace, layer, table, query: ALL_ROWS, offset: 0, limit: 1 };
    void Promise.all([host['layer.rows'](asked), findFeature({ layer, fid })]).then(([page, found]) => {
      if (isStale || !page.ok) return;
      const cells = found?.row?.cells ?? [];
      const entries = page.value.columns.map(({ name }, i) => ({ name, text: String(cells[i] ?? '') }));
      setKnown({ key, entries });
    });
    return () => {
      isStale = true;
    };
  }, [workspace, layer, table, fid, key]);
  return known?.key === key ? known.entries : null;
}
