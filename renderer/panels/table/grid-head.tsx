import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState, type PointerEvent } from 'react';
import { Button } from 'react-aria-components';
import type { LayerFilter } from '../../../core/layers/layer-query.ts';
import { useText } from '../../app/use-text.ts';
import { tableStore, useTable } from '../../stores/table-store.ts';
import { parseFilter } from './parse-filter.ts';
import type { Column } from './row-pages.ts';
import css from './table-panel.module.css';

type Widths = {
  readonly widthOf: (column: string) => number;
  readonly onWidth: (column: string, pixels: number) => void;
};

/** Names that sort, a line to filter under each, and an edge to drag. */
export function GridHead({ columns, widthOf, onWidth }: Widths & { readonly columns: readonly Column[] }) {
  return (
    <div role="rowgroup" className={css['head']}>
      <div role="row" aria-rowindex={1} className={css['headRow']}>
        {columns.map((column, i) => (
          <ColumnHead key={column.name} column={column} index={i} widthOf={widthOf} onWidth={onWidth} />
        ))}
      </div>
    </div>
  );
}

function ColumnHead({ column: { name, kind }, index, widthOf, onWidth }: Widths & { column: Column; index: number }) {
  const t = useText();
  const sort = useTable(({ query }) => query.sort);
  const isSorted = sort?.column === name;
  const way = !isSorted ? 'none' : sort.descending ? 'descending' : 'ascending';
  return (
    <div
      role="columnheader"
      aria-colindex={index + 1}
      aria-sort={way}
      className={css['column']}
      style={{ width: widthOf(name) }}
    >
      <Button
        className={css['sort'] ?? ''}
        data-kind={kind}
        onPress={() => {
          sortBy(name);
        }}
      >
        <span>{name}</span>
        {way === 'ascending' && <ArrowUp size={12} aria-hidden="true" />}
        {way === 'descending' && <ArrowDown size={12} aria-hidden="true" />}
      </Button>
      <FilterLine column={name} />
      <div
        className={css['edge']}
        role="separator"
        aria-orientation="vertical"
        aria-label={t('table.width', { column: name })}
        aria-valuenow={widthOf(name)}
        aria-valuemin={48}
        aria-valuemax={900}
        tabIndex={0}
        onKeyDown={({ key }) => {
          if (key === 'ArrowLeft' || key === 'ArrowRight')
            onWidth(name, widthOf(name) + (key === 'ArrowLeft' ? -16 : 16));
        }}
        onPointerDown={(event) => {
          drag(event, widthOf(name), (pixels) => {
            onWidth(name, pixels);
          });
        }}
      />
    </div>
  );
}

function FilterLine({ column }: { readonly column: string }) {
  const t = useText();
  const [typed, setTyped] = useState('');
  return (
    <input
      className={css['filter']}
      type="text"
      spellCheck={false}
      maxLength={200}
      aria-label={t('table.filter', { column })}
      aria-describedby="table-help"
      placeholder={t('table.filter-short')}
      value={typed}
      onChange={({ target }) => {
        setTyped(target.value);
        setFilter(column, parseFilter(column, target.value));
      }}
    />
  );
}

/** Ascending, then descending, then the order of the file. */
function sortBy(column: string): void {
  const { query } = tableStore.getState();
  const isSame = query.sort?.column === column;
  const sort = !isSame
    ? { column, descending: false }
    : query.sort?.descending === true
      ? null
      : { column, descending: true };
  tableStore.setState({ query: { ...query, sort } });
}

function setFilter(column: string, filter: LayerFilter | null): void {
  const { query } = tableStore.getState();
  const others = query.filters.filter((other) => other.column !== column);
  tableStore.setState({ query: { ...query, filters: filter === null ? others : [...others, filter].slice(-20) } });
}

function drag(event: PointerEvent<HTMLElement>, width: number, onWidth: (pixels: number) => void): void {
  const edge = event.currentTarget;
  const start = event.clientX;
  event.preventDefault();
  edge.setPointerCapture(event.pointerId);
  const move = ({ clientX }: globalThis.PointerEvent) => {
    onWidth(width + clientX - start);
  };
  edge.addEventListener('pointermove', move);
  edge.addEventListener(
    'pointerup',
    () => {
      edge.removeEventListener('pointermove', move);
    },
    { once: true },
  );
}
