import { useState } from 'react';
import { errorSentence } from '../../../core/ipc/error-sentence.ts';
import type { FileFacts } from '../../../core/review/attachment.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { Segments } from '../../ui/choices.tsx';
import { Window } from '../../ui/window.tsx';
import css from './sources.module.css';
import { useAttached } from './use-attached.ts';
import { useSourceText } from './use-source-text.ts';

/** An attached picture or text over the whole window; a picture as a whole page or as large as it is. */
export function AttachedWindow(props: {
  readonly file: FileFacts;
  readonly caption: string;
  readonly onClose: () => void;
}) {
  const t = useText();
  const s = useSourceText();
  const language = useLanguage();
  const { file, caption, onClose } = props;
  const [size, setSize] = useState<'fit' | 'actual'>('fit');
  const attached = useAttached(file);
  const isText = file.mediaType === 'text/plain';
  return (
    <Window title={caption} closeLabel={t('close')} onClose={onClose} full>
      <div className={css['sheet']}>
        {!isText && (
          <Segments
            label={s('picture.zoom')}
            value={size}
            options={(['fit', 'actual'] as const).map((value) => ({ value, text: s(`picture.${value}`) }))}
            onChange={setSize}
          />
        )}
        {attached === null && <p className={css['light']}>{s('file.loading')}</p>}
        {attached?.kind === 'refused' && <p className={css['problem']}>{errorSentence(language, attached.error)}</p>}
        {attached !== null && attached.kind !== 'refused' && (
          <div className={css['view']} data-size={size} role="region" aria-label={caption} tabIndex={0}>
            {attached.kind === 'text' ? (
              <pre className={css['text']}>{attached.text}</pre>
            ) : (
              <img src={attached.address} alt={caption} decoding="async" />
            )}
          </div>
        )}
      </div>
    </Window>
  );
}
