/** Checks before a report leaves the house: what a careful reader would send back. Nothing is blocked, all is said. */
import { reconcile } from '../comments/reconcile.ts';
import { responseMatrix } from '../comments/response-matrix.ts';
import { sumText } from '../comments/sum-text.ts';
import { PERSPECTIVES, type KnownReading, type Perspective } from '../indicators/reading.ts';
import { formatRounded } from '../text/numbers.ts';
import { rankSentence } from './compose-summary.ts';
import { composeReport } from './compose-report.ts';
import { MODEL_ASSUMPTIONS } from './model-assumptions.ts';
import { ALT_TEXT_WORDS } from './figures/drawn-figure.ts';
import { blocksOf, type ReportDocument } from './report-document.ts';
import { createWriter, percent, type Writer } from './writer.ts';
import type { ReportInput } from './report-input.ts';

/** One line of the checklist; `detail` is a sentence for the reader. */
export type PreflightCheck = { readonly check: string; readonly passed: boolean; readonly detail: string };

/** Share of weight without data above which a reader must be warned. Heuristic. */
const MOST_UNKNOWN = 0.4;
/** Radius of a position above which distances say little, km. Heuristic: the reach of the indicator people-5km. */
const WORST_PRECISION_KM = 5;

/** All checks in a fixed order, passed ones too; `report` spares composing it again. */
export function preflight(input: ReportInput, report = composeReport(input)): readonly PreflightCheck[] {
  const writer = createWriter(input);
  const check = (name: string, passed: boolean, facts: Record<string, string | number> = {}): PreflightCheck => ({
    check: name,
    passed,
    detail: writer.say(`check.${name}.${passed ? 'passed' : 'failed'}`, facts),
  });
  const { document } = input;
  const { preparedFor, preparedBy } = document.report;
  const sourceless = readingsWithout(writer, ({ sources }) => sources.length === 0);
  const undated = undatedSources(writer, report);
  const figures = blocksOf(report, 'figure');
  const noAlt = figures.filter(({ alt }) => alt.trim() === '' || alt.split(/\s+/).length > ALT_TEXT_WORDS);
  const heuristics = MODEL_ASSUMPTIONS.filter(({ tag }) => tag === 'H').map(({ key }) =>
    writer.say(`assumption.${key}`),
  );
  return [
    check('prepared', preparedFor.trim() !== '' && preparedBy.trim() !== ''),
    check('status', document.report.status === 'final'),
    check('sources', sourceless.length === 0, { count: sourceless.length, names: sourceless.join('; ') }),
    check('dates', undated.length === 0, { count: undated.length, numbers: undated.map((n) => `[${n}]`).join(' ') }),
    ...PERSPECTIVES.map((perspective) => {
      const unknownShare = 1 - input.scores[perspective].hosted.score.coverage;
      return check('coverage', unknownShare <= MOST_UNKNOWN, {
        perspective: writer.say(`perspective.${perspective}`),
        share: percent(writer, unknownShare),
      });
    }),
    check(
      'ties',
      PERSPECTIVES.every((one) => input.ranks[one].tied === 0 || saysTie(writer, report, one)),
    ),
    check('figures', noAlt.length === 0, { count: figures.length, missing: noAlt.length }),
    positionCheck(writer),
    ...commentChecks(writer),
    check(
      'heuristics',
      heuristics.every((name) => isTagged(writer, report, name)),
      {
        count: heuristics.length,
        names: heuristics.join('; '),
      },
    ),
  ];
}

/** A position whose radius nobody stated fails like one that is too wide, in words of its own. */
function positionCheck(writer: Writer): PreflightCheck {
  const { precisionKm } = writer.input.site;
  const passed = precisionKm !== null && precisionKm <= WORST_PRECISION_KM;
  const detail =
    precisionKm === null
      ? writer.say('check.position.unknown')
      : writer.say(`check.position.${passed ? 'passed' : 'failed'}`, {
          km: formatRounded(precisionKm, writer.language),
        });
  return { check: 'position', passed, detail };
}

/** Whether the comments add up and every theme that was raised is answered; no check where none is printed. */
function commentChecks(writer: Writer): readonly PreflightCheck[] {
  const { comments } = writer.input;
  if (comments === null) return [];
  const sums = reconcile(comments.set);
  const { sum, verdict } = sumText(sums, writer.language);
  const open = responseMatrix(comments.set, comments.grouping).themes.filter(
    (row) => row.comments > 0 && row.answer.status !== 'answered',
  );
  const code = `check.answers.${open.length === 0 ? 'passed' : 'failed'}`;
  return [
    { check: 'comments', passed: sums.addsUp === true, detail: `${sum}. ${verdict}` },
    {
      check: 'answers',
      passed: open.length === 0,
      detail: writer.say(code, { count: open.length, names: open.map(({ name }) => name).join('; ') }),
    },
  ];
}

/** True when the verdict of a perspective prints its rank as shared. */
function saysTie(writer: Writer, report: ReportDocument, perspective: Perspective): boolean {
  const verdict = blocksOf(report, 'verdicts')[0]?.verdicts[PERSPECTIVES.indexOf(perspective)];
  return verdict?.lines.includes(rankSentence(writer, perspective)) ?? false;
}

/** True when the assumptions list a value under its name with a tag, or with a fact of the site or of its scenario in its place. */
function isTagged(writer: Writer, report: ReportDocument, name: string): boolean {
  const tags = [writer.say('tag.H'), writer.say('tag.record'), writer.say('tag.scenario')];
  const rows = blocksOf(report, 'table').flatMap((table) => table.rows);
  return rows.some((row) => row[0]?.text === name && tags.includes(row.at(-1)?.text ?? ''));
}

function readingsWithout(writer: Writer, lacks: (reading: KnownReading) => boolean): readonly string[] {
  const { indicators, readings } = writer.input;
  return indicators.flatMap(({ id }) => {
    const reading = readings.readings.hosted[id];
    return reading?.known === true && lacks(reading) ? [writer.tell(`name.${id}`)] : [];
  });
}

function undatedSources(writer: Writer, report: ReportDocument): readonly number[] {
  const { sources } = writer.input.document;
  const undated = new Set(
    Object.values(sources).flatMap(({ title, url, date }) => (date === null ? [`${title} ${url ?? ''}`] : [])),
  );
  return blocksOf(report, 'sources').flatMap(({ entries }) =>
    entries.filter(({ title, url }) => undated.has(`${title} ${url ?? ''}`)).map(({ n }) => n),
  );
}
