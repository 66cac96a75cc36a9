/** A land-use record while it is typed: everything is text until it is saved, and an empty field means not known. */
import { freeId } from '../../../core/lib/free-id.ts';
import { LandUseRecord, type Approval, type DefinedUse } from '../../../core/sites/land-use-record.ts';
import { err, ok, type Result } from '../../../core/lib/result.ts';
import { parseNumber } from '../../../core/text/parse-number.ts';
import { PartialDate } from '../../../core/units/partial-date.ts';

export const APPROVAL_LINES = [
  'name',
  'grantedTo',
  'definedUse',
  'clause',
  'mostMW',
  'decided',
  'lapses',
  'note',
] as const;
export type ApprovalLine = (typeof APPROVAL_LINES)[number];

export type ApprovalDraft = {
  readonly id: string;
  readonly lines: Readonly<Record<ApprovalLine, string>>;
  readonly runsWithLand: 'yes' | 'no' | '';
  /** One condition a line. */
  readonly conditions: string;
  /** As it was, for its grade and sources; null for a new one. */
  readonly before: Approval | null;
};

export const USE_LINES = ['term', 'clause', 'note'] as const;
export type UseLine = (typeof USE_LINES)[number];

export type UseDraft = {
  readonly id: string;
  readonly lines: Readonly<Record<UseLine, string>>;
  readonly aiHosting: NonNullable<DefinedUse['aiHosting']> | '';
  readonly path: NonNullable<DefinedUse['path']> | '';
  readonly before: DefinedUse | null;
};

export type LandUseDraft = { readonly approvals: readonly ApprovalDraft[]; readonly uses: readonly UseDraft[] };

/** A field that cannot be read: the record's id, the field, and the code of the sentence that says why. */
export type LandUseProblem = { readonly id: string; readonly field: string; readonly code: string };

/** The draft of a record. */
export function draftOfRecord({ approvals, definedUses }: LandUseRecord): LandUseDraft {
  return { approvals: approvals.map(draftOfApproval), uses: definedUses.map(draftOfUse) };
}

/** An approval of which nothing is known yet. */
export function newApproval(id: string): ApprovalDraft {
  const lines = Object.fromEntries(APPROVAL_LINES.map((line) => [line, ''])) as ApprovalDraft['lines'];
  return { id, lines, runsWithLand: '', conditions: '', before: null };
}

/** A defined use of which nothing is known yet. */
export function newUse(id: string): UseDraft {
  return { id, lines: { term: '', clause: '', note: '' }, aiHosting: '', path: '', before: null };
}

function draftOfApproval(approval: Approval): ApprovalDraft {
  const { runsWithLand } = approval;
  const lines = Object.fromEntries(APPROVAL_LINES.map((line) => [line, String(approval[line] ?? '')]));
  return {
    id: approval.id,
    lines: lines as ApprovalDraft['lines'],
    runsWithLand: runsWithLand === null ? '' : runsWithLand ? 'yes' : 'no',
    conditions: approval.conditions.join('\n'),
    before: approval,
  };
}

function draftOfUse(use: DefinedUse): UseDraft {
  const lines = { term: use.term, clause: use.clause ?? '', note: use.note };
  return { id: use.id, lines, aiHosting: use.aiHosting ?? '', path: use.path ?? '', before: use };
}

/** The record that the draft describes, or every field that cannot be read. */
export function recordOfDraft({ approvals, uses }: LandUseDraft): Result<LandUseRecord, readonly LandUseProblem[]> {
  const problems = [...approvals.flatMap(approvalProblems), ...uses.flatMap(useProblems)];
  if (problems.length > 0) return err(problems);
  const record = { approvals: approvals.map(approvalOf), definedUses: uses.map(useOf) };
  const judged = LandUseRecord.safeParse(record);
  return judged.success ? ok(record) : err(judged.error.issues.map(({ path }) => refusedAt(record, path)));
}

/** What the schema refuses after the checks above is too long or too large. */
function refusedAt(record: LandUseRecord, [list, place, field]: readonly PropertyKey[]): LandUseProblem {
  const entries = list === 'approvals' ? record.approvals : record.definedUses;
  const code = field === 'mostMW' ? 'form.number-too-large' : 'land-use.too-long';
  return { id: entries[Number(place)]?.id ?? '', field: String(field), code };
}

function approvalProblems({ id, lines }: ApprovalDraft): readonly LandUseProblem[] {
  const mw = parseNumber(lines.mostMW);
  const isDate = (text: string) => text.trim() === '' || PartialDate.safeParse(text.trim()).success;
  return [
    ...(lines.name.trim() === '' ? [{ id, field: 'name', code: 'land-use.name-missing' }] : []),
    ...(lines.mostMW.trim() !== '' && !(mw !== null && mw >= 0)
      ? [{ id, field: 'mostMW', code: 'form.number-wrong' }]
      : []),
    ...(isDate(lines.decided) ? [] : [{ id, field: 'decided', code: 'form.date-wrong' }]),
    ...(isDate(lines.lapses) ? [] : [{ id, field: 'lapses', code: 'form.date-wrong' }]),
  ];
}

function useProblems({ id, lines }: UseDraft): readonly LandUseProblem[] {
  return lines.term.trim() === '' ? [{ id, field: 'term', code: 'land-use.term-missing' }] : [];
}

function approvalOf({ id, lines, runsWithLand, conditions, before }: ApprovalDraft): Approval {
  return {
    ...basisOf(before),
    id,
    name: lines.name.trim(),
    grantedTo: orNull(lines.grantedTo),
    runsWithLand: runsWithLand === '' ? null : runsWithLand === 'yes',
    definedUse: orNull(lines.definedUse),
    clause: orNull(lines.clause),
    conditions: conditions
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
    mostMW: lines.mostMW.trim() === '' ? null : parseNumber(lines.mostMW),
    decided: orNull(lines.decided),
    lapses: orNull(lines.lapses),
    note: lines.note.trim(),
  };
}

function useOf({ id, lines, aiHosting, path, before }: UseDraft): DefinedUse {
  return {
    ...basisOf(before),
    id,
    term: lines.term.trim(),
    clause: orNull(lines.clause),
    aiHosting: aiHosting === '' ? null : aiHosting,
    path: path === '' ? null : path,
    note: lines.note.trim(),
  };
}

/** What was typed by hand has the lowest grade, as in the form of a site. */
function basisOf(before: Approval | DefinedUse | null) {
  return { grade: before?.grade ?? ('D' as const), sources: before?.sources ?? [] };
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

/** An id that no entry has: `record-1`, `record-2`, … */
export function freeRecordId({ approvals, uses }: LandUseDraft): string {
  return freeId('record', [...approvals, ...uses]);
}
