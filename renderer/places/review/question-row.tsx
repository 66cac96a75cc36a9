import { CircleCheck, CircleDashed, CircleDot } from 'lucide-react';
import { useState } from 'react';
import { MOST_NOTE } from '../../../core/review/answer.ts';
import { ANSWER_STATUSES } from '../../../core/review/answer.ts';
import { partName } from '../../../core/review/letter.ts';
import type { AnswerStatus, AskedQuestion, Part } from '../../../core/review/questions.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { followFile, setAnswer } from '../../commands/review-actions.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { Segments } from '../../ui/choices.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import { TextLine } from '../../ui/fields.tsx';
import css from './questions-tab.module.css';
import { useReviewText } from './use-review-text.ts';

const ICONS = { answered: CircleCheck, partly: CircleDot, missing: CircleDashed } as const;

/** A question, how far it is answered and by what, and a way for the reviewer to say otherwise. */
export function QuestionRow({ siteId, asked }: { readonly siteId: string; readonly asked: AskedQuestion }) {
  const r = useReviewText();
  const [isOpen, setIsOpen] = useState(false);
  const change = useFocusBack(isOpen);
  const { question, status, answer } = asked;
  const Icon = ICONS[status];
  const text = r(`question.${question.key}`);
  return (
    <li className={css['question']} data-status={status}>
      <Icon size={16} aria-hidden="true" />
      <div>
        <p>{text}</p>
        <PartLines asked={asked} />
        {answer !== null && answer.note !== '' && <p className={css['note']}>{answer.note}</p>}
        {isOpen && (
          <AnswerForm
            siteId={siteId}
            asked={asked}
            onClose={() => {
              setIsOpen(false);
            }}
          />
        )}
      </div>
      <div className={css['status']}>
        <strong>{r(`answer.${status}`)}</strong>
        <span>{r(answer === null ? 'answer.by-file' : 'answer.by-reviewer')}</span>
        {!isOpen && (
          <TextButton
            kind="quiet"
            ref={change}
            label={`${r('answer.change')} ${text}`}
            onPress={() => {
              setIsOpen(true);
            }}
          >
            {r('answer.change')}
          </TextButton>
        )}
      </div>
    </li>
  );
}

function PartLines({ asked: { question, found, missing } }: { readonly asked: AskedQuestion }) {
  const r = useReviewText();
  const language = useLanguage();
  const names = (parts: readonly Part[]) => parts.map((part) => partName(part, language)).join('; ');
  if (question.parts.length === 0) return <p className={css['light']}>{r('answer.untied')}</p>;
  return (
    <>
      {found.length > 0 && <p className={css['light']}>{r('answer.found', { parts: names(found) })}</p>}
      {missing.length > 0 && <p className={css['light']}>{r('answer.lacking', { parts: names(missing) })}</p>}
    </>
  );
}

function AnswerForm(props: { readonly siteId: string; readonly asked: AskedQuestion; readonly onClose: () => void }) {
  const t = useText();
  const r = useReviewText();
  const { siteId, asked, onClose } = props;
  const [status, setStatus] = useState<AnswerStatus>(asked.status);
  const [note, setNote] = useState(asked.answer?.note ?? '');
  return (
    <div
      className={css['form']}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <Segments
        label={r('answer.status')}
        value={status}
        options={ANSWER_STATUSES.map((value) => ({ value, text: r(`answer.${value}`) }))}
        onChange={setStatus}
      />
      <TextLine label={r('answer.note')} value={note} onChange={setNote} maxLength={MOST_NOTE} autoFocus />
      <div className={css['foot']}>
        <TextButton
          kind="primary"
          onPress={() => {
            setAnswer({ siteId, question: asked.question.key, status, note: note.trim() });
            onClose();
          }}
        >
          {r('answer.save')}
        </TextButton>
        <TextButton onPress={onClose}>{t('cancel')}</TextButton>
        {asked.answer !== null && (
          <TextButton
            kind="quiet"
            onPress={() => {
              followFile({ siteId, question: asked.question.key });
              onClose();
            }}
          >
            {r('answer.follow-file', { status: r(`answer.${asked.proposed}`) })}
          </TextButton>
        )}
      </div>
    </div>
  );
}
