import { useState, type ReactNode } from 'react';
import { PLAN_SECTION_FACTS, type PlanSection as Section } from '../../../core/conversion/plan-sections.ts';
import { CLASS_FACTS, type ClassFactName } from '../../../core/sites/class-facts.ts';
import type { Scenario } from '../../../core/sites/scenario.ts';
import type { Site } from '../../../core/sites/site.ts';
import type { FactName } from '../../../core/sites/site-facts.ts';
import { useIndicatorText, useText } from '../../app/use-text.ts';
import css from './conversion-place.module.css';
import { PhaseTable } from './phase-table.tsx';
import { PlanClass } from './plan-class.tsx';
import { PlanNumber } from './plan-number.tsx';
import type { TypedFact } from './typed-fact.ts';

type SectionProps = {
  readonly section: Section;
  readonly site: Site;
  readonly scenario: Scenario;
  readonly onType: (typed: TypedFact | null) => void;
};

/** The facts of one section; a closed section draws no field. */
export function PlanSection({ section, site, scenario, onType }: SectionProps) {
  const t = useText();
  const say = useIndicatorText();
  const names = PLAN_SECTION_FACTS[section];
  const stated = names.filter((name) => scenario.facts[name] !== undefined).length;
  const isOwn = section === 'cost' || section === 'opposition' || section === 'reuse';
  return (
    <Folded
      title={isOwn ? t(`conversion.section.${section}`) : say(`delta.section.${section}`)}
      state={t('conversion.stated', { stated })}
      startsOpen={section === 'load'}
    >
      <div className={css['heads']} aria-hidden="true">
        <span />
        <span>{t('state.mined')}</span>
        <span>{t('state.hosted')}</span>
      </div>
      {names.map((name) =>
        isClass(name) ? (
          <PlanClass key={name} name={name} site={site} scenario={scenario} />
        ) : (
          <PlanNumber key={name} name={name} site={site} scenario={scenario} onType={onType} />
        ),
      )}
      {section === 'load' && <PhaseTable site={site} scenario={scenario} />}
    </Folded>
  );
}

/** A part of the form behind its title, with what it holds in a few words. */
export function Folded(props: {
  readonly title: string;
  readonly state: string;
  readonly startsOpen?: boolean;
  readonly onToggle?: (isOpen: boolean) => void;
  readonly children: ReactNode;
}) {
  const { title, state, startsOpen = false, onToggle, children } = props;
  const [isOpen, setOpen] = useState(startsOpen);
  return (
    <details
      className={css['section']}
      open={isOpen}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
        onToggle?.(event.currentTarget.open);
      }}
    >
      <summary>
        <span>{title}</span>
        <span className={css['light']}>{state}</span>
      </summary>
      {isOpen && <div className={css['rows']}>{children}</div>}
    </details>
  );
}

function isClass(name: FactName): name is ClassFactName {
  return name in CLASS_FACTS;
}
