import { useState } from 'react';
import { useText } from '../../app/use-text.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { TextLine } from '../../ui/fields.tsx';
import { useEvidenceText } from '../evidence/use-evidence-text.ts';
import css from './conflicts.module.css';

/** Reason and name of whoever lets another value count. */
export function ChoiceForm(props: {
  readonly label: string;
  readonly reviewer: string;
  readonly onClose: () => void;
  readonly onChoose: (reason: string, by: string) => void;
}) {
  const t = useText();
  const e = useEvidenceText();
  const [reason, setReason] = useState('');
  const [by, setBy] = useState(props.reviewer);
  const [isTried, setIsTried] = useState(false);
  const isMissing = reason.trim() === '' || by.trim() === '';
  return (
    <form
      className={css['choice']}
      aria-label={props.label}
      onSubmit={(event) => {
        event.preventDefault();
        setIsTried(true);
        if (!isMissing) props.onChoose(reason.trim().slice(0, 5_000), by.trim().slice(0, 200));
      }}
    >
      <TextLine label={e('choice-reason')} value={reason} onChange={setReason} autoFocus />
      <TextLine label={e('choice-by')} value={by} onChange={setBy} />
      {isTried && isMissing && (
        <p className={css['problem']} role="alert">
          {e('choice-missing')}
        </p>
      )}
      <div className={css['buttons']}>
        <TextButton
          kind="primary"
          onPress={() => {
            setIsTried(true);
            if (!isMissing) props.onChoose(reason.trim().slice(0, 5_000), by.trim().slice(0, 200));
          }}
        >
          {e('choice-use')}
        </TextButton>
        <TextButton onPress={props.onClose}>{t('cancel')}</TextButton>
      </div>
    </form>
  );
}
