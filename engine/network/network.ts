/** What every request needs: which hosts are on, how long to wait, what the app calls itself. */
import { lookup, type LookupAddress, type LookupAllOptions } from 'node:dns';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Hosts } from './hosts.ts';

/** Limits of one exchange. */
export type NetworkLimits = {
  /** Bytes of one answer. */
  readonly maxBytes: number;
  /** Silence after which a server counts as gone. */
  readonly idleMs: number;
  /** One answer from first to last byte. */
  readonly totalMs: number;
  /** Tries in all when a server is busy or gone. */
  readonly attempts: number;
  readonly redirects: number;
  /** Longest wait that a server may ask for. */
  readonly maxWaitMs: number;
};

/** All *heuristic*: a national layer fits, and a server that hangs is noticed within a coffee's time. */
export const NETWORK_LIMITS: NetworkLimits = {
  maxBytes: 500 * 1024 * 1024,
  idleMs: 30_000,
  totalMs: 30 * 60_000,
  attempts: 4,
  redirects: 5,
  maxWaitMs: 60_000,
};

/** Every address of a name, as the system finds them. */
export type Resolve = (
  hostname: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

export type Network = {
  readonly hosts: Hosts;
  readonly limits: NetworkLimits;
  readonly userAgent: string;
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly resolve: Resolve;
};

export type NetworkOptions = {
  readonly hosts: Hosts;
  readonly appVersion: string;
  readonly limits?: Partial<NetworkLimits>;
  /** Tests wait less. */
  readonly wait?: Network['wait'];
  /** Tests answer names themselves. */
  readonly resolve?: Resolve;
};

/** The network as the engine may use it: only hosts that the user turned on. */
export function openNetwork({ hosts, appVersion, limits, wait, resolve }: NetworkOptions): Network {
  return {
    hosts,
    limits: { ...NETWORK_LIMITS, ...limits },
    userAgent: `Siteshift/${appVersion}`,
    wait: wait ?? waitFor,
    resolve: resolve ?? lookup,
  };
}

async function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  // An abort is noticed by whoever waits.
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}
