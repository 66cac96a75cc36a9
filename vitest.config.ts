/** Unit tests stand beside what they test; the end-to-end stories in e2e/ are Playwright's. */
import { defineConfig } from 'vitest/config';

// Property tests run hundreds of cases; the two cores of a small machine need the time.
const testTimeout = 30_000;

export default defineConfig({
  test: {
    projects: [
      // The core has no state to leak, so its files share their modules: reading them anew for each costs minutes.
      { test: { name: 'core', include: ['core/**/*.test.ts'], isolate: false, testTimeout } },
      { test: { name: 'shell', include: ['{engine,electron,renderer,scripts}/**/*.test.{ts,tsx}'], testTimeout } },
    ],
  },
});
