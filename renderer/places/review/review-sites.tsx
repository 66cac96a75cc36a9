import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import { useText } from '../../app/use-text.ts';
import { selectSite } from '../../commands/navigate.ts';
import { placeOf } from '../../stores/scores.ts';
import { useReadings, useScoredSites, useView, useWeights, viewStore } from '../../stores/session.ts';
import { VirtualRows } from '../../ui/virtual-rows.tsx';
import css from './review-place.module.css';
import { unknownCounts } from './unknowns.ts';

/** A name of one line with its padding. */
const ROW_PIXELS = 32;

/** All sites, then each with how many of its factors are not known; says when one was chosen. */
export function ReviewSites({ onChosen }: { readonly onChosen?: () => void }) {
  const t = useText();
  const { sites, scores } = useScoredSites();
  const packed = useReadings((store) => store.packed);
  const weights = useWeights();
  const selected = useView((view) => view.selected);
  const counts = useMemo(
    () => (packed === null || scores === null ? null : unknownCounts(packed, { ...scores, weights })),
    [packed, scores, weights],
  );
  const countOf = (siteId: string) =>
    scores === null || counts === null ? 0 : (counts[placeOf(scores, siteId) ?? -1] ?? 0);
  return (
    <nav className={css['nav']} aria-label={t('review.sites')}>
      <Button
        className={css['navItem'] ?? ''}
        {...(selected === null ? { 'aria-current': 'true' } : {})}
        onPress={() => {
          viewStore.setState({ selected: null });
          onChosen?.();
        }}
      >
        {t('review.all-sites')}
        <span className={css['count']}>{sites.length}</span>
      </Button>
      <VirtualRows
        className={css['navRows']}
        count={sites.length}
        rowPixels={ROW_PIXELS}
        keyOf={(index) => sites[index]?.id ?? ''}
        row={(index) => {
          const site = sites[index];
          return site === undefined ? null : (
            <Button
              className={css['navItem'] ?? ''}
              {...(selected === site.id ? { 'aria-current': 'true' } : {})}
              onPress={() => {
                selectSite(site.id);
                onChosen?.();
              }}
            >
              {site.name}
              <span className={css['count']} aria-label={t('review.unknown-count', { count: countOf(site.id) })}>
                {countOf(site.id)}
              </span>
            </Button>
          );
        }}
      />
    </nav>
  );
}
