/** The map on screen. */
import { inMain } from './in-main.ts';
import type { RunningApp } from './launch.ts';

/** Software rendering of the first view takes several seconds on a small machine. */
const IDLE_MS = 60_000;

/** Waits until the map has drawn everything it wants to draw. */
export async function untilMapIsIdle({ page }: RunningApp): Promise<void> {
  await page.getByTestId('map').and(page.locator('[data-map-state="idle"]')).waitFor({ timeout: IDLE_MS });
}

/** What the window shows, as PNG bytes. */
export async function mapPicture({ electron }: RunningApp): Promise<Buffer> {
  const base64 = await inMain(
    electron,
    async ({ BrowserWindow }) => {
      const picture = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
      return picture?.toPNG().toString('base64') ?? '';
    },
    null,
  );
  return Buffer.from(base64, 'base64');
}
