/** Answers to the system's dialogs, given before they appear: nobody is there to click. */
import type { ElectronApplication } from 'playwright';
import { inMain } from './in-main.ts';

/** The next save dialogs answer `path`; null cancels. */
export async function answerSaveDialog(electron: ElectronApplication, path: string | null): Promise<void> {
  await inMain(
    electron,
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
    },
    path,
  );
}

/** The next open dialogs answer `path`, or several; null cancels. */
export async function answerOpenDialog(
  electron: ElectronApplication,
  path: string | readonly string[] | null,
): Promise<void> {
  await inMain(
    electron,
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths.length === 0, filePaths });
    },
    path === null ? [] : [path].flat(),
  );
}

/** The next questions are answered with the button of that number; what they asked is kept for `questionsAsked`. */
export async function answerQuestions(electron: ElectronApplication, button: number): Promise<void> {
  await inMain(
    electron,
    ({ app, dialog }, response) => {
      const asked: string[] = [];
      Object.assign(app, { siteshiftQuestions: asked });
      dialog.showMessageBox = ((...args: readonly { message?: string }[]) => {
        asked.push(args.at(-1)?.message ?? '');
        return Promise.resolve({ response, checkboxChecked: false });
      }) as typeof dialog.showMessageBox;
    },
    button,
  );
}

/** Messages of the questions since `answerQuestions`. */
export async function questionsAsked(electron: ElectronApplication): Promise<readonly string[]> {
  return inMain(
    electron,
    ({ app }) => (app as unknown as { siteshiftQuestions?: string[] }).siteshiftQuestions ?? [],
    null,
  );
}
