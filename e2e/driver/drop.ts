/** Drops files on the window as a person would from a file manager. */
import type { Page } from 'playwright';

/**
 * Puts the files at `paths` into a drag and drops them on the window.
 *
 * A script cannot make a `File` that has a path, but a file field can be given real ones; they are what the drop then
 * carries. The field is the story's own and is gone before anything is dropped.
 */
export async function dropFiles(page: Page, paths: readonly string[]): Promise<void> {
  const field = await page.evaluateHandle(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    document.body.append(input);
    return input;
  });
  await field.setInputFiles([...paths]);
  await field.evaluate((input) => {
    const drag = new DataTransfer();
    for (const file of input.files ?? []) drag.items.add(file);
    input.remove();
    const target = document.elementFromPoint(innerWidth / 2, innerHeight / 2) ?? document.body;
    for (const type of ['dragenter', 'dragover', 'drop']) {
      target.dispatchEvent(new DragEvent(type, { dataTransfer: drag, bubbles: true, cancelable: true }));
    }
  });
}
