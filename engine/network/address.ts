/**
 * Which addresses may be asked at all, whatever is turned on.
 *
 * https only; http only for this machine, where nobody listens in between. A name and a password in an address would
 * end up in the workspace and in the report, so they are refused.
 */
import { isIP } from 'node:net';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { networkError, type NetworkError } from './network-error.ts';
import { isLoopbackAddress, isPublicAddress } from './address-ranges.ts';

/** An address that may be asked once its host is on; without its fragment. */
export function checkAddress(text: string, base?: URL): Result<URL, NetworkError> {
  const url = parse(text.trim(), base);
  if (url === null || url.hostname === '') return err(networkError('network-bad-address', { address: short(text) }));
  const host = hostOf(url);
  if (url.username !== '' || url.password !== '') return err(networkError('network-credentials', { host }));
  const loopback = isLoopbackName(url.hostname);
  if (url.protocol === 'http:' ? !loopback : url.protocol !== 'https:') {
    return err(networkError('network-https-only', { address: short(text) }));
  }
  if (isIP(bare(url.hostname)) !== 0 && !loopback && !isPublicAddress(bare(url.hostname))) {
    return err(networkError('network-private', { host }));
  }
  url.hash = '';
  return ok(url);
}

/** What the user turns on: the name, with the port where it is not 443. */
export function hostOf(url: URL): string {
  return url.protocol === 'https:' ? url.host : `${url.hostname}:${url.port === '' ? '80' : url.port}`;
}

/** True for names of this machine, which never leave it. */
export function isLoopbackName(hostname: string): boolean {
  return hostname === 'localhost' || isLoopbackAddress(bare(hostname));
}

/** IPv6 addresses stand in brackets in a URL. */
function bare(hostname: string): string {
  return hostname.replace(/^\[(.*)\]$/, '$1');
}

function parse(text: string, base: URL | undefined): URL | null {
  return URL.canParse(text, base?.href) ? new URL(text, base) : null;
}

/** Addresses in sentences are cut: a query can be as long as a page. */
function short(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
