/** A restrictive instrument while it is typed. */
import type { Boundary } from '../../../core/evidence/boundary.ts';
import type { Instrument } from '../../../core/evidence/evidence.ts';
import { err, ok, type Result } from '../../../core/lib/result.ts';
import type { Site } from '../../../core/sites/site.ts';
import type { Grade } from '../../../core/sources/fact.ts';
import type { Source } from '../../../core/sources/source.ts';
import { dateProblems, numberOrNull, numberProblems, orNull } from './draft-fields.ts';
import { citedOf, sourceDraft, type FieldProblem, type SourceDraft } from './source-draft.ts';

export const INSTRUMENT_LINES = [
  'title',
  'jurisdiction',
  'county',
  'state',
  'enacted',
  'expires',
  'minMW',
  'clause',
  'definition',
] as const;
export type InstrumentLine = (typeof INSTRUMENT_LINES)[number];

/** Uses a form offers: those of the record, or none stated. */
export const USE_CHOICES = ['ai-hosting', 'crypto-mining', 'both', 'not-stated'] as const;

export type InstrumentDraft = {
  readonly lines: Readonly<Record<InstrumentLine, string>>;
  readonly kind: Instrument['kind'];
  readonly recordedStatus: Instrument['recordedStatus'];
  readonly level: Instrument['level'];
  readonly uses: (typeof USE_CHOICES)[number];
  readonly vesting: NonNullable<Instrument['vesting']> | '';
  readonly boundary: Boundary | null;
  readonly grade: Grade;
  readonly source: SourceDraft;
  /** As it was, for what the form does not show; null for a new one. */
  readonly before: Instrument | null;
};

export type EnteredInstrument = { readonly instrument: Instrument; readonly added: readonly Source[] };

/** A new instrument, in the county and state of the site at hand if there is one. */
export function newInstrument(site: Site | null): InstrumentDraft {
  const blank = Object.fromEntries(INSTRUMENT_LINES.map((line) => [line, ''])) as InstrumentDraft['lines'];
  return {
    lines: { ...blank, county: site?.county ?? '', state: site?.state ?? '' },
    ...{ kind: 'moratorium', recordedStatus: 'active', level: 'municipality', uses: 'ai-hosting', vesting: '' },
    ...{ boundary: null, grade: 'C', source: sourceDraft(), before: null },
  };
}

/** The draft of an instrument. */
export function draftOfInstrument(instrument: Instrument): InstrumentDraft {
  const { kind, recordedStatus, level, vesting, boundary, grade } = instrument;
  const lines = Object.fromEntries(INSTRUMENT_LINES.map((line) => [line, String(instrument[line] ?? '')]));
  return {
    lines: lines as InstrumentDraft['lines'],
    ...{ kind, recordedStatus, level, boundary, grade, vesting: vesting ?? '' },
    uses: usesChoice(instrument.uses),
    source: sourceDraft(
      instrument.sources.length === 0 && instrument.layerId ? [instrument.layerId] : instrument.sources,
    ),
    before: instrument,
  };
}

/** The instrument that the draft describes, or every field that cannot be read. */
export function instrumentOfDraft(
  draft: InstrumentDraft,
  id: string,
  sources: Readonly<Record<string, Source>>,
): Result<EnteredInstrument, readonly FieldProblem[]> {
  const { lines, before } = draft;
  const cited = citedOf(draft.source, sources, before);
  const problems = [...problemsOf(draft), ...(cited.ok ? [] : cited.error)];
  if (problems.length > 0 || !cited.ok) return err(problems);
  const instrument: Instrument = {
    ...keptOf(before, id),
    ...{ title: lines.title.trim(), jurisdiction: lines.jurisdiction.trim(), definition: lines.definition.trim() },
    ...{ kind: draft.kind, recordedStatus: draft.recordedStatus, level: draft.level, grade: draft.grade },
    county: orNull(lines.county),
    state: orNull(lines.state),
    enacted: orNull(lines.enacted),
    expires: orNull(lines.expires),
    minMW: numberOrNull(lines.minMW),
    uses: usesOf(draft),
    boundary: draft.boundary,
    clause: orNull(lines.clause),
    vesting: draft.vesting === '' ? null : draft.vesting,
    sources: [...cited.value.sources],
  };
  return ok({ instrument, added: cited.value.added });
}

/** What the form does not show. */
function keptOf(before: Instrument | null, id: string) {
  if (before === null) return { id, layerId: null, position: null, country: null, durationDays: null };
  const { layerId, position, country, durationDays } = before;
  return { id: before.id, layerId, position, country, durationDays };
}

function problemsOf({ lines, level, boundary, before }: InstrumentDraft): readonly FieldProblem[] {
  const missing = (field: InstrumentLine, code: string) => (lines[field].trim() === '' ? [{ field, code }] : []);
  const isPlaced = boundary !== null || (before?.position ?? null) !== null;
  return [
    ...missing('title', 'title-missing'),
    ...missing('jurisdiction', 'jurisdiction-missing'),
    ...(isPlaced ? [] : missing('state', 'state-missing')),
    ...(isPlaced || level !== 'municipality' ? [] : missing('county', 'county-missing')),
    ...dateProblems('enacted', lines.enacted),
    ...dateProblems('expires', lines.expires),
    ...numberProblems('minMW', lines.minMW),
  ];
}

function usesChoice(uses: Instrument['uses']): InstrumentDraft['uses'] {
  const [hosting, mining] = [uses.includes('ai-hosting'), uses.includes('crypto-mining')];
  if (hosting && mining) return 'both';
  return hosting ? 'ai-hosting' : mining ? 'crypto-mining' : 'not-stated';
}

/** What the form shows; other uses of the record, and a list that only names others, stay as they are. */
function usesOf({ uses, before }: InstrumentDraft): Instrument['uses'] {
  if (before !== null && usesChoice(before.uses) === uses) return before.uses;
  const others = (before?.uses ?? []).filter((use) => use === 'other');
  if (uses === 'not-stated') return [];
  return [...(uses === 'both' ? (['ai-hosting', 'crypto-mining'] as const) : [uses]), ...others];
}
