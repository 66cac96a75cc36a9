/** Counts what would leave the machine: every request of the session that is not our own scheme. */
import { inMain } from './in-main.ts';
import type { RunningApp } from './launch.ts';

/** Starts counting and loads the page again, so that nothing escapes the count. */
export async function countRequests({ electron, page }: RunningApp): Promise<void> {
  await inMain(
    electron,
    ({ app, session }) => {
      const seen: string[] = [];
      Object.assign(app, { siteshiftRequests: seen });
      const note = ({ url }: { url: string }) => {
        if (!/^(app|data|blob|devtools):/.test(url)) seen.push(url);
      };
      // The guard's own listener refuses requests; refused ones end in an error, so both ends are counted.
      session.defaultSession.webRequest.onErrorOccurred(note);
      session.defaultSession.webRequest.onCompleted(note);
    },
    null,
  );
  await page.reload();
}

/** Addresses asked for since `countRequests`. */
export async function requestsSeen({ electron }: RunningApp): Promise<readonly string[]> {
  return inMain(
    electron,
    ({ app }) => (app as unknown as { siteshiftRequests?: string[] }).siteshiftRequests ?? [],
    null,
  );
}
