/** Who sent an IPC message: only our own top frame may call. Electron security checklist, item 17. */
export type SenderFrame = { readonly parent: unknown; readonly url: string };

/** True for the page at app://siteshift/ itself, false for frames inside it and pages from anywhere else. */
export function isOurPage(frame: SenderFrame | null): boolean {
  if (frame?.parent !== null || !URL.canParse(frame.url)) return false;
  // Not `.origin`: Node gives 'null' for every scheme that WHATWG does not call special.
  const { protocol, host } = new URL(frame.url);
  return protocol === 'app:' && host === 'siteshift';
}
