/** The noise around the site in print: both states drawn as bands, the same in numbers, and how sure that is. */
import { bandRows, type BandArea, type BandRow } from '../conversion/band-rows.ts';
import { ownLimitsOf } from '../conversion/own-limits.ts';
import type { MachinePower, SourcesOfState } from '../conversion/sources-of-site.ts';
import { NOMINAL_HZ } from '../noise/octave-bands.ts';
import { accuracyAt, printedDb } from '../noise/screening-accuracy.ts';
import { formatNumber, formatRounded, formatSigned } from '../text/numbers.ts';
import { say } from '../text/say.ts';
import { noiseMaps } from './figures/noise-maps.ts';
import { noiseOfReport, type NoiseOfReport } from './noise-of-report.ts';
import type { Block, Table, Text } from './report-document.ts';
import { columns, note, paragraph, plain, type Writer } from './writer.ts';

/** A figure, a table and the notes; one sentence where there is nothing to draw. */
export function composeNoise(writer: Writer): readonly Block[] {
  const noise = noiseOfReport(writer.input.site);
  const heading: Block = { kind: 'subheading', text: writer.say('noise.heading') };
  const { map } = noise;
  if (map === null) return [heading, paragraph(nothingDrawn(writer, noise))];
  const { site, ground, document } = writer.input;
  const rows = bandRows(map, noise.asked, ownLimitsOf(site));
  return [
    heading,
    paragraph(writer.say('noise.lead')),
    {
      kind: 'figure',
      ...noiseMaps({
        ...{ site, ground, map, rows, asOf: document.asOf, language: writer.language },
        silences: { mined: noise.asked.mined.silence, hosted: noise.asked.hosted.silence },
        table: writer.say('noise.caption'),
      }),
      caption: writer.say('noise.figure'),
      source: writer.say('figure.source', { credit: ground.credit }),
      floats: true,
    },
    bandTable(writer, rows),
    ...assumptions(
      writer,
      noise.asked,
      rows.some(({ mined, hosted }) => mined?.isCut === true || hosted?.isCut === true),
    ),
    note([say(writer.language, 'files', accuracyAt(0)), say(writer.language, 'files', accuracyAt(Infinity))].join(' ')),
  ];
}

function nothingDrawn(writer: Writer, { asked, refusal }: NoiseOfReport): string {
  if (refusal !== null) return say(writer.language, 'files', refusal.code, refusal.facts);
  const isOneUnknown = [asked.mined, asked.hosted].some(({ silence }) => silence === 'load-not-known');
  return writer.screen(isOneUnknown ? 'noise.no-load-known' : 'noise.no-load');
}

function bandTable(writer: Writer, rows: readonly BandRow[]): Table {
  return {
    kind: 'table',
    caption: writer.say('noise.caption'),
    reading: plain(writer.say('noise.reading')),
    columns: columns(
      [
        writer.say('noise.column.band'),
        writer.say('noise.column.mined'),
        writer.say('noise.column.hosted'),
        writer.say('noise.column.change'),
        writer.say('noise.column.limits'),
      ],
      [1.7, 1.7, 1.7, 1.7, 5.6],
      [1, 2, 3],
    ),
    rows: rows.map((row) => bandCells(writer, row)),
  };
}

function bandCells(writer: Writer, { fromDb, toDb, mined, hosted, changeKm2, limits }: BandRow): readonly Text[] {
  const names = limits.map(({ id, kind, dba }) => {
    const name = writer.screen('noise.limit', { name: writer.screen(`noise.limit.${id}`), dba: dba ?? '' });
    return kind === 'example' || kind === 'draft' ? writer.screen('noise.limit-example', { name }) : name;
  });
  return [
    plain(
      toDb === null
        ? writer.screen('noise.from', { from: fromDb })
        : writer.screen('noise.from-to', { from: fromDb, to: toDb }),
    ),
    plain(area(writer, mined)),
    plain(area(writer, hosted)),
    plain(changeKm2 === null ? writer.say('not-known') : formatSigned(changeKm2, writer.language)),
    plain(names.length === 0 ? writer.say('none-found') : names.join('; ')),
  ];
}

function area(writer: Writer, one: BandArea | null): string {
  if (one === null) return writer.say('not-known');
  const km2 = formatRounded(one.km2, writer.language);
  return one.isCut ? writer.say('noise.at-least', { km2 }) : km2;
}

/** What the map rests on, in the words of the app. */
function assumptions(writer: Writer, { mined, hosted }: NoiseOfReport['asked'], isCut: boolean): readonly Block[] {
  const { precisionKm } = writer.input.site;
  const ofState = (name: 'mined' | 'hosted', { silence, isCoolingAssumed }: SourcesOfState) => {
    if (silence !== null) return [writer.screen(`noise.${name}.${silence}`)];
    return isCoolingAssumed ? [writer.screen(`noise.${name}.cooling-assumed`)] : [];
  };
  const measures = hosted.measures.map((id) => writer.screen(`noise.measure.${id}`)).join(', ');
  const sentences = [
    ...ofState('mined', mined),
    ...ofState('hosted', hosted),
    ...machines(writer, 'mined', mined),
    ...machines(writer, 'hosted', hosted),
    ...(measures === '' ? [] : [writer.screen('noise.measures', { measures })]),
    ...(isCut ? [writer.say('noise.cut')] : []),
    precisionKm === null
      ? writer.screen('noise.position-unknown')
      : writer.screen('noise.position', { km: formatRounded(precisionKm, writer.language) }),
    writer.say('noise.not-counted'),
  ];
  return [{ kind: 'list', items: sentences.map(plain) }];
}

/** How loud each kind of machine is taken to be and whether somebody entered that, and the wall round them. */
function machines(
  writer: Writer,
  state: 'mined' | 'hosted',
  { machines: all, wall }: SourcesOfState,
): readonly string[] {
  const name = writer.screen(`state.${state}`);
  return [
    ...all.map((machine) => machineSentence(writer, name, machine)),
    ...(wall === null
      ? []
      : [writer.screen('noise.wall', { state: name, height: wall.heightM, distance: wall.distanceM })]),
  ];
}

function machineSentence(writer: Writer, state: string, { kind, basis, lwaDb, octaves }: MachinePower): string {
  const db = (level: number) => formatNumber(printedDb(level), writer.language);
  const sentence = writer.screen(`noise.machine-${basis}`, {
    ...{ state, kind: writer.screen(`noise.source.${kind}`), dba: db(lwaDb.likely) },
    range: `${db(lwaDb.low)}–${db(lwaDb.high)}`,
  });
  const isPartial = octaves > 0 && octaves < NOMINAL_HZ.length;
  return isPartial ? `${sentence} ${writer.screen('noise.octaves-missing', { known: octaves })}` : sentence;
}
