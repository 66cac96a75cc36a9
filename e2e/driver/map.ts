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

/** Drags and zooms the map as a hand would, for about as long as asked; ends where it began, at the same zoom. */
export async function panAndZoom({ page }: RunningApp, seconds: number): Promise<void> {
  const box = await page.getByTestId('map').boundingBox();
  if (box === null) throw new Error('The map is not on screen.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const end = Date.now() + seconds * 1000;
  for (let turn = 0; Date.now() < end; turn += 1) {
    const side = turn % 2 === 0 ? 1 : -1;
    await page.mouse.move(x - 120 * side, y);
    await page.mouse.down();
    await page.mouse.move(x + 120 * side, y + 20 * side, { steps: 12 });
    await page.mouse.up();
    for (let notch = 0; notch < 3; notch += 1) {
      await page.mouse.wheel(0, -120 * side);
      await page.waitForTimeout(60);
    }
  }
}
