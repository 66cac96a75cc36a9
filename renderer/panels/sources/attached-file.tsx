import { useState } from 'react';
import { errorSentence } from '../../../core/ipc/error-sentence.ts';
import { isPicture } from '../../../core/review/attachable.ts';
import type { Attachment } from '../../../core/review/attachment.ts';
import { useLanguage } from '../../app/use-text.ts';
import { openAttachmentCopy, saveAttachmentCopy } from '../../commands/attachment-actions.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { AttachedWindow } from './attached-window.tsx';
import css from './sources.module.css';
import { useAttached } from './use-attached.ts';
import { useSourceText } from './use-source-text.ts';

export type AttachedFile = Extract<Attachment, { kind: 'file' }>;

/** A file attached to a source: a picture is drawn, a text can be read, a PDF goes out as a copy. */
export function AttachedFile({ file, caption }: { readonly file: AttachedFile; readonly caption: string }) {
  const s = useSourceText();
  const [isLarge, setIsLarge] = useState(false);
  const isText = file.mediaType === 'text/plain';
  const canShow = isText || isPicture(file.mediaType);
  const named = (code: string) => `${s(code)}: ${file.fileName}`;
  return (
    <>
      {isPicture(file.mediaType) && <SmallPicture file={file} caption={caption} />}
      <div className={css['buttons']}>
        {canShow ? (
          <TextButton
            label={named(isText ? 'file.read' : 'file.show')}
            onPress={() => {
              setIsLarge(true);
            }}
          >
            {s(isText ? 'file.read' : 'file.show')}
          </TextButton>
        ) : (
          <TextButton label={named('file.open')} onPress={() => void openAttachmentCopy(factsOf(file))}>
            {s('file.open')}
          </TextButton>
        )}
        <TextButton label={named('file.save')} onPress={() => void saveAttachmentCopy(factsOf(file))}>
          {s('file.save')}
        </TextButton>
      </div>
      {isLarge && (
        <AttachedWindow
          file={factsOf(file)}
          caption={caption}
          onClose={() => {
            setIsLarge(false);
          }}
        />
      )}
    </>
  );
}

function SmallPicture({ file, caption }: { readonly file: AttachedFile; readonly caption: string }) {
  const s = useSourceText();
  const language = useLanguage();
  const attached = useAttached(file);
  const [isBroken, setIsBroken] = useState(false);
  if (attached === null) return <p className={css['light']}>{s('file.loading')}</p>;
  if (attached.kind === 'refused') return <p className={css['problem']}>{errorSentence(language, attached.error)}</p>;
  if (isBroken || attached.kind !== 'picture') return <p className={css['problem']}>{s('file.broken')}</p>;
  return (
    <img
      className={css['small']}
      src={attached.address}
      alt={caption}
      decoding="async"
      onError={() => {
        setIsBroken(true);
      }}
    />
  );
}

function factsOf({ fileName, mediaType, size, sha256 }: AttachedFile) {
  return { fileName, mediaType, size, sha256 };
}
