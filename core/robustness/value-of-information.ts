/**
 * What should one find out? How far each unknown, and each wide reading, could move the rank of its site.
 *
 * One reading is held at its kinder and then at its harsher end, the rest is drawn as ever; the difference of the two
 * expected ranks is what a letter or a measurement can settle. An unknown reading goes to 0 and to 100, a known one to
 * the risks that it does not exceed in 5 and in 95 % of its draws, a gate that cannot be judged to passed and to failed.
 */
import type { ScoredDraws } from './scored-draws.ts';
import { riskTable } from './risk-table.ts';
import { scoreDraws } from './score-draws.ts';
import { siteTables, type DrawModel, type Held } from './site-tables.ts';

/** A gate that cannot be judged at the site in row `row`. */
export type OpenGate = { readonly row: number; readonly gate: string; readonly floor: number };

export type Finding = {
  readonly row: number;
  readonly about:
    | { readonly kind: 'reading'; readonly indicator: string; readonly known: boolean }
    | { readonly kind: 'gate'; readonly gate: string };
  /** Ranks between the two ends, at least 0. */
  readonly rankMove: number;
  /** Mean score, 0-1, at the kinder and at the harsher end. */
  readonly scoreFrom: number;
  readonly scoreTo: number;
  /** Rows of the other sites that were asked about and that the same could move, furthest first. */
  readonly alsoRows: readonly number[];
};

/** Letters and measurements, and gates that nobody can judge yet; up to five of each, furthest first, none twice. */
export type Findings = { readonly readings: readonly Finding[]; readonly gates: readonly Finding[] };

/** Draws used, of those there are. Heuristic: a rank is then known to about a tenth of its spread. */
const DRAWS = 1_000;
/** Share of draws below the kinder end of a known reading, and above the harsher one. */
const TAIL = 0.05;
/** Findings listed. Source: product/workflows.md section 1, step 7. */
const LISTED = 5;

export type InformationOptions = {
  /** Places in `rows` of the sites to ask about. */
  readonly places: readonly number[];
  readonly openGates: readonly OpenGate[];
};

/**
 * What could move a rank furthest, then the score; yields the share done, 0-1, after each site. The same question about
 * several sites is one finding, named after the site that it could move furthest.
 */
export function* valueOfInformation(
  model: DrawModel,
  scored: ScoredDraws,
  { places, openGates }: InformationOptions,
): Generator<number, Findings> {
  const field = sortedDraws(scored);
  const findings: Finding[] = [];
  for (const [done, place] of places.entries()) {
    const row = scored.rows[place];
    if (row !== undefined) findings.push(...findingsOfSite({ model, scored, field, place, row }, openGates));
    yield (done + 1) / places.length;
  }
  const moving = findings
    .filter(({ rankMove, scoreFrom, scoreTo }) => rankMove > 0 || scoreTo > scoreFrom)
    .sort((a, b) => b.rankMove - a.rankMove || b.scoreTo - b.scoreFrom - (a.scoreTo - a.scoreFrom) || a.row - b.row);
  return {
    readings: oncePerQuestion(moving.filter(({ about }) => about.kind === 'reading')),
    gates: oncePerQuestion(moving.filter(({ about }) => about.kind === 'gate')),
  };
}

function oncePerQuestion(sorted: readonly Finding[]): readonly Finding[] {
  const key = ({ about }: Finding) => (about.kind === 'gate' ? about.gate : `${about.indicator} ${about.known}`);
  const first = sorted.filter((finding, i) => sorted.findIndex((other) => key(other) === key(finding)) === i);
  return first.slice(0, LISTED).map((finding) => ({
    ...finding,
    alsoRows: sorted.filter((other) => other !== finding && key(other) === key(finding)).map(({ row }) => row),
  }));
}

/** The first draws, each with the scores of all sites in ascending order. */
function sortedDraws({ draws, rows, scores }: ScoredDraws): readonly Float64Array[] {
  return Array.from({ length: Math.min(DRAWS, draws) }, (_, draw) =>
    Float64Array.from(rows, (_row, place) => scores[place * draws + draw] ?? 0).sort(),
  );
}

type SiteQuestion = {
  readonly model: DrawModel;
  readonly scored: ScoredDraws;
  readonly field: readonly Float64Array[];
  readonly place: number;
  readonly row: number;
};

function findingsOfSite(question: SiteQuestion, openGates: readonly OpenGate[]): readonly Finding[] {
  const { model, row } = question;
  const tables = siteTables(model, row);
  const out = new Float64Array(question.field.length);
  const standing = (held: Held) => {
    scoreDraws(model, tables, out, held);
    return { score: mean(out), rank: expectedRank(question, out) };
  };
  const finding = (about: Finding['about'], [kinder, harsher]: readonly [Held, Held]): Finding => {
    const [from, to] = [standing(kinder), standing(harsher)];
    return {
      row,
      about,
      rankMove: Math.max(0, to.rank - from.rank),
      scoreFrom: from.score,
      scoreTo: to.score,
      alsoRows: [],
    };
  };
  const columns = model.weights.groups.flatMap((group) => group.columns.map(({ column }) => column));
  const ofReadings = columns.map((column) => {
    const known = !Number.isNaN(model.readings.value[row * model.indicators.length + column] ?? NaN);
    const [low, high] = known ? ends(model, row, column) : [0, 1];
    const about = { kind: 'reading', indicator: model.indicators[column] ?? '', known } as const;
    return finding(about, [
      { column, risk: low },
      { column, risk: high },
    ]);
  });
  const ofGates = openGates
    .filter((gate) => gate.row === row && gate.floor > tables.floor)
    .map(({ gate, floor }) => finding({ kind: 'gate', gate }, [{ floor: tables.floor }, { floor }]));
  return [...ofReadings, ...ofGates];
}

function ends(model: DrawModel, row: number, column: number): readonly [number, number] {
  const table = riskTable(model.readings, row * model.indicators.length + column, model.unknowns);
  if (table === null) return [0, 1];
  const sorted = table.slice().sort();
  return [sorted[Math.floor(TAIL * sorted.length)] ?? 0, sorted[Math.ceil((1 - TAIL) * sorted.length) - 1] ?? 1];
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Mean rank of a site whose scores became `scores`, all others standing as they were drawn. */
function expectedRank({ field, scored, place }: SiteQuestion, scores: Float64Array): number {
  let sum = 0;
  for (const [draw, sorted] of field.entries()) {
    const score = scores[draw] ?? 0;
    const own = scored.scores[place * scored.draws + draw] ?? 0;
    sum += 1 + countBelow(sorted, score) - (own < score ? 1 : 0);
  }
  return sum / field.length;
}

/** How many of the ascending values lie below one. */
function countBelow(sorted: Float64Array, value: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((sorted[middle] ?? 0) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}
