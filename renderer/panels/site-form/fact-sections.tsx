import { useCallback, type Dispatch, type SetStateAction } from 'react';
import type { ClassFactName } from '../../../core/sites/class-facts.ts';
import { FACT_GROUPS } from '../../../core/sites/fact-groups.ts';
import type { NumberFactName } from '../../../core/sites/number-facts.ts';
import type { SiteFacts } from '../../../core/sites/site-facts.ts';
import { useText } from '../../app/use-text.ts';
import { FactSection } from './fact-section.tsx';
import type { DraftProblem } from './read-draft.ts';
import type { DatedFactName, FactName, RangeDraft, SiteDraft } from './site-draft.ts';
import css from './site-form.module.css';

/** Every fact that scores, a section a group. The callbacks never change, so that a keystroke draws one row. */
export function FactSections(props: {
  readonly draft: SiteDraft;
  readonly onChange: Dispatch<SetStateAction<SiteDraft>>;
  readonly problems: readonly DraftProblem[];
  /** Facts of the site as it is saved; null for a new one. */
  readonly facts: SiteFacts | null;
  /** Asks what another source says of a fact; never changes. */
  readonly onOther: (field: FactName) => void;
}) {
  const { draft, onChange, problems, facts, onOther } = props;
  const t = useText();
  const onNumber = useCallback(
    (field: NumberFactName, value: RangeDraft) => {
      onChange((before) => ({ ...before, numbers: { ...before.numbers, [field]: value } }));
    },
    [onChange],
  );
  const onClass = useCallback(
    (field: ClassFactName, value: string) => {
      onChange((before) => ({ ...before, classes: { ...before.classes, [field]: value } }));
    },
    [onChange],
  );
  const onDate = useCallback(
    (field: DatedFactName, value: string) => {
      onChange((before) => ({ ...before, dates: { ...before.dates, [field]: value } }));
    },
    [onChange],
  );
  const onNote = useCallback(
    (field: FactName, note: string) => {
      onChange((before) => ({ ...before, notes: { ...before.notes, [field]: note } }));
    },
    [onChange],
  );
  const { numbers, classes, dates, notes } = draft;
  return (
    <fieldset className={css['sections']}>
      <legend>{t('form.facts')}</legend>
      <p className={css['light']}>{t('form.facts-help')}</p>
      {FACT_GROUPS.map((group) => (
        <FactSection
          key={group}
          {...{ group, numbers, classes, dates, notes, problems, facts, onNumber, onClass, onDate, onNote, onOther }}
        />
      ))}
    </fieldset>
  );
}
