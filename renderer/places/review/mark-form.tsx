import { MOST_SIGNATURE } from '../../../core/review/mark.ts';
import { useState, type KeyboardEvent } from 'react';
import { FieldError, Form, Label, TextArea, TextField } from 'react-aria-components';
import { useText } from '../../app/use-text.ts';
import { TextButton } from '../../ui/buttons.tsx';
import controls from '../../ui/controls.module.css';
import { TextLine } from '../../ui/fields.tsx';
import css from './factor-card.module.css';
import { useReviewText } from './use-review-text.ts';

/** Reason and signature of a mark. Esc closes it, Ctrl or Cmd with Enter signs. */
export function MarkForm(props: {
  readonly label: string;
  /** Who signed the last mark; may be empty. */
  readonly signature: string;
  readonly onClose: () => void;
  readonly onSign: (reason: string, by: string) => void;
}) {
  const t = useText();
  const r = useReviewText();
  const [reason, setReason] = useState('');
  const [by, setBy] = useState(props.signature);
  const [isTried, setIsTried] = useState(false);
  const sign = () => {
    setIsTried(true);
    if (reason.trim() !== '' && by.trim() !== '') props.onSign(reason.trim(), by.trim());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') props.onClose();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) sign();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div onKeyDown={onKeyDown}>
      <Form
        className={css['form'] ?? ''}
        aria-label={props.label}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          sign();
        }}
      >
        <TextField
          className={controls['field'] ?? ''}
          value={reason}
          onChange={setReason}
          isInvalid={isTried && reason.trim() === ''}
          autoFocus
          isRequired
        >
          <Label className={controls['label'] ?? ''}>{r('mark.reason')}</Label>
          <TextArea className={controls['input'] ?? ''} rows={2} maxLength={5_000} />
          <FieldError className={controls['invalid'] ?? ''}>{r('mark.needs-reason')}</FieldError>
        </TextField>
        <TextLine
          label={r('mark.by')}
          value={by}
          onChange={setBy}
          maxLength={MOST_SIGNATURE}
          problem={isTried && by.trim() === '' ? r('mark.needs-name') : null}
        />
        <div className={css['foot']}>
          <TextButton kind="primary" onPress={sign}>
            {r('mark.save')}
          </TextButton>
          <TextButton onPress={props.onClose}>{t('cancel')}</TextButton>
        </div>
      </Form>
    </div>
  );
}
