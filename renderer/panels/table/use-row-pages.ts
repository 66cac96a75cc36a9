import { useEffect, useReducer, useState } from 'react';
import { host } from '../../host.ts';
import { inTurn } from './ask-in-turn.ts';
import { RowPages, type Column, type RowsSource } from './row-pages.ts';

/** The engine works out one query at a time; typing on drops those that wait. */
const ask = inTurn((input: Parameters<(typeof host)['layer.rows']>[0]) => host['layer.rows'](input));
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
    const made = new RowPages(JSON.parse(key) as RowsSource, ask, () => {
      const { table } = JSON.parse(key) as RowsSource;
      setKnown((last) => (last.table === table ? last : { table, columns: made.state.columns }));
      redraw();
    });
    made.want(0, 0);
    // eslint-disable-next-line react-hooks/set-state-in-effect -- the pages belong to the query and end with it
    setPages(made);
    return () => {
      made.close();
    };
  }, [key]);
  return { pages, columns: known.table === source.table ? known.columns : NO_COLUMNS };
}
