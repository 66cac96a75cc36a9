/** Alternatives side by side with the same factors and units: no conversion, the plan, less load, other cooling, other sites. */
import { ALTERNATIVE_FACTORS } from '../conversion/alternative-factors.ts';
import { ALTERNATIVES } from '../conversion/variants.ts';
import { PERSPECTIVES, type Perspective } from '../indicators/reading.ts';
import { threeFigures } from './change-table.ts';
import { scoreText } from './compose-site.ts';
import { intervalChart, type IntervalRow } from './figures/interval-chart.ts';
import { knownRange } from './known-range.ts';
import type { Block, Table } from './report-document.ts';
import type { Way } from './ways.ts';
import { columns, note, paragraph, percent, plain, quantity, type Writer } from './writer.ts';

/** More rows leave no room on a page. Heuristic. */
const MOST_DRAWN = 11;

/** Scores and factors of each way, drawn and in tables, and which ways were left out. */
export function composeAlternatives(writer: Writer): readonly Block[] {
  const { ways } = writer.input;
  return [
    paragraph(writer.say('alternatives.lead')),
    scoreTable(writer, ways),
    factorTable(writer, ways),
    ...intervals(writer, ways.filter(hasScore).slice(0, MOST_DRAWN)),
    ...leftOut(writer),
    note(writer.say(ways.some(({ kind }) => kind === 'elsewhere') ? 'alternatives.sites' : 'alternatives.no-sites')),
  ];
}

/** Excluded ways have no score to draw. */
function hasScore({ scores }: Way): boolean {
  return PERSPECTIVES.some((perspective) => !scores[perspective].excluded);
}

function intervals(writer: Writer, ways: readonly Way[]): readonly Block[] {
  const rows = PERSPECTIVES.flatMap((perspective) => ways.flatMap((way) => intervalRow(writer, perspective, way)));
  if (rows.length === 0) return [];
  return [
    {
      kind: 'figure',
      ...intervalChart({
        ...{ rows, language: writer.language, namesAre: 'long' },
        ...{ table: writer.say('alternatives.caption'), about: writer.say('alternatives.alt') },
      }),
      caption: writer.say('alternatives.figure', { drawn: ways.length, all: writer.input.ways.length }),
      source: writer.say('figure.own'),
      floats: true,
    },
  ];
}

function intervalRow(writer: Writer, perspective: Perspective, way: Way): readonly IntervalRow[] {
  const { weights, method } = writer.input.document;
  const score = way.scores[perspective];
  if (score.excluded) return [];
  return [
    {
      heading: writer.say(`perspective.${perspective}`),
      name: wayName(writer, way),
      full: score.score,
      known: knownRange(score, { perspective, state: way.state, weights, aggregation: method.aggregation }),
    },
  ];
}

function scoreTable(writer: Writer, ways: readonly Way[]): Table {
  return {
    kind: 'table',
    caption: writer.say('alternatives.caption'),
    reading: plain(writer.say('alternatives.reading')),
    columns: columns(
      [writer.say('column.way'), ...PERSPECTIVES.map((one) => writer.say(`perspective.${one}`))],
      [4, 4, 4],
      [1, 2],
    ),
    rows: ways.map((way) => [
      plain(wayName(writer, way)),
      ...PERSPECTIVES.map((perspective) => plain(scoreCell(writer, way, perspective))),
    ]),
  };
}

function scoreCell(writer: Writer, { scores }: Way, perspective: Perspective): string {
  const { excluded, score } = scores[perspective];
  if (excluded) return writer.say('exclusion.none');
  return writer.say('alternatives.score', {
    score: scoreText(writer, score),
    coverage: percent(writer, score.coverage),
  });
}

function factorTable(writer: Writer, ways: readonly Way[]): Table {
  const unitOf = (key: string) => ways[0]?.deltas.find((row) => row.key === key)?.unit ?? '';
  return {
    kind: 'table',
    caption: writer.say('alternatives.factors.caption'),
    reading: plain(writer.say('alternatives.factors.reading')),
    columns: columns(
      [
        writer.say('column.way'),
        ...ALTERNATIVE_FACTORS.map((key) =>
          writer.say('alternatives.factor', {
            name: writer.tell(`delta.${key}`),
            unit: writer.tell(`unit.${unitOf(key)}`),
          }),
        ),
      ],
      [2.6, ...ALTERNATIVE_FACTORS.map(() => 1.6)],
      ALTERNATIVE_FACTORS.map((_, i) => i + 1),
    ),
    rows: ways.map((way) => [
      plain(wayName(writer, way)),
      ...ALTERNATIVE_FACTORS.map((key) => plain(factorCell(writer, way, key))),
    ]),
  };
}

function factorCell(writer: Writer, { deltas, state }: Way, key: string): string {
  const value = deltas.find((row) => row.key === key)?.[state] ?? null;
  return value === null ? writer.say('not-known') : quantity(writer, threeFigures(value), '');
}

/** The alternatives that every site is asked about and that have nothing to act on here. */
function leftOut(writer: Writer): readonly Block[] {
  const absent = ALTERNATIVES.filter((key) => !writer.input.ways.some((way) => way.key === key));
  if (absent.length === 0) return [];
  const names = absent.map((key) => writer.screen(`what-if.way.${key}`)).join('; ');
  return [paragraph(writer.say('alternatives.left-out', { names }))];
}

function wayName(writer: Writer, { kind, key, name }: Way): string {
  switch (kind) {
    case 'mined':
      return writer.screen('what-if.no-conversion');
    case 'hosted':
      return name === null ? writer.say('alternatives.plan') : writer.say('alternatives.plan-named', { name });
    case 'alternative':
      return writer.screen(`what-if.way.${key}`);
    case 'scenario':
      return writer.say('alternatives.scenario', { name: name ?? key });
    case 'elsewhere':
      return writer.say('alternatives.elsewhere', { name: name ?? key });
  }
}
