import { describe, expect, test } from 'vitest';
import type { MenuItemConstructorOptions } from 'electron/main';
import { MENU_COMMANDS } from '../../core/ipc/menu-commands.ts';
import { LANGUAGES } from '../../core/text/languages.ts';
import { menuTemplate, type MenuState } from './menu-template.ts';

const platforms = ['linux', 'darwin', 'win32'] as const;
const state: MenuState = {
  platform: 'linux',
  settings: { theme: 'dark', language: 'en' },
  undo: null,
  redo: null,
  isOpen: true,
  recent: [],
};
const sent: string[] = [];
const opened: string[] = [];
const actions = {
  send: (id: string) => void sent.push(id),
  openRecent: (path: string) => void opened.push(path),
  clearRecent: () => undefined,
};

/** Every entry of the menu, submenus included. */
function entries(given: Partial<MenuState> = {}): readonly MenuItemConstructorOptions[] {
  const flat = (items: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] =>
    items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);
  return flat(menuTemplate({ ...state, ...given }, actions));
}

function entry(id: string, given: Partial<MenuState> = {}): MenuItemConstructorOptions {
  const found = entries(given).find((item) => item.id === id);
  if (found === undefined) throw new Error(`no entry ${id}`);
  return found;
}

describe.each(platforms)('on %s', (platform) => {
  test('every command of the page is in the menu exactly once', () => {
    const ids = entries({ platform }).flatMap(({ id }) => (id === undefined || id === 'file.recent' ? [] : [id]));
    expect(ids.toSorted()).toEqual([...MENU_COMMANDS].toSorted());
  });

  test('no two entries share a key', () => {
    const keys = entries({ platform }).flatMap(({ accelerator }) => (accelerator === undefined ? [] : [accelerator]));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each(LANGUAGES)('every entry has words in %s', (language) => {
    const items = entries({ platform, settings: { theme: 'system', language } });
    const silent = items.filter(
      ({ type, role, label }) => type !== 'separator' && role === undefined && !label?.trim(),
    );
    expect(silent).toEqual([]);
  });
});

test('macOS has the app and window menus, the others have Quit under File', () => {
  const roles = (platform: NodeJS.Platform) => entries({ platform }).map(({ role }) => role);
  expect(roles('darwin')).toEqual(expect.arrayContaining(['appMenu', 'windowMenu', 'close']));
  expect(roles('darwin')).not.toContain('quit');
  expect(roles('linux')).toContain('quit');
  expect(roles('win32')).not.toContain('appMenu');
});

test('redo has the key people know from their system', () => {
  expect(entry('edit.redo', { platform: 'darwin' }).accelerator).toBe('Shift+Cmd+Z');
  expect(entry('edit.redo', { platform: 'win32' }).accelerator).toBe('Ctrl+Y');
});

test('undo names its step, and is grey when there is none', () => {
  expect(entry('edit.undo', { undo: 'Move Lake Mariner' })).toMatchObject({
    label: 'Undo Move Lake Mariner',
    enabled: true,
  });
  expect(entry('edit.undo')).toMatchObject({ label: 'Undo', enabled: false });
});

test('without a workspace there is nothing to save, import or export', () => {
  const grey = entries({ isOpen: false }).flatMap(({ id, enabled }) => (enabled === false ? [id] : []));
  expect(grey).toEqual(
    expect.arrayContaining(['file.save', 'file.saveAs', 'file.import', 'file.exportReport', 'file.exportCsv']),
  );
  expect(grey).not.toContain('file.open');
});

test('the places have the keys 1 to 6', () => {
  const places = ['map', 'sites', 'compare', 'review', 'report', 'conversion'];
  const keys = places.map((place) => entry(`view.${place}`).accelerator);
  expect(keys).toEqual([1, 2, 3, 4, 5, 6].map((digit) => `CmdOrCtrl+${digit}`));
});

test('theme and language in use are ticked', () => {
  const ticked = entries().flatMap(({ id, checked }) => (checked === true ? [id] : []));
  expect(ticked).toEqual(['view.theme.dark', 'view.language.en']);
});

test('a click sends the command', () => {
  const click = entry('file.save').click as () => void;
  click();
  expect(sent).toEqual(['file.save']);
});

test('recent files are listed by name and opened by path', () => {
  const recent = [{ label: 'Texas.siteshift', path: '/Users/ada/Texas.siteshift' }];
  const item = entries({ recent }).find(({ label }) => label === 'Texas.siteshift');
  (item?.click as () => void)();
  expect(opened).toEqual(['/Users/ada/Texas.siteshift']);
  expect(entry('file.recent').enabled).toBe(false);
});
