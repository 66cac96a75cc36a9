import { expect } from '@playwright/test';
import { analyst } from '../driver/analyst.ts';
import { countRequests, requestsSeen } from '../driver/network.ts';
import { inMain } from '../driver/in-main.ts';
import { story } from '../driver/story.ts';

story('the page has no Node, no Electron and no file system', async ({ start }) => {
  const { page } = await start();
  expect(
    await page.evaluate(() => [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'process')]),
  ).toEqual(['undefined', 'undefined']);
  const readsFile = page.evaluate(() => fetch('file:///etc/passwd').then((answer) => answer.text()));
  await expect(readsFile).rejects.toThrow();
});

story('the window is sandboxed, isolated and has web security on', async ({ start }) => {
  const { electron } = await start();
  const preferences = await inMain(
    electron,
    ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences: () => Record<string, unknown>;
      };
      const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } = contents.getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag };
    },
    null,
  );
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
});

story('nothing leads away from the page', async ({ start }) => {
  const { electron, page } = await start();
  expect(await page.evaluate(() => window.open('https://example.com') === null)).toBe(true);
  await page.evaluate(() => {
    location.href = 'https://example.com/';
  });
  await page.evaluate(() => {
    location.href = 'file:///etc/passwd';
  });
  await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.src = 'https://example.com/';
    document.body.append(frame);
    await new Promise((resolve) => setTimeout(resolve, 300));
  });
  expect(page.url()).toBe('app://siteshift/');
  expect(await inMain(electron, ({ BrowserWindow }) => BrowserWindow.getAllWindows().length, null)).toBe(1);
});

story('the page gets no permission it does not need', async ({ start }) => {
  const { page } = await start();
  const geolocation = await page.evaluate(
    () =>
      new Promise((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => {
            resolve('granted');
          },
          ({ code }) => {
            resolve(code);
          },
        );
      }),
  );
  expect(geolocation, 'code 1 is PERMISSION_DENIED').toBe(1);
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied');
});

story('the bridge carries the contract and nothing else', async ({ start }) => {
  const { page } = await start();
  const answers = await page.evaluate(async () => {
    const host = Reflect.get(window, 'host') as Record<string, (input: unknown) => Promise<unknown>>;
    const path = await host['workspace.open']?.({ path: '/etc/passwd' });
    const save = await host['workspace.save']?.({ workspace: '../../etc/passwd', document: {} });
    const find = await host['places.find']?.({ query: 'Denton', limit: 5, path: '/etc/passwd' });
    return { path, save, find, unknown: typeof host['engine.writeReport'], raw: typeof host['ipcRenderer'] };
  });
  const refused = { ok: false, error: { code: 'bad-input' } };
  expect(answers).toMatchObject({
    path: refused,
    save: refused,
    find: refused,
    unknown: 'undefined',
    raw: 'undefined',
  });
});

story('a frame from elsewhere is not answered', async ({ start }) => {
  const { electron } = await start();
  const handled = await inMain(
    electron,
    async ({ ipcMain }) => {
      const internals = ipcMain as unknown as {
        _invokeHandlers: Map<string, (event: unknown, input: unknown) => Promise<unknown>>;
      };
      const answer = internals._invokeHandlers.get('app.start');
      return answer?.({ senderFrame: { parent: null, url: 'https://example.com/' } }, {});
    },
    null,
  );
  expect(handled).toMatchObject({ ok: false, error: { code: 'forbidden' } });
});

story('no rule of the content policy is broken while the app starts', async ({ start }) => {
  const app = await start({ args: ['--sample'] });
  await app.page.addInitScript(() => {
    const broken: string[] = [];
    Object.assign(window, { siteshiftViolations: broken });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      broken.push(`${violatedDirective} ${blockedURI}`);
    });
  });
  await app.page.reload();
  await expect(app.page.locator('#root')).not.toBeEmpty();
  await app.page.waitForTimeout(2000);
  expect(await app.page.evaluate(() => Reflect.get(window, 'siteshiftViolations') as string[])).toEqual([]);
  const policy = await app.page.evaluate(async () =>
    (await fetch('/index.html')).headers.get('content-security-policy'),
  );
  expect(policy).toContain("default-src 'none'");
});

story('the worker that draws may compile kernels, and the page may not', async ({ start }) => {
  const { page } = await start({ args: ['--sample'] });
  const person = analyst(page);
  await person.untilScored();
  await person.goTo('Sites');
  await page.getByRole('button', { name: 'Stress it…' }).click();
  const isDrawing = { predicate: (worker: { url: () => string }) => worker.url().includes('/stress-worker-') };
  const started = page.waitForEvent('worker', isDrawing);
  await page.getByRole('dialog').getByRole('button', { name: 'Run', exact: true }).click();
  const address = (await started).url();

  // The least module there is: its magic number and version.
  const compiles = () => {
    try {
      return new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)) instanceof WebAssembly.Module;
    } catch {
      return false;
    }
  };
  expect(await page.evaluate(compiles)).toBe(false);
  // One of our own, because the one that draws ends with its answer.
  const own = page.waitForEvent('worker', isDrawing);
  await page.evaluate((url) => Object.assign(window, { ownWorker: new Worker(url, { type: 'module' }) }), address);
  const worker = await own;
  // Its policy comes with its script, which may not be there yet.
  await expect.poll(() => worker.evaluate(compiles)).toBe(true);
});

story('the app asks nothing of the network', async ({ start }) => {
  const app = await start({ args: ['--sample'] });
  await countRequests(app);
  await expect(app.page.locator('#root')).not.toBeEmpty();
  await app.page.waitForTimeout(3000);
  expect(await requestsSeen(app)).toEqual([]);
  await expect(app.page.getByText('0 network requests')).toBeVisible();
});

story('the count of requests sees one that a page tries', async ({ start }) => {
  const app = await start();
  await countRequests(app);
  await app.electron.evaluate(({ net }) => {
    net.fetch('https://example.com/').catch(() => null);
  });
  await expect.poll(() => requestsSeen(app)).toEqual(['https://example.com/']);
  await expect(app.page.getByText('1 network request refused')).toBeVisible();
});
