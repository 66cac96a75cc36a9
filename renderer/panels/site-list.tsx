import { useVirtualizer } from '@tanstack/react-virtual';
import { MapPinPlus } from 'lucide-react';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { SiteScore } from '../../core/scoring/score-matrix.ts';
import { useText, type Say } from '../app/use-text.ts';
import { runCommand } from '../commands/commands.ts';
import { selectSite, showOnMap } from '../commands/navigate.ts';
import { useSiteRows, useView } from '../stores/session.ts';
import { arrangeRows, type SiteRow } from '../stores/site-rows.ts';
import { BandSymbol } from '../ui/band-symbol.tsx';
import { IconButton } from '../ui/buttons.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { TextButton } from '../ui/buttons.tsx';
import { rangeText } from './score-text.ts';
import { RangeBar } from '../ui/range-bar.tsx';
import css from './panels.module.css';

const ROW_PIXELS = 44;

/** All sites by rank: arrows move, Enter shows the site on the map. */
export function SiteList() {
  const t = useText();
  const rows = useSiteRows();
  const arranged = useMemo(
    () => arrangeRows(rows, { text: '', bands: [] }, { key: 'rank', descending: false }),
    [rows],
  );
  return (
    <section className={css['list']} aria-label={t('sites.title')}>
      <div className={css['head']}>
        <h2 className={css['title']}>
          {t('sites.title')} <span className={css['count']}>{arranged.length}</span>
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
        <Rows rows={arranged} />
      )}
    </section>
  );
}

function Rows({ rows }: { readonly rows: readonly SiteRow[] }) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const selected = useView((view) => view.selected);
  const [hasFocus, setHasFocus] = useState(false);
  // eslint-disable-next-line react-hooks/incompatible-library -- the virtualizer measures while scrolling; nothing here is memoised on it
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_PIXELS,
    overscan: 8,
  });
  const at = rows.findIndex(({ site }) => site.id === selected);
  // A row that is scrolled out of sight is not in the page, and nothing may point at it.
  const isDrawn = virtual.getVirtualItems().some(({ index }) => index === at);
  const move = (event: KeyboardEvent) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    const row = rows[Math.max(0, Math.min(rows.length - 1, to ?? at))];
    if (event.key === 'Enter' && row !== undefined) showOnMap(row.site.position);
    if (to === undefined || row === undefined) return;
    event.preventDefault();
    selectSite(row.site.id);
    virtual.scrollToIndex(rows.indexOf(row));
  };
  return (
    <div
      ref={box}
      className={css['rows']}
      role="listbox"
      tabIndex={0}
      aria-label={t('sites.title')}
      aria-activedescendant={isDrawn ? `site-option-${at}` : undefined}
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
          const row = rows[index];
          return row === undefined ? null : (
            <div
              key={row.site.id}
              id={`site-option-${index}`}
              role="option"
              className={css['row']}
              style={{ transform: `translateY(${start}px)` }}
              aria-selected={index === at}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              data-active={hasFocus && index === at}
              onClick={() => {
                selectSite(row.site.id);
              }}
              onDoubleClick={() => {
                showOnMap(row.site.position);
              }}
            >
              <SiteLine row={row} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function SiteLine({ row }: { readonly row: SiteRow }) {
  const t = useText();
  const { site, score, band, spans, isThin, rank } = row;
  return (
    <>
      <BandSymbol band={band} spans={spans} isThin={isThin} />
      <span className={css['rowLines']}>
        <span>
          <span className={css['rowName']} data-part="name">
            {site.name}
          </span>
          <span className="visually-hidden">{t(`band.${band}`)}</span>
          {score !== null && (
            <span className={css['rowBar']} title={t('sites.range', { range: rangeText(score.score) })}>
              <RangeBar {...score.score} band={band} />
            </span>
          )}
        </span>
        <span className={css['rowPlace']}>
          <span>{[site.operator, site.state].filter(Boolean).join(' · ')}</span>
          <span>{score === null ? t('card.reading') : lineText({ score, rank, t })}</span>
        </span>
      </span>
    </>
  );
}

/** The rank with what it rests on: a rank alone would look as certain at 5 % of the weight as at 95 %. */
function lineText({ score, rank, t }: Pick<SiteRow, 'rank'> & { readonly score: SiteScore; readonly t: Say }): string {
  return rank === null
    ? t('card.no-point')
    : t('sites.line', { rank, percent: Math.round(score.score.coverage * 100) });
}
