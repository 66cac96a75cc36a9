/** Rows of a case list to decided or pending local cases. */
import type { Mapping } from '../layers/columns.ts';
import { collectRecords, type Parsed, type RowParser } from '../layers/collect-records.ts';
import type { ImportedFeature } from '../layers/imported-feature.ts';
import { readWhere } from '../layers/parse-sites.ts';
import { readPrecision } from '../layers/position-precision.ts';
import type { FileBasis } from '../layers/row-sources.ts';
import type { RowReader } from '../layers/row-reader.ts';
import type { PartialDate } from '../units/partial-date.ts';
import { OUTCOMES, type OppositionCase } from './evidence.ts';

const MEGAWATTS = { min: 0, max: 2_000_000 };

/** Cases in file order; a row without a known outcome is dropped, a repeated id too, both reported. */
export function parseCases(
  features: readonly ImportedFeature[],
  mapping: Mapping,
  file: FileBasis,
): Parsed<OppositionCase> {
  return collectRecords(features, { mapping, file }, parseCase);
}

const parseCase: RowParser<OppositionCase> = (reader, { featureId, log, layerId, rowId }) => {
  const { row, text, position } = reader;
  const id = text('id') ?? featureId ?? rowId('case', row);
  const outcome = reader.word('outcome', OUTCOMES);
  if (outcome === null) {
    log.report('outcome-missing', row);
    return null;
  }
  return {
    id,
    grade: reader.grade,
    sources: reader.sources.map(({ id: source }) => source),
    layerId,
    project: text('project') ?? id,
    place: text('place'),
    county: text('county'),
    ...readWhere(reader, log),
    position,
    precisionKm: position === null ? null : readPrecision(reader),
    mw: reader.number('mw', MEGAWATTS),
    decided: reader.date('decided') ?? yearBeside(reader),
    outcome,
    detail: text('detail') ?? '',
    drivers: splitWords(text('drivers')),
    projectType: text('projectType'),
    siteId: text('siteId')?.slice(0, 120) ?? null,
  };
};

/** The year of a column of its own, where the day of the decision is not given. */
function yearBeside({ text, date }: RowReader): PartialDate | null {
  return text('year') === text('decided') ? null : date('year');
}

function splitWords(text: string | null): string[] {
  return (text ?? '')
    .split(';')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
