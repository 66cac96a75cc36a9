import { expect } from '@playwright/test';
import { analyst } from '../driver/analyst.ts';
import { keyHandlersDuring } from '../driver/handler-times.ts';
import { longTasksDuring, type LongTasks } from '../driver/long-tasks.ts';
import { writeManySites } from '../driver/many-sites.ts';
import { untilMapIsIdle } from '../driver/map.ts';
import { story } from '../driver/story.ts';

function told(what: string, { count, longestMs, longestScriptMs, script }: LongTasks): string {
  return `${what}: ${count} tasks over 50 ms, the longest with drawing ${longestMs} ms, of our code ${longestScriptMs} ms ${script}`;
}

story('a weight slider on 5,000 sites', async ({ start }) => {
  story.setTimeout(300_000);
  const file = story.info().outputPath('Many.siteshift');
  await writeManySites(file);
  const app = await start({ args: [file] });
  const { page } = app;
  const me = analyst(page);
  await me.untilScored();
  await untilMapIsIdle(app);
  await page.getByRole('tab', { name: 'Weights' }).click();
  await page.getByRole('slider', { name: 'Grid' }).first().focus();
  const tasks = await longTasksDuring(page, async () => {
    const times = await keyHandlersDuring(page, async () => {
      for (let i = 0; i < 60; i += 1) {
        await page.keyboard.press(i % 30 < 15 ? 'ArrowLeft' : 'ArrowRight');
        await page.waitForTimeout(30);
      }
    });
    console.log(JSON.stringify(times));
  });
  console.log(told('slider', tasks));
  expect(1).toBe(1);
});
