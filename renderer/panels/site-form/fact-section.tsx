import { memo, useState } from 'react';
import { CLASS_FACT_NAMES, CLASS_FACTS, type ClassFactName } from '../../../core/sites/class-facts.ts';
import type { FactGroup } from '../../../core/sites/fact-groups.ts';
import { NUMBER_FACT_NAMES, NUMBER_FACTS, type NumberFactName } from '../../../core/sites/number-facts.ts';
import type { SiteFacts } from '../../../core/sites/site-facts.ts';
import { useIndicatorText, useText } from '../../app/use-text.ts';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { TextLine } from '../../ui/fields.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { useEvidenceText } from '../evidence/use-evidence-text.ts';
import { NoteInput } from './note-input.tsx';
import { RangeField } from './range-field.tsx';
import type { DraftProblem } from './read-draft.ts';
import { DATED_FACTS, type DatedFactName, type FactName, type RangeDraft, type SiteDraft } from './site-draft.ts';
import css from './site-form.module.css';

/** Groups of facts that are no group of indicators. */
const OWN_NAMES: ReadonlySet<FactGroup> = new Set(['load', 'noise', 'reuse']);

type FactSectionProps = {
  readonly group: FactGroup;
  readonly numbers: SiteDraft['numbers'];
  readonly classes: SiteDraft['classes'];
  readonly dates: SiteDraft['dates'];
  readonly problems: readonly DraftProblem[];
  readonly onNumber: (field: NumberFactName, value: RangeDraft) => void;
  readonly onClass: (field: ClassFactName, value: string) => void;
  readonly onDate: (field: DatedFactName, value: string) => void;
  readonly notes: SiteDraft['notes'];
  readonly onNote: (field: FactName, note: string) => void;
  readonly facts: SiteFacts | null;
  readonly onOther: (field: FactName) => void;
};

/** The facts of one group, folded away until they are wanted: a closed section draws no field. */
export function FactSection(props: FactSectionProps) {
  const t = useText();
  const { group, numbers, classes, dates, notes, problems, facts, onNumber, onClass, onDate, onNote, onOther } = props;
  const asker = (field: FactName) => (facts?.[field] === undefined ? null : onOther);
  const [isOpen, setOpen] = useState(group === 'load');
  const numberNames = NUMBER_FACT_NAMES.filter((field) => NUMBER_FACTS[field].group === group);
  const classNames = CLASS_FACT_NAMES.filter((field) => CLASS_FACTS[field].group === group);
  const fields: readonly string[] = [...numberNames, ...classNames];
  const known =
    numberNames.filter((field) => numbers[field].likely !== '').length +
    classNames.filter((field) => classes[field] !== '').length;
  const isWrong = problems.some(({ field }) => fields.includes(field));
  return (
    <details
      className={css['section']}
      open={isOpen || isWrong}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>
        <span>{t(OWN_NAMES.has(group) ? `form.fact-group.${group}` : `group.${group}`)}</span>
        <span className={css['light']}>{t('form.fact-group.known', { known, all: fields.length })}</span>
      </summary>
      {(isOpen || isWrong) && (
        <div className={css['fields']}>
          {classNames.map((field) => (
            <ClassFact
              key={field}
              field={field}
              value={classes[field]}
              note={notes[field]}
              onChange={onClass}
              onNote={onNote}
              onOther={asker(field)}
            />
          ))}
          {DATED_FACTS.filter((field) => CLASS_FACTS[field].group === group && classes[field] !== '').map((field) => (
            <TextLine
              key={field}
              label={t(`form.${field}Date`)}
              value={dates[field]}
              problem={problems.some((one) => one.field === field) ? t('form.date-wrong') : null}
              onChange={(value) => {
                onDate(field, value);
              }}
            />
          ))}
          {numberNames.map((field) => (
            <NumberFact
              key={field}
              field={field}
              value={numbers[field]}
              problem={problems.find((candidate) => candidate.field === field)?.code ?? null}
              note={notes[field]}
              onChange={onNumber}
              onNote={onNote}
              onOther={asker(field)}
            />
          ))}
        </div>
      )}
    </details>
  );
}

const ClassFact = memo(function ClassFact(props: {
  readonly field: ClassFactName;
  readonly value: string;
  readonly note: string;
  readonly onChange: FactSectionProps['onClass'];
  readonly onNote: FactSectionProps['onNote'];
  readonly onOther: FactSectionProps['onOther'] | null;
}) {
  const t = useText();
  const say = useIndicatorText();
  const { field, value, note, onChange, onNote, onOther } = props;
  return (
    <div className={css['class']}>
      <ChoiceList
        label={t(`form.${field}`)}
        value={value}
        options={[
          { value: '', text: t('not-known') },
          ...CLASS_FACTS[field].words.map((word) => ({ value: word, text: say(`class.${word}`) })),
        ]}
        onChange={(word) => {
          onChange(field, word);
        }}
      />
      {value !== '' && (
        <NoteInput
          label={t(`form.${field}`)}
          value={note}
          onChange={(words) => {
            onNote(field, words);
          }}
        />
      )}
      {onOther !== null && <AskOther field={field} onOther={onOther} />}
    </div>
  );
});

const NumberFact = memo(function NumberFact(props: {
  readonly field: NumberFactName;
  readonly value: RangeDraft;
  readonly problem: string | null;
  readonly note: string;
  readonly onChange: FactSectionProps['onNumber'];
  readonly onNote: FactSectionProps['onNote'];
  readonly onOther: FactSectionProps['onOther'] | null;
}) {
  const t = useText();
  const { field, value, problem, note, onChange, onNote, onOther } = props;
  return (
    <RangeField
      label={t(`form.${field}`)}
      hint={onOther === null ? null : <AskOther field={field} onOther={onOther} />}
      value={value}
      problem={problem}
      onChange={(range) => {
        onChange(field, range);
      }}
      note={note}
      onNote={(words) => {
        onNote(field, words);
      }}
    />
  );
});

/** The way to say what another source has on a fact that is on file. */
function AskOther({ field, onOther }: { readonly field: FactName; readonly onOther: FactSectionProps['onOther'] }) {
  const t = useText();
  const e = useEvidenceText();
  return (
    <LinkButton
      label={`${e('another-source')} ${t(`form.${field}`)}`}
      onPress={() => {
        onOther(field);
      }}
    >
      {e('another-source')}
    </LinkButton>
  );
}
