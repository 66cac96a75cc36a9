import { useText } from '../../app/use-text.ts';
import { useDocument, useReadings, useScores, useSiteRows, useView } from '../../stores/session.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CardAround } from './card-around.tsx';
import { CardChange } from './card-change.tsx';
import { CardDrivers } from './card-drivers.tsx';
import { CardFactors } from './card-factors.tsx';
import { CardHead } from './card-head.tsx';
import { CardScore } from './card-score.tsx';
import { CardSources } from './card-sources.tsx';
import css from './site-card.module.css';

/** Everything about the selected site, the answer first. */
export function SiteCard() {
  const t = useText();
  const document = useDocument();
  const selected = useView((view) => view.selected);
  const state = useView((view) => view.state);
  const row = useSiteRows().find(({ site }) => site.id === selected);
  const readings = useReadings((store) => store.readings).find(({ siteId }) => siteId === selected);
  const mined = useScores('mined').get(selected ?? '') ?? null;
  const hosted = useScores('hosted').get(selected ?? '') ?? null;
  if (row === undefined || document === null) {
    return <EmptyState title={t('card.none')} text={t('card.none-text')} />;
  }
  return (
    <article className={css['card']} aria-labelledby="site-card-title">
      <CardHead site={row.site} />
      {row.score === null || readings === undefined ? (
        <p className={css['section']} role="status">
          {t('card.reading')}
        </p>
      ) : (
        <>
          <CardScore row={row} score={row.score} />
          <CardDrivers score={row.score} readings={readings.readings[state]} />
          <CardChange deltas={readings.deltas} mined={mined} hosted={hosted} />
          <CardFactors score={row.score} readings={readings.readings[state]} sources={document.sources} />
        </>
      )}
      <CardAround site={row.site} />
      <CardSources site={row.site} readings={readings ?? null} sources={document.sources} />
    </article>
  );
}
