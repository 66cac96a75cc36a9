import { useMemo } from 'react';
import { useText } from '../../app/use-text.ts';
import shell from '../../app/shell.module.css';
import { runCommand } from '../../commands/commands.ts';
import { RightPanel } from '../../panels/right-panel.tsx';
import { arrangeSites } from '../../stores/arrange-sites.ts';
import { useScoredSites, useView, viewStore } from '../../stores/session.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SiteFilters } from './site-filters.tsx';
import css from './sites-place.module.css';
import { SiteTable } from './site-table.tsx';

/** The map's twin: every site as a row, with the same selection. */
export function SitesPlace() {
  const t = useText();
  const scored = useScoredSites();
  const count = scored.sites.length;
  const filter = useView((view) => view.filter);
  const sort = useView((view) => view.sort);
  const arranged = useMemo(() => arrangeSites(scored, filter, sort), [scored, filter, sort]);
  return (
    <div className={css['place']}>
      <section className={`${shell['left'] ?? ''} ${css['main'] ?? ''}`} aria-label={t('place.sites')}>
        <div className={css['bar']}>
          <SiteFilters shown={arranged.length} all={count} />
          {count > 0 && (
            <TextButton
              onPress={() => {
                runCommand('method.stress');
              }}
            >
              {t('command.method.stress')}
            </TextButton>
          )}
        </div>
        {arranged.length > 0 && <SiteTable scored={scored} arranged={arranged} />}
        {count === 0 && (
          <EmptyState title={t('sites.none')} text={t('sites.none-text')}>
            <TextButton
              onPress={() => {
                runCommand('file.import');
              }}
            >
              {t('command.file.import')}
            </TextButton>
          </EmptyState>
        )}
        {count > 0 && arranged.length === 0 && (
          <EmptyState title={t('sites.no-match')} text={t('sites.no-match-text')}>
            <TextButton
              onPress={() => {
                viewStore.setState({ filter: { text: '', bands: [] } });
              }}
            >
              {t('sites.clear-filter')}
            </TextButton>
          </EmptyState>
        )}
      </section>
      <RightPanel />
    </div>
  );
}
