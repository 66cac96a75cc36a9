/** The window as the system sees it. */
import type { ElectronApplication } from 'playwright';

/** Title in the title bar. */
export async function windowTitle(electron: ElectronApplication): Promise<string> {
  return electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle() ?? '');
}

/** Asks the window to close, as its button does. */
export async function closeWindow(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close();
  });
}
