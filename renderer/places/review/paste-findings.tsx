import { useState } from 'react';
import { FieldError, Label, Text, TextArea, TextField } from 'react-aria-components';
import { MOST_SET_NAME } from '../../../core/review/finding-set.ts';
import { parseFindings, type FindingsProblem } from '../../../core/review/parse-findings.ts';
import { useText, type Say } from '../../app/use-text.ts';
import { pasteFindings } from '../../commands/review-actions.ts';
import { reviewView } from '../../stores/review-view.ts';
import { TextButton } from '../../ui/buttons.tsx';
import controls from '../../ui/controls.module.css';
import { TextLine } from '../../ui/fields.tsx';
import { Window } from '../../ui/window.tsx';
import css from './paste-findings.module.css';
import { useReviewText } from './use-review-text.ts';

/** Findings of the code, pasted as text and shown as they are read. */
export function PasteFindings({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const r = useReviewText();
  const [name, setName] = useState('');
  const [text, setText] = useState('');
  const [isTried, setIsTried] = useState(false);
  const parsed = parseFindings(text);
  const problem = parsed.ok || (!isTried && parsed.error.code === 'no-findings') ? null : problemText(parsed.error, r);
  const save = () => {
    setIsTried(true);
    if (!parsed.ok || name.trim() === '') return;
    pasteFindings(name.trim(), parsed.value);
    reviewView.setState({ finding: null, factor: null, tab: 'factors' });
    onClose();
  };
  return (
    <Window
      title={r('paste.title')}
      closeLabel={t('close')}
      onClose={onClose}
      wide
      foot={
        <>
          <TextButton onPress={onClose}>{t('cancel')}</TextButton>
          <TextButton kind="primary" onPress={save}>
            {r('paste.save')}
          </TextButton>
        </>
      }
    >
      <div className={css['fields']}>
        <TextLine
          label={r('paste.name')}
          value={name}
          onChange={setName}
          maxLength={MOST_SET_NAME}
          autoFocus
          problem={isTried && name.trim() === '' ? r('paste.needs-name') : null}
        />
        <TextField className={controls['field'] ?? ''} value={text} onChange={setText} isInvalid={problem !== null}>
          <Label className={controls['label'] ?? ''}>{r('paste.text')}</Label>
          <TextArea className={controls['input'] ?? ''} rows={8} />
          <Text slot="description" className={controls['hint'] ?? ''}>
            {r('paste.next')}
          </Text>
          <FieldError className={controls['invalid'] ?? ''}>{problem}</FieldError>
        </TextField>
        {parsed.ok && (
          <section aria-label={r('paste.count', { count: parsed.value.length })}>
            <p className={css['count']}>{r('paste.count', { count: parsed.value.length })}</p>
            <ol className={css['read']}>
              {parsed.value.map((finding, i) => (
                <li key={`${i} ${finding}`}>{finding}</li>
              ))}
            </ol>
          </section>
        )}
      </div>
    </Window>
  );
}

function problemText({ code, ...facts }: FindingsProblem, r: Say): string {
  return r(`problem.${code}`, facts);
}
