/**
 * What a page may never do, whatever it contains: Electron's security checklist in one place.
 *
 * Items 2-4, 6 and 8-10 are defaults that `pagePreferences` leaves alone; 7 and 18 are in app-protocol.ts, 17 in
 * sender.ts, 15 in host-handlers.ts, 19 in electron-builder.yml.
 */
import { app, session, type WebPreferences } from 'electron/main';
import { isLocal } from './app-protocol.ts';

/** Preferences of every window: no Node, isolated, sandboxed. The defaults are never named, so that they stay safe. */
export function pagePreferences(preload: string): WebPreferences {
  // The spelling checker would download its dictionaries.
  return { preload, spellcheck: false, webviewTag: false };
}

/** The one permission the page gets: to write text to the clipboard (item 5). */
const ALLOWED = 'clipboard-sanitized-write';

/**
 * Puts the guards on the session and on every page ever made. Call once, when the app is ready. `onRefused` hears how
 * many requests to the network were refused so far.
 */
export function guardEverything(onRefused: (requests: number) => void): void {
  let refused = 0;
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, permission, decide) => {
    decide(permission === ALLOWED);
  });
  defaultSession.setPermissionCheckHandler((_contents, permission) => permission === ALLOWED);
  defaultSession.setDevicePermissionHandler(() => false);
  // The page asks nothing of the network; the engine fetches sources, and only when the user says so.
  defaultSession.webRequest.onBeforeRequest(({ url }, decide) => {
    const cancel = !isLocal(url);
    decide({ cancel });
    if (!cancel) return;
    refused += 1;
    onRefused(refused);
  });
  app.on('web-contents-created', (_created, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', stop);
    contents.on('will-navigate', stop);
    contents.on('will-redirect', stop);
    contents.on('will-frame-navigate', stop);
  });
}

function stop(event: { preventDefault(): void }): void {
  event.preventDefault();
}
