/**
 * A PostgreSQL server of its own on a temporary folder and a Unix socket, for as long as it is needed.
 *
 * PostgreSQL refuses to run as root: there it runs as the user `postgres`, which Debian's package makes.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Said once when PostGIS is missing. */
export const POSTGIS_PACKAGES = 'PostGIS is not installed: apt-get install postgresql-postgis brings it';

/**
 * An expert's settings for a warm, read-only set on two cores: everything in shared memory, plans that know it, no
 * compilation of queries that run once, and no care for durability while loading.
 */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '',
  shared_buffers: '2GB',
  work_mem: '256MB',
  maintenance_work_mem: '1GB',
  effective_cache_size: '8GB',
  random_page_cost: '1.0',
  jit: 'off',
  max_parallel_workers_per_gather: '0',
  max_parallel_maintenance_workers: '1',
  autovacuum: 'off',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '8GB',
};

export type DatabaseServer = {
  /** Holds the socket and files to load; the server can read what is written there. */
  readonly folder: string;
  readonly psql: string;
  /** Stops the server and removes its folder. */
  readonly stop: () => void;
};

/** Folder of the newest installed server that has PostGIS; null when there is none. */
export function findPostgis(): string | null {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return null;
  const versions = readdirSync(root)
    .filter((version) => existsSync(`/usr/share/postgresql/${version}/extension/postgis.control`))
    .filter((version) => existsSync(join(root, version, 'bin', 'initdb')))
    .sort((a, b) => Number(b) - Number(a));
  return versions[0] === undefined ? null : join(root, versions[0], 'bin');
}

/** Starts a server with an empty database `postgres`. Throws with the program's own words when it does not start. */
export function startDatabase(bin: string): DatabaseServer {
  // Short, since the path of a socket may have 107 characters.
  const folder = mkdtempSync(join(tmpdir(), 'pg-'));
  chmodSync(folder, 0o755);
  const own = ownUser();
  if (own !== null) chownSync(folder, own.uid, own.gid);
  const data = join(folder, 'data');
  const as = own === null ? [] : ['runuser', '-u', 'postgres', '--'];
  const stop = () => {
    try {
      run([...as, join(bin, 'pg_ctl'), '-D', data, '-m', 'immediate', '-w', 'stop']);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
  try {
    run([...as, join(bin, 'initdb'), '-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--no-locale', '-N']);
    const settings = Object.entries({ ...SETTINGS, unix_socket_directories: folder });
    const options = settings.map(([name, value]) => `-c ${name}='${value}'`).join(' ');
    const log = join(folder, 'server.log');
    run([...as, join(bin, 'pg_ctl'), '-D', data, '-l', log, '-w', '-o', options, 'start']);
  } catch (cause) {
    rmSync(folder, { recursive: true, force: true });
    throw cause;
  }
  return { folder, psql: join(bin, 'psql'), stop };
}

/** The user that the server runs as when this process is root's; null when it is not. */
function ownUser(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string) => Number(run(['id', flag, 'postgres']).trim());
  return { uid: id('-u'), gid: id('-g') };
}

function run([command = '', ...given]: readonly string[]): string {
  // The server outlives pg_ctl and would keep a pipe open: its own words go to its log.
  const { status, stdout, stderr, error } = spawnSync(command, given, {
    encoding: 'utf8',
    stdio: ['ignore', given.includes('start') ? 'ignore' : 'pipe', given.includes('start') ? 'ignore' : 'pipe'],
    cwd: '/',
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${[command, ...given].join(' ')} ended with ${status ?? 'a signal'}: ${stderr}`);
  return stdout;
}
