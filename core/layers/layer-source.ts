/** A layer as a source: readings that rest on the layer, and records that name no other, cite it by the layer's id. */
import { Source } from '../sources/source.ts';
import type { LayerInfo } from './layer-info.ts';

/** The file or service that the layer came from, with what the user said of it. */
export function layerSource({ id, provenance }: LayerInfo): Source {
  const { fileName, publisher, licence, observed, retrieved, origin } = provenance;
  const address = Source.shape.url.safeParse(origin?.address ?? null);
  const url = address.success ? address.data : null;
  return { id, title: fileName, publisher: publisher ?? '', url, date: observed, retrieved, licence };
}
