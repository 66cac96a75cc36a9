/**
 * Downloads a file to disk, and goes on where an earlier try broke off.
 *
 * Beside the partial file lies what identified it (ETag or Last-Modified). A later try asks for the rest with If-Range:
 * a server whose file changed sends all of it again, so that no file is ever made of two.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { z } from 'zod';
import { err, ok, type Result } from '../../core/lib/result.ts';
import type { Network } from './network.ts';
import { networkError, type NetworkError } from './network-error.ts';
import { openAnswer, type Opened } from './open-answer.ts';
import { readBody } from './read-body.ts';

export type FileOrder = {
  readonly address: string;
  /** Existing or new folder for the partial and the whole file. */
  readonly folder: string;
  readonly signal: AbortSignal;
  /** Share that came, null while the server does not say how much there is. */
  readonly onProgress: (done: number | null) => void;
};

export type FetchedFile = {
  readonly path: string;
  readonly contentType: string;
  /** Name that the server gives; null when it gives none. */
  readonly disposition: string | null;
  readonly url: URL;
  /** Bytes that an earlier try had brought. */
  readonly resumedAt: number;
};

const Mark = z.strictObject({ validator: z.string() });

/** The file in `folder`. On cancel nothing stays; on any other error the partial file waits for the next try. */
export async function fetchFile(network: Network, order: FileOrder): Promise<Result<FetchedFile, NetworkError>> {
  await mkdir(order.folder, { recursive: true });
  const partial = join(order.folder, `${createHash('sha256').update(order.address).digest('hex').slice(0, 24)}.part`);
  for (let attempt = 1; ; attempt += 1) {
    const fetched = await fetchRest(network, order, partial);
    if (fetched.ok) return fetched;
    if (fetched.error.code === 'cancelled') await forget(partial);
    const again = fetched.error.code === 'network-broken' && attempt < network.limits.attempts;
    if (!again || order.signal.aborted) return fetched;
  }
}

async function fetchRest(
  network: Network,
  order: FileOrder,
  partial: string,
): Promise<Result<FetchedFile, NetworkError>> {
  const earlier = await readMark(partial);
  // Without compression: ranges count the bytes as sent.
  const headers = {
    Accept: '*/*',
    'Accept-Encoding': 'identity',
    ...(earlier === null ? {} : { Range: `bytes=${earlier.bytes}-`, 'If-Range': earlier.validator }),
  };
  const opened = await openAnswer(network, { address: order.address, headers, signal: order.signal });
  if (!opened.ok) return opened;
  const { response } = opened.value;
  if (response.statusCode === 416) {
    response.destroy();
    await forget(partial);
    return err(networkError('network-broken', { host: opened.value.url.host, reason: 'range' }));
  }
  const start = response.statusCode === 206 ? rangeStart(response) : 0;
  if (start !== 0 && start !== earlier?.bytes) {
    response.destroy();
    await forget(partial);
    return err(networkError('network-broken', { host: opened.value.url.host, reason: 'range' }));
  }
  const written = await writeBody(network, order, { opened: opened.value, partial, start });
  if (!written.ok) return written;
  const path = `${partial.slice(0, -'.part'.length)}.file`;
  await rename(partial, path);
  await forget(partial);
  const { headers: given } = response;
  return ok({
    path,
    contentType: given['content-type'] ?? '',
    disposition: given['content-disposition'] ?? null,
    url: opened.value.url,
    resumedAt: start,
  });
}

type Writing = { readonly opened: Opened; readonly partial: string; readonly start: number };

async function writeBody(
  network: Network,
  { signal, onProgress }: FileOrder,
  { opened, partial, start }: Writing,
): Promise<Result<number, NetworkError>> {
  const { response } = opened;
  const length = Number(response.headers['content-length'] ?? NaN);
  const whole = Number.isFinite(length) && response.headers['content-encoding'] === undefined ? start + length : null;
  const { maxBytes } = network.limits;
  const host = opened.url.host;
  if (whole !== null && whole > maxBytes) {
    response.destroy();
    return err(networkError('network-too-large', { host, limit: Math.round(maxBytes / 1024 / 1024) }));
  }
  await writeMark(partial, response);
  const file = await open(partial, start === 0 ? 'w' : 'a');
  let taken = start;
  try {
    return await readBody(network, opened, {
      maxBytes: maxBytes - start,
      signal,
      take: async (piece) => {
        await file.write(piece);
        taken += piece.length;
        onProgress(whole === null || whole === 0 ? null : Math.min(1, taken / whole));
      },
    });
  } finally {
    await file.close();
  }
}

function rangeStart({ headers }: IncomingMessage): number {
  return Number(/^bytes (\d+)-/.exec(headers['content-range'] ?? '')?.[1] ?? -1);
}

async function readMark(partial: string): Promise<{ readonly validator: string; readonly bytes: number } | null> {
  if (!existsSync(partial) || !existsSync(`${partial}.json`)) return null;
  try {
    const { validator } = Mark.parse(JSON.parse(await readFile(`${partial}.json`, 'utf8')));
    const { size } = await stat(partial);
    return size === 0 ? null : { validator, bytes: size };
  } catch {
    return null;
  }
}

/** A weak ETag says only that two files mean the same, so it cannot join two halves. RFC 9110 section 13.1.5. */
async function writeMark(partial: string, { headers }: IncomingMessage): Promise<void> {
  const { etag } = headers;
  const validator = etag !== undefined && !etag.startsWith('W/') ? etag : headers['last-modified'];
  if (validator === undefined) await rm(`${partial}.json`, { force: true });
  else await writeFile(`${partial}.json`, JSON.stringify({ validator }));
}

async function forget(partial: string): Promise<void> {
  await rm(partial, { force: true });
  await rm(`${partial}.json`, { force: true });
}
