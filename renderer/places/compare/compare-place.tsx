import { useMemo } from 'react';
import shell from '../../app/shell.module.css';
import { useText } from '../../app/use-text.ts';
import { WeightsPanel } from '../../panels/weights/weights-panel.tsx';
import panels from '../../panels/panels.module.css';
import { runCommand } from '../../commands/commands.ts';
import { useScoredSites, useView, viewStore } from '../../stores/session.ts';
import { siteRow } from '../../stores/site-rows.ts';
import { COMPARE_LIMIT, toggleCompared } from '../../stores/view-store.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import css from './compare-place.module.css';
import { CompareTable } from './compare-table.tsx';
import { SimilarList } from './similar-list.tsx';

/** Two to six sites side by side, the factors that differ most first, with the weights beside. */
export function ComparePlace() {
  const t = useText();
  const { sites, scores } = useScoredSites();
  const compared = useView((view) => view.compared);
  const chosen = compared.flatMap((id) => sites.find((site) => site.id === id) ?? []);
  const [first] = chosen;
  const options = useMemo(() => {
    const others = sites.filter(({ id }) => !compared.includes(id));
    return others.map(({ id, name }) => ({ value: id, text: name }));
  }, [sites, compared]);
  return (
    <div className={css['place']}>
      <section className={css['page']} aria-label={t('place.compare')} tabIndex={0}>
        <div className={css['add']}>
          {chosen.length < COMPARE_LIMIT && options.length > 0 && (
            <ChoiceList
              label={t('compare.add', { count: chosen.length, limit: COMPARE_LIMIT })}
              value=""
              options={[{ value: '', text: t('compare.choose') }, ...options]}
              onChange={(id) => {
                if (id !== '') viewStore.setState({ compared: toggleCompared(compared, id) });
              }}
            />
          )}
          {sites.length > 0 && (
            <TextButton
              onPress={() => {
                runCommand('method.stress');
              }}
            >
              {t('command.method.stress')}
            </TextButton>
          )}
        </div>
        {sites.length === 0 ? (
          <EmptyState title={t('sites.none')} text={t('compare.no-sites')}>
            <TextButton
              onPress={() => {
                runCommand('site.add');
              }}
            >
              {t('command.site.add')}
            </TextButton>
          </EmptyState>
        ) : chosen.length === 0 ? (
          <EmptyState title={t('compare.none')} text={t('compare.none-text')} />
        ) : (
          <>
            <CompareTable rows={chosen.map((site) => siteRow(site, scores))} />
            {first !== undefined && <SimilarList site={first} />}
          </>
        )}
      </section>
      <aside className={shell['right']} aria-label={t('right.weights')}>
        <div className={panels['tabPanel']} tabIndex={0} role="region" aria-label={t('right.weights')}>
          <WeightsPanel />
        </div>
      </aside>
    </div>
  );
}
