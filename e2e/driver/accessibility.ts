/** The automatic accessibility rules, for the screen as it stands. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Each rule that is broken, with the first place; empty when none is. `within` selects a part of the screen. */
export async function faults(page: Page, within = 'html'): Promise<readonly string[]> {
  // Legacy mode: Electron opens no second page, in which the results would be gathered.
  const { violations } = await new AxeBuilder({ page }).include(within).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.target.join(' ') ?? ''}`);
}
