import { expect } from '@playwright/test';
import type { Page } from 'playwright';
import { MAPSERVER, startMapServer } from '../../engine/connectors/test-servers/mapserver.ts';
import { faults } from '../driver/accessibility.ts';
import { analyst } from '../driver/analyst.ts';
import { answerQuestions, questionsAsked } from '../driver/dialogs.ts';
import { chooseInMenu } from '../driver/menu.ts';
import { story } from '../driver/story.ts';

const connect = (page: Page) => page.getByRole('dialog', { name: 'Connect to a source' });
const sheet = (page: Page) => page.getByRole('dialog', { name: /Review of/ });

async function look(page: Page, address: string): Promise<void> {
  await connect(page).getByLabel('Address of a service, a layer or a file').fill(address);
  await connect(page).getByRole('button', { name: 'Look' }).click();
}

story('nobody is talked to before a host is turned on, and the catalogue can be read without', async ({ start }) => {
  const { page, electron } = await start({ args: ['--sample'] });
  await analyst(page).untilScored();
  await chooseInMenu(electron, 'settings.network');
  await expect(page.getByText('Siteshift talks to nobody')).toBeVisible();
  await answerQuestions(electron, 0);
  await page.getByLabel('Turn on a host').fill('https://Maps.Example.com/arcgis');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: 'maps.example.com' })).toContainText('Never');
  await page.getByRole('button', { name: 'Revoke maps.example.com' }).click();
  await expect(page.getByText('Siteshift talks to nobody')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+O');
  await expect(connect(page).getByRole('option').first()).toBeVisible();
  await connect(page).getByLabel('Filter the sources').fill('flood');
  await expect(connect(page).getByRole('option')).toHaveCount(1);
  expect(await faults(page)).toEqual([]);
  await connect(page).getByRole('option').click();
  await answerQuestions(electron, 1);
  await page.getByRole('button', { name: 'Fetch and review' }).click();
  await expect(page.getByRole('alert')).toContainText('hazards.fema.gov is turned off');
  await page.getByRole('button', { name: 'Turn on hazards.fema.gov…' }).click();
  await expect.poll(() => questionsAsked(electron)).toHaveLength(1);
  await expect(page.getByRole('alert')).toContainText('hazards.fema.gov is turned off');
});

if (MAPSERVER === null) {
  console.log('MapServer is not installed (cgi-mapserver, mapserver-bin): the story of a real WFS does not run.');
} else {
  story('a layer of a real WFS is fetched, reviewed and added; a revoked host is asked no more', async ({ start }) => {
    const app = await start({ args: ['--sample'] });
    const { page, electron } = app;
    const server = await startMapServer({ folder: app.files, json: true });
    const address = `${server.origin}/cgi-bin/mapserv?service=WFS`;
    const host = new URL(address).host;
    await analyst(page).untilScored();
    await answerQuestions(electron, 0);
    await chooseInMenu(electron, 'file.connect');
    await look(page, address);
    await expect(page.getByRole('alert')).toContainText(`${host} is turned off`);
    expect(server.asked).toEqual([]);
    await page.getByRole('button', { name: `Turn on ${host}…` }).click();

    const service = page.getByRole('dialog', { name: 'Mines & counties' });
    await service.getByRole('option', { name: 'Counties' }).click();
    await service.getByText('All of it', { exact: true }).click();
    expect(await faults(page)).toEqual([]);
    await service.getByRole('button', { name: 'Fetch and review' }).click();
    await expect(sheet(page)).toBeVisible();
    await expect(sheet(page).getByText('12 of 12')).toBeVisible();
    await sheet(page).getByRole('button', { name: 'The rows are' }).first().click();
    await page.getByRole('option', { name: 'Other layer, only drawn' }).click();
    await sheet(page).getByRole('button', { name: 'Add (1 file)' }).click();
    await expect(sheet(page)).toBeHidden();
    await expect(page.getByText('Counties', { exact: true })).toBeVisible();

    await chooseInMenu(electron, 'settings.network');
    await expect(page.getByRole('row', { name: host })).toBeVisible();
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: `Revoke ${host}` }).click();
    await expect(page.getByText('Siteshift talks to nobody')).toBeVisible();
    await page.keyboard.press('Escape');

    const before = server.asked.length;
    await chooseInMenu(electron, 'file.connect');
    await look(page, address);
    await expect(page.getByRole('alert')).toContainText(`${host} is turned off`);
    expect(server.asked).toHaveLength(before);
    await server.close();
  });
}
