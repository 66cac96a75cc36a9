/** Puts the parts of the main process together once Electron is ready. */
import { rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { app, Menu, nativeTheme, type BrowserWindow } from 'electron/main';
import { shell } from 'electron/common';
import type { Settings } from '../../core/ipc/contract.ts';
import { announced } from '../../core/ipc/opened-workspace.ts';
import { parseLaunch, type LaunchOptions } from './argv.ts';
import { createDialogs } from './dialogs.ts';
import { createOpener } from './document-opener.ts';
import { startEngine } from './engine-process.ts';
import { hostHandlers } from './host-handlers.ts';
import { openLog } from './log-file.ts';
import { openMainWindow, sendEvent } from './main-window.ts';
import { menuTemplate } from './menu-template.ts';
import { holdDocument, windowTitle } from './open-document.ts';
import { openKeptViews, viewOf, withView } from './kept-views.ts';
import { openRecentDocuments, recentLabels, withRecent } from './recent-documents.ts';
import { guardEverything } from './security.ts';
import { serveApp } from './serve-app.ts';
import { ok } from '../../core/lib/result.ts';
import { forwardToEngine, serveDrop, serveHost } from './serve-host.ts';
import { openSettings } from './settings.ts';
import { openWindowPlace } from './window-place.ts';

/** Folders of the app: `dist` is inside the asar, `assets` beside it (electron-builder.yml). */
function folders() {
  const dist = join(import.meta.dirname, '..');
  const assets = app.isPackaged ? join(process.resourcesPath, 'assets') : join(dist, '..', 'assets');
  return { dist, assets, userData: app.getPath('userData') };
}

/** Threads load their file from the disk, not from inside the asar (electron-builder.yml, asarUnpack). */
function unpacked(path: string): string {
  return app.isPackaged ? path.replace('app.asar', 'app.asar.unpacked') : path;
}

/** Starts everything, in the order: guards, protocol, settings, engine, handlers, menu, window. */
export function runApp(launch: Pick<LaunchOptions, 'file' | 'sample'>): void {
  const { dist, assets, userData } = folders();
  const log = openLog(app.getPath('logs'), homedir());
  process.on('uncaughtException', (error) => {
    log.write(`main: ${error.stack ?? error.message}`);
  });
  let window: BrowserWindow | null = null;
  guardEverything((requests) => {
    sendEvent(window, 'network.refused', { requests });
  });
  serveApp({ renderer: join(dist, 'renderer'), basemap: join(assets, 'basemap') }, async ({ workspace, tile }) => {
    await opener.reopened();
    const { current } = document;
    if (current?.id !== workspace) return null;
    const answer = await engine.files.tile(current.engineId, tile);
    return answer.ok ? answer.value : null;
  });

  const settings = openSettings(userData, app.getLocale());
  const recent = openRecentDocuments(userData);
  const views = openKeptViews(userData);
  const place = openWindowPlace(userData);
  const dialogs = createDialogs({ window: () => window, language: () => settings.value.language });
  const document = holdDocument(showState);

  const scratchFolder = join(userData, 'scratch');
  rmSync(scratchFolder, { recursive: true, force: true });
  const engine = startEngine({
    module: join(dist, 'main', 'engine-host.js'),
    assetsRoot: assets,
    scratchFolder,
    settingsFolder: userData,
    importWorker: unpacked(join(dist, 'worker', 'import-worker.mjs')),
    readingsWorker: unpacked(join(dist, 'readings', 'readings-worker.mjs')),
    noiseWorker: unpacked(join(dist, 'noise', 'noise-worker.mjs')),
    commentWorker: unpacked(join(dist, 'comments', 'comment-worker.mjs')),
    appVersion: app.getVersion(),
    onProgress: (progress) => {
      sendEvent(window, 'engine.progress', progress);
    },
    log: log.write,
    onRestart: () => void opener.reopen(),
    onGivenUp: () =>
      void dialogs.tell(dialogs.text('dialog.engine.message'), dialogs.text('dialog.engine.detail', { log: log.path })),
  });
  const opener = createOpener({
    engine: engine.files,
    dialogs,
    scratchFolder,
    document,
    launch,
    requestSave: () => {
      sendEvent(window, 'menu.command', { id: 'file.save' });
    },
    sendOpened: (opened) => {
      sendEvent(window, 'workspace.opened', announced(opened));
    },
    remember,
    forget,
  });

  function remember(path: string): void {
    app.addRecentDocument(path);
    void recent.change(withRecent(recent.value, path));
    showState();
  }

  function forget(path: string): void {
    void recent.change(recent.value.filter((other) => other !== path));
    showState();
  }

  /** After a restart the engine knows the workspace under another id than the page does. */
  function inEngine(input: unknown): unknown {
    const { current } = document;
    const named =
      typeof input === 'object' && input !== null && 'workspace' in input && input.workspace === current?.id;
    return named && current !== null ? { ...input, workspace: current.engineId } : input;
  }

  function applySettings({ theme }: Settings): void {
    nativeTheme.themeSource = theme === 'contrast' ? 'system' : theme;
  }

  /** Title, edited dot and menu follow the document, the settings and the recent list. */
  function showState(): void {
    const { current } = document;
    window?.setTitle(windowTitle(current));
    window?.setDocumentEdited(current?.edited ?? false);
    window?.setRepresentedFilename(current?.path ?? '');
    const labels = recentLabels(recent.value);
    const template = menuTemplate(
      {
        platform: process.platform,
        settings: settings.value,
        undo: current?.undo ?? null,
        redo: current?.redo ?? null,
        isOpen: current !== null,
        recent: recent.value.map((path, i) => ({ path, label: labels[i] ?? path })),
      },
      {
        send: (id) => {
          sendEvent(window, 'menu.command', { id });
        },
        openRecent: (path) => void opener.openOutside(path),
        clearRecent: () => {
          app.clearRecentDocuments();
          void recent.change([]);
          void views.change([]);
          showState();
        },
      },
    );
    Menu.setApplicationMenu(Menu.buildFromTemplate([...template]));
  }

  serveHost(
    hostHandlers({
      version: app.getVersion(),
      platform: process.platform,
      engine: engine.files,
      dialogs,
      document,
      opener,
      settings: () => settings.value,
      changeSettings: (next) => {
        void settings.change(next);
        applySettings(next);
        showState();
      },
      remember,
      views: {
        recall: (path) => viewOf(views.value, path),
        keep: (path, view) => void views.change(withView(views.value, path, view)),
      },
      openFile: (path) => shell.openPath(path),
      copies: join(scratchFolder, 'copies'),
      openExternal: (address) => shell.openExternal(address),
      fullScreen: (on) => window?.setFullScreen(on),
    }),
  );
  serveDrop('comments.dropped', async (paths) => (paths.length === 0 ? ok(null) : engine.files.chooseComments(paths)));
  serveDrop('import.dropped', async (paths) => {
    const [only] = paths;
    if (paths.length !== 1 || only?.toLowerCase().endsWith('.siteshift') !== true)
      return engine.files.addPending(paths);
    await opener.openOutside(only);
    return ok([]);
  });
  forwardToEngine(async (name, input) => {
    await opener.reopened();
    return engine.command(name, inEngine(input));
  });
  applySettings(settings.value);
  showState();

  let quitting = false;
  function openWindow(): BrowserWindow {
    const opened = openMainWindow({
      preload: join(dist, 'preload', 'preload.cjs'),
      icon: join(assets, 'icons', 'icon.png'),
      place,
      mayClose: async () => {
        const yes = await opener.mayLeave();
        if (!yes) quitting = false;
        return yes;
      },
      onPageGone: () => {
        log.write('the page stopped working and was loaded again');
      },
    });
    opened.once('closed', () => {
      window = null;
    });
    return opened;
  }

  app.on('before-quit', () => {
    quitting = true;
  });
  app.on('window-all-closed', () => {
    if (quitting || process.platform !== 'darwin') app.quit();
  });
  app.on('will-quit', () => {
    engine.stop();
  });
  app.on('activate', () => {
    window ??= openWindow();
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void opener.openOutside(path);
  });
  app.on('second-instance', (_event, argv, folder) => {
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
    const { file } = parseLaunch(argv, { packaged: app.isPackaged });
    if (file !== null) void opener.openOutside(resolve(folder, file));
  });

  window = openWindow();
  showState();
  if (settings.wasCorrupt) {
    void dialogs.tell(dialogs.text('dialog.settings.message'), dialogs.text('dialog.settings.detail'));
  }
}
