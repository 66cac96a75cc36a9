import { memo } from 'react';
import { PLAN_SECTIONS } from '../../../core/conversion/plan-sections.ts';
import type { Scenario } from '../../../core/sites/scenario.ts';
import type { Site } from '../../../core/sites/site.ts';
import { useText } from '../../app/use-text.ts';
import css from './conversion-place.module.css';
import { MeasureList } from './measure-list.tsx';
import { PlanSection } from './plan-section.tsx';
import type { TypedFact } from './typed-fact.ts';

/** What a scenario states, section by section, and the measures it takes. Typing draws the field and the difference only. */
export const PlanForm = memo(function PlanForm(props: {
  readonly site: Site;
  readonly scenario: Scenario;
  readonly onType: (typed: TypedFact | null) => void;
}) {
  const t = useText();
  const { site, scenario, onType } = props;
  return (
    <section className={css['form']} aria-label={t('conversion.form')} tabIndex={0}>
      <h2 className={css['title']}>
        {site.name} <span className={css['of']}>{scenario.name}</span>
      </h2>
      <p className={css['light']}>{t('conversion.form-help')}</p>
      {PLAN_SECTIONS.map((section) => (
        <PlanSection key={section} section={section} site={site} scenario={scenario} onType={onType} />
      ))}
      <MeasureList site={site} scenario={scenario} />
    </section>
  );
});
