import type { Site } from '../../../core/sites/site.ts';
import { useText } from '../../app/use-text.ts';
import { newScenario } from '../../commands/scenario-actions.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import css from './conversion-place.module.css';

/** The record stands for "as hosted": nothing to type, and the way to a scenario. */
export function RecordedPlan({ site }: { readonly site: Site }) {
  const t = useText();
  return (
    <section className={css['form']} aria-label={t('conversion.form')} tabIndex={0}>
      <h2 className={css['title']}>{site.name}</h2>
      <EmptyState title={t('conversion.recorded-title')} text={t('conversion.recorded-text')}>
        <TextButton
          kind="primary"
          onPress={() => {
            newScenario(site);
          }}
        >
          {t('conversion.new-long')}
        </TextButton>
      </EmptyState>
    </section>
  );
}
