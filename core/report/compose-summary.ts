/** The summary: two verdicts that are never one number, a locator, five facts, what is contested, what is not known. */
import { PERSPECTIVES, type Perspective } from '../indicators/reading.ts';
import type { SiteScore } from '../scoring/score-matrix.ts';
import { contestedMatters } from './contested-matters.ts';
import { conversionLine } from './conversion-line.ts';
import { exclusionLines } from './exclusion-lines.ts';
import { locatorMap } from './figures/locator-map.ts';
import { gapsByWeight } from './gaps-by-weight.ts';
import type { Block, Table, Text, Verdict } from './report-document.ts';
import {
  bandWords,
  capitalised,
  cited,
  columns,
  note,
  openGates,
  paragraph,
  percent,
  plain,
  points,
  readingDetail,
  readingSources,
  readingValue,
  scoreRange,
  weightPercent,
  type Writer,
} from './writer.ts';

/** The five readings a board asks for first (county record lists: report anatomy, section 1). Heuristic. */
const FIVE_FACTS = [
  'grid.service-status',
  'grid.added-peak',
  'land-use.entitlement',
  'opposition.instrument',
  'land-use.people-5km',
];
/** Gaps told in the summary; the full list is in its own section. */
const MOST_GAPS = 6;

/** One to two pages with the conclusions; every number stands again in the section it comes from. */
export function composeSummary(writer: Writer): readonly Block[] {
  const { site, ground, document, language } = writer.input;
  const map = locatorMap({ site, ground, asOf: document.asOf, language });
  return [
    paragraph(writer.say('summary.lead', { site: site.name, conversion: conversionLine(writer) })),
    { kind: 'verdicts', verdicts: PERSPECTIVES.map((perspective) => verdict(writer, perspective)) },
    note(writer.say('summary.two-scores')),
    {
      kind: 'figure',
      ...map,
      caption: writer.say('summary.map.caption', { site: site.name }),
      source: writer.say('figure.source', { credit: ground.credit }),
      floats: false,
    },
    fiveFacts(writer),
    { kind: 'subheading', text: writer.say('summary.contested') },
    { kind: 'list', items: contestedMatters(writer) },
    { kind: 'subheading', text: writer.say('summary.unknown') },
    { kind: 'list', items: largestGaps(writer) },
  ];
}

function verdict(writer: Writer, perspective: Perspective): Verdict {
  const { hosted, mined } = writer.input.scores[perspective];
  return {
    perspective: writer.say(`perspective.${perspective}.whose`),
    headline: capitalised(bandWords(writer, hosted)),
    marks: hosted.band === null ? [] : [...new Set([hosted.band.from, hosted.band.to])],
    lines: [
      ...(hosted.excluded ? exclusionLines(writer, hosted) : scoreLines(writer, hosted)),
      mined.excluded
        ? writer.say('exclusion.as-mined')
        : writer.say('summary.as-mined', { band: bandWords(writer, mined), range: scoreRange(writer, mined.score) }),
      rankSentence(writer, perspective),
      ...(hosted.excluded ? [] : gateLines(writer, hosted)),
    ],
  };
}

function scoreLines(writer: Writer, { score }: SiteScore): readonly string[] {
  const range = scoreRange(writer, score);
  return [
    score.point === null
      ? writer.say('summary.score-none', { range })
      : writer.say('summary.score', { range, point: points(writer, score.point) }),
    writer.say('summary.coverage', { coverage: percent(writer, score.coverage) }),
  ];
}

function gateLines(writer: Writer, { gates }: SiteScore): readonly string[] {
  return openGates(gates)
    .filter(({ verdict: word }) => word === 'fail')
    .map(({ gate, floor }) =>
      writer.say('summary.gate', { gate: writer.tell(`gate.${gate}`), floor: points(writer, floor) }),
    );
}

/** Rank among the sites of the workspace, with the number of sites it is shared with; why, when there is none. */
export function rankSentence(writer: Writer, perspective: Perspective): string {
  const { rank, excluded } = writer.input.scores[perspective].hosted;
  const { ranked, tied } = writer.input.ranks[perspective];
  if (excluded) return writer.say('exclusion.rank');
  if (rank === null) return writer.say('rank.none');
  return tied === 0 ? writer.say('rank.alone', { rank, ranked }) : writer.say('rank.tied', { rank, ranked, tied });
}

function fiveFacts(writer: Writer): Table {
  const { indicators, readings } = writer.input;
  const rows = FIVE_FACTS.flatMap((id): (readonly Text[])[] => {
    const indicator = indicators.find((one) => one.id === id);
    const reading = readings.readings.hosted[id];
    if (indicator === undefined || reading === undefined) return [];
    return [
      [
        plain(writer.tell(`name.${id}`)),
        plain(capitalised(readingValue(writer, indicator, reading))),
        cited(writer, readingDetail(writer, reading), readingSources(reading)),
      ],
    ];
  });
  return {
    kind: 'table',
    caption: writer.say('summary.facts.caption'),
    reading: plain(writer.say('summary.facts.reading')),
    columns: columns([writer.say('column.fact'), writer.say('state.hosted'), writer.say('column.why')], [3, 3, 6]),
    rows,
  };
}

function largestGaps(writer: Writer): readonly Text[] {
  const gaps = gapsByWeight(writer);
  if (gaps.length === 0) return [plain(writer.say('gaps.none'))];
  const told = gaps.slice(0, MOST_GAPS).map(({ indicator, weight, reading }) =>
    plain(
      writer.say('summary.gap', {
        name: writer.tell(`name.${indicator.id}`),
        weight: weightPercent(writer, weight),
        ask: writer.tell(reading.ask),
      }),
    ),
  );
  const rest = gaps.length - told.length;
  return rest === 0 ? told : [...told, plain(writer.say('summary.more-gaps', { count: rest }))];
}
