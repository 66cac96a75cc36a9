/** A person without a mouse: goes by Tab to what is named, and knows where the focus is. */
import { expect, type Page } from '@playwright/test';

/** More controls than any window of the app has between two that a story names. *heuristic* */
const MOST_STEPS = 150;

export type Keyboard = {
  /** Presses Tab until the focus is on a control of this name, inside what is called `within`; fails out of reach. */
  readonly tabTo: (name: RegExp, within?: string) => Promise<void>;
  readonly press: (...keys: readonly string[]) => Promise<void>;
  readonly type: (words: string) => Promise<void>;
  /** The name of what has the focus, as far as it says one; `body` when the focus is lost. */
  readonly focused: () => Promise<string>;
  /** Opens the palette and runs the first entry that these words find. */
  readonly command: (words: string) => Promise<void>;
};

/** Drives the page by keys alone. */
export function keyboard(page: Page): Keyboard {
  const focused = () =>
    page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return 'body';
      const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
      const labels = [
        element.getAttribute('aria-label'),
        ...ids.map((id) => document.getElementById(id)?.textContent),
        ...Array.from((element as HTMLInputElement).labels ?? [], (label) => label.textContent),
        element.matches('button, a, [role]') ? element.textContent : null,
      ];
      return labels.filter((label) => label !== null && label !== undefined && label !== '').join(' ');
    });
  const isWithin = (label: string) =>
    page.evaluate(
      (wanted) => document.activeElement?.closest(`[aria-label=${JSON.stringify(wanted)}]`) !== null,
      label,
    );
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  return {
    focused,
    press,
    async tabTo(name, within) {
      const passed: string[] = [];
      for (let step = 0; step < MOST_STEPS; step += 1) {
        await page.keyboard.press('Tab');
        const now = await focused();
        if (name.test(now) && (within === undefined || (await isWithin(within)))) return;
        passed.push(now.slice(0, 40));
      }
      throw new Error(`Tab does not reach ${name.source}; it passes: ${[...new Set(passed)].join(' | ')}`);
    },
    async type(words) {
      await page.keyboard.type(words);
    },
    async command(words) {
      await press('Control+K');
      const field = page.getByPlaceholder('A site, a place or a command');
      await expect(field).toBeFocused();
      await page.keyboard.type(words);
      await expect(page.getByRole('dialog').getByRole('option').first()).toContainText(words);
      // The first entry is marked a moment after the list has come; before, Enter would do nothing.
      await expect(field).toHaveAttribute('aria-activedescendant', /./);
      await press('Enter');
    },
  };
}
