import { parseNumber } from '../../../core/text/parse-number.ts';
import { Plus, UserMinus } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../app/use-text.ts';
import { IconButton, TextButton } from '../../ui/buttons.tsx';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { TextLine } from '../../ui/fields.tsx';
import css from './elicitation.module.css';
import { addPerson, changePerson, removePerson, type PairwiseDraft } from './pairwise-draft.ts';

/** Who is asked: one person or several, each with a name and a voice. */
export function PairwisePeople(props: {
  readonly draft: PairwiseDraft;
  readonly onChange: (draft: PairwiseDraft) => void;
}) {
  const t = useText();
  const { draft, onChange } = props;
  const person = draft.people[draft.asked];
  if (person === undefined) return null;
  const add = (
    <TextButton
      onPress={() => {
        onChange(addPerson(draft, t('pairwise.person', { number: draft.people.length + 1 })));
      }}
    >
      <Plus size={14} aria-hidden="true" />
      {t('pairwise.add-person')}
    </TextButton>
  );
  const setName = (name: string) => {
    onChange(changePerson(draft, (one) => ({ ...one, name })));
  };
  if (draft.people.length === 1) {
    return (
      <div className={css['row']}>
        <TextLine label={t('pairwise.who')} value={person.name} onChange={setName} />
        {add}
      </div>
    );
  }
  return (
    <>
      <div className={css['row']}>
        <ChoiceList
          label={t('pairwise.asked')}
          value={String(draft.asked)}
          options={draft.people.map(({ name }, i) => ({
            value: String(i),
            text: name === '' ? t('pairwise.person', { number: i + 1 }) : name,
          }))}
          onChange={(index) => {
            onChange({ ...draft, asked: Number(index) });
          }}
        />
        {add}
      </div>
      <div className={css['people']}>
        <TextLine label={t('pairwise.who')} value={person.name} onChange={setName} />
        <VoiceLine key={draft.asked} draft={draft} voice={person.voice} onChange={onChange} />
        <IconButton
          label={t('pairwise.remove-person', { name: person.name })}
          onPress={() => {
            onChange(removePerson(draft));
          }}
        >
          <UserMinus size={16} aria-hidden="true" />
        </IconButton>
      </div>
    </>
  );
}

/** Greatest voice that a set keeps. */
const LOUDEST = 100;

function VoiceLine(props: {
  readonly draft: PairwiseDraft;
  readonly voice: number;
  readonly onChange: (draft: PairwiseDraft) => void;
}) {
  const t = useText();
  const { draft, voice, onChange } = props;
  const [text, setText] = useState(String(voice));
  const typed = parseNumber(text);
  const isVoice = typed !== null && typed >= 0 && typed <= LOUDEST;
  return (
    <TextLine
      label={t('pairwise.voice')}
      value={text}
      inputMode="decimal"
      problem={isVoice ? null : t('pairwise.voice-wrong', { most: LOUDEST })}
      onChange={(next) => {
        setText(next);
        const read = parseNumber(next);
        if (read !== null && read >= 0 && read <= LOUDEST) {
          onChange(changePerson(draft, (person) => ({ ...person, voice: read })));
        }
      }}
    />
  );
}
