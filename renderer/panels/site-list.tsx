import { useVirtualizer } from '@tanstack/react-virtual';
import { MapPinPlus } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { ExclusionRule } from '../../core/criteria/exclusion.ts';
import { useLanguage, useText, type Say } from '../app/use-text.ts';
import { runCommand } from '../commands/commands.ts';
import { selectSite, showOnMap } from '../commands/navigate.ts';
import { rankedSites, type ScoredSites } from '../stores/arrange-sites.ts';
import type { Standing } from '../stores/scores.ts';
import { useExcludingRules, useScoredSites, useView } from '../stores/session.ts';
import { siteRow, type SiteRow } from '../stores/site-rows.ts';
import { BandSymbol } from '../ui/band-symbol.tsx';
import { IconButton } from '../ui/buttons.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { TextButton } from '../ui/buttons.tsx';
import { ruleSentence } from './rules/rule-text.ts';
import { rangeText } from './score-text.ts';
import { RangeBar } from '../ui/range-bar.tsx';
import css from './panels.module.css';

const ROW_PIXELS = 44;

/** All sites by rank: arrows move, Enter shows the site on the map. */
export function SiteList() {
  const t = useText();
  const scored = useScoredSites();
  const arranged = rankedSites(scored);
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
        <Rows scored={scored} arranged={arranged} />
      )}
    </section>
  );
}

function Rows({ scored, arranged }: { readonly scored: ScoredSites; readonly arranged: Uint32Array }) {
  const t = useText();
  const rules = useExcludingRules();
  const box = useRef<HTMLDivElement>(null);
  const selected = useView((view) => view.selected);
  const [hasFocus, setHasFocus] = useState(false);
  // eslint-disable-next-line react-hooks/incompatible-library -- the virtualizer measures while scrolling; nothing here is memoised on it
  const virtual = useVirtualizer({
    count: arranged.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_PIXELS,
    overscan: 8,
  });
  const siteAt = (index: number) => scored.sites[arranged[index] ?? -1];
  const at = arranged.findIndex((place) => scored.sites[place]?.id === selected);
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
          const site = siteAt(index);
          return site === undefined ? null : (
            <div
              key={site.id}
              id={`site-option-${index}`}
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

/** An excluded site shows the rule that excludes it, and no numbers. */
function SiteLine({ row, rule }: { readonly row: SiteRow; readonly rule: ExclusionRule | undefined }) {
  const t = useText();
  const language = useLanguage();
  const { site, standing, band, spans, isThin, rank } = row;
  const place = [site.operator, site.state].filter(Boolean).join(' · ');
  const below = band === 'excluded' && rule !== undefined ? ruleSentence(rule, t, language) : place;
  return (
    <>
      <BandSymbol band={band} spans={spans} isThin={isThin} />
      <span className={css['rowLines']}>
        <span>
          <span className={css['rowName']} data-part="name">
            {site.name}
          </span>
          <span className="visually-hidden">{t(`band.${band}`)}</span>
          {standing !== null && !standing.excluded && (
            <span className={css['rowBar']} title={t('sites.range', { range: rangeText(standing.score) })}>
              <RangeBar {...standing.score} band={band} />
            </span>
          )}
        </span>
        <span className={css['rowPlace']}>
          <span title={below}>{below}</span>
          <span>{standing === null ? t('card.reading') : lineText({ standing, rank, t })}</span>
        </span>
      </span>
    </>
  );
}

/** The rank with what it rests on: a rank alone would look as certain at 5 % of the weight as at 95 %. */
type Line = Pick<SiteRow, 'rank'> & { readonly standing: Standing; readonly t: Say };

function lineText({ standing: { excluded, score }, rank, t }: Line): string {
  if (excluded) return t('band.excluded');
  return rank === null ? t('card.no-point') : t('sites.line', { rank, percent: Math.round(score.coverage * 100) });
}
