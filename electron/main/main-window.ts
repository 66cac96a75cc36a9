/** The window: made guarded and hidden, shown when it has something to show, closed only after the question. */
import { BrowserWindow, nativeTheme, screen } from 'electron/main';
import type { z } from 'zod';
import type { events } from '../../core/ipc/contract.ts';
import type { JsonFile } from './json-file.ts';
import { pagePreferences } from './security.ts';
import { boundsFor, type WindowPlace } from './window-place.ts';

export type WindowOptions = {
  readonly preload: string;
  readonly icon: string;
  readonly place: JsonFile<WindowPlace>;
  /** Asks about unsaved changes; true when the window may close. */
  readonly mayClose: () => Promise<boolean>;
  /** The page crashed and is about to be loaded again. */
  readonly onPageGone: () => void;
};

/** Smaller than this the layout of three columns breaks. *heuristic* */
const MINIMUM = { minWidth: 900, minHeight: 600 };
/** Ground colours of the two themes, so that the first frame does not flash (renderer/ui/tokens.css). */
const GROUND = { light: '#f6f7f8', dark: '#14181c' };

/** Opens the window on app://siteshift/. */
export function openMainWindow(options: WindowOptions): BrowserWindow {
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea);
  const window = new BrowserWindow({
    ...boundsFor(options.place.value, areas),
    ...MINIMUM,
    show: false,
    title: 'Siteshift',
    icon: options.icon,
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
    webPreferences: pagePreferences(options.preload),
  });
  if (options.place.value.maximised) window.maximize();
  window.once('ready-to-show', () => {
    window.show();
  });
  window.on('page-title-updated', (event) => {
    event.preventDefault();
  });
  askBeforeClosing(window, options);
  window.webContents.on('render-process-gone', () => {
    options.onPageGone();
    window.webContents.reload();
  });
  void window.loadURL('app://siteshift/');
  return window;
}

/** Sends an event of the contract to the page. */
export function sendEvent<K extends keyof typeof events>(
  window: BrowserWindow | null,
  name: K,
  payload: z.input<(typeof events)[K]>,
): void {
  if (window !== null && !window.isDestroyed()) window.webContents.send(name, payload);
}

function askBeforeClosing(window: BrowserWindow, { mayClose, place }: WindowOptions): void {
  let asking = false;
  window.on('close', (event) => {
    void place.change({ bounds: window.getNormalBounds(), maximised: window.isMaximized() });
    event.preventDefault();
    if (asking) return;
    asking = true;
    void mayClose().then((yes) => {
      asking = false;
      if (yes) window.destroy();
    });
  });
}
