/**
 * The main process, start to finish, in the order in which things must happen (design/electron.md section 3).
 *
 * It stays thin: no parsing, no synchronous work after the start. Meaning is in core, files are the engine's.
 */
import { resolve } from 'node:path';
import { crashReporter } from 'electron/common';
import { app } from 'electron/main';
import { parseLaunch } from './argv.ts';
import { runApp } from './run-app.ts';
import { registerAppScheme } from './serve-app.ts';

const launch = parseLaunch(process.argv, { packaged: app.isPackaged });
crashReporter.start({ uploadToServer: false });
if (launch.userData !== null) app.setPath('userData', resolve(launch.userData));
// As root there is no sandbox, and asking for it ends the app.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();

if (launch.manyInstances || app.requestSingleInstanceLock()) {
  registerAppScheme();
  let handedOver = launch.file === null ? null : resolve(launch.file);
  const collect = (event: { preventDefault(): void }, path: string) => {
    event.preventDefault();
    handedOver = path;
  };
  // macOS hands over files before the app is ready.
  app.on('open-file', collect);
  // Not awaited: Electron becomes ready only after this module has run to its end.
  void app.whenReady().then(() => {
    app.off('open-file', collect);
    runApp({ file: handedOver, sample: launch.sample });
  });
} else {
  app.quit();
}
