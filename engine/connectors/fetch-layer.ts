/** One door to the connectors that bring rows. */
import type { ConnectRequest } from '../../core/connect/service.ts';
import { err, type Result } from '../../core/lib/result.ts';
import { networkError, type NetworkError } from '../network/network-error.ts';
import { fetchArcgis } from './arcgis.ts';
import type { FetchedLayer, Fetching } from './connector.ts';
import { fetchAddressedFile } from './file-address.ts';
import { fetchOgcApi } from './ogc-api.ts';
import { fetchWfs } from './wfs.ts';

/** A box in the words of Overpass: south, west, north, east. */
function withBox({ address, box }: ConnectRequest): string {
  const [w, s, e, n] = box ?? [-180, -90, 180, 90];
  return address.replaceAll('{{bbox}}', [s, w, n, e].join(','));
}

/** The layer or file as a file on disk. */
export function fetchLayer(context: Fetching, request: ConnectRequest): Promise<Result<FetchedLayer, NetworkError>> {
  switch (request.kind) {
    case 'arcgis':
      return fetchArcgis(context, request);
    case 'ogc-api':
      return fetchOgcApi(context, request);
    case 'wfs':
      return fetchWfs(context, request);
    case 'file':
      return fetchAddressedFile(context, withBox(request));
    case 'wms':
    case 'wmts':
    case 'xyz':
      return Promise.resolve(err(networkError('connect-only-pictures')));
  }
}
