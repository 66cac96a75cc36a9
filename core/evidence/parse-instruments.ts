/** Rows of an inventory to restrictive instruments. Free text is kept as title, never read for meaning. */
import type { Mapping } from '../layers/columns.ts';
import { collectRecords, type Parsed, type RowParser } from '../layers/collect-records.ts';
import type { ImportedFeature } from '../layers/imported-feature.ts';
import { readWhere } from '../layers/parse-sites.ts';
import type { RowReader } from '../layers/row-reader.ts';
import type { FileBasis } from '../layers/row-sources.ts';
import type { PartialDate } from '../units/partial-date.ts';
import type { Instrument, RESTRICTED_USES } from './evidence.ts';

type Use = (typeof RESTRICTED_USES)[number];

const KINDS = ['moratorium', 'ban', 'conditional-ordinance'] as const;
const STATUSES = ['pending', 'active', 'extended', 'expired', 'rescinded', 'replaced'] as const;
/** Longest duration that is believed, days: a century. Heuristic. */
const DURATION = { min: 1, max: 36_525 };
const MEGAWATTS = { min: 0, max: 2_000_000 };

/** Instruments in file order; a row without jurisdiction or status is dropped, a repeated id too, both reported. */
export function parseInstruments(
  features: readonly ImportedFeature[],
  mapping: Mapping,
  file: FileBasis,
): Parsed<Instrument> {
  return collectRecords(features, { mapping, file }, parseInstrument);
}

const parseInstrument: RowParser<Instrument> = (reader, { featureId, log, layerId, rowId }) => {
  const { row, text, word } = reader;
  const jurisdiction = text('jurisdiction');
  if (jurisdiction === null) {
    log.report('jurisdiction-missing', row);
    return null;
  }
  const recordedStatus = word('recordedStatus', STATUSES);
  if (recordedStatus === null) {
    log.report('status-missing', row);
    return null;
  }
  const level = levelOf(text('level'));
  return {
    id: text('id') ?? featureId ?? rowId('instrument', row),
    grade: reader.grade,
    sources: reader.sources.map(({ id: source }) => source),
    layerId,
    title: text('title') ?? jurisdiction,
    kind: reader.has('kind') ? (word('kind', KINDS) ?? 'moratorium') : 'moratorium',
    recordedStatus,
    jurisdiction,
    level,
    county: text('county') ?? (level === 'county' ? jurisdiction : null),
    ...readWhere(reader, log),
    position: reader.position,
    enacted: blurred(reader.date('enacted'), text('enactedUncertainty')),
    durationDays: readDays(reader),
    expires: reader.date('expires'),
    uses: readUses(text('uses')),
    minMW: reader.number('minMW', MEGAWATTS),
    boundary: null,
    definition: '',
    clause: null,
    vesting: null,
  };
};

function levelOf(type: string | null): Instrument['level'] {
  if (type !== null && /^(state|province)$/i.test(type)) return 'state';
  return type !== null && /^(county|parish|borough)$/i.test(type) ? 'county' : 'municipality';
}

/** A date that its author calls good to the month or the year only is cut to that. */
function blurred(date: PartialDate | null, uncertainty: string | null): PartialDate | null {
  if (date === null || uncertainty === null) return date;
  if (/^year/i.test(uncertainty)) return date.slice(0, 4);
  return /^month/i.test(uncertainty) ? date.slice(0, 7) : date;
}

function readDays(reader: RowReader): number | null {
  const days = reader.number('durationDays', DURATION);
  return days === null ? null : Math.round(days);
}

/** Uses of a JSON list or of words separated by commas or semicolons, each once. */
function readUses(text: string | null): Use[] {
  if (text === null) return [];
  const words = text.replace(/[[\]"']/g, '').split(/[,;|]/);
  const uses = words.map((word) => word.trim().toLowerCase()).filter((word) => word !== '');
  return [...new Set(uses.map(useOf))];
}

function useOf(word: string): Use {
  if (/data[ _-]?cent|hosting|hyperscale|\bai\b/.test(word)) return 'ai-hosting';
  return /crypto|bitcoin|mining/.test(word) ? 'crypto-mining' : 'other';
}
