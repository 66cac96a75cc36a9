/** The pages of the report as pictures, made again a moment after the document changed. */
import { useEffect, useState } from 'react';
import type { IpcError } from '../../../core/ipc/contract.ts';
import type { Language } from '../../../core/text/languages.ts';
import { host } from '../../host.ts';
import { useDocument, useWorkspaceStore } from '../../stores/session.ts';

export type Preflight = { readonly check: string; readonly passed: boolean; readonly detail: string };
export type Preview =
  | { readonly kind: 'making' }
  | { readonly kind: 'failed'; readonly error: IpcError }
  | { readonly kind: 'made'; readonly pages: readonly string[]; readonly preflight: readonly Preflight[] };

/** Somebody typing a name should not make a page a letter. */
const PAUSE_MS = 350;

/** `pages` are addresses of SVG pictures; the ones before stay on screen while newer ones are made. */
export function usePreview(site: string | null, language: Language): Preview {
  const workspace = useWorkspaceStore(({ open }) => open?.id ?? null);
  const document = useDocument();
  const [preview, setPreview] = useState<Preview>({ kind: 'making' });
  useEffect(() => {
    if (workspace === null || document === null || site === null) return;
    let isStale = false;
    const timer = setTimeout(() => {
      void host['report.preview']({ workspace, document, site, language }).then((reply) => {
        if (isStale) return;
        if (!reply.ok) {
          setPreview({ kind: 'failed', error: reply.error });
          return;
        }
        const { pages, preflight } = reply.value;
        setPreview({ kind: 'made', pages: pages.map(pictureAddress), preflight });
      });
    }, PAUSE_MS);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [workspace, document, site, language]);
  useEffect(
    () => () => {
      if (preview.kind === 'made') for (const address of preview.pages) URL.revokeObjectURL(address);
    },
    [preview],
  );
  return preview;
}

function pictureAddress(svg: string): string {
  return URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
}
