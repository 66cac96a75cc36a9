/**
 * Community factors: cases that ended in a block beside cases that advanced, instruments, complaints, published base
 * rates with their denominators. No private person is named, and no probability is given.
 */
import type { Instrument } from '../evidence/evidence.ts';
import { CASES_RADIUS_KM, distanceAndDirection, nearbyCases, type NearbyCase } from './figures/nearby.ts';
import { countyName } from '../indicators/jurisdiction.ts';
import { formatRounded } from '../text/numbers.ts';
import { regionCode } from '../text/regions.ts';
import { BASE_RATES } from '../calibration/base-rates.ts';
import { composeCommentCounts } from './compose-comment-counts.ts';
import { readingsTable } from './compose-group.ts';
import { contestedMatters } from './contested-matters.ts';
import type { Block, Table, Text } from './report-document.ts';
import { cited, columns, day, known, note, paragraph, plain, type Writer } from './writer.ts';

/** Readings, paired cases, pending cases, instruments, what is contested here, comments received, base rates. */
export function composeCommunity(writer: Writer): readonly Block[] {
  const { site, document } = writer.input;
  const cases = nearbyCases(site, document.cases);
  const pending = cases.filter(({ arm }) => arm === 'pending');
  return [
    paragraph(writer.say('group.opposition.lead')),
    readingsTable(writer, 'opposition'),
    { kind: 'subheading', text: writer.say('community.contested') },
    { kind: 'list', items: contestedMatters(writer) },
    { kind: 'subheading', text: writer.say('community.cases') },
    pairedCases(writer, cases),
    ...(pending.length === 0 ? [] : [pendingCases(writer, pending)]),
    note(writer.say('community.chosen-cases', { count: document.cases.length })),
    { kind: 'subheading', text: writer.say('community.instruments') },
    ...instruments(writer),
    ...composeCommentCounts(writer),
    { kind: 'subheading', text: writer.say('community.rates') },
    baseRates(writer),
    note(writer.say('community.no-probability')),
  ];
}

function pairedCases(writer: Writer, cases: readonly NearbyCase[]): Table {
  const blocks = cases.filter(({ arm }) => arm === 'block');
  const advances = cases.filter(({ arm }) => arm === 'advance');
  const rows = Math.max(1, blocks.length, advances.length);
  const cell = (arm: readonly NearbyCase[], i: number): Text => {
    const nearby = arm[i];
    if (nearby !== undefined) return caseText(writer, nearby);
    return plain(writer.say(arm.length === 0 ? 'none-found' : 'community.no-further'));
  };
  const km = formatRounded(Math.round(CASES_RADIUS_KM), writer.language);
  return {
    kind: 'table',
    caption: writer.say('community.cases.caption'),
    reading: plain(writer.say('community.cases.reading', { km, blocks: blocks.length, advances: advances.length })),
    columns: columns([writer.say('arm.block.heading'), writer.say('arm.advance.heading')], [1, 1]),
    rows: Array.from({ length: rows }, (_, i) => [cell(blocks, i), cell(advances, i)]),
  };
}

function caseText(writer: Writer, { record, position }: NearbyCase): Text {
  const { site, language } = writer.input;
  const text = writer.say('community.case', {
    project: record.project,
    place: [record.place, record.county, record.state].filter((part) => part !== null).join(', '),
    outcome: writer.say(`outcome.${record.outcome}`),
    date: day(writer, record.decided),
    where: distanceAndDirection(site.position, position, language),
    mw: record.mw === null ? writer.say('community.mw-not-known') : writer.say('mw', { value: record.mw }),
    detail: record.detail,
  });
  return cited(writer, text, record.sources);
}

function pendingCases(writer: Writer, pending: readonly NearbyCase[]): Table {
  return {
    kind: 'table',
    caption: writer.say('community.pending.caption'),
    reading: plain(writer.say('community.pending.reading', { count: pending.length })),
    columns: columns([writer.say('column.case')], [1]),
    rows: pending.map((nearby) => [caseText(writer, nearby)]),
  };
}

/** Instruments of the same state, and those of the same county first: the rest of the country binds nobody here. */
function instruments(writer: Writer): readonly Block[] {
  const { document, site, readings } = writer.input;
  const state = readings.county?.state ?? site.state;
  const county = readings.county?.name ?? site.county;
  const inCounty = (instrument: Instrument) =>
    Number(county !== null && instrument.county !== null && countyName(instrument.county) === countyName(county));
  const here = document.instruments
    .filter(
      (instrument) => state !== null && instrument.state !== null && regionCode(instrument.state) === regionCode(state),
    )
    .sort((a, b) => inCounty(b) - inCounty(a) || (a.id < b.id ? -1 : 1));
  if (document.instruments.length === 0) return [paragraph(writer.say('community.instruments.not-searched'))];
  if (here.length === 0)
    return [paragraph(writer.say('community.instruments.none', { state: known(writer, site.state) }))];
  return [
    {
      kind: 'table',
      caption: writer.say('community.instruments.caption'),
      reading: plain(
        writer.say('community.instruments.reading', { count: here.length, state: known(writer, site.state) }),
      ),
      columns: columns(
        [
          writer.say('column.instrument'),
          writer.say('column.jurisdiction'),
          writer.say('column.enacted'),
          writer.say('column.expires'),
          writer.say('column.covers'),
        ],
        [4, 3, 2, 2, 3],
      ),
      rows: here.map((instrument) => instrumentRow(writer, instrument)),
    },
  ];
}

function instrumentRow(writer: Writer, instrument: Instrument): readonly Text[] {
  const uses =
    instrument.uses.length === 0
      ? writer.say('not-known')
      : instrument.uses.map((use) => writer.say(`use.${use}`)).join(', ');
  const covers =
    instrument.minMW === null
      ? uses
      : writer.say('community.covers-from', { uses, mw: formatRounded(instrument.minMW, writer.language) });
  return [
    cited(
      writer,
      writer.say('community.instrument', {
        title: instrument.title,
        kind: writer.say(`instrument.${instrument.kind}`),
        status: writer.say(`instrument-status.${instrument.recordedStatus}`),
      }),
      instrument.sources,
    ),
    plain(instrument.jurisdiction),
    plain(day(writer, instrument.enacted)),
    plain(day(writer, instrument.expires)),
    plain(covers),
  ];
}

function baseRates(writer: Writer): Table {
  return {
    kind: 'table',
    caption: writer.say('community.rates.caption'),
    reading: plain(writer.say('community.rates.reading')),
    columns: columns(
      [
        writer.say('column.rate'),
        writer.say('column.share'),
        writer.say('column.count'),
        writer.say('column.unit'),
        writer.say('column.publisher'),
      ],
      [5, 1.2, 1.4, 2, 4],
      [1, 2],
    ),
    rows: BASE_RATES.map(({ key, sharePercent, n, unit, publisher, date }) => [
      plain(writer.say(`rate.${key}`)),
      plain(writer.say('percent', { value: sharePercent })),
      plain(n === null ? writer.say('not-known') : formatRounded(n, writer.language)),
      plain(writer.say(`rate-unit.${unit}`)),
      plain(`${publisher} (${day(writer, date)})`),
    ]),
  };
}
