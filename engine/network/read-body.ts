/** Reads the body of an answer within limits: bytes unpacked, silence, time in all. */
import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { hostOf } from './address.ts';
import type { Network } from './network.ts';
import { networkError, type NetworkError } from './network-error.ts';
import type { Opened } from './open-answer.ts';
import { failureOf } from './send-request.ts';

export type BodyOrder = {
  readonly maxBytes: number;
  readonly signal: AbortSignal;
  /** Takes a piece; a promise holds the next one back. */
  readonly take: (piece: Buffer) => void | Promise<void>;
  /** Stops without error once this many bytes came; absent for all. */
  readonly enough?: number;
};

/** Bytes taken. The limits count what comes out of compression, so that a small answer cannot grow without end. */
export async function readBody(
  network: Network,
  { response, url }: Opened,
  { maxBytes, signal, take, enough = Infinity }: BodyOrder,
): Promise<Result<number, NetworkError>> {
  const host = hostOf(url);
  const timer = setTimeout(() => response.destroy(new Error('total')), network.limits.totalMs);
  response.setTimeout(network.limits.idleMs, () => response.destroy(new Error('idle')));
  let taken = 0;
  try {
    for await (const piece of unpacked(response) as AsyncIterable<Buffer>) {
      // A host that was revoked in between gives no further byte.
      if (!network.hosts.isOn(host)) return err(networkError('host-off', { host }));
      taken += piece.length;
      if (taken > maxBytes) return err(networkError('network-too-large', { host, limit: megabytes(maxBytes) }));
      await take(piece);
      if (taken >= enough) break;
    }
    if (!response.complete && taken < enough) return err(networkError('network-broken', { host, reason: 'cut off' }));
    return ok(taken);
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    if (cause.message === 'total') return err(networkError('network-too-long', { host }));
    return err(failureOf(cause, host, signal));
  } finally {
    clearTimeout(timer);
    response.destroy();
  }
}

function unpacked(response: IncomingMessage): Readable {
  const encoding = response.headers['content-encoding'] ?? 'identity';
  const unpack =
    encoding === 'gzip' || encoding === 'x-gzip'
      ? createGunzip()
      : encoding === 'deflate'
        ? createInflate()
        : encoding === 'br'
          ? createBrotliDecompress()
          : null;
  if (unpack === null) return response;
  response.on('error', (cause) => unpack.destroy(cause));
  return response.pipe(unpack);
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}
