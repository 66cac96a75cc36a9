/**
 * The hosts that the user turned on. Nothing is on until somebody turns it on; the list outlives the engine.
 *
 * A list that cannot be read counts as empty: then nothing is asked, which is the safe side.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { NetworkHost } from '../../core/ipc/contract.ts';
import type { Day } from '../../core/units/partial-date.ts';
import { writeFileSafely } from '../files/write-file-safely.ts';

const Stored = z.strictObject({
  version: z.literal(1),
  hosts: z.array(
    z.strictObject({
      host: z.string(),
      allowed: z.string(),
      lastUsed: z.string().nullable(),
      requests: z.int().nonnegative(),
    }),
  ),
});

/** Uses are written together: a layer of a thousand pages must not write a thousand files. *heuristic* */
const WRITE_AFTER_MS = 500;

export type Hosts = {
  /** By name. */
  readonly list: () => NetworkHost[];
  readonly isOn: (host: string) => boolean;
  readonly allow: (host: string) => Promise<NetworkHost[]>;
  readonly revoke: (host: string) => Promise<NetworkHost[]>;
  /** Counts a request. */
  readonly used: (host: string) => void;
  /** Resolves when everything is on disk. */
  readonly settled: () => Promise<void>;
};

/** Reads `network.json` of the settings folder. A null folder keeps the list in memory only. */
export function openHosts(settingsRoot: string | null, today: Day): Hosts {
  const path = settingsRoot === null ? null : join(settingsRoot, 'network.json');
  const hosts = new Map(readStored(path).map((entry) => [entry.host, entry]));
  let writing: Promise<void> = Promise.resolve();
  let later: NodeJS.Timeout | null = null;

  const list = () => [...hosts.values()].sort((a, b) => (a.host < b.host ? -1 : 1));

  function write(): Promise<void> {
    if (later !== null) clearTimeout(later);
    later = null;
    if (path === null || settingsRoot === null) return Promise.resolve();
    writing = writing.then(async () => {
      mkdirSync(settingsRoot, { recursive: true });
      await writeFileSafely(path, `${JSON.stringify({ version: 1, hosts: list() }, null, 2)}\n`);
    });
    return writing;
  }

  return {
    list,
    isOn: (host) => hosts.has(host),
    async allow(host) {
      if (!hosts.has(host)) hosts.set(host, { host, allowed: today, lastUsed: null, requests: 0 });
      await write();
      return list();
    },
    async revoke(host) {
      hosts.delete(host);
      await write();
      return list();
    },
    used(host) {
      const entry = hosts.get(host);
      if (entry === undefined) return;
      hosts.set(host, { ...entry, lastUsed: today, requests: entry.requests + 1 });
      // A count that cannot be written is no reason to end the engine; the next write tries again.
      later ??= setTimeout(() => void write().catch(() => undefined), WRITE_AFTER_MS).unref();
    },
    settled: () => (later === null ? writing : write()),
  };
}

function readStored(path: string | null): readonly NetworkHost[] {
  if (path === null) return [];
  try {
    const stored = Stored.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return stored.success ? stored.data.hosts : [];
  } catch {
    return [];
  }
}
