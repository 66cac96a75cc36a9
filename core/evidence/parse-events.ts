/** Rows of an event list to dated contest events at a place. */
import type { Mapping } from '../layers/columns.ts';
import { collectRecords, type Parsed } from '../layers/collect-records.ts';
import type { ImportedFeature } from '../layers/imported-feature.ts';
import { readPrecision } from '../layers/position-precision.ts';
import type { FileBasis } from '../layers/row-sources.ts';
import type { ContestEvent } from './evidence.ts';

/** Events in file order; a row without a position is dropped, a repeated id too, both reported. */
export function parseEvents(
  features: readonly ImportedFeature[],
  mapping: Mapping,
  file: FileBasis,
): Parsed<ContestEvent> {
  return collectRecords(features, { mapping, file }, (reader, { featureId, log, layerId, rowId }) => {
    const { row, text, position } = reader;
    if (position === null) {
      log.report('no-geometry', row);
      return null;
    }
    const id = text('id') ?? featureId ?? rowId('event', row);
    return {
      id,
      grade: reader.grade,
      sources: reader.sources.map(({ id: source }) => source),
      layerId,
      title: text('title') ?? id,
      date: reader.date('date'),
      position,
      precisionKm: readPrecision(reader),
    };
  });
}
