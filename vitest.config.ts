/** Unit tests stand beside what they test; the end-to-end stories in e2e/ are Playwright's. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{core,engine,electron,renderer,scripts}/**/*.test.{ts,tsx}'],
    // Property tests run hundreds of cases; the two cores of a small machine need the time.
    testTimeout: 30_000,
  },
});
