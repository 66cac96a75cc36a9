/** Pictures that a server draws, as a layer of the document. Only the template is kept; nothing is asked yet. */
import { createHash } from 'node:crypto';
import type Database from 'libsql';
import type { PublicSource } from '../../core/connect/public-source.ts';
import type { ConnectRequest } from '../../core/connect/service.ts';
import type { LayerInfo } from '../../core/layers/layer-info.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import type { Day } from '../../core/units/partial-date.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { layerIdFor } from '../jobs/layer-id.ts';
import { checkAddress } from '../network/address.ts';
import { networkError, type NetworkError } from '../network/network-error.ts';
import type { Asking } from './connector.ts';
import { pictureTemplate } from './pictures.ts';
import { tileAddress } from './tile-address.ts';

export type OverlayOrder = {
  readonly document: Workspace;
  readonly request: ConnectRequest;
  readonly name: string;
  /** Entry of the catalogue; null when the address was typed. */
  readonly source: PublicSource | null;
  readonly db: Database.Database;
  readonly today: Day;
};

/** The document with the overlay on top. */
export async function addOverlay(
  asking: Asking,
  { document, request, name, source, db, today }: OverlayOrder,
): Promise<Result<{ document: Workspace; layer: string }, NetworkError>> {
  const { kind } = request;
  if (kind === 'wfs' || kind === 'ogc-api' || kind === 'file') return err(networkError('connect-no-pictures'));
  const template = await pictureTemplate(asking, kind, request);
  if (!template.ok) return template;
  const checked = checkAddress(tileAddress(template.value, [0, 0, 0]));
  if (!checked.ok) return checked;
  const layer: LayerInfo = {
    id: layerIdFor(name, document, db),
    role: 'overlay',
    kind: 'images',
    name,
    table: null,
    extent: request.box,
    columns: {},
    rowsGiven: 0,
    rowsUsed: 0,
    visible: true,
    opacity: 1,
    notes: '',
    provenance: {
      fileName: name,
      // There is no file: the template stands for what will be drawn.
      sha256: createHash('sha256').update(template.value).digest('hex'),
      format: FORMATS[kind],
      sourceLayer: request.layer === '' ? null : request.layer,
      crs: 'EPSG:3857',
      origin: { address: request.address, query: template.value },
      edits: [],
      findings: [],
      publisher: source?.publisher ?? null,
      licence: source?.licence ?? null,
      observed: null,
      retrieved: today,
    },
  };
  return ok({ document: { ...document, layers: [...document.layers, layer] }, layer: layer.id });
}

const FORMATS = { wms: 'WMS', wmts: 'WMTS', xyz: 'XYZ', arcgis: 'ArcGIS MapServer' } as const;
