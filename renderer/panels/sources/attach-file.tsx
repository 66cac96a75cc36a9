import { useState } from 'react';
import type { IpcError } from '../../../core/ipc/contract.ts';
import { errorSentence } from '../../../core/ipc/error-sentence.ts';
import type { FileFacts } from '../../../core/review/attachment.ts';
import type { Source } from '../../../core/sources/source.ts';
import { formatRounded } from '../../../core/text/numbers.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { chooseAttachment, keepFile } from '../../commands/attachment-actions.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { TextLine } from '../../ui/fields.tsx';
import css from './sources.module.css';
import { useSourceText } from './use-source-text.ts';

const BYTES_PER_MB = 1024 * 1024;

/** Attaches a file or page image to a source: chosen in a dialog of the system, then named with its page. */
export function AttachFile({ source }: { readonly source: Source }) {
  const t = useText();
  const s = useSourceText();
  const language = useLanguage();
  const [file, setFile] = useState<FileFacts | null>(null);
  const [refusal, setRefusal] = useState<IpcError | null>(null);
  /** The button that opened the form takes the focus back. */
  const [wasOpen, setWasOpen] = useState(false);
  const [title, setTitle] = useState('');
  const [page, setPage] = useState('');
  const close = () => {
    setFile(null);
    setWasOpen(true);
    setTitle('');
    setPage('');
  };
  const choose = async () => {
    const chosen = await chooseAttachment();
    setFile(chosen.ok ? chosen.value : null);
    setRefusal(chosen.ok ? null : chosen.error);
    setTitle(source.title);
  };
  if (file === null)
    return (
      <>
        <TextButton label={`${s('file.add')}: ${source.title}`} autoFocus={wasOpen} onPress={() => void choose()}>
          {s('file.add')}
        </TextButton>
        {refusal !== null && (
          <p className={css['refusal']} role="alert">
            {errorSentence(language, refusal)}
          </p>
        )}
      </>
    );
  return (
    <div className={css['form']} role="group" aria-label={s('file.add')}>
      <p className={css['light']}>
        {s('file.chosen', { name: file.fileName, size: formatRounded(file.size / BYTES_PER_MB, language) })}
      </p>
      <TextLine label={s('file.title')} value={title} onChange={setTitle} autoFocus />
      <TextLine label={s('excerpt.page')} value={page} onChange={setPage} />
      <div className={css['buttons']}>
        <TextButton
          kind="primary"
          onPress={() => {
            keepFile(source, file, { title: title.trim(), page: page.trim() });
            close();
          }}
        >
          {s('file.keep')}
        </TextButton>
        <TextButton onPress={close}>{t('cancel')}</TextButton>
      </div>
    </div>
  );
}
