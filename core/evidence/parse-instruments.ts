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
    uses: readUses(text('uses'), (unread) => {
      log.report('use-unknown', row, { word: unread.slice(0, 60) });
    }),
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

/**
 * A date that its author calls good to the month or the year only is cut to that. One that nobody verified is cut to its
 * month: it is no exact day (heuristic).
 */
function blurred(date: PartialDate | null, uncertainty: string | null): PartialDate | null {
  if (date === null || uncertainty === null) return date;
  if (/^year/i.test(uncertainty)) return date.slice(0, 4);
  return /^(month|unverified|approx|estimated)/i.test(uncertainty) ? date.slice(0, 7) : date;
}

function readDays(reader: RowReader): number | null {
  const days = reader.number('durationDays', DURATION);
  return days === null ? null : Math.round(days);
}

/**
 * Uses of a JSON list or of words separated by commas or semicolons, each once. A word that is general or not known may
 * mean this use: where no word names hosting or mining, such a list says no more than an empty one.
 */
function readUses(text: string | null, onUnknown: (word: string) => void): Use[] {
  if (text === null) return [];
  const words = text.replace(/[[\]"']/g, '').split(/[,;|]/);
  const plain = words.map((word) => word.replace(/[_-]+/g, ' ').trim().toLowerCase()).filter((word) => word !== '');
  const uses = new Set(plain.flatMap((word) => useOf(word) ?? []));
  const open = plain.filter((word) => useOf(word) === null);
  for (const word of open) if (!GENERAL.test(word)) onUnknown(word);
  const isNamed = uses.has('ai-hosting') || uses.has('crypto-mining');
  return open.length > 0 && !isNamed ? [] : [...uses];
}

/** Words that say that the definition names no use. Heuristic. */
const GENERAL = /^(general|all|any|every|various|multiple|unspecified|unknown|not stated|not specified|none|n\/?a)\b/;

/** Words of hosting: none of them means anything else in a list of restricted uses. Heuristic. */
const HOSTING =
  /data ?cent|server|hosting|hyperscale|\bai\b|artificial intelligence|high performance comput|\bhpc\b|supercomput|cloud|data processing|data storage|co ?location/;
const MINING = /crypto|bitcoin|block ?chain|digital asset|mining/;

/** Uses that are certainly neither: what inventories list beside data centers. Heuristic. */
const KNOWN_OTHERS =
  /solar|photovoltaic|wind|batter|energy storage|\bbess\b|hydrogen|nuclear|biomass|biogas|geothermal|power plant|transmission|pipeline|carbon|warehous|logistic|housing|residential|apartment|hotel|rental|cannabis|marijuana|hemp|landfill|quarr|gravel|sand|feedlot|cafo|billboard|cell tower|^other$/;

/** Null where the word is general or not known: it may mean any use. */
function useOf(word: string): Use | null {
  if (HOSTING.test(word)) return 'ai-hosting';
  if (KNOWN_OTHERS.test(word)) return 'other';
  return MINING.test(word) ? 'crypto-mining' : null;
}
