import { HelpCircle } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { statedUnder } from '../../../core/conversion/planned-site.ts';
import type { NumberFactName } from '../../../core/sites/number-facts.ts';
import type { Scenario } from '../../../core/sites/scenario.ts';
import type { Site } from '../../../core/sites/site.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { statePlanFact } from '../../commands/scenario-actions.ts';
import { RangeField } from '../../panels/site-form/range-field.tsx';
import { IconButton } from '../../ui/buttons.tsx';
import css from './conversion-place.module.css';
import { MinedValue } from './mined-value.tsx';
import { readPlanNumber, type PlanDraft, draftOfPlan } from './plan-draft.ts';
import { originOf, rangeTexts } from './plan-text.ts';
import type { TypedFact } from './typed-fact.ts';

/** A number of the plan: it counts when its row is left or Enter is pressed, and Esc takes back what was typed. */
export function PlanNumber(props: {
  readonly name: NumberFactName;
  readonly site: Site;
  readonly scenario: Scenario;
  readonly onType: (typed: TypedFact | null) => void;
}) {
  const t = useText();
  const language = useLanguage();
  const { name, site, scenario, onType } = props;
  const [draft, setDraft] = useState<PlanDraft | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const place = { siteId: site.id, id: scenario.id };
  const stated = scenario.facts[name];
  const origin = originOf(name, site, scenario);
  const basis = t('form.typed-by-hand');
  const shown = draft ?? draftOfPlan(name, stated);
  const label = t(`form.${name}`);
  const asked = { name, stated, basis };

  const type = (next: PlanDraft) => {
    setDraft(next);
    const read = readPlanNumber(next, asked);
    if (read.ok) setProblem(null);
    onType(read.ok ? { name, fact: read.value } : null);
  };
  const drop = () => {
    setDraft(null);
    setProblem(null);
    onType(null);
  };
  const commit = () => {
    if (draft === null) return;
    const read = readPlanNumber(draft, asked);
    if (!read.ok) {
      setProblem(read.error);
      return;
    }
    drop();
    if (read.value !== stated) statePlanFact(place, name, read.value);
  };
  useCommitAtEnd(() => {
    const read = draft === null ? null : readPlanNumber(draft, asked);
    if (read?.ok === true && read.value !== stated) statePlanFact(place, name, read.value);
  });

  const held = rangeTexts(name, statedUnder(site.facts, scenario)[name], language);
  return (
    <div
      className={css['number']}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) commit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) commit();
        if (event.key === 'Escape' && draft !== null) drop();
      }}
    >
      <RangeField
        label={label}
        value={shown.range}
        problem={problem}
        placeholder={held !== null && (origin === 'record' || origin === 'phases') ? held : t('not-known')}
        hint={origin === null ? null : t(`conversion.by.${origin}`)}
        note={shown.range.likely === '' ? null : shown.note}
        onChange={(range) => {
          type({ ...shown, range });
        }}
        onNote={(note) => {
          type({ ...shown, note });
        }}
        before={<MinedValue name={name} site={site} />}
        after={
          <IconButton
            label={t('conversion.mark-unknown', { label })}
            isOn={origin === 'unknown'}
            onPress={() => {
              drop();
              statePlanFact(place, name, origin === 'unknown' ? undefined : null);
            }}
          >
            <HelpCircle size={15} aria-hidden="true" />
          </IconButton>
        }
      />
    </div>
  );
}

/** What was typed counts too where the field goes away without being left, as when a key shows another place. */
function useCommitAtEnd(commit: () => void): void {
  const latest = useRef(commit);
  useEffect(() => {
    latest.current = commit;
  });
  useEffect(
    () => () => {
      latest.current();
    },
    [],
  );
}
