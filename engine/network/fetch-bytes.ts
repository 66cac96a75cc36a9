/** Asks an address and holds the answer in memory: pages of a service, capabilities, pictures. */
import { err, ok, type Result } from '../../core/lib/result.ts';
import { hostOf } from './address.ts';
import type { Network } from './network.ts';
import { networkError, type NetworkError } from './network-error.ts';
import { openAnswer } from './open-answer.ts';
import { readBody } from './read-body.ts';

export type BytesOrder = {
  readonly address: string;
  readonly accept?: string;
  /** A form to post; absent for GET. */
  readonly form?: string;
  readonly signal: AbortSignal;
  /** Bytes at most; more is an error. */
  readonly maxBytes?: number;
  /** Only the beginning is wanted: the connection is closed once so many bytes came. */
  readonly head?: number;
};

export type FetchedBytes = { readonly bytes: Buffer; readonly contentType: string; readonly url: URL };

/** Bytes of one page of a service: 64 MB of text is far more than any sensible page. *heuristic* */
const MAX_PAGE_BYTES = 64 * 1024 * 1024;

/** The whole answer, or its beginning. A connection that breaks half-way is tried again like one that never came. */
export async function fetchBytes(network: Network, order: BytesOrder): Promise<Result<FetchedBytes, NetworkError>> {
  for (let attempt = 1; ; attempt += 1) {
    const fetched = await fetchOnce(network, order);
    const again = !fetched.ok && fetched.error.code === 'network-broken' && attempt < network.limits.attempts;
    if (!again || order.signal.aborted) return fetched;
  }
}

async function fetchOnce(network: Network, order: BytesOrder): Promise<Result<FetchedBytes, NetworkError>> {
  const { accept = '*/*', form, signal, maxBytes = MAX_PAGE_BYTES, head } = order;
  const headers = { Accept: accept, 'Accept-Encoding': 'gzip, deflate, br' };
  const opened = await openAnswer(network, {
    address: order.address,
    headers,
    signal,
    ...(form === undefined ? {} : { form }),
  });
  if (!opened.ok) return opened;
  const { response, url } = opened.value;
  if (response.statusCode !== 200) {
    response.destroy();
    return err(networkError('network-status', { host: hostOf(url), status: response.statusCode ?? 0 }));
  }
  const pieces: Buffer[] = [];
  const read = await readBody(network, opened.value, {
    maxBytes,
    signal,
    take: (piece) => void pieces.push(piece),
    ...(head === undefined ? {} : { enough: head }),
  });
  if (!read.ok) return read;
  return ok({ bytes: Buffer.concat(pieces), contentType: response.headers['content-type'] ?? '', url });
}
