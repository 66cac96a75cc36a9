/** The menu bar, by the ids of its entries. */
import type { ElectronApplication } from 'playwright';
import type { MenuCommand } from '../../core/ipc/menu-commands.ts';

export type MenuEntry = { readonly label: string; readonly enabled: boolean; readonly checked: boolean };

/** Chooses an entry as a click on it would. */
export async function chooseInMenu(electron: ElectronApplication, id: MenuCommand): Promise<void> {
  await electron.evaluate(({ BrowserWindow, Menu }, entry) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(entry);
    if (!item) throw new Error(`The menu has no entry ${entry}`);
    // Electron's types know `click` of a finished entry only as some function.
    const click = item.click as (event: unknown, window: unknown, contents: unknown) => void;
    click(undefined, BrowserWindow.getAllWindows()[0], undefined);
  }, id);
}

/** What an entry shows now. */
export async function menuEntry(electron: ElectronApplication, id: MenuCommand): Promise<MenuEntry> {
  return electron.evaluate(({ Menu }, entry) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(entry);
    if (!item) throw new Error(`The menu has no entry ${entry}`);
    const { label, enabled, checked } = item;
    return { label, enabled, checked };
  }, id);
}
