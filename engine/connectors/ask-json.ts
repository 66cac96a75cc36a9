/** Asks an address for JSON and checks its shape: what a server says is hostile input like any file. */
import type { z } from 'zod';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { fetchBytes } from '../network/fetch-bytes.ts';
import { networkError, type NetworkError } from '../network/network-error.ts';
import type { Asking } from './connector.ts';

export type JsonOrder<T> = {
  readonly address: string;
  readonly schema: z.ZodType<T>;
  readonly accept?: string;
  readonly form?: string;
};

/** The answer in the shape asked for, and the address that gave it. */
export async function askJson<T>(
  { network, signal }: Asking,
  { address, schema, accept = 'application/json', form }: JsonOrder<T>,
): Promise<Result<{ readonly value: T; readonly url: URL }, NetworkError>> {
  const order = { address, accept, signal, ...(form === undefined ? {} : { form }) };
  const fetched = await fetchBytes(network, order);
  if (!fetched.ok) return fetched;
  const { bytes, url } = fetched.value;
  const parsed = schema.safeParse(parse(bytes.toString('utf8')));
  if (!parsed.success) return err(networkError('connect-not-understood', { host: url.host }));
  return ok({ value: parsed.data, url });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
