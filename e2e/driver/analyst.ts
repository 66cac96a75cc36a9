/**
 * What a person at the app does and sees, in the app's own words.
 *
 * Every method names things as the screen does: a place on the rail, a site in the list, a weight in its panel.
 */
import { expect, type Locator, type Page } from '@playwright/test';

export type Place = 'Map' | 'Sites' | 'Compare' | 'Review' | 'Report' | 'Conversion';

export type Analyst = {
  /** Goes to a place by its button on the rail. */
  readonly goTo: (place: Place) => Promise<void>;
  /** Waits until the sites are read and ranked. */
  readonly untilScored: () => Promise<void>;
  /** Finds a site by its name, which selects it. */
  readonly chooseSite: (name: string) => Promise<void>;
  /** Names in the list beside the map, lowest risk first, as far as they are in sight. */
  readonly listedSites: () => Promise<readonly string[]>;
  readonly card: () => Locator;
  /** What the card says of the chosen site's score: whose risk, band, range, coverage and rank. */
  readonly scoreOnCard: () => Promise<string>;
  readonly lookAtRiskOf: (whose: 'Delivery' | 'Burden') => Promise<void>;
  /** Opens the weights and sets a group's weight by keyboard, to its end or its start. */
  readonly weigh: (group: string, to: 'most' | 'nothing') => Promise<void>;
  readonly addSiteByCoordinates: (site: { name: string; lat: number; lon: number }) => Promise<void>;
  readonly find: (text: string) => Promise<void>;
};

/** Drives the page as a person would. */
export function analyst(page: Page): Analyst {
  const rail = page.getByRole('navigation', { name: 'Places' });
  const list = page.getByRole('listbox', { name: 'Sites' });

  async function find(text: string): Promise<void> {
    await page.keyboard.press('Control+K');
    await page.getByPlaceholder('A site, a place or a command').fill(text);
  }

  return {
    async goTo(place) {
      await rail.getByRole('button', { name: place, exact: true }).click();
    },
    async untilScored() {
      await expect(list.getByText(/rank 1/).first()).toBeVisible({ timeout: 60_000 });
    },
    async chooseSite(name) {
      await find(name);
      await page.getByRole('group', { name: 'Sites' }).getByRole('option').first().click();
      await expect(page.getByRole('heading', { name, level: 2 })).toBeVisible();
    },
    listedSites: () => list.getByRole('option').locator('[data-part=name]').allInnerTexts(),
    card: () => page.getByRole('tabpanel', { name: 'Site' }),
    scoreOnCard: () => page.getByRole('tabpanel', { name: 'Site' }).getByRole('region', { name: 'Score' }).innerText(),
    async lookAtRiskOf(whose) {
      // The radio itself is hidden under its label.
      await page.getByRole('radiogroup', { name: 'Whose risk' }).getByText(whose, { exact: true }).click();
    },
    async weigh(group, to) {
      await page.getByRole('tab', { name: 'Weights' }).click();
      await page.getByRole('slider', { name: group }).focus();
      await page.keyboard.press(to === 'most' ? 'End' : 'Home');
    },
    async addSiteByCoordinates({ name, lat, lon }) {
      const form = page.getByRole('dialog', { name: 'Add a site' });
      await form.getByLabel('Name').fill(name);
      await form.getByLabel('Latitude, degrees').fill(String(lat));
      await form.getByLabel('Longitude, degrees').fill(String(lon));
      await form.getByRole('button', { name: 'Add the site' }).click();
      await expect(form).toBeHidden();
    },
    find,
  };
}
