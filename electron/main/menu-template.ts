/**
 * The menu as data, so that its words and keys are tested on three platforms without a window.
 *
 * Entries send ids of `MENU_COMMANDS` to the page; what the system does better itself (clipboard, zoom, quit) is a role.
 */
import type { MenuItemConstructorOptions } from 'electron/main';
import type { Settings } from '../../core/ipc/contract.ts';
import type { MenuCommand } from '../../core/ipc/menu-commands.ts';
import { LANGUAGES } from '../../core/text/languages.ts';
import { say, type Facts } from '../../core/text/say.ts';

type Item = MenuItemConstructorOptions;

export type MenuState = {
  readonly platform: NodeJS.Platform;
  readonly settings: Settings;
  /** Names of the steps that Undo and Redo would take; null when there are none. */
  readonly undo: string | null;
  readonly redo: string | null;
  /** What can be done only with a workspace open is grey without one. */
  readonly isOpen: boolean;
  readonly recent: readonly { readonly label: string; readonly path: string }[];
};

export type MenuActions = {
  readonly send: (command: MenuCommand) => void;
  readonly openRecent: (path: string) => void;
  readonly clearRecent: () => void;
};

const PLACES = ['map', 'sites', 'compare', 'review', 'report', 'conversion'] as const;
const THEMES = ['system', 'light', 'dark', 'contrast'] as const;
/** Each language is listed under its own name. */
const LANGUAGE_NAMES = { en: 'English', it: 'Italiano', es: 'Español' } as const;
const SEPARATOR: Item = { type: 'separator' };

/** The whole menu bar for a state of the app. */
export function menuTemplate(state: MenuState, actions: MenuActions): readonly Item[] {
  const mac = state.platform === 'darwin';
  const write = wording(state, actions);
  return [
    ...(mac ? [{ role: 'appMenu' } satisfies Item] : []),
    fileMenu(state, write, actions),
    editMenu(state, write),
    viewMenu(state, write),
    ...(mac ? [{ role: 'windowMenu' } satisfies Item] : []),
    {
      role: 'help',
      label: write.text('menu.help'),
      submenu: [
        write.entry('help.method', { enabled: state.isOpen }),
        write.entry('help.shortcuts'),
        write.entry('help.about'),
      ],
    },
  ];
}

type Wording = {
  readonly text: (code: string, facts?: Facts) => string;
  readonly entry: (command: MenuCommand, more?: Partial<Item> & { readonly facts?: Facts }) => Item;
};

function wording({ settings }: MenuState, actions: MenuActions): Wording {
  const text = (code: string, facts?: Facts) => say(settings.language, 'shell', code, facts);
  return {
    text,
    entry: (command, { facts, ...more } = {}) => ({
      id: command,
      // Undo without a step leaves a gap at the end.
      label: text(`menu.${command}`, facts).trim(),
      click: () => {
        actions.send(command);
      },
      ...more,
    }),
  };
}

function fileMenu(state: MenuState, { text, entry }: Wording, actions: MenuActions): Item {
  const enabled = state.isOpen;
  return {
    label: text('menu.file'),
    submenu: [
      entry('file.new', { accelerator: 'CmdOrCtrl+N' }),
      entry('file.newSample'),
      entry('file.open', { accelerator: 'CmdOrCtrl+O' }),
      recentMenu(state, text, actions),
      SEPARATOR,
      entry('file.save', { accelerator: 'CmdOrCtrl+S', enabled }),
      entry('file.saveAs', { accelerator: 'Shift+CmdOrCtrl+S', enabled }),
      entry('file.saveReadOnly', { enabled }),
      SEPARATOR,
      entry('file.import', { accelerator: 'CmdOrCtrl+I', enabled }),
      entry('file.importFolder', { accelerator: 'Shift+CmdOrCtrl+I', enabled }),
      entry('file.connect', { accelerator: 'Shift+CmdOrCtrl+O', enabled }),
      entry('settings.network'),
      SEPARATOR,
      entry('file.exportReport', { accelerator: 'CmdOrCtrl+P', enabled }),
      entry('file.exportCsv', { enabled }),
      entry('file.exportGeojson', { enabled }),
      SEPARATOR,
      entry('comparison.open', { enabled }),
      SEPARATOR,
      entry('review.exportPack', { enabled }),
      entry('review.exportMarks', { enabled }),
      entry('review.takeMarks', { enabled }),
      SEPARATOR,
      state.platform === 'darwin' ? { role: 'close' } : { role: 'quit', label: text('menu.file.quit') },
    ],
  };
}

function recentMenu({ recent }: MenuState, text: Wording['text'], actions: MenuActions): Item {
  return {
    id: 'file.recent',
    label: text('menu.file.openRecent'),
    enabled: recent.length > 0,
    submenu: [
      ...recent.map(({ label, path }) => ({
        label,
        click: () => {
          actions.openRecent(path);
        },
      })),
      SEPARATOR,
      {
        label: text('menu.file.clearRecent'),
        click: () => {
          actions.clearRecent();
        },
      },
    ],
  };
}

function editMenu({ platform, undo, redo, isOpen }: MenuState, { text, entry }: Wording): Item {
  return {
    label: text('menu.edit'),
    submenu: [
      // A grey entry lets its key through, so that a text field keeps its own undo.
      entry('edit.undo', { accelerator: 'CmdOrCtrl+Z', enabled: undo !== null, facts: { step: undo ?? '' } }),
      entry('edit.redo', {
        accelerator: platform === 'darwin' ? 'Shift+Cmd+Z' : 'Ctrl+Y',
        enabled: redo !== null,
        facts: { step: redo ?? '' },
      }),
      SEPARATOR,
      { role: 'cut', label: text('menu.edit.cut') },
      { role: 'copy', label: text('menu.edit.copy') },
      { role: 'paste', label: text('menu.edit.paste') },
      { role: 'selectAll', label: text('menu.edit.selectAll') },
      SEPARATOR,
      entry('site.add', { enabled: isOpen }),
      entry('site.addByCoordinates', { enabled: isOpen }),
      SEPARATOR,
      entry('palette', { accelerator: 'CmdOrCtrl+K' }),
    ],
  };
}

function viewMenu({ settings, isOpen }: MenuState, { text, entry }: Wording): Item {
  return {
    label: text('menu.view'),
    submenu: [
      ...PLACES.map((place, i) => entry(`view.${place}`, { accelerator: `CmdOrCtrl+${i + 1}` })),
      SEPARATOR,
      entry('screening.open', { accelerator: 'Shift+CmdOrCtrl+G', enabled: isOpen }),
      entry('evidence.open', { accelerator: 'Shift+CmdOrCtrl+E', enabled: isOpen }),
      entry('comments.open', { accelerator: 'Shift+CmdOrCtrl+M', enabled: isOpen }),
      entry('view.table', { accelerator: 'CmdOrCtrl+T', enabled: isOpen }),
      SEPARATOR,
      {
        label: text('menu.view.theme'),
        submenu: THEMES.map((theme) =>
          entry(`view.theme.${theme}`, { type: 'radio', checked: settings.theme === theme }),
        ),
      },
      {
        label: text('menu.view.language'),
        submenu: LANGUAGES.map((language) =>
          entry(`view.language.${language}`, {
            type: 'radio',
            checked: settings.language === language,
            label: LANGUAGE_NAMES[language],
          }),
        ),
      },
      SEPARATOR,
      { role: 'resetZoom', label: text('menu.view.actualSize') },
      { role: 'zoomIn', label: text('menu.view.zoomIn') },
      { role: 'zoomOut', label: text('menu.view.zoomOut') },
      SEPARATOR,
      entry('briefing.open', { enabled: isOpen }),
      entry('hearing.open', { accelerator: 'Shift+CmdOrCtrl+H', enabled: isOpen }),
      { role: 'togglefullscreen', label: text('menu.view.fullScreen') },
    ],
  };
}
