import { expect } from '@playwright/test';
import { faults } from '../driver/accessibility.ts';
import { analyst, type Place } from '../driver/analyst.ts';
import { chooseInMenu } from '../driver/menu.ts';
import { story } from '../driver/story.ts';

const PLACES: readonly Place[] = ['Map', 'Sites', 'Compare', 'Review', 'Report'];

for (const theme of ['light', 'dark'] as const) {
  story(`every place passes the automatic accessibility rules in ${theme}`, async ({ start }) => {
    const { electron, page } = await start({ args: ['--sample'] });
    const person = analyst(page);
    await person.untilScored();
    await chooseInMenu(electron, `view.theme.${theme}`);
    await person.chooseSite('Lake Mariner');
    for (const place of PLACES) {
      await person.goTo(place);
      await page.waitForTimeout(500);
      expect.soft(await faults(page), place).toEqual([]);
    }
  });
}
