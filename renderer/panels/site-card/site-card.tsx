import type { Site } from '../../../core/sites/site.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import { useText } from '../../app/use-text.ts';
import { useDetailedScores, useDetails, useDocument, useScores, useView } from '../../stores/session.ts';
import { siteRow } from '../../stores/site-rows.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CardApprovals } from '../approvals/card-approvals.tsx';
import { CardConflicts } from '../conflicts/card-conflicts.tsx';
import { CardEvidence } from '../evidence/card-evidence.tsx';
import { CardAround } from './card-around.tsx';
import { CardChange } from './card-change.tsx';
import { CardDrivers } from './card-drivers.tsx';
import { CardFactors } from './card-factors.tsx';
import { CardHead } from './card-head.tsx';
import { CardNoise } from './card-noise.tsx';
import { CardScore } from './card-score.tsx';
import { CardSources } from './card-sources.tsx';
import css from './site-card.module.css';

/** Everything about the selected site, the answer first. */
export function SiteCard() {
  const t = useText();
  const document = useDocument();
  const selected = useView((view) => view.selected);
  const site = document?.sites.find(({ id }) => id === selected);
  if (site === undefined || document === null) {
    return <EmptyState title={t('card.none')} text={t('card.none-text')} />;
  }
  return <CardOf site={site} document={document} />;
}

function CardOf({ site, document }: { readonly site: Site; readonly document: Workspace }) {
  const { sources, asOf } = document;
  const t = useText();
  const state = useView((view) => view.state);
  const ids = [site.id];
  const row = siteRow(site, useScores());
  const readings = useDetails(ids).get(site.id);
  const mined = useDetailedScores(ids, 'mined').get(site.id) ?? null;
  const hosted = useDetailedScores(ids, 'hosted').get(site.id) ?? null;
  const score = state === 'mined' ? mined : hosted;
  return (
    <article className={css['card']} aria-labelledby="site-card-title">
      <CardHead site={site} />
      {score === null || readings === undefined ? (
        <p className={css['section']} role="status">
          {t('card.reading')}
        </p>
      ) : (
        <>
          <CardScore row={row} score={score} />
          <CardDrivers score={score} readings={readings.readings[state]} />
          <CardChange deltas={readings.deltas} mined={mined} hosted={hosted} />
          <CardFactors score={score} readings={readings.readings[state]} sources={sources} />
        </>
      )}
      <CardApprovals site={site} asOf={asOf} />
      <CardEvidence site={site.id} document={document} />
      <CardConflicts site={site} document={document} />
      <CardNoise site={site} />
      <CardAround site={site} />
      <CardSources site={site} readings={readings ?? null} sources={sources} />
    </article>
  );
}
