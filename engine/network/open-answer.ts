/**
 * From an address to a body that can be read: redirects by hand, retries with patience.
 *
 * A redirect is followed only to a host that is on; otherwise the error names it, so that the user can decide. Servers
 * that say they are busy (429, 503) are asked again after the time they name, others after 1, 2 and 4 seconds.
 */
import type { IncomingMessage } from 'node:http';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { checkAddress, hostOf } from './address.ts';
import type { Network } from './network.ts';
import { networkError, type NetworkError } from './network-error.ts';
import { sendRequest } from './send-request.ts';

export type Order = {
  readonly address: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A form to post; absent for GET. */
  readonly form?: string;
  readonly signal: AbortSignal;
};

export type Opened = { readonly response: IncomingMessage; readonly url: URL };

/** First wait before another try; each further one is twice as long. *heuristic* */
const FIRST_WAIT_MS = 1_000;
const REDIRECTS = [301, 302, 303, 307, 308];
const BUSY = [429, 502, 503, 504];
/** Faults of the way that pass by themselves. */
const PASSING = ['network-silent', 'network-broken'];

/** An answer of status 200, 206 or 416, or the reason why there is none. */
export async function openAnswer(network: Network, order: Order): Promise<Result<Opened, NetworkError>> {
  for (let attempt = 1; ; attempt += 1) {
    const opened = await followRedirects(network, order);
    const wait = opened.ok ? waitAsked(opened.value.response, attempt, network) : passing(opened.error, attempt);
    if (wait === null || attempt >= network.limits.attempts) return opened.ok ? accepted(opened.value) : opened;
    if (opened.ok) opened.value.response.destroy();
    await network.wait(wait, order.signal);
    if (order.signal.aborted) return err(networkError('cancelled'));
  }
}

async function followRedirects(network: Network, order: Order): Promise<Result<Opened, NetworkError>> {
  let address = checkAddress(order.address);
  let form = order.form ?? null;
  for (let hops = 0; ; hops += 1) {
    if (!address.ok) return address;
    const url = address.value;
    const sent = await sendRequest(network, { url, headers: order.headers ?? {}, form, signal: order.signal });
    if (!sent.ok) return sent;
    const response = sent.value;
    const { location } = response.headers;
    const status = response.statusCode ?? 0;
    if (!REDIRECTS.includes(status) || location === undefined) return ok({ response, url });
    response.destroy();
    if (hops >= network.limits.redirects) return err(networkError('network-redirects', { host: hostOf(url) }));
    address = checkAddress(location, url);
    // As browsers do: only 307 and 308 keep the form.
    if (status < 307) form = null;
  }
}

function accepted({ response, url }: Opened): Result<Opened, NetworkError> {
  const status = response.statusCode ?? 0;
  if (status === 200 || status === 206 || status === 416) return ok({ response, url });
  response.destroy();
  const host = hostOf(url);
  if (status === 401 || status === 403) return err(networkError('network-needs-login', { host, status }));
  if (status === 404 || status === 410) return err(networkError('network-not-found', { host, status }));
  if (BUSY.includes(status)) return err(networkError('network-busy', { host, status }));
  return err(networkError('network-status', { host, status }));
}

/** Milliseconds to wait before asking again; null when the answer stands. */
function waitAsked({ statusCode = 0, headers }: IncomingMessage, attempt: number, { limits }: Network): number | null {
  if (!BUSY.includes(statusCode)) return null;
  const asked = headers['retry-after'];
  const backoff = FIRST_WAIT_MS * 2 ** (attempt - 1);
  if (asked === undefined) return backoff;
  const seconds = /^\d+$/.test(asked) ? Number(asked) : secondsBetween(headers.date, asked);
  const wait = seconds === null ? backoff : Math.max(0, seconds * 1000);
  return wait > limits.maxWaitMs ? null : wait;
}

/** The server's own clock counts: ours may be wrong. */
function secondsBetween(from: string | undefined, to: string): number | null {
  const seconds = (Date.parse(to) - Date.parse(from ?? '')) / 1000;
  return Number.isFinite(seconds) ? seconds : null;
}

function passing({ code }: NetworkError, attempt: number): number | null {
  return PASSING.includes(code) ? FIRST_WAIT_MS * 2 ** (attempt - 1) : null;
}
