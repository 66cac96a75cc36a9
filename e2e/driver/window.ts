/** The window as the system sees it. */
import type { ElectronApplication } from 'playwright';
import { inMain } from './in-main.ts';

/** Title in the title bar. */
export async function windowTitle(electron: ElectronApplication): Promise<string> {
  return inMain(electron, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle() ?? '', null);
}

/** Asks the window to close, as its button does. */
export async function closeWindow(electron: ElectronApplication): Promise<void> {
  await inMain(
    electron,
    ({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.close();
    },
    null,
  );
}
