import { useState } from 'react';
import { FieldError, Label, TextArea, TextField } from 'react-aria-components';
import { MOST_PART, type ReviewCondition } from '../../../core/review/condition.ts';
import { CONDITION_EXAMPLES } from '../../../core/review/condition-examples.ts';
import { INDICATORS } from '../../../core/indicators/registry.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { writeCondition } from '../../commands/review-actions.ts';
import { indicatorName } from '../../panels/reading-text.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { ChoiceList } from '../../ui/choice-list.tsx';
import controls from '../../ui/controls.module.css';
import { TextLine } from '../../ui/fields.tsx';
import css from './conditions-tab.module.css';
import { exampleLine, fromExample } from './condition-draft.ts';
import { useReviewText } from './use-review-text.ts';
import type { SiteReview } from './use-site-review.ts';

/** Stands for "none" in a list of choices. */
const NONE = 'none';

/** A condition, typed or started from an ordinance's example; keeping it is one step to undo. */
export function ConditionForm(props: {
  readonly review: SiteReview;
  readonly condition: ReviewCondition;
  readonly onClose: () => void;
}) {
  const t = useText();
  const r = useReviewText();
  const language = useLanguage();
  const { review, onClose } = props;
  const [draft, setDraft] = useState(props.condition);
  const [picked, setPicked] = useState(
    CONDITION_EXAMPLES.find(({ source }) => source.id === props.condition.example)?.key ?? NONE,
  );
  const [isTried, setIsTried] = useState(false);
  const put = (change: Partial<ReviewCondition>) => {
    setDraft({ ...draft, ...change });
  };
  const save = () => {
    setIsTried(true);
    if (draft.text.trim() === '') return;
    const example = CONDITION_EXAMPLES.find(({ source }) => source.id === draft.example)?.source ?? null;
    writeCondition({ ...draft, text: draft.text.trim() }, example);
    onClose();
  };
  return (
    <div
      role="group"
      aria-label={r('conditions.add')}
      className={css['form']}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
      }}
    >
      <ChoiceList
        label={r('conditions.example')}
        value={picked}
        autoFocus
        options={[
          { value: NONE, text: r('conditions.no-example') },
          ...CONDITION_EXAMPLES.map((example) => ({ value: example.key, text: exampleLine(example, language) })),
        ]}
        onChange={(key) => {
          const example = CONDITION_EXAMPLES.find((one) => one.key === key);
          setPicked(key);
          setDraft(
            example === undefined
              ? { ...draft, example: null }
              : fromExample(draft, example, { findings: review.set.findings, language }),
          );
        }}
      />
      <TextField
        className={controls['field'] ?? ''}
        value={draft.text}
        onChange={(text) => {
          put({ text });
        }}
        isInvalid={isTried && draft.text.trim() === ''}
      >
        <Label className={controls['label'] ?? ''}>{r('conditions.text')}</Label>
        <TextArea className={controls['input'] ?? ''} rows={2} maxLength={5_000} />
        <FieldError className={controls['invalid'] ?? ''}>{r('conditions.needs-text')}</FieldError>
      </TextField>
      {(['limit', 'place', 'recheck'] as const).map((part) => (
        <TextLine
          key={part}
          label={r(`conditions.${part}`)}
          value={draft[part]}
          maxLength={MOST_PART}
          onChange={(value) => {
            put({ [part]: value });
          }}
        />
      ))}
      <ChoiceList
        label={r('conditions.finding')}
        value={draft.finding ?? NONE}
        options={[
          { value: NONE, text: r('conditions.no-finding') },
          ...review.set.findings.map(({ id, text }) => ({ value: id, text })),
        ]}
        onChange={(id) => {
          put({ finding: id === NONE ? null : id });
        }}
      />
      <ChoiceList
        label={r('conditions.factor')}
        value={draft.factor ?? NONE}
        options={[
          { value: NONE, text: r('conditions.no-factor') },
          ...INDICATORS.map(({ id }) => ({ value: id, text: indicatorName(id, language) })),
        ]}
        onChange={(id) => {
          put({ factor: id === NONE ? null : id });
        }}
      />
      <div className={css['foot']}>
        <TextButton kind="primary" onPress={save}>
          {r('conditions.save')}
        </TextButton>
        <TextButton onPress={onClose}>{t('cancel')}</TextButton>
      </div>
    </div>
  );
}
