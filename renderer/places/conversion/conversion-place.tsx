import { useState } from 'react';
import type { Site } from '../../../core/sites/site.ts';
import { useText } from '../../app/use-text.ts';
import { SiteList } from '../../panels/site-list.tsx';
import { useDocumentPart, useView } from '../../stores/session.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import css from './conversion-place.module.css';
import { Difference } from './difference.tsx';
import { PlanForm } from './plan-form.tsx';
import { ScenarioList } from './scenario-list.tsx';
import { RecordedPlan } from './recorded-plan.tsx';
import { WhatIf } from './what-if.tsx';
import { siteAsTyped, type TypedFact } from './typed-fact.ts';

/** A conversion described from nothing: the site and its scenarios, the plan, and the difference that it makes. */
export function ConversionPlace() {
  const t = useText();
  const selected = useView((view) => view.selected);
  const site = useDocumentPart((document) => document.sites.find(({ id }) => id === selected) ?? null);
  return (
    <div className={css['place']}>
      <div className={css['left']}>
        <SiteList />
        {site !== null && <ScenarioList key={site.id} site={site} />}
      </div>
      {site === null ? (
        <section className={css['empty']} aria-label={t('place.conversion')}>
          <EmptyState title={t('conversion.no-site')} text={t('conversion.no-site-text')} />
        </section>
      ) : (
        <Plan key={`${site.id} ${site.hostedAs ?? ''}`} site={site} />
      )}
    </div>
  );
}

/** The form and, beside it, what follows from it at every key. */
function Plan({ site }: { readonly site: Site }) {
  const [typed, setTyped] = useState<TypedFact | null>(null);
  const scenario = site.scenarios.find(({ id }) => id === site.hostedAs);
  return (
    <>
      {scenario === undefined ? (
        <RecordedPlan site={site} />
      ) : (
        <PlanForm site={site} scenario={scenario} onType={setTyped} />
      )}
      <Difference site={siteAsTyped(site, typed)}>
        <WhatIf site={site} />
      </Difference>
    </>
  );
}
