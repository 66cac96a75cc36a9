/** Unit tests stand beside what they test; the end-to-end stories in e2e/ are Playwright's. */
import { defineConfig } from 'vitest/config';

// Property tests run hundreds of cases; the two cores of a small machine need the time.
const testTimeout = 30_000;

export default defineConfig({
  test: {
    // Left to itself the runner keeps one core free, which is half of a small machine.
    maxWorkers: '100%',
    projects: [
      // Core and engine have no state to leak, so their files share their modules: reading them anew costs minutes.
      { test: { name: 'core', include: ['core/**/*.test.ts'], isolate: false, testTimeout } },
      { test: { name: 'engine', include: ['engine/**/*.test.ts'], isolate: false, testTimeout } },
      // Stores of the window are modules with state: each file has its own.
      { test: { name: 'shell', include: ['{electron,renderer,scripts}/**/*.test.{ts,tsx}'], testTimeout } },
    ],
  },
});
