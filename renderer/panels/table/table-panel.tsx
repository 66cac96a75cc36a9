/** The attribute table of a layer, under the map. */
import { useDeferredValue } from 'react';
import type { LayerInfo } from '../../../core/layers/layer-info.ts';
import type { WorkspaceId } from '../../../core/ipc/contract.ts';
import type { LayerQuery } from '../../../core/layers/layer-query.ts';
import { useErrorText, useText } from '../../app/use-text.ts';
import { hasRows } from '../../commands/layer-view.ts';
import { useDocumentPart, useWorkspaceStore } from '../../stores/session.ts';
import { useTable } from '../../stores/table-store.ts';
import { RowGrid } from './row-grid.tsx';
import { TableBar } from './table-bar.tsx';
import css from './table-panel.module.css';
import { usePaused } from './use-paused.ts';
import { useRowPages } from './use-row-pages.ts';

/** Long enough to type a word, short enough to feel immediate. */
const PAUSE_MS = 250;

/** Nothing while no table is open or its layer is gone. */
export function TablePanel() {
  const id = useTable((table) => table.layer);
  const layer = useDocumentPart((document) => document.layers)?.find((candidate) => candidate.id === id);
  const workspace = useWorkspaceStore(({ open }) => open?.id ?? null);
  if (layer === undefined || workspace === null || !hasRows(layer)) return null;
  return <OpenTable key={layer.id} layer={layer} workspace={workspace} />;
}

function OpenTable({ layer, workspace }: { readonly layer: LayerInfo; readonly workspace: WorkspaceId }) {
  const t = useText();
  const errorText = useErrorText();
  const query = useWantedQuery();
  const source = useDeferredValue({ workspace, layer: layer.id, table: layer.table ?? '', query });
  const { pages, columns } = useRowPages(source);
  const { isRead = false, problem = null } = pages?.state ?? {};
  return (
    <section className={css['panel']} aria-label={t('table.of', { name: layer.name })}>
      <TableBar layer={layer} state={pages?.state ?? null} />
      <p id="table-help" className="visually-hidden">
        {t('table.keys')} {t('table.filter-help')}
      </p>
      {pages !== null && columns.length > 0 ? (
        <RowGrid layer={layer} pages={pages} columns={columns} query={query} />
      ) : (
        <p className={css['empty']}>
          {isRead ? (problem === null ? t('table.no-columns') : errorText(problem)) : t('table.reading')}
        </p>
      )}
    </section>
  );
}

/** What is asked for, once typing and panning have paused. */
function useWantedQuery(): LayerQuery {
  const { query, onlyInView, inSight } = useTable((table) => table);
  const box: LayerQuery['box'] = onlyInView && inSight !== null ? [...inSight] : null;
  return usePaused({ ...query, box }, PAUSE_MS);
}
