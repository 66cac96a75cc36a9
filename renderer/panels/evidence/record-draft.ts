/** A public record while it is typed; support and opposition have the same fields. */
import { PublicRecord } from '../../../core/evidence/public-record.ts';
import { err, ok, type Result } from '../../../core/lib/result.ts';
import type { Site } from '../../../core/sites/site.ts';
import type { Grade } from '../../../core/sources/fact.ts';
import type { Source } from '../../../core/sources/source.ts';
import { answerProblems, answersOfDrafts, draftsOfAnswers, type AnswerDraft } from './answer-draft.ts';
import { dateProblems, numberOrNull, numberProblems, orNull } from './draft-fields.ts';
import { citedOf, sourceDraft, type FieldProblem, type SourceDraft } from './source-draft.ts';

export const RECORD_LINES = [
  'title',
  'raisedBy',
  'date',
  'observed',
  'expires',
  'signatures',
  'place',
  'county',
  'state',
  'claim',
] as const;
export type RecordLine = (typeof RECORD_LINES)[number];

export type RecordDraft = {
  readonly lines: Readonly<Record<RecordLine, string>>;
  readonly kind: PublicRecord['kind'];
  readonly stance: PublicRecord['stance'];
  readonly status: NonNullable<PublicRecord['status']> | '';
  readonly era: NonNullable<PublicRecord['era']> | '';
  /** Empty where it is about a place. */
  readonly siteId: string;
  /** Id of the factor it is filed under by hand; empty where its kind decides. */
  readonly factor: string;
  readonly answers: readonly AnswerDraft[];
  readonly grade: Grade;
  readonly source: SourceDraft;
  readonly before: PublicRecord | null;
};

export type EnteredRecord = { readonly record: PublicRecord; readonly added: readonly Source[] };

/** A new record, about the site at hand if there is one. */
export function newRecord(site: Site | null): RecordDraft {
  return {
    lines: Object.fromEntries(RECORD_LINES.map((line) => [line, ''])) as RecordDraft['lines'],
    ...{ kind: 'statement', stance: 'neither', status: '', era: 'hosting', siteId: site?.id ?? '' },
    ...{ factor: '', answers: [], grade: 'C', source: sourceDraft(), before: null },
  };
}

/** The draft of a record. */
export function draftOfRecord(record: PublicRecord): RecordDraft {
  const { kind, stance, status, era, siteId, grade, sources, judgement } = record;
  return {
    lines: Object.fromEntries(RECORD_LINES.map((line) => [line, String(record[line] ?? '')])) as RecordDraft['lines'],
    ...{ kind, stance, status: status ?? '', era: era ?? '', siteId: siteId ?? '', grade, before: record },
    ...{ factor: record.factor ?? '', answers: draftsOfAnswers(record.answers) },
    source: sourceDraft(sources, judgement),
  };
}

/** The record that the draft describes, or every field that cannot be read. */
export function recordOfDraft(
  draft: RecordDraft,
  id: string,
  sources: Readonly<Record<string, Source>>,
): Result<EnteredRecord, readonly FieldProblem[]> {
  const { lines, before } = draft;
  const cited = citedOf(draft.source, sources, before);
  const problems = [...problemsOf(draft), ...(cited.ok ? [] : cited.error)];
  if (problems.length > 0 || !cited.ok) return err(problems);
  const signatures = numberOrNull(lines.signatures);
  const record = {
    ...keptOf(before, id),
    ...{ kind: draft.kind, stance: draft.stance, grade: draft.grade },
    ...{ status: orNull(draft.status), era: orNull(draft.era), siteId: orNull(draft.siteId) },
    ...{ factor: orNull(draft.factor), answers: answersOfDrafts(draft.answers) },
    title: lines.title.trim(),
    claim: lines.claim.trim(),
    raisedBy: orNull(lines.raisedBy),
    date: orNull(lines.date),
    observed: orNull(lines.observed),
    expires: orNull(lines.expires),
    signatures: signatures === null ? null : Math.round(signatures),
    place: orNull(lines.place),
    county: orNull(lines.county),
    state: orNull(lines.state),
    sources: [...cited.value.sources],
    judgement: cited.value.judgement,
  };
  const judged = PublicRecord.safeParse(record);
  if (judged.success) return ok({ record: judged.data, added: cited.value.added });
  return err(judged.error.issues.map(({ path }) => ({ field: String(path[0]), code: 'too-long' })));
}

/** What the form does not show. */
function keptOf(before: PublicRecord | null, id: string) {
  const nowhere = { country: null, position: null, precisionKm: null };
  if (before === null) return { id, layerId: null, ...nowhere };
  const { layerId, country, position, precisionKm } = before;
  return { id: before.id, layerId, country, position, precisionKm };
}

function problemsOf({ lines, answers }: RecordDraft): readonly FieldProblem[] {
  return [
    ...(lines.title.trim() === '' ? [{ field: 'title', code: 'title-missing' }] : []),
    ...dateProblems('date', lines.date),
    ...dateProblems('observed', lines.observed),
    ...dateProblems('expires', lines.expires),
    ...numberProblems('signatures', lines.signatures),
    ...answers.flatMap(answerProblems),
  ];
}
