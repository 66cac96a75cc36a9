import { Button } from 'react-aria-components';
import { useText } from '../../app/use-text.ts';
import { selectSite } from '../../commands/navigate.ts';
import { useReadings, useScores, useSiteRows, useView, viewStore } from '../../stores/session.ts';
import css from './review-place.module.css';
import { unknowns } from './unknowns.ts';

/** All sites, then each with how many of its factors are not known. */
export function ReviewSites() {
  const t = useText();
  const rows = useSiteRows();
  const readings = useReadings((store) => store.readings);
  const scores = useScores();
  const state = useView((view) => view.state);
  const selected = useView((view) => view.selected);
  const count = (siteId: string) =>
    unknowns(readings, scores, { state, siteId }).reduce((sum, { questions }) => sum + questions.length, 0);
  return (
    <nav className={css['nav']} aria-label={t('review.sites')}>
      <Button
        className={css['navItem'] ?? ''}
        {...(selected === null ? { 'aria-current': 'true' } : {})}
        onPress={() => {
          viewStore.setState({ selected: null });
        }}
      >
        {t('review.all-sites')}
        <span className={css['count']}>{rows.length}</span>
      </Button>
      {rows.map(({ site }) => (
        <Button
          key={site.id}
          className={css['navItem'] ?? ''}
          {...(selected === site.id ? { 'aria-current': 'true' } : {})}
          onPress={() => {
            selectSite(site.id);
          }}
        >
          {site.name}
          <span className={css['count']} aria-label={t('review.unknown-count', { count: count(site.id) })}>
            {count(site.id)}
          </span>
        </Button>
      ))}
    </nav>
  );
}
