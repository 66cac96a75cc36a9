/** Stories on the real app: one project on the built sources, one on the packaged app. Started by scripts/e2e.ts. */
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'e2e/specs',
  outputDir: 'test-results',
  // Each story starts its own Electron, and a small machine has two cores.
  workers: process.env['SITESHIFT_E2E_WORKERS'] === undefined ? 1 : Number(process.env['SITESHIFT_E2E_WORKERS']),
  forbidOnly: true,
  // The first start on a cold disk with software rendering takes several seconds.
  timeout: 120_000,
  // About one start in a hundred never answers the inspector that drives it; the story is then told once more and named.
  retries: 1,
  expect: { timeout: 20_000 },
  projects: [{ name: 'built' }, { name: 'packaged', testMatch: 'smoke.spec.ts' }],
});
