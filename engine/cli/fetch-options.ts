/** The words of `siteshift fetch`: what is wanted of a service, and which hosts may be asked. */
import type { Extent, LayerRole } from '../../core/layers/layer-info.ts';
import { LAYER_ROLES } from '../../core/layers/layer-info.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';

export type FetchOptions = {
  readonly workspace: string;
  readonly address: string;
  /** The service's name for the layer; null takes the only one. */
  readonly layer: string | null;
  readonly where: string | null;
  readonly box: Extent | null;
  /** Null lets the review find it. */
  readonly role: LayerRole | null;
  /** Name in the workspace; null takes the service's. */
  readonly layerName: string | null;
  /** Hosts that are on for this run only. */
  readonly hosts: readonly string[];
};

export const FETCH_OPTIONS = ['layer', 'where', 'box', 'role', 'name', 'allow-host'] as const;

type Values = {
  readonly layer?: string | undefined;
  readonly where?: string | undefined;
  readonly box?: string | undefined;
  readonly role?: string | undefined;
  readonly name?: string | undefined;
  readonly 'allow-host'?: readonly string[] | undefined;
};

/** The options, or a sentence that says what is wrong with them. */
export function parseFetch(
  [workspace = '', address = '']: readonly string[],
  { role: word, box: corners, 'allow-host': hosts = [], ...values }: Values,
): Result<{ readonly name: 'fetch' } & FetchOptions, string> {
  const role = LAYER_ROLES.find((one) => one === word) ?? null;
  if (word !== undefined && role === null)
    return err(`There is no role "${word}": use one of ${LAYER_ROLES.join(', ')}.`);
  const box = corners === undefined ? null : parseBox(corners);
  if (corners !== undefined && box === null) return err(`--box is west,south,east,north in degrees, not "${corners}".`);
  return ok({ name: 'fetch', workspace, address, box, role, hosts, ...wordsOf(values) });
}

function wordsOf({ layer, where, name }: Values) {
  return { layer: layer ?? null, where: where ?? null, layerName: name ?? null };
}

function parseBox(text: string): Extent | null {
  const [w, s, e, n, ...more] = text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
  if (w === undefined || s === undefined || e === undefined || n === undefined || more.length > 0) return null;
  const inRange = w >= -180 && e <= 180 && w < e && s >= -90 && n <= 90 && s < n;
  return inRange ? [w, s, e, n] : null;
}
