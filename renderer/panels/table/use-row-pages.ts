import { useEffect, useReducer, useState } from 'react';
import { host } from '../../host.ts';
import { RowPages, type Column, type RowsSource } from './row-pages.ts';

const NO_COLUMNS: readonly Column[] = [];

/**
 * The rows of a query. While a new query of the same table is worked out, the columns of the last one stay, so that
 * the head does not flicker.
 */
export function useRowPages(source: RowsSource) {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const [pages, setPages] = useState<RowPages | null>(null);
  const [known, setKnown] = useState({ table: '', columns: NO_COLUMNS });
  const key = JSON.stringify(source);
  useEffect(() => {
    const made = new RowPages(
      JSON.parse(key) as RowsSource,
      (input) => host['layer.rows'](input),
      () => {
        const { table } = JSON.parse(key) as RowsSource;
        setKnown((last) => (last.table === table ? last : { table, columns: made.state.columns }));
        redraw();
      },
    );
    made.want(0, 0);
    // eslint-disable-next-line react-hooks/set-state-in-effect -- the pages belong to the query and end with it
    setPages(made);
    return () => {
      made.close();
    };
  }, [key]);
  return { pages, columns: known.table === source.table ? known.columns : NO_COLUMNS };
}
