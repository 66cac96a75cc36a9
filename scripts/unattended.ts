/**
 * The first job of a new user, done in the real window without anybody in front of it.
 *
 * Uses the driver of the end-to-end stories, so that the app itself has no mode that a person never sees.
 */
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { analyst } from '../e2e/driver/analyst.ts';
import { answerSaveDialog } from '../e2e/driver/dialogs.ts';
import { launch, type RunningApp } from '../e2e/driver/launch.ts';
import { mapPicture, untilMapIsIdle } from '../e2e/driver/map.ts';
import type { Bridge, Opened } from '../core/ipc/contract.ts';
import { fetchOpened } from '../renderer/commands/fetch-opened.ts';
import { ROOT } from './build.ts';

const OUT = join(ROOT, 'out');
/** Sites whose reports are written: the first of the sample is as good as any. */
const REPORTS = 1;

/** Opens the sample, assesses it, writes reports, scores and a picture of the map to out/, and says so. */
export async function runUnattended(executable: string): Promise<void> {
  process.env['SITESHIFT_ELECTRON'] = executable;
  await mkdir(OUT, { recursive: true });
  console.log('There is no display: running the sample in a window on a virtual one.');
  const app = await launch({ args: ['--sample'] });
  try {
    const opened = await openedWorkspace(app);
    console.log(
      `Opened ${opened.document.name}: ${opened.document.sites.length} sites, as of ${opened.document.asOf}.`,
    );
    const told = { workspace: opened.workspace, document: opened.document };
    for (const { id, name } of opened.document.sites.slice(0, REPORTS)) {
      const path = join(OUT, `${id}.pdf`);
      await exportTo(app, path, { call: 'report.export', input: { ...told, site: id, language: 'en' } });
      await say(path, `impact report of ${name}`);
    }
    const scores = join(OUT, 'scores.json');
    await exportTo(app, scores, { call: 'scores.export', input: { ...told, perspective: 'delivery', format: 'json' } });
    await say(scores, 'scores of every site');
    await analyst(app.page).untilScored();
    await untilMapIsIdle(app);
    const picture = join(OUT, 'map.png');
    await writeFile(picture, await mapPicture(app));
    await say(picture, 'the map');
  } finally {
    await app.close();
  }
}

async function openedWorkspace({ page }: RunningApp): Promise<Opened> {
  const reply = await page.evaluate(() => (window as unknown as { host: Bridge }).host['app.start']({}));
  if (!reply.ok) throw new Error(reply.error.message);
  if (reply.value.opened === null) throw new Error('The app did not open the sample.');
  const host = {
    'workspace.sites': (input: { workspace: string; from: number }) =>
      page.evaluate((asked) => (window as unknown as { host: Bridge }).host['workspace.sites'](asked as never), input),
  };
  const opened = await fetchOpened(host, reply.value.opened);
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

type Told = Pick<Opened, 'workspace' | 'document'>;
type Export =
  | { readonly call: 'report.export'; readonly input: Told & { readonly site: string; readonly language: 'en' } }
  | {
      readonly call: 'scores.export';
      readonly input: Told & { readonly perspective: 'delivery'; readonly format: 'json' };
    };

/** Exports as the page does, with the save dialog answered. */
async function exportTo({ electron, page }: RunningApp, path: string, { call, input }: Export): Promise<void> {
  await rm(path, { force: true });
  await answerSaveDialog(electron, path);
  const reply = await page.evaluate(
    ([name, details]) => (window as unknown as { host: Bridge }).host[name](details as never),
    [call, input] as const,
  );
  if (!reply.ok) throw new Error(`${call}: ${reply.error.message}`);
}

async function say(path: string, what: string): Promise<void> {
  const { size } = await stat(path);
  console.log(`Wrote ${relative(ROOT, path)} (${what}, ${Math.ceil(size / 1024)} kB)`);
}
