/** The test function of the stories: `app` starts the real app, and what it started is closed at the end. */
import { test as base } from '@playwright/test';
import { launch, type LaunchRequest, type RunningApp } from './launch.ts';

export type Story = {
  /** Starts the app; a story may start it several times. */
  readonly start: (request?: LaunchRequest) => Promise<RunningApp>;
};

export const story = base.extend<Story>({
  start: async ({ browserName: _ }, use) => {
    const running: RunningApp[] = [];
    await use(async (request) => {
      const app = await launch(request);
      running.push(app);
      return app;
    });
    for (const app of running) await app.close();
  },
});
