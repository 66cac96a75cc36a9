/**
 * One exchange with one server. The only file that opens a connection.
 *
 * Node's own http and not fetch, because only here the addresses that a name resolves to can be looked at before they
 * are used: a public name that points into the user's own network is refused, also when it changes between two requests.
 */
import type { LookupAddress } from 'node:dns';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { hostOf, isLoopbackName } from './address.ts';
import { isLoopbackAddress, isPublicAddress } from './address-ranges.ts';
import type { Network, Resolve } from './network.ts';
import { networkError, type NetworkError } from './network-error.ts';

export type Exchange = {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** A form to post; null for GET. */
  readonly form: string | null;
  readonly signal: AbortSignal;
};

/** The answer with its headers, the body not read yet. Everything wrong with the way there is an error. */
export function sendRequest(network: Network, { url, headers, form, signal }: Exchange): Promise<Answer> {
  const host = hostOf(url);
  if (signal.aborted) return Promise.resolve(err(networkError('cancelled')));
  if (!network.hosts.isOn(host)) return Promise.resolve(err(networkError('host-off', { host })));
  network.hosts.used(host);
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve) => {
    const body = form === null ? {} : { 'Content-Type': 'application/x-www-form-urlencoded' };
    const request = send(url, {
      method: form === null ? 'GET' : 'POST',
      headers: { 'User-Agent': network.userAgent, ...headers, ...body },
      lookup: guardedLookup(network.resolve, isLoopbackName(url.hostname)),
      signal,
      timeout: network.limits.idleMs,
      // A connection of its own: a host that was revoked keeps none open.
      agent: false,
    });
    request.once('timeout', () => request.destroy(new Error('idle')));
    request.once('response', (response) => {
      resolve(ok(response));
    });
    request.on('error', (cause) => {
      resolve(err(failureOf(cause, host, signal)));
    });
    request.end(form ?? undefined);
  });
}

type Answer = Result<IncomingMessage, NetworkError>;

/** What went wrong on the way, as a sentence. */
export function failureOf(cause: Error, host: string, signal: AbortSignal): NetworkError {
  if (signal.aborted) return networkError('cancelled');
  if (cause.message === 'private') return networkError('network-private', { host });
  if (cause.message === 'idle') return networkError('network-silent', { host });
  const code = 'code' in cause ? String(cause.code) : '';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return networkError('network-no-name', { host });
  if (/CERT|UNABLE_TO_VERIFY|ISSUER|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH/.test(code)) {
    return networkError('network-certificate', { host, reason: code });
  }
  if (code === 'EPROTO' || /SSL|TLS/.test(code)) return networkError('network-no-tls', { host });
  if (code === 'ECONNREFUSED') return networkError('network-refused', { host });
  return networkError('network-broken', { host, reason: code === '' ? 'error' : code });
}

/** Resolves as the system does, and refuses names that point where they should not. */
function guardedLookup(resolve: Resolve, loopback: boolean): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) {
        callback(error, '', 0);
        return;
      }
      const fits = addresses.filter(({ address }) =>
        loopback ? isLoopbackAddress(address) : isPublicAddress(address),
      );
      const [first] = fits;
      if (first === undefined || fits.length < addresses.length) callback(new Error('private'), '', 0);
      else answerLookup(options.all === true, fits, callback);
    });
  };
}

function answerLookup(
  all: boolean,
  addresses: readonly LookupAddress[],
  callback: Parameters<LookupFunction>[2],
): void {
  const [first] = addresses;
  if (all) callback(null, [...addresses]);
  else callback(null, first?.address ?? '', first?.family);
}
