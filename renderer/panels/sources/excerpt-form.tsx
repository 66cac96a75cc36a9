import { useState } from 'react';
import { Label, TextArea, TextField } from 'react-aria-components';
import type { Source } from '../../../core/sources/source.ts';
import { useText } from '../../app/use-text.ts';
import { keepExcerpt } from '../../commands/review-actions.ts';
import { TextButton } from '../../ui/buttons.tsx';
import controls from '../../ui/controls.module.css';
import { TextLine } from '../../ui/fields.tsx';
import css from './sources.module.css';
import { useSourceText } from './use-source-text.ts';

/** Keeps the words of a source inside the workspace, so that they are there when the address is not. */
export function ExcerptForm({ source }: { readonly source: Source }) {
  const t = useText();
  const s = useSourceText();
  const [isOpen, setIsOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  const [text, setText] = useState('');
  const [page, setPage] = useState('');
  const close = () => {
    setIsOpen(false);
    setWasOpen(true);
    setText('');
    setPage('');
  };
  if (!isOpen)
    return (
      <TextButton
        label={`${s('excerpt.add')}: ${source.title}`}
        autoFocus={wasOpen}
        onPress={() => {
          setIsOpen(true);
        }}
      >
        {s('excerpt.add')}
      </TextButton>
    );
  return (
    <div className={css['form']} role="group" aria-label={s('excerpt.add')}>
      <TextField className={controls['field'] ?? ''} value={text} onChange={setText} autoFocus>
        <Label className={controls['label'] ?? ''}>{s('excerpt.text')}</Label>
        <TextArea className={controls['input'] ?? ''} rows={4} maxLength={20_000} />
      </TextField>
      <TextLine label={s('excerpt.page')} value={page} onChange={setPage} />
      <div className={css['buttons']}>
        <TextButton
          kind="primary"
          isDisabled={text.trim() === ''}
          onPress={() => {
            keepExcerpt(source, { text: text.trim(), page: page.trim() });
            close();
          }}
        >
          {s('excerpt.keep')}
        </TextButton>
        <TextButton onPress={close}>{t('cancel')}</TextButton>
      </div>
    </div>
  );
}
