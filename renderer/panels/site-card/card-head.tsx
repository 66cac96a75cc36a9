import { Columns3, FileText, Focus, Move, Pencil, Trash2 } from 'lucide-react';
import type { Site } from '../../../core/sites/site.ts';
import { formatRounded } from '../../../core/text/numbers.ts';
import { setReportSite } from '../../../core/workspace/edits.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { goTo, showOnMap } from '../../commands/navigate.ts';
import { removeSite } from '../../commands/site-actions.ts';
import { useView, viewStore, workspaceStore } from '../../stores/session.ts';
import { toggleCompared } from '../../stores/view-store.ts';
import { IconButton } from '../../ui/buttons.tsx';
import css from './site-card.module.css';

/** Name, operator, tenant, place, how exact the position is, and what can be done with the site. */
export function CardHead({ site }: { readonly site: Site }) {
  const t = useText();
  const language = useLanguage();
  const { name, operator, tenant, place, county, state, country, precisionKm, positionBasis } = site;
  const where = [place, county, state, country].filter(Boolean).join(', ');
  return (
    <header className={css['section']}>
      <h2 id="site-card-title" className={css['name']} tabIndex={-1}>
        {name}
      </h2>
      <p className={css['who']}>
        {t('card.operator', { operator: operator ?? t('not-known') })}
        {' · '}
        {t('card.tenant', { tenant: tenant ?? t('not-known') })}
      </p>
      <p className={css['where']}>{where === '' ? t('card.place-unknown') : where}</p>
      <p className={css['where']} title={positionBasis}>
        {precisionKm === null
          ? t('card.precision-unknown')
          : t('card.precision', { km: formatRounded(precisionKm, language) })}
      </p>
      <SiteActions site={site} />
    </header>
  );
}

function SiteActions({ site }: { readonly site: Site }) {
  const t = useText();
  const isCompared = useView((view) => view.compared.includes(site.id));
  return (
    <div className={css['actions']} role="group" aria-label={t('card.actions')}>
      <IconButton
        label={t('card.show-on-map')}
        onPress={() => {
          showOnMap(site.position);
        }}
      >
        <Focus size={15} aria-hidden="true" />
      </IconButton>
      <IconButton
        label={t(isCompared ? 'card.compare-remove' : 'card.compare')}
        isOn={isCompared}
        onPress={() => {
          viewStore.setState({ compared: toggleCompared(viewStore.getState().compared, site.id) });
        }}
      >
        <Columns3 size={15} aria-hidden="true" />
      </IconButton>
      <IconButton
        label={t('card.report')}
        onPress={() => {
          workspaceStore.getState().edit('undo.report-site', setReportSite(site.id));
          goTo('report');
        }}
      >
        <FileText size={15} aria-hidden="true" />
      </IconButton>
      <IconButton
        label={t('site.edit')}
        onPress={() => {
          viewStore.setState({ dialog: { kind: 'edit-site', site: site.id } });
        }}
      >
        <Pencil size={15} aria-hidden="true" />
      </IconButton>
      <IconButton
        label={t('site.move')}
        onPress={() => {
          viewStore.setState({ place: 'map', tool: { kind: 'move-site', site: site.id } });
        }}
      >
        <Move size={15} aria-hidden="true" />
      </IconButton>
      <IconButton
        label={t('site.delete')}
        onPress={() => {
          removeSite(site);
        }}
      >
        <Trash2 size={15} aria-hidden="true" />
      </IconButton>
    </div>
  );
}
