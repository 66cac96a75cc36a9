import { useState } from 'react';
import { MOST_ANSWERS } from '../../../core/evidence/public-record.ts';
import type { Source } from '../../../core/sources/source.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { TextLine } from '../../ui/fields.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import { ANSWERERS, withAnswer, withSource, type AnswerDraft } from './answer-draft.ts';
import css from './evidence.module.css';
import { TextArea } from './text-area.tsx';
import { useEvidenceText } from './use-evidence-text.ts';

/** What was answered to a record: one group of fields an answer, and a button for another. */
export function AnswerFields(props: {
  readonly answers: readonly AnswerDraft[];
  readonly sources: Readonly<Record<string, Source>>;
  /** The sentence of a field's problem, by the names that `answerProblems` gives; null for none. */
  readonly problemOf: (field: string) => string | null;
  readonly onChange: (answers: readonly AnswerDraft[]) => void;
}) {
  const e = useEvidenceText();
  const { answers, sources, problemOf, onChange } = props;
  const [added, setAdded] = useState<number | null>(null);
  const add = useFocusBack(answers.length);
  return (
    <fieldset className={css['group']}>
      <legend>{e('answers')}</legend>
      {answers.map((answer, i) => (
        <OneAnswer
          key={answer.key}
          answer={answer}
          number={i + 1}
          sources={sources}
          isNew={answer.key === added}
          problemOf={problemOf}
          onChange={(changed) => {
            onChange(answers.with(i, changed));
          }}
          onRemove={() => {
            onChange(answers.toSpliced(i, 1));
          }}
        />
      ))}
      <TextButton
        ref={add}
        isDisabled={answers.length >= MOST_ANSWERS}
        onPress={() => {
          const more = withAnswer(answers);
          setAdded(more.at(-1)?.key ?? null);
          onChange(more);
        }}
      >
        {e('answer-add')}
      </TextButton>
    </fieldset>
  );
}

function OneAnswer(props: {
  readonly answer: AnswerDraft;
  /** From 1, as it is read out. */
  readonly number: number;
  readonly sources: Readonly<Record<string, Source>>;
  readonly isNew: boolean;
  readonly problemOf: (field: string) => string | null;
  readonly onChange: (answer: AnswerDraft) => void;
  readonly onRemove: () => void;
}) {
  const e = useEvidenceText();
  const { answer, number, sources, problemOf, onChange } = props;
  return (
    <fieldset className={css['group']}>
      <legend>{e('answer-n', { number })}</legend>
      <ChoiceList
        label={e('answer-by')}
        value={answer.by}
        options={ANSWERERS.map((value) => ({ value, text: e(`answer-by.${value}`) }))}
        onChange={(by) => {
          onChange({ ...answer, by });
        }}
      />
      <TextLine
        label={e('answer-date')}
        value={answer.date}
        problem={problemOf(`answer.date.${answer.key}`)}
        onChange={(date) => {
          onChange({ ...answer, date });
        }}
      />
      <ChoiceList
        label={e('answer-source')}
        value={answer.sources[0] ?? ''}
        options={[
          { value: '', text: e('answer-source-none') },
          ...Object.values(sources).map(({ id, title }) => ({ value: id, text: title })),
        ]}
        onChange={(source) => {
          onChange(withSource(answer, source));
        }}
      />
      <TextArea
        label={e('answer-text')}
        value={answer.text}
        problem={problemOf(`answer.text.${answer.key}`)}
        hasFocus={props.isNew}
        onChange={(text) => {
          onChange({ ...answer, text });
        }}
      />
      <TextButton kind="quiet" onPress={props.onRemove}>
        {e('answer-remove-n', { number })}
      </TextButton>
    </fieldset>
  );
}
