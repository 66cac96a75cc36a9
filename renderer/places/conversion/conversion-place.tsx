import { useState } from 'react';
import type { Site } from '../../../core/sites/site.ts';
import { useText } from '../../app/use-text.ts';
import { SiteList } from '../../panels/site-list.tsx';
import { useDocumentPart, useView } from '../../stores/session.ts';
import { Segments } from '../../ui/choices.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import css from './conversion-place.module.css';
import { Difference } from './difference.tsx';
import { MapPair } from './map-pair.tsx';
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
  const [shown, setShown] = useState<Shown>('plan');
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
        <Plan key={`${site.id} ${site.hostedAs ?? ''}`} site={site} shown={shown} onShow={setShown} />
      )}
    </div>
  );
}

/** What stands in the middle. */
const SHOWN = ['plan', 'maps'] as const;
type Shown = (typeof SHOWN)[number];

/** The form or the two maps and, beside them, what follows from the plan at every key. */
function Plan(props: { readonly site: Site; readonly shown: Shown; readonly onShow: (shown: Shown) => void }) {
  const t = useText();
  const { site, shown, onShow } = props;
  const [typed, setTyped] = useState<TypedFact | null>(null);
  const scenario = site.scenarios.find(({ id }) => id === site.hostedAs);
  return (
    <>
      <div className={css['middle']}>
        <div className={css['switch']}>
          <Segments
            label={t('conversion.shown')}
            value={shown}
            options={SHOWN.map((value) => ({ value, text: t(`conversion.shown.${value}`) }))}
            onChange={onShow}
          />
        </div>
        {shown === 'maps' && (
          <section className={css['form']} aria-label={t('map-pair.title')}>
            <MapPair site={site} />
          </section>
        )}
        {shown === 'plan' && scenario === undefined && <RecordedPlan site={site} />}
        {shown === 'plan' && scenario !== undefined && <PlanForm site={site} scenario={scenario} onType={setTyped} />}
      </div>
      <Difference site={siteAsTyped(site, typed)}>
        <WhatIf site={site} />
      </Difference>
    </>
  );
}
