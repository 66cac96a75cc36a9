import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import { similarSites } from '../../../core/scoring/similar-sites.ts';
import type { Site } from '../../../core/sites/site.ts';
import { useText } from '../../app/use-text.ts';
import { useDocument, useScores, useView, useWeights, viewStore } from '../../stores/session.ts';
import { COMPARE_LIMIT, toggleCompared } from '../../stores/view-store.ts';
import { TextButton } from '../../ui/buttons.tsx';
import css from './compare-place.module.css';

/** More would be a list to search, not one to look at. */
const SHOWN = 5;

/** More like this: the sites whose risks are most like those of the first one compared. */
export function SimilarList({ site }: { readonly site: Site }) {
  const t = useText();
  const scores = useScores();
  const weights = useWeights();
  const sites = useDocument()?.sites ?? [];
  const compared = useView((view) => view.compared);
  const found = useMemo(
    () => (scores === null ? [] : similarSites(scores.matrix, weights, site.id)),
    [scores, weights, site.id],
  );
  const shown = found.filter(({ siteId }) => !compared.includes(siteId)).slice(0, SHOWN);
  return (
    <section className={css['similar']} aria-labelledby="similar-title">
      <h2 id="similar-title">{t('similar.title', { name: site.name })}</h2>
      {shown.length === 0 ? (
        <p className={css['light']}>{t('similar.none')}</p>
      ) : (
        <ul>
          {shown.map(({ siteId, difference, shared }) => {
            const name = sites.find(({ id }) => id === siteId)?.name ?? siteId;
            return (
              <li key={siteId}>
                <span>
                  {name}
                  <span className={css['light']}>
                    {t('similar.by', { points: Math.round(difference * 100), percent: Math.round(shared * 100) })}
                  </span>
                </span>
                <TextButton
                  label={t('similar.add', { name })}
                  isDisabled={compared.length >= COMPARE_LIMIT}
                  onPress={() => {
                    viewStore.setState({ compared: toggleCompared(compared, siteId) });
                  }}
                >
                  <Plus size={14} aria-hidden="true" />
                  {t('similar.compare')}
                </TextButton>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
