import { expect } from '@playwright/test';
import { story } from '../driver/story.ts';
import { windowTitle } from '../driver/window.ts';

story('the app opens a window on the sample and complains about nothing', async ({ start }) => {
  const { electron, page, complaints } = await start({ args: ['--sample'] });
  expect(page.url()).toBe('app://siteshift/');
  await expect(page.locator('#root')).not.toBeEmpty();
  await expect.poll(() => windowTitle(electron)).toMatch(/\S – Siteshift$/);
  expect(complaints).toEqual([]);
});
