import { useState } from 'react';
import { Label, TextArea, TextField } from 'react-aria-components';
import type { Source } from '../../../core/sources/source.ts';
import { useText } from '../../app/use-text.ts';
import { keepExcerpt } from '../../commands/review-actions.ts';
import { TextButton } from '../../ui/buttons.tsx';
import controls from '../../ui/controls.module.css';
import { TextLine } from '../../ui/fields.tsx';
import { useReviewText } from './use-review-text.ts';

/** Keeps the words of a source inside the workspace, so that they are there when the address is not. */
export function ExcerptForm({ source }: { readonly source: Source }) {
  const t = useText();
  const r = useReviewText();
  const [isOpen, setIsOpen] = useState(false);
  const [text, setText] = useState('');
  const [page, setPage] = useState('');
  const close = () => {
    setIsOpen(false);
    setText('');
    setPage('');
  };
  if (!isOpen)
    return (
      <TextButton
        label={`${r('excerpt.add')}: ${source.title}`}
        onPress={() => {
          setIsOpen(true);
        }}
      >
        {r('excerpt.add')}
      </TextButton>
    );
  return (
    <div role="group" aria-label={r('excerpt.add')}>
      <TextField className={controls['field'] ?? ''} value={text} onChange={setText} autoFocus>
        <Label className={controls['label'] ?? ''}>{r('excerpt.text')}</Label>
        <TextArea className={controls['input'] ?? ''} rows={4} maxLength={20_000} />
      </TextField>
      <TextLine label={r('excerpt.page')} value={page} onChange={setPage} />
      <TextButton
        kind="primary"
        isDisabled={text.trim() === ''}
        onPress={() => {
          keepExcerpt(source, { text: text.trim(), page: page.trim() });
          close();
        }}
      >
        {r('excerpt.keep')}
      </TextButton>
      <TextButton onPress={close}>{t('cancel')}</TextButton>
    </div>
  );
}
