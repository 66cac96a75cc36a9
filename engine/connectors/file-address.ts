/** A file by its address: downloaded as it is, read later like one of the user's. */
import { basename, extname } from 'node:path';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { fetchFile, type FetchedFile } from '../network/fetch-file.ts';
import { networkError, type NetworkError } from '../network/network-error.ts';
import type { FetchedLayer, Fetching } from './connector.ts';

/** The file on disk under the name that the server gives, or else the one in the address. */
export async function fetchAddressedFile(
  { network, signal, folder, onProgress }: Fetching,
  address: string,
): Promise<Result<FetchedLayer, NetworkError>> {
  const fetched = await fetchFile(network, { address, folder, signal, onProgress });
  if (!fetched.ok) return fetched;
  const { path, contentType, url } = fetched.value;
  if (/text\/html/i.test(contentType)) return err(networkError('connect-web-page', { host: url.host }));
  return ok({ path, fileName: nameOf(fetched.value), query: address, publisher: null, licence: null });
}

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/geo\+json/i, '.geojson'],
  [/json/i, '.json'],
  [/csv/i, '.csv'],
  [/kml\+xml/i, '.kml'],
  [/kmz/i, '.kmz'],
  [/zip/i, '.zip'],
  [/geopackage/i, '.gpkg'],
  [/tiff/i, '.tif'],
  [/spreadsheetml/i, '.xlsx'],
];

function nameOf({ disposition, url, contentType }: FetchedFile): string {
  const stated = statedName(disposition ?? '') ?? url.pathname;
  const plain = basename(decoded(stated).replaceAll('\\', '/'))
    .replace(/[\p{Cc}<>:"|?*]/gu, '')
    .slice(-120);
  const name = plain === '' || plain === '.' || plain === '..' ? 'download' : plain;
  if (extname(name) !== '') return name;
  return `${name}${ENDINGS.find(([type]) => type.test(contentType))?.[1] ?? ''}`;
}

function statedName(disposition: string): string | null {
  const encoded = /filename\*=(?:UTF-8'')([^;]+)/i.exec(disposition)?.[1];
  return encoded ?? /filename="?([^";]+)"?/i.exec(disposition)?.[1] ?? null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
