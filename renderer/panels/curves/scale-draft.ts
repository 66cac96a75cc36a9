/** A scale while it is being edited: what stands in the fields, and the setting it means once every field can be read. */
import type { ScaleSetting } from '../../../core/criteria/scale-settings.ts';
import type { Scale } from '../../../core/indicators/indicator.ts';
import { parseNumber } from '../../../core/text/parse-number.ts';

/** One corner as typed: a reading in the indicator's unit and a risk out of 100. */
export type DraftCorner = { readonly at: string; readonly risk: string };

export type ScaleDraft =
  | { readonly kind: 'curve'; readonly corners: readonly DraftCorner[]; readonly source: string }
  | { readonly kind: 'classes'; readonly risks: Readonly<Record<string, string>>; readonly source: string };

/** What is wrong with a field; each is a code of the catalogue `app` after `curve.`. */
export type FieldProblem = 'number-wrong' | 'percent-wrong' | 'corner-wrong';

/** What is wrong with the fields of one row; null for a field that can be read. Classes have no reading. */
type RowProblems = { readonly at: FieldProblem | null; readonly risk: FieldProblem | null };

/** The setting, or null with the rows that are wrong: by index of a corner, or word of a class. */
export type ParsedDraft = {
  readonly setting: ScaleSetting | null;
  readonly wrong: ReadonlyMap<number | string, RowProblems>;
};

/** More corners than this cannot be argued about one by one; the file allows no more either. */
export const MOST_CORNERS = 24;

/** The draft that shows a scale as it is; whoever changes the registry's names a source of their own. */
export function draftOf(scale: Scale, source: string): ScaleDraft {
  if (scale.kind === 'curve') {
    const corners = scale.curve.map(({ at, risk }) => ({ at: numberText(at), risk: numberText(risk * 100) }));
    return { kind: 'curve', corners, source };
  }
  const risks = Object.entries(scale.risks).map(([word, risk]) => [word, numberText(risk * 100)] as const);
  return { kind: 'classes', risks: Object.fromEntries(risks), source };
}

/** Reads the fields; a source is asked for, because a number without one is nobody's. */
export function parseDraft(draft: ScaleDraft): ParsedDraft {
  const source = draft.source.trim();
  if (draft.kind === 'classes') {
    const typed = Object.entries(draft.risks);
    const wrong = wrongRows(typed.map(([word, text]) => [word, { at: null, risk: riskProblem(text) }]));
    const risks = Object.fromEntries(typed.map(([word, text]) => [word, percentOf(text) ?? 0]));
    return { setting: wrong.size > 0 || source === '' ? null : { kind: 'classes', risks, source }, wrong };
  }
  const read = draft.corners.map(({ at, risk }) => [parseNumber(at), percentOf(risk)] as const);
  const wrong = wrongRows(
    draft.corners.map(({ risk }, i) => {
      const at = read[i]?.[0] ?? null;
      const order = at !== null && isAfter(at, read[i - 1]?.[0]) ? null : 'corner-wrong';
      return [i, { at: at === null ? 'number-wrong' : order, risk: riskProblem(risk) }];
    }),
  );
  const points = read.map(([at, risk]): [number, number] => [at ?? 0, risk ?? 0]);
  const isComplete = wrong.size === 0 && points.length >= 2 && source !== '';
  return { setting: isComplete ? { kind: 'curve', points, source } : null, wrong };
}

function wrongRows(
  rows: readonly (readonly [number | string, RowProblems])[],
): ReadonlyMap<number | string, RowProblems> {
  return new Map(rows.filter(([, { at, risk }]) => at !== null || risk !== null));
}

function riskProblem(text: string): FieldProblem | null {
  if (parseNumber(text) === null) return 'number-wrong';
  return percentOf(text) === null ? 'percent-wrong' : null;
}

function isAfter(at: number, before: number | null | undefined): boolean {
  return before === undefined || before === null || at > before;
}

/** 0-100, or null. */
function percentOf(text: string): number | null {
  const risk = parseNumber(text);
  return risk !== null && risk >= 0 && risk <= 100 ? risk : null;
}

/** Changes one corner; the others stay. */
export function withCorner(draft: ScaleDraft, index: number, change: Partial<DraftCorner>): ScaleDraft {
  if (draft.kind !== 'curve') return draft;
  return { ...draft, corners: draft.corners.map((corner, i) => (i === index ? { ...corner, ...change } : corner)) };
}

/** Puts a corner on the line after the one with this index, in the middle of its piece; beyond the last, one step on. */
export function addCorner(draft: ScaleDraft, index: number): ScaleDraft {
  if (draft.kind !== 'curve' || draft.corners.length >= MOST_CORNERS) return draft;
  const [here, next, before] = [index, index + 1, index - 1].map((i) => numbersOf(draft.corners[i]));
  if (!here) return draft;
  const added = next
    ? { at: (here.at + next.at) / 2, risk: (here.risk + next.risk) / 2 }
    : { at: here.at + (before ? here.at - before.at : 1), risk: here.risk };
  const corner = { at: numberText(added.at), risk: numberText(added.risk) };
  return { ...draft, corners: [...draft.corners.slice(0, index + 1), corner, ...draft.corners.slice(index + 1)] };
}

/** Takes a corner out; two always stay. */
export function removeCorner(draft: ScaleDraft, index: number): ScaleDraft {
  if (draft.kind !== 'curve' || draft.corners.length <= 2) return draft;
  return { ...draft, corners: draft.corners.filter((_, i) => i !== index) };
}

/** Moves a corner as a drag or an arrow key does: between its neighbours, the risk a whole number within 0-100. */
export function moveCorner(
  draft: ScaleDraft,
  index: number,
  to: { readonly at: number; readonly risk: number },
): ScaleDraft {
  if (draft.kind !== 'curve') return draft;
  const [low, high] = [numbersOf(draft.corners[index - 1])?.at, numbersOf(draft.corners[index + 1])?.at];
  const rounded = Number(Number(to.at.toPrecision(3)).toFixed(6));
  const isBetween = (low === undefined || rounded > low) && (high === undefined || rounded < high);
  const risk = Math.round(Math.min(100, Math.max(0, to.risk)));
  return withCorner(draft, index, { ...(isBetween ? { at: numberText(rounded) } : {}), risk: numberText(risk) });
}

/** Numbers of a corner; null while one of its fields cannot be read. */
export function numbersOf(corner: DraftCorner | undefined): { readonly at: number; readonly risk: number } | null {
  if (corner === undefined) return null;
  const [at, risk] = [parseNumber(corner.at), percentOf(corner.risk)];
  return at === null || risk === null ? null : { at, risk };
}

/** No exponent and no noise of binary fractions: what people type, to a millionth of the unit. */
function numberText(value: number): string {
  return String(Number(value.toFixed(6)));
}
