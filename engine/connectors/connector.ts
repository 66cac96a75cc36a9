/** What the connectors share: how they are called and what they give back. */
import type { ConnectRequest } from '../../core/connect/service.ts';
import type { Network } from '../network/network.ts';

export type Asking = { readonly network: Network; readonly signal: AbortSignal };

export type Fetching = Asking & {
  /** Folder for what is being fetched; what an earlier try brought lies there too. */
  readonly folder: string;
  /** Share of the rows or bytes that came; null while nobody knows how many there are. */
  readonly onProgress: (done: number | null) => void;
};

/** What is asked of a layer. */
export type LayerOrder = Pick<ConnectRequest, 'address' | 'layer' | 'box' | 'where'>;

/** A file on disk that takes the same road as one of the user's. */
export type FetchedLayer = {
  readonly path: string;
  readonly fileName: string;
  /** What the service was asked, for the provenance. */
  readonly query: string;
  readonly publisher: string | null;
  readonly licence: string | null;
};

/** The address with parameters set; those that are there already are replaced, whatever their case. */
export function withParameters(address: string | URL, parameters: Readonly<Record<string, string>>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(parameters)) {
    dropParameters(url, [name]);
    url.searchParams.set(name, value);
  }
  return url.href;
}

/** Takes parameters out of an address, whatever their case. */
export function dropParameters(url: URL, names: readonly string[]): void {
  const wanted = names.map((name) => name.toLowerCase());
  for (const name of [...url.searchParams.keys()]) {
    if (wanted.includes(name.toLowerCase())) url.searchParams.delete(name);
  }
}

/** A file name made of what the service calls its layer. */
export function fileNameOf(title: string, ending: string): string {
  const plain = title
    .replace(/[^\p{L}\p{N}._ -]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80);
  return `${plain === '' ? 'layer' : plain}.${ending}`;
}
