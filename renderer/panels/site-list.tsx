import { useVirtualizer } from '@tanstack/react-virtual';
import { MapPinPlus } from 'lucide-react';
import { memo, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useText } from '../app/use-text.ts';
import { runCommand } from '../commands/commands.ts';
import { selectSite, showOnMap } from '../commands/navigate.ts';
import { placeIn, rankedSites, type ScoredSites } from '../stores/arrange-sites.ts';
import { useExcludingRules, useScoredSites, useView } from '../stores/session.ts';
import { siteRow } from '../stores/site-rows.ts';
import { IconButton } from '../ui/buttons.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { TextButton } from '../ui/buttons.tsx';
import { SiteLine } from './site-line.tsx';
import css from './panels.module.css';

const ROW_PIXELS = 44;

/** All sites by rank: arrows move, Enter shows the site on the map. */
export function SiteList() {
  const t = useText();
  const scored = useScoredSites();
  const arranged = rankedSites(scored);
  return (
    <section className={css['list']} aria-label={t('sites.title')}>
      <Head count={arranged.length} />
      {arranged.length === 0 ? (
        <EmptyState title={t('sites.none')} text={t('sites.none-text')}>
          <TextButton
            onPress={() => {
              runCommand('file.import');
            }}
          >
            {t('command.file.import')}
          </TextButton>
        </EmptyState>
      ) : (
        <Rows scored={scored} arranged={arranged} />
      )}
    </section>
  );
}

const Head = memo(function Head({ count }: { readonly count: number }) {
  const t = useText();
  return (
    <div className={css['head']}>
      <h2 className={css['title']}>
        {t('sites.title')} <span className={css['count']}>{count}</span>
      </h2>
      <IconButton
        label={t('site.add')}
        onPress={() => {
          runCommand('site.add');
        }}
      >
        <MapPinPlus size={15} aria-hidden="true" />
      </IconButton>
    </div>
  );
});

function Rows({ scored, arranged }: { readonly scored: ScoredSites; readonly arranged: Uint32Array }) {
  const t = useText();
  const rules = useExcludingRules();
  // The list beside the map stays in the page while another place shows its own.
  const listId = useId();
  const box = useRef<HTMLDivElement>(null);
  const selected = useView((view) => view.selected);
  const [hasFocus, setHasFocus] = useState(false);
  // eslint-disable-next-line react-hooks/incompatible-library -- the virtualizer measures while scrolling; nothing here is memoised on it
  const virtual = useVirtualizer({
    count: arranged.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_PIXELS,
    overscan: 4,
  });
  const siteAt = (index: number) => scored.sites[arranged[index] ?? -1];
  const at = selected === null ? -1 : arranged.indexOf(placeIn(scored.sites, selected));
  // A row that is scrolled out of sight is not in the page, and nothing may point at it.
  const isDrawn = virtual.getVirtualItems().some(({ index }) => index === at);
  const move = (event: KeyboardEvent) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: arranged.length - 1 }[event.key];
    const next = Math.max(0, Math.min(arranged.length - 1, to ?? at));
    const site = siteAt(next);
    if (event.key === 'Enter' && site !== undefined) showOnMap(site.position);
    if (to === undefined || site === undefined) return;
    event.preventDefault();
    selectSite(site.id);
    virtual.scrollToIndex(next);
  };
  return (
    <div
      ref={box}
      className={css['rows']}
      role="listbox"
      tabIndex={0}
      aria-label={t('sites.title')}
      aria-activedescendant={isDrawn ? `${listId}-${at}` : undefined}
      onKeyDown={move}
      onFocus={() => {
        setHasFocus(true);
      }}
      onBlur={() => {
        setHasFocus(false);
      }}
    >
      <div role="presentation" style={{ position: 'relative', height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const site = siteAt(index);
          return site === undefined ? null : (
            // By row, not by site: the elements stay where the sites change places.
            <div
              key={index}
              id={`${listId}-${index}`}
              role="option"
              className={css['row']}
              style={{ transform: `translateY(${start}px)` }}
              aria-selected={index === at}
              aria-setsize={arranged.length}
              aria-posinset={index + 1}
              data-active={hasFocus && index === at}
              onClick={() => {
                selectSite(site.id);
              }}
              onDoubleClick={() => {
                showOnMap(site.position);
              }}
            >
              <SiteLine row={siteRow(site, scored.scores)} rule={rules.get(site.id)} />
            </div>
          );
        })}
      </div>
    </div>
  );
}
