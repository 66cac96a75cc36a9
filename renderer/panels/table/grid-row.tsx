import { useText } from '../../app/use-text.ts';
import type { LayerRow } from '../../../core/layers/layer-query.ts';
import type { Column } from './row-pages.ts';
import css from './table-panel.module.css';

/** One row; its cells are text as it came, never markup. */
export function GridRow(props: {
  readonly index: number;
  readonly top: number;
  readonly row: LayerRow | null;
  readonly columns: readonly Column[];
  readonly widthOf: (column: string) => number;
  readonly isSelected: boolean;
  /** True when its feature is marked on the map. */
  readonly isOnMap: boolean;
  /** Column of the cursor when it is in this row. */
  readonly activeColumn: number | null;
  readonly onPress: (column: number, isExtended: boolean) => void;
}) {
  const { index, top, row, columns, widthOf, isSelected, isOnMap, activeColumn, onPress } = props;
  const t = useText();
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      className={css['row']}
      data-on-map={isOnMap ? true : undefined}
      style={{ transform: `translateY(${top}px)` }}
    >
      {columns.map(({ name, kind }, column) => {
        const cell = row?.cells[column] ?? null;
        const text = row === null ? '…' : cell === null || cell === '' ? t('table.empty') : String(cell);
        return (
          <div
            key={name}
            id={`cell-${index}-${column}`}
            role="gridcell"
            aria-colindex={column + 1}
            className={css['cell']}
            data-kind={kind}
            data-empty={row !== null && (cell === null || cell === '') ? true : undefined}
            data-active={activeColumn === column ? true : undefined}
            style={{ width: widthOf(name) }}
            title={text.length > 18 ? text : undefined}
            onClick={(event) => {
              onPress(column, event.shiftKey);
            }}
          >
            {text}
          </div>
        );
      })}
    </div>
  );
}
