import { useState } from 'react';
import {
  ERAS,
  RECORD_KINDS,
  RECORD_STATUSES,
  STANCES,
  type PublicRecord,
} from '../../../core/evidence/public-record.ts';
import { freeId } from '../../../core/lib/free-id.ts';
import { OPPOSITION_INDICATORS } from '../../../core/indicators/opposition/registry.ts';
import { FACTOR_OF_KIND } from '../../../core/review/filed-records.ts';
import type { Site } from '../../../core/sites/site.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { saveRecord } from '../../commands/evidence-actions.ts';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { TextLine } from '../../ui/fields.tsx';
import { indicatorName } from '../reading-text.ts';
import { AnswerFields } from './answer-fields.tsx';
import css from './evidence.module.css';
import { FormWindow } from './form-window.tsx';
import { draftOfRecord, newRecord, RECORD_LINES, recordOfDraft, type RecordDraft } from './record-draft.ts';
import type { FieldProblem } from './source-draft.ts';
import { SourceFields } from './source-fields.tsx';
import { TextArea } from './text-area.tsx';
import { useEvidenceText } from './use-evidence-text.ts';

const GRADES = ['A', 'B', 'C', 'D'] as const;

/** A petition, complaint, suit, commitment, statement or meeting; support and opposition by the same fields. */
export function RecordForm(props: {
  readonly document: Workspace;
  readonly record: PublicRecord | null;
  readonly site: Site | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const e = useEvidenceText();
  const { document, record, site, onClose } = props;
  const [draft, setDraft] = useState(() => (record === null ? newRecord(site) : draftOfRecord(record)));
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const problemOf = (field: string) => {
    const found = problems.find((one) => one.field === field);
    return found === undefined ? null : e(found.code);
  };
  const save = () => {
    const entered = recordOfDraft(draft, freeId('record', document.records), document.sources);
    if (!entered.ok) {
      setProblems(entered.error);
      return;
    }
    onClose();
    saveRecord(entered.value.record, entered.value.added);
  };
  const notKnown = { value: '' as const, text: t('not-known') };
  return (
    <FormWindow
      title={e(record === null ? 'add-record' : 'edit-record')}
      hasProblems={problems.length > 0}
      onClose={onClose}
      onSave={save}
    >
      <ChoiceList
        label={e('kind')}
        value={draft.kind}
        options={RECORD_KINDS.map((value) => ({ value, text: e(`kind.${value}`) }))}
        onChange={(kind) => {
          setDraft({ ...draft, kind });
        }}
      />
      <FiledUnder
        draft={draft}
        onChange={(factor) => {
          setDraft({ ...draft, factor });
        }}
      />
      <ChoiceList
        label={e('stance')}
        value={draft.stance}
        options={STANCES.map((value) => ({ value, text: e(`stance.${value}`) }))}
        onChange={(stance) => {
          setDraft({ ...draft, stance });
        }}
      />
      <ChoiceList
        label={e('site')}
        value={draft.siteId}
        options={[
          { value: '', text: e('site-none') },
          ...document.sites.map(({ id, name }) => ({ value: id, text: name })),
        ]}
        onChange={(siteId) => {
          setDraft({ ...draft, siteId });
        }}
      />
      {RECORD_LINES.filter((line) => line !== 'claim').map((line) => (
        <TextLine
          key={line}
          label={e(`record.${line}`)}
          value={draft.lines[line]}
          problem={problemOf(line)}
          hint={line === 'raisedBy' ? e('record.raisedBy-hint') : null}
          inputMode={line === 'signatures' ? 'decimal' : 'text'}
          onChange={(value) => {
            setDraft({ ...draft, lines: { ...draft.lines, [line]: value } });
          }}
        />
      ))}
      <ChoiceList
        label={e('status')}
        value={draft.status}
        options={[notKnown, ...RECORD_STATUSES.map((value) => ({ value, text: e(`status.${value}`) }))]}
        onChange={(status) => {
          setDraft({ ...draft, status });
        }}
      />
      <ChoiceList
        label={e('era')}
        value={draft.era}
        options={[notKnown, ...ERAS.map((value) => ({ value, text: e(`era.${value}`) }))]}
        onChange={(era) => {
          setDraft({ ...draft, era });
        }}
      />
      <ChoiceList
        label={e('grade')}
        value={draft.grade}
        options={GRADES.map((value) => ({ value, text: value }))}
        onChange={(grade) => {
          setDraft({ ...draft, grade });
        }}
      />
      <TextArea
        label={e('record.claim')}
        value={draft.lines.claim}
        onChange={(claim) => {
          setDraft({ ...draft, lines: { ...draft.lines, claim } });
        }}
      />
      <AnswerFields
        answers={draft.answers}
        sources={document.sources}
        problemOf={problemOf}
        onChange={(answers) => {
          setDraft({ ...draft, answers });
        }}
      />
      <SourceFields
        draft={draft.source}
        sources={document.sources}
        problems={problems}
        allowsJudgement
        onChange={(source) => {
          setDraft({ ...draft, source });
        }}
      />
      <p className={`${css['note'] ?? ''} ${css['whole'] ?? ''}`}>{e('record.note')}</p>
    </FormWindow>
  );
}

/** The factor a record speaks to: that of its kind, or another by hand. One that is none of opposition stays a choice. */
function FiledUnder({ draft, onChange }: { readonly draft: RecordDraft; readonly onChange: (factor: string) => void }) {
  const e = useEvidenceText();
  const language = useLanguage();
  const factors = OPPOSITION_INDICATORS.map(({ id }) => id);
  const before = draft.before?.factor ?? null;
  const offered = before === null || factors.includes(before) ? factors : [...factors, before];
  return (
    <ChoiceList
      label={e('factor')}
      value={draft.factor}
      options={[
        { value: '', text: e('factor-by-kind', { name: indicatorName(FACTOR_OF_KIND[draft.kind], language) }) },
        ...offered.map((id) => ({ value: id, text: indicatorName(id, language) })),
      ]}
      onChange={onChange}
    />
  );
}
