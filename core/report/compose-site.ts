/** The site and its conversion: a map, what is proposed, the load, what is reused, cost, and the scores of both states. */
import { PERSPECTIVES } from '../indicators/reading.ts';
import { scoreChange, type ScoreChange } from '../scoring/score-change.ts';
import type { ScoreRange, SiteScore } from '../scoring/score-matrix.ts';
import { formatNumber } from '../text/numbers.ts';
import { composeLoadChange } from './compose-changes.ts';
import { composeCost } from './compose-cost.ts';
import { composePlan } from './compose-plan.ts';
import { composeReuse } from './compose-reuse.ts';
import { conversionLine, positionPhrase } from './conversion-line.ts';
import { siteMap } from './figures/site-map.ts';
import { placeName } from './figures/place-name.ts';
import type { Block, Table, Text } from './report-document.ts';
import { bandWords, cited, columns, known, paragraph, plain, points, scoreRange, type Writer } from './writer.ts';

/** Who and where, the map, what is proposed and what it changes. */
export function composeSite(writer: Writer): readonly Block[] {
  const { site, document, ground, language } = writer.input;
  const map = siteMap({
    site,
    cases: document.cases,
    ground,
    asOf: document.asOf,
    language,
    table: writer.say('community.cases.caption'),
  });
  return [
    paragraph(writer.say('site.lead', { site: site.name, conversion: conversionLine(writer) })),
    {
      kind: 'figure',
      ...map,
      caption: writer.say('site.map.caption'),
      source: writer.say('figure.source', { credit: ground.credit }),
      floats: true,
    },
    identity(writer),
    { kind: 'subheading', text: writer.say('plan.heading') },
    ...composePlan(writer),
    ...composeLoadChange(writer),
    { kind: 'subheading', text: writer.say('reuse.heading') },
    ...composeReuse(writer),
    { kind: 'subheading', text: writer.say('cost.heading') },
    ...composeCost(writer),
    { kind: 'subheading', text: writer.say('site.change') },
    scoreChangeTable(writer),
  ];
}

function identity(writer: Writer): Table {
  const { site, readings, language } = writer.input;
  const county =
    readings.county === null
      ? writer.say('site.county-none')
      : writer.say('site.county-found', {
          county: readings.county.name,
          state: readings.county.state,
          fips: readings.county.fips,
        });
  const rows: readonly (readonly [string, Text])[] = [
    ['cover.place', cited(writer, placeName(site, language), site.sources)],
    ['site.county', plain(county)],
    ['cover.position', plain(positionPhrase(writer))],
    ['site.position-basis', plain(known(writer, site.positionBasis))],
    ['cover.operator', plain(known(writer, site.operator))],
    ['cover.tenant', plain(known(writer, site.tenant))],
    ['site.utility', plain(known(writer, site.utility))],
    ['site.grid-region', plain(known(writer, site.gridRegion))],
    ['site.class', plain(spoken(known(writer, site.siteClass)))],
    ['site.status', plain(spoken(known(writer, site.status)))],
    ['site.cooling', plain(known(writer, site.cooling))],
    ['site.announced', plain(site.yearAnnounced === null ? writer.say('not-known') : String(site.yearAnnounced))],
    ['site.notes', plain(known(writer, site.notes))],
  ];
  return {
    kind: 'table',
    caption: writer.say('site.identity.caption'),
    reading: plain(writer.say('site.identity.reading')),
    columns: columns([writer.say('column.item'), writer.say('column.record')], [3, 9]),
    rows: rows.map(([code, text]) => [plain(writer.say(code)), text]),
  };
}

/** Class words of data files with their underscores taken out. */
function spoken(word: string): string {
  return word.replaceAll('_', ' ').replaceAll('+', ' + ');
}

function scoreChangeTable(writer: Writer): Table {
  const { scores } = writer.input;
  return {
    kind: 'table',
    caption: writer.say('site.scores.caption'),
    reading: plain(writer.say('site.scores.reading')),
    columns: columns(
      [writer.say('column.whose'), writer.say('state.mined'), writer.say('state.hosted'), writer.say('column.change')],
      [1.6, 3.1, 3.1, 3],
      [1, 2, 3],
    ),
    rows: PERSPECTIVES.map((perspective) => {
      const { mined, hosted } = scores[perspective];
      return [
        plain(writer.say(`perspective.${perspective}`)),
        plain(stateText(writer, mined)),
        plain(stateText(writer, hosted)),
        plain(
          mined.excluded || hosted.excluded
            ? writer.say('exclusion.change')
            : changeText(writer, scoreChange(mined, hosted, writer.input.document.method.aggregation)),
        ),
      ];
    }),
  };
}

function stateText(writer: Writer, site: SiteScore): string {
  if (site.excluded) return writer.say('exclusion.none');
  return writer.say('site.scores.cell', { range: scoreText(writer, site.score), band: bandWords(writer, site) });
}

/** `38–71 (point 52)`; the range alone when there is no point. */
export function scoreText(writer: Writer, score: ScoreRange): string {
  const range = scoreRange(writer, score);
  return score.point === null || points(writer, score.low) === points(writer, score.high)
    ? range
    : writer.say('range-and-point', { range, point: points(writer, score.point) });
}

function changeText(writer: Writer, change: ScoreChange | null): string {
  if (change === null) return writer.say('not-known');
  const [from, to] = [Math.round(change.mined * 100), Math.round(change.hosted * 100)];
  const sign = to > from ? '+' : '';
  return writer.say('site.scores.change', {
    change: sign + formatNumber(to - from, writer.language),
    from,
    to,
    percent: Math.round(change.coverage * 100),
  });
}
