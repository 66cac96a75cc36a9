/** What the dialog knows before it asks: an entry of the catalogue, or a service that was described. */
import type { PublicSource } from '../../../core/connect/public-source.ts';
import type { ConnectRequest, ServiceDescription, ServiceLayer } from '../../../core/connect/service.ts';
import type { LayerRole } from '../../../core/layers/layer-info.ts';

export type Target = Pick<ConnectRequest, 'kind' | 'address' | 'source'> & {
  readonly title: string;
  readonly publisher: string | null;
  readonly licence: string | null;
  readonly notes: string | null;
  readonly where: string;
  /** Role that the catalogue presets; null when the review has to find it. */
  readonly role: LayerRole | null;
  readonly layers: readonly ServiceLayer[];
};

/** Kinds of service that draw. */
const DRAW = ['wms', 'wmts', 'xyz'];

/** An entry of the catalogue: its one layer is known without asking. */
export function targetOfSource(source: PublicSource): Target {
  const { id, kind, address, title, publisher, licence, notes, where, role, layer } = source;
  const gives = DRAW.includes(kind) ? 'pictures' : 'rows';
  const layers = [{ id: layer, title, gives, geometry: null, rows: null, extent: null }] as const;
  return { kind, address, source: id, title, publisher, licence, notes, where: where ?? '', role, layers };
}

/** A service as it described itself. */
export function targetOfService({ kind, address, title, publisher, licence, layers }: ServiceDescription): Target {
  return { kind, address, source: null, title, publisher, licence, notes: null, where: '', role: null, layers };
}

/** Sources that hold every word somewhere in what is shown of them. */
export function filterSources(
  sources: readonly PublicSource[],
  text: string,
  roleName: (role: LayerRole) => string,
): readonly PublicSource[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return sources.filter(({ title, publisher, licence, notes, role }) => {
    const shown = [title, publisher, licence, notes, roleName(role)].join(' ').toLowerCase();
    return words.every((word) => shown.includes(word));
  });
}

/** True for conditions: a file and pictures come as they are. */
export function takesCondition(kind: ConnectRequest['kind']): boolean {
  return kind === 'arcgis' || kind === 'wfs' || kind === 'ogc-api';
}
