/**
 * Does this machine have what Electron links to, and a screen to draw on?
 *
 * Root on Debian or Ubuntu gets the missing packages installed; anybody else gets the one command to run.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** What Electron needs on a bare Debian or Ubuntu (Electron documentation, Linux dependencies; checked with ldd). */
const LIBRARY_PACKAGES = [
  'libasound2',
  'libatk-bridge2.0-0',
  'libatk1.0-0',
  'libatspi2.0-0',
  'libcairo2',
  'libcups2',
  'libdbus-1-3',
  'libdrm2',
  'libexpat1',
  'libgbm1',
  'libglib2.0-0',
  'libgtk-3-0',
  'libnspr4',
  'libnss3',
  'libpango-1.0-0',
  'libx11-6',
  'libxcb1',
  'libxcomposite1',
  'libxdamage1',
  'libxext6',
  'libxfixes3',
  'libxkbcommon0',
  'libxrandr2',
];
const DISPLAY_PACKAGES = ['xvfb', 'xauth'];

/** Makes sure that `executable` finds its shared libraries, or throws with the command that installs them. */
export function ensureLibraries(executable: string): void {
  if (process.platform !== 'linux') return;
  const missing = missingLibraries(executable);
  if (missing.length === 0) return;
  install(LIBRARY_PACKAGES, `Electron needs system libraries that are missing: ${missing.join(', ')}`);
  const still = missingLibraries(executable);
  if (still.length > 0) throw new Error(`Electron still lacks ${still.join(', ')}`);
}

/** Makes sure that there is an Xvfb to draw on where there is no display. */
export function ensureXvfb(): void {
  const found = () => spawnSync('Xvfb', ['-help'], { stdio: 'ignore' }).error === undefined;
  if (!found()) install(DISPLAY_PACKAGES, 'There is no display and no Xvfb');
}

function missingLibraries(executable: string): readonly string[] {
  const { stdout, error } = spawnSync('ldd', [executable], { encoding: 'utf8' });
  if (error !== undefined) return [];
  return [...stdout.matchAll(/^\s*(\S+) => not found/gm)].flatMap(([, name]) => (name === undefined ? [] : [name]));
}

function install(packages: readonly string[], reason: string): void {
  const apt = existsSync('/usr/bin/apt-get');
  if (!apt || process.getuid?.() !== 0) {
    throw new Error(`${reason}. Install them with:\n  sudo apt-get install -y ${named(packages).join(' ')}`);
  }
  console.log(`${reason}. Installing with apt-get ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-q'], { stdio: 'ignore', env });
  const args = ['install', '-y', '-q', '--no-install-recommends', ...named(packages)];
  const { status, stdout, stderr } = spawnSync('apt-get', args, { encoding: 'utf8', env });
  if (status !== 0) throw new Error(`apt-get ${args.join(' ')} failed:\n${stdout.slice(-2000)}${stderr}`);
}

/** The names this release of the system uses: since the 64-bit time transition many libraries end in `t64`. */
function named(packages: readonly string[]): readonly string[] {
  const { stdout, error } = spawnSync('apt-cache', ['pkgnames', 'lib'], { encoding: 'utf8', maxBuffer: 1 << 26 });
  const known = new Set(error === undefined ? stdout.split('\n') : []);
  return packages.map((name) => (known.has(`${name}t64`) ? `${name}t64` : name));
}
