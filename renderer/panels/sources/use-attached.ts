import { useEffect, useState } from 'react';
import type { IpcError } from '../../../core/ipc/contract.ts';
import { isPicture } from '../../../core/review/attachable.ts';
import type { FileFacts } from '../../../core/review/attachment.ts';
import { readAttachment } from '../../commands/attachment-actions.ts';

/** An attached file as it is shown: a picture by an address of this window, a text by its words. */
export type Attached =
  | { readonly kind: 'picture'; readonly address: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly error: IpcError };

/** The file once its bytes have come; null before. The address holds for as long as it is shown. */
export function useAttached({ fileName, mediaType, size, sha256 }: FileFacts): Attached | null {
  const [shown, setShown] = useState<{ readonly sha256: string; readonly attached: Attached } | null>(null);
  useEffect(() => {
    let isWanted = true;
    let address: string | null = null;
    void readAttachment({ fileName, mediaType, size, sha256 }).then((reply) => {
      if (!isWanted) return;
      if (reply.ok && isPicture(mediaType)) address = URL.createObjectURL(new Blob([reply.value], { type: mediaType }));
      const attached: Attached = !reply.ok
        ? { kind: 'refused', error: reply.error }
        : address === null
          ? { kind: 'text', text: new TextDecoder().decode(reply.value) }
          : { kind: 'picture', address };
      setShown({ sha256, attached });
    });
    return () => {
      isWanted = false;
      if (address !== null) URL.revokeObjectURL(address);
    };
  }, [fileName, mediaType, size, sha256]);
  return shown?.sha256 === sha256 ? shown.attached : null;
}
