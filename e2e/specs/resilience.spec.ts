import { expect } from '@playwright/test';
import { analyst } from '../driver/analyst.ts';
import { chooseInMenu } from '../driver/menu.ts';
import { story } from '../driver/story.ts';
import { killEngine } from '../driver/engine.ts';

story('an engine that dies is started again, and the work on screen goes on', async ({ start }) => {
  const { electron, page } = await start({ args: ['--sample'] });
  const person = analyst(page);
  await person.untilScored();
  await killEngine(electron);
  await chooseInMenu(electron, 'site.addByCoordinates');
  await person.addSiteByCoordinates({ name: 'Old Mill', lat: 33.2, lon: -97.1 });
  await expect(page.getByRole('heading', { name: /^Sites 47/ })).toBeVisible();
  await person.find('Denton');
  await expect(page.getByRole('group', { name: 'Places' }).getByRole('option').first()).toContainText('Denton');
});

story('a page that is loaded again shows the same workspace', async ({ start }) => {
  const { page } = await start({ args: ['--sample'] });
  const person = analyst(page);
  await person.untilScored();
  await page.reload();
  await person.untilScored();
});
