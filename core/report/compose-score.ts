/** How the score comes about: intervals, contributions, weights, scales with their break points, gates. */
import { GROUPS, PERSPECTIVES, type GateVerdict, type Perspective } from '../indicators/reading.ts';
import { scoreText } from './compose-site.ts';
import { rankSentence } from './compose-summary.ts';
import { contributionChart, drawnCriteria } from './figures/contribution-chart.ts';
import { intervalChart, type IntervalRow } from './figures/interval-chart.ts';
import { knownRange } from './known-range.ts';
import type { Block, Table, Text } from './report-document.ts';
import {
  bandWords,
  cited,
  columns,
  message,
  note,
  paragraph,
  percent,
  plain,
  points,
  weightOf,
  weightPercent,
  type Writer,
} from './writer.ts';

const STATES = ['mined', 'hosted'] as const;

/** The whole arithmetic on two or three pages, so that it can be argued about. */
export function composeScore(writer: Writer): readonly Block[] {
  return [
    paragraph(writer.say('score.lead')),
    scoreTable(writer),
    intervals(writer),
    ...PERSPECTIVES.map((perspective) =>
      paragraph(`${writer.say(`perspective.${perspective}.whose`)}. ${rankSentence(writer, perspective)}.`),
    ),
    { kind: 'subheading', text: writer.say('score.drivers') },
    ...PERSPECTIVES.map((perspective) => contributions(writer, perspective)),
    note(writer.say('score.drivers.note')),
    { kind: 'subheading', text: writer.say('score.weights') },
    groupTable(writer),
    criteriaTable(writer),
    note(writer.say('score.see-method')),
    { kind: 'subheading', text: writer.say('score.gates') },
    ...gateTable(writer),
  ];
}

function scoreTable(writer: Writer): Table {
  const rows = PERSPECTIVES.flatMap((perspective) =>
    STATES.map((state) => {
      const site = writer.input.scores[perspective][state];
      return [
        plain(writer.say(`perspective.${perspective}`)),
        plain(writer.say(`state.${state}`)),
        plain(bandWords(writer, site)),
        plain(site.excluded ? writer.say('exclusion.none') : scoreText(writer, site.score)),
        plain(percent(writer, site.score.coverage)),
      ];
    }),
  );
  return {
    kind: 'table',
    caption: writer.say('score.caption'),
    reading: plain(writer.say('score.reading')),
    columns: columns(
      [
        writer.say('column.whose'),
        writer.say('column.state'),
        writer.say('column.band'),
        writer.say('column.score'),
        writer.say('column.coverage'),
      ],
      [3, 2.4, 3, 3, 2],
      [3, 4],
    ),
    rows,
  };
}

function intervals(writer: Writer): Block {
  const { weights, method } = writer.input.document;
  const rows = PERSPECTIVES.flatMap((perspective) =>
    STATES.flatMap((state): readonly IntervalRow[] => {
      const site = writer.input.scores[perspective][state];
      if (site.excluded) return [];
      return [
        {
          heading: writer.say(`perspective.${perspective}`),
          name: writer.say(`state.${state}`),
          full: site.score,
          known: knownRange(site, { perspective, state, weights, aggregation: method.aggregation }),
        },
      ];
    }),
  );
  if (rows.length === 0) return paragraph(writer.say('exclusion.no-intervals'));
  return {
    kind: 'figure',
    ...intervalChart({ rows, language: writer.language, table: writer.say('score.caption') }),
    caption: writer.say('score.intervals.caption'),
    source: writer.say('figure.own'),
    floats: false,
  };
}

function contributions(writer: Writer, perspective: Perspective): Block {
  const { hosted, mined } = writer.input.scores[perspective];
  const whose = writer.say(`perspective.${perspective}`);
  const { drawn, leftOut } = drawnCriteria(hosted);
  if (drawn.length === 0) return paragraph(writer.say('score.contributions.none', { perspective: whose }));
  const table = writer.say('score.criteria.caption');
  const chart = contributionChart({
    criteria: drawn,
    mined,
    language: writer.language,
    perspective: whose,
    nameOf: (indicator) => writer.tell(`short.${indicator}`),
    table,
  });
  const more =
    leftOut === 0 ? [] : [writer.say('score.contributions.more', { drawn: drawn.length, count: leftOut, table })];
  return {
    kind: 'figure',
    ...chart,
    caption: [writer.say('score.contributions.caption', { perspective: whose }), ...more].join(' '),
    source: writer.say('figure.own'),
    floats: true,
  };
}

function groupTable(writer: Writer): Table {
  const share = (perspective: Perspective, group: string) => {
    const found = writer.input.scores[perspective].hosted.groups.find((one) => one.group === group);
    return found === undefined
      ? plain(writer.say('does-not-apply'))
      : plain(
          writer.say('score.group-cell', { weight: percent(writer, found.weight), score: scoreText(writer, found) }),
        );
  };
  return {
    kind: 'table',
    caption: writer.say('score.groups.caption'),
    reading: plain(writer.say('score.groups.reading')),
    columns: columns(
      [writer.say('column.group'), writer.say('perspective.delivery'), writer.say('perspective.burden')],
      [4, 4, 4],
      [1, 2],
    ),
    rows: GROUPS.map((group) => [
      plain(writer.say(`group.${group}`)),
      share('delivery', group),
      share('burden', group),
    ]),
  };
}

function criteriaTable(writer: Writer): Table {
  const weight = (perspective: Perspective, id: string) => {
    const share = weightOf(writer, perspective, id);
    return plain(share === null ? writer.say('does-not-apply') : weightPercent(writer, share));
  };
  return {
    kind: 'table',
    caption: writer.say('score.criteria.caption'),
    reading: plain(writer.say('score.criteria.reading')),
    columns: columns(
      [
        writer.say('column.indicator'),
        writer.say('column.weight-delivery'),
        writer.say('column.weight-burden'),
        writer.say('column.risk-mined'),
        writer.say('column.risk-hosted'),
      ],
      [4, 2, 2, 2.4, 2.4],
      [1, 2, 3, 4],
    ),
    rows: writer.input.indicators.map(({ id }) => [
      plain(writer.tell(`name.${id}`)),
      weight('delivery', id),
      weight('burden', id),
      plain(riskText(writer, 'mined', id)),
      plain(riskText(writer, 'hosted', id)),
    ]),
  };
}

function riskText(writer: Writer, state: 'mined' | 'hosted', id: string): string {
  const all = PERSPECTIVES.flatMap((perspective) => writer.input.scores[perspective][state].criteria);
  const risk = all.find(({ indicator }) => indicator === id)?.risk;
  if (risk === undefined) return writer.say('does-not-apply');
  if (risk === null) return writer.say('not-known');
  return scoreText(writer, { ...risk, coverage: 1 });
}

function gateTable(writer: Writer): readonly Block[] {
  const { gates } = writer.input.readings;
  const rows = PERSPECTIVES.flatMap((perspective) =>
    gates.hosted[perspective].map((gate) => gateRow(writer, perspective, gate)),
  );
  if (rows.length === 0) return [paragraph(writer.say('score.gates.none'))];
  return [
    {
      kind: 'table',
      caption: writer.say('score.gates.caption'),
      reading: plain(writer.say('score.gates.reading')),
      columns: columns(
        [
          writer.say('column.gate'),
          writer.say('column.whose'),
          writer.say('column.verdict'),
          writer.say('column.floor'),
          writer.say('column.why'),
        ],
        [3, 2.2, 2, 1.2, 5],
        [3],
      ),
      rows,
    },
  ];
}

function gateRow(writer: Writer, perspective: Perspective, gate: GateVerdict): readonly Text[] {
  return [
    plain(writer.tell(`gate.${gate.gate}`)),
    plain(writer.say(`perspective.${perspective}`)),
    plain(writer.say(`verdict.${gate.verdict}`)),
    plain(points(writer, gate.floor)),
    cited(writer, message(writer, gate.reason), gate.sources),
  ];
}
