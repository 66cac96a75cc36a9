/** The rows themselves: only those in sight exist, and the count of all is told to a screen reader. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { LayerInfo } from '../../../core/layers/layer-info.ts';
import type { LayerQuery } from '../../../core/layers/layer-query.ts';
import { useText } from '../../app/use-text.ts';
import { findFeature, selectFeature, showFeature } from '../../commands/layer-view.ts';
import { viewStore } from '../../stores/session.ts';
import { useTable } from '../../stores/table-store.ts';
import { rowsAsText } from './copy-rows.ts';
import { GridHead } from './grid-head.tsx';
import { GridRow } from './grid-row.tsx';
import { movedBy, type Cursor } from './move-cursor.ts';
import type { Column, RowPages } from './row-pages.ts';
import css from './table-panel.module.css';

const ROW_PIXELS = 26;
/** Head with names and filters. */
const HEAD_PIXELS = 58;
const COLUMN_PIXELS = 150;
/** More than this is a job for an export, not for the clipboard. Heuristic. */
const MOST_COPIED = 20_000;

type Props = {
  readonly layer: LayerInfo;
  readonly pages: RowPages;
  readonly columns: readonly Column[];
  readonly query: LayerQuery;
};

/** A grid with a cursor: arrows move it, with Shift they select, Enter shows the feature, Ctrl+C copies. */
export function RowGrid({ layer, pages, columns, query }: Props) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const [widths, setWidths] = useState<Readonly<Record<string, number>>>({});
  const [cursor, setCursor] = useState<Cursor>({ row: -1, column: 0, anchor: -1 });
  const selected = useTable((table) => table.selected);
  const { total } = pages.state;
  const widthOf = (name: string) => widths[name] ?? COLUMN_PIXELS;
  // eslint-disable-next-line react-hooks/incompatible-library -- the virtualizer measures while scrolling; nothing here is memoised on it
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_PIXELS,
    overscan: 8,
    scrollMargin: HEAD_PIXELS,
    scrollPaddingStart: HEAD_PIXELS,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    pages.want(first, last);
  }, [pages, first, last]);
  useFollow({
    layer,
    query,
    pages,
    cursor,
    setCursor,
    scrollTo: (row) => {
      virtual.scrollToIndex(row, { align: 'center' });
    },
  });

  const take = (next: Cursor, isShown: boolean) => {
    setCursor(next);
    virtual.scrollToIndex(next.row);
    const row = pages.at(next.row);
    if (row === null) return;
    const feature = { layer: layer.id, fid: row.fid };
    selectFeature(feature, false);
    if (isShown) void showFeature(feature);
  };
  const copy = async () => {
    const [from, to] = rangeOf(cursor);
    if (from < 0) return;
    const rows = to - from < MOST_COPIED ? await pages.all(from, to) : null;
    if (rows === null) {
      viewStore.setState({ notice: { kind: 'note', code: 'table.copy-too-many', facts: { most: MOST_COPIED } } });
      return;
    }
    await navigator.clipboard.writeText(rowsAsText(columns, rows));
    viewStore.setState({ announcement: t('table.copied', { rows: rows.length }) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== box.current) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'c') {
      event.preventDefault();
      void copy();
      return;
    }
    const page = Math.max(1, Math.floor((box.current.clientHeight - HEAD_PIXELS) / ROW_PIXELS) - 1);
    const next = movedBy(event, cursor, { rows: total, columns: columns.length, page });
    if (next === null && event.key !== 'Enter') return;
    event.preventDefault();
    take(next ?? cursor, event.key === 'Enter');
  };
  const [from, to] = rangeOf(cursor);
  const width = columns.reduce((sum, { name }) => sum + widthOf(name), 0);
  return (
    <div
      ref={box}
      className={css['scroll']}
      role="grid"
      tabIndex={0}
      aria-label={t('table.of', { name: layer.name })}
      aria-describedby="table-help"
      aria-rowcount={total + 1}
      aria-colcount={columns.length}
      aria-multiselectable="true"
      aria-activedescendant={cursor.row >= first && cursor.row <= last && cursor.row >= 0 ? cellId(cursor) : undefined}
      onKeyDown={onKeyDown}
    >
      <GridHead
        columns={columns}
        widthOf={widthOf}
        onWidth={(name, pixels) => {
          setWidths({ ...widths, [name]: Math.max(48, Math.min(900, pixels)) });
        }}
      />
      <div role="rowgroup" className={css['body']} style={{ height: virtual.getTotalSize(), width }}>
        {items.map(({ index, start }) => (
          <GridRow
            key={index}
            index={index}
            top={start - HEAD_PIXELS}
            row={pages.at(index)}
            columns={columns}
            widthOf={widthOf}
            isSelected={index >= from && index <= to}
            isOnMap={pages.at(index)?.fid === selected?.fid && selected?.layer === layer.id}
            activeColumn={index === cursor.row ? cursor.column : null}
            onPress={(column, isExtended) => {
              box.current?.focus();
              take(
                { row: index, column, anchor: isExtended && cursor.anchor >= 0 ? cursor.anchor : index },
                !isExtended,
              );
            }}
          />
        ))}
      </div>
      {pages.state.isRead && total === 0 && <p className={css['none']}>{t('table.none')}</p>}
    </div>
  );
}

/**
 * Puts the cursor on the row of the feature that was chosen on the map, when the query shows it, and brings it into
 * sight; after a sort the first rows are what the user wants to see.
 */
function useFollow(given: {
  readonly layer: LayerInfo;
  readonly query: LayerQuery;
  readonly pages: RowPages;
  readonly cursor: Cursor;
  readonly setCursor: (cursor: Cursor) => void;
  readonly scrollTo: (row: number) => void;
}) {
  const { layer, query, pages } = given;
  const selected = useTable((table) => table.selected);
  const latest = useRef(given);
  const sort = JSON.stringify(query.sort);
  /** The selection that was followed, and the order of the rows then. */
  const followed = useRef({ selected, sort });
  useEffect(() => {
    latest.current = given;
  });
  useEffect(() => {
    latest.current.scrollTo(0);
  }, [sort]);
  useEffect(() => {
    if (followed.current.selected !== selected) followed.current = { selected, sort };
    const isInOrder = followed.current.sort === sort;
    if (selected?.layer !== layer.id) return;
    if (pages.at(latest.current.cursor.row)?.fid === selected.fid) return;
    let isStale = false;
    void findFeature(selected, query).then((found) => {
      const offset = found?.offset ?? null;
      if (isStale || offset === null) return;
      latest.current.setCursor({ row: offset, column: latest.current.cursor.column, anchor: offset });
      if (isInOrder) latest.current.scrollTo(offset);
    });
    return () => {
      isStale = true;
    };
  }, [selected, layer.id, query, sort, pages]);
}

function rangeOf({ row, anchor }: Cursor): readonly [number, number] {
  return [Math.min(row, anchor), Math.max(row, anchor)];
}

function cellId({ row, column }: Cursor): string {
  return `cell-${row}-${column}`;
}
