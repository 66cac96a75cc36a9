import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useRef, type KeyboardEvent } from 'react';
import { Button } from 'react-aria-components';
import { useText } from '../../app/use-text.ts';
import { selectSite, showOnMap } from '../../commands/navigate.ts';
import { placeIn, type ScoredSites } from '../../stores/arrange-sites.ts';
import { useExcludingRules, useView, viewStore } from '../../stores/session.ts';
import { siteRow, SORT_KEYS, type SortKey } from '../../stores/site-rows.ts';
import { SiteCells } from './site-cells.tsx';
import css from './sites-place.module.css';

const ROW_PIXELS = 38;
const NUMERIC: readonly SortKey[] = ['mw', 'coverage'];

/**
 * The table: only rows in sight exist, and the count of all of them is told to a screen reader. `arranged` holds places of
 * the sites in the document.
 */
export function SiteTable(props: { readonly scored: ScoredSites; readonly arranged: Uint32Array }) {
  const { scored, arranged } = props;
  const t = useText();
  const rules = useExcludingRules();
  const box = useRef<HTMLDivElement>(null);
  const selected = useView((view) => view.selected);
  // eslint-disable-next-line react-hooks/incompatible-library -- the virtualizer measures while scrolling; nothing here is memoised on it
  const virtual = useVirtualizer({
    count: arranged.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_PIXELS,
    overscan: 10,
  });
  const siteAt = (index: number) => scored.sites[arranged[index] ?? -1];
  const at = selected === null ? -1 : arranged.indexOf(placeIn(scored.sites, selected));
  const move = (event: KeyboardEvent) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: arranged.length - 1 }[event.key];
    const next = Math.max(0, Math.min(arranged.length - 1, to ?? at));
    const site = siteAt(next);
    if (site === undefined) return;
    if (event.key === 'Enter' && at >= 0 && event.target === box.current) showOnMap(site.position);
    if (to === undefined) return;
    event.preventDefault();
    selectSite(site.id);
    virtual.scrollToIndex(next);
  };
  return (
    <div
      ref={box}
      className={css['scroll']}
      tabIndex={0}
      role="group"
      aria-label={t('sites.table-keys')}
      onKeyDown={move}
    >
      <div className={css['table']} role="table" aria-label={t('place.sites')} aria-rowcount={arranged.length + 1}>
        <div role="rowgroup">
          <div className={css['head']} role="row" aria-rowindex={1}>
            {SORT_KEYS.map((key) => (
              <HeadCell key={key} sortKey={key} />
            ))}
          </div>
        </div>
        <div role="rowgroup" style={{ position: 'relative', height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const site = siteAt(index);
            return site === undefined ? null : (
              <div
                key={site.id}
                role="row"
                className={css['row']}
                aria-rowindex={index + 2}
                aria-selected={index === at}
                style={{ transform: `translateY(${start}px)` }}
                onClick={() => {
                  selectSite(site.id);
                }}
                onDoubleClick={() => {
                  showOnMap(site.position);
                }}
              >
                <SiteCells row={siteRow(site, scored.scores)} rule={rules.get(site.id)} />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function HeadCell({ sortKey }: { readonly sortKey: SortKey }) {
  const t = useText();
  const sort = useView((view) => view.sort);
  const isSorted = sort.key === sortKey;
  const Icon = sort.descending ? ArrowDown : ArrowUp;
  return (
    <div
      role="columnheader"
      className={`${css['cell'] ?? ''} ${NUMERIC.includes(sortKey) ? (css['number'] ?? '') : ''}`}
      aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
    >
      <Button
        className={css['sort'] ?? ''}
        onPress={() => {
          viewStore.setState({ sort: { key: sortKey, descending: isSorted && !sort.descending } });
        }}
      >
        {t(`column.${sortKey}`)}
        {isSorted && <Icon size={12} aria-hidden="true" />}
      </Button>
    </div>
  );
}
