import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
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
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      const found = violations.map(({ id, nodes }) => `${place}: ${id} at ${nodes[0]?.target.join(' ') ?? ''}`);
      expect.soft(found).toEqual([]);
    }
  });
}
