import { useState } from 'react';
import { CLASS_FACTS, type ClassFactName } from '../../../core/sites/class-facts.ts';
import type { PlanFacts, Scenario } from '../../../core/sites/scenario.ts';
import type { Site } from '../../../core/sites/site.ts';
import { useIndicatorText, useLanguage, useText } from '../../app/use-text.ts';
import { statePlanFact } from '../../commands/scenario-actions.ts';
import { DATED_FACTS } from '../../panels/site-form/site-draft.ts';
import { NoteInput } from '../../panels/site-form/note-input.tsx';
import { ChoiceList } from '../../ui/choice-list.tsx';
import css from './conversion-place.module.css';
import { MinedValue } from './mined-value.tsx';
import { PlanDate } from './plan-date.tsx';
import { factText, originOf } from './plan-text.ts';

/** Choices beside the words of the list, none of which looks like these. */
const RECORD = '';
const UNKNOWN = '?';

/** A word of the plan: one of its list, not known, or left to the record. */
export function PlanClass(props: { readonly name: ClassFactName; readonly site: Site; readonly scenario: Scenario }) {
  const t = useText();
  const say = useIndicatorText();
  const language = useLanguage();
  const { name, site, scenario } = props;
  const stated = scenario.facts[name];
  const recorded = factText(name, site.facts[name], language);
  const origin = originOf(name, site, scenario);
  const label = t(`form.${name}`);
  const state = (fact: PlanFacts[ClassFactName]) => {
    statePlanFact({ siteId: site.id, id: scenario.id }, name, fact);
  };
  return (
    <div className={css['word']} role="group" aria-label={label}>
      <span>
        {label}
        {origin !== null && <span className={css['origin']}>{t(`conversion.by.${origin}`)}</span>}
      </span>
      <MinedValue name={name} site={site} />
      <ChoiceList
        label={label}
        hidesLabel
        value={stated === null ? UNKNOWN : (stated?.value ?? RECORD)}
        options={[
          {
            value: RECORD,
            text: recorded === null ? t('not-known') : t('conversion.from-record', { value: recorded }),
          },
          ...(recorded === null && stated !== null ? [] : [{ value: UNKNOWN, text: t('conversion.by.unknown') }]),
          ...CLASS_FACTS[name].words.map((word) => ({ value: word, text: say(`class.${word}`) })),
        ]}
        onChange={(word) => {
          if (word === RECORD) state(undefined);
          else if (word === UNKNOWN) state(null);
          // Another word of the same vote or suit is of the same day.
          else state(typedWord(word, { note: t('form.typed-by-hand'), date: stated?.date ?? null }));
        }}
      />
      {stated !== null && stated !== undefined && <Basis name={name} stated={stated} onState={state} />}
    </div>
  );
}

type Typed = { readonly note: string; readonly date: string | null };

function typedWord(value: string, { note, date }: Typed): PlanFacts[ClassFactName] {
  return { value, grade: 'D', sources: [], date, note } as PlanFacts[ClassFactName];
}

/** When the word is true, where that matters, and where it is from. */
function Basis(props: {
  readonly name: ClassFactName;
  readonly stated: NonNullable<PlanFacts[ClassFactName]>;
  readonly onState: (fact: PlanFacts[ClassFactName]) => void;
}) {
  const t = useText();
  const { name, stated, onState } = props;
  return (
    <>
      {DATED_FACTS.some((dated) => dated === name) && (
        <PlanDate
          key={stated.date}
          name={name}
          date={stated.date}
          onDone={(date) => {
            onState({ ...stated, date });
          }}
        />
      )}
      <Note
        key={stated.note}
        label={t(`form.${name}`)}
        note={stated.note}
        onDone={(note) => {
          onState({ ...stated, note: note === '' ? t('form.typed-by-hand') : note });
        }}
      />
    </>
  );
}

/** Where the word is from; counts when the field is left or Enter is pressed. */
function Note(props: { readonly label: string; readonly note: string; readonly onDone: (note: string) => void }) {
  const { label, note, onDone } = props;
  const [text, setText] = useState(note);
  const done = () => {
    if (text.trim() !== note.trim()) onDone(text.trim());
  };
  return (
    <span
      className={css['wordNote']}
      onBlur={done}
      onKeyDown={(event) => {
        if (event.key === 'Enter') done();
        if (event.key === 'Escape') setText(note);
      }}
    >
      <NoteInput label={label} value={text} onChange={setText} />
    </span>
  );
}
