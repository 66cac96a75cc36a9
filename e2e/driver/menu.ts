/** The menu bar, by the ids of its entries. */
import { randomUUID } from 'node:crypto';
import type { ElectronApplication } from 'playwright';
import type { MenuCommand } from '../../core/ipc/menu-commands.ts';
import { inMain } from './in-main.ts';

export type MenuEntry = { readonly label: string; readonly enabled: boolean; readonly checked: boolean };

/** Chooses an entry as a click on it would: once, however often main has to be asked. */
export async function chooseInMenu(electron: ElectronApplication, id: MenuCommand): Promise<void> {
  const choice = { entry: id, token: randomUUID() };
  await inMain(
    electron,
    ({ app, BrowserWindow, Menu }, { entry, token }) => {
      const chosen = app as unknown as { siteshiftChosen?: string };
      if (chosen.siteshiftChosen === token) return;
      const item = Menu.getApplicationMenu()?.getMenuItemById(entry);
      if (!item) throw new Error(`The menu has no entry ${entry}`);
      chosen.siteshiftChosen = token;
      // Electron's types know `click` of a finished entry only as some function.
      const click = item.click as (event: unknown, window: unknown, contents: unknown) => void;
      click(undefined, BrowserWindow.getAllWindows()[0], undefined);
    },
    choice,
  );
}

/** What an entry shows now. */
export async function menuEntry(electron: ElectronApplication, id: MenuCommand): Promise<MenuEntry> {
  return inMain(
    electron,
    ({ Menu }, entry) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById(entry);
      if (!item) throw new Error(`The menu has no entry ${entry}`);
      const { label, enabled, checked } = item;
      return { label, enabled, checked };
    },
    id,
  );
}
