import { useState } from 'react';
import { VESTINGS, type Instrument } from '../../../core/evidence/evidence.ts';
import { freeId } from '../../../core/lib/free-id.ts';
import type { Site } from '../../../core/sites/site.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import { useText } from '../../app/use-text.ts';
import { saveInstrument } from '../../commands/evidence-actions.ts';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { TextLine } from '../../ui/fields.tsx';
import { BoundaryField } from './boundary-field.tsx';
import css from './evidence.module.css';
import { FormWindow } from './form-window.tsx';
import {
  draftOfInstrument,
  INSTRUMENT_LINES,
  instrumentOfDraft,
  newInstrument,
  USE_CHOICES,
} from './instrument-draft.ts';
import type { FieldProblem } from './source-draft.ts';
import { SourceFields } from './source-fields.tsx';
import { TextArea } from './text-area.tsx';
import { useEvidenceText } from './use-evidence-text.ts';

const KINDS = ['moratorium', 'ban', 'conditional-ordinance'] as const;
const STATUSES = ['pending', 'active', 'extended', 'expired', 'rescinded', 'replaced'] as const;
const LEVELS = ['state', 'county', 'municipality'] as const;
const GRADES = ['A', 'B', 'C', 'D'] as const;

/** A moratorium, ban or conditional ordinance, typed from its text; saving is one step to undo. */
export function InstrumentForm(props: {
  readonly document: Workspace;
  readonly instrument: Instrument | null;
  readonly site: Site | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const e = useEvidenceText();
  const { document, instrument, site, onClose } = props;
  const [draft, setDraft] = useState(() => (instrument === null ? newInstrument(site) : draftOfInstrument(instrument)));
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const problemOf = (field: string) => {
    const found = problems.find((one) => one.field === field);
    return found === undefined ? null : e(found.code);
  };
  const save = () => {
    const entered = instrumentOfDraft(draft, freeId('instrument', document.instruments), document.sources);
    if (!entered.ok) {
      setProblems(entered.error);
      return;
    }
    onClose();
    saveInstrument(entered.value.instrument, entered.value.added);
  };
  return (
    <FormWindow
      title={e(instrument === null ? 'add-instrument' : 'edit-instrument')}
      hasProblems={problems.length > 0}
      onClose={onClose}
      onSave={save}
    >
      {INSTRUMENT_LINES.filter((line) => line !== 'definition').map((line) => (
        <TextLine
          key={line}
          label={e(`instrument.${line}`)}
          value={draft.lines[line]}
          problem={problemOf(line)}
          autoFocus={line === 'title'}
          inputMode={line === 'minMW' ? 'decimal' : 'text'}
          onChange={(value) => {
            setDraft({ ...draft, lines: { ...draft.lines, [line]: value } });
          }}
        />
      ))}
      <ChoiceList
        label={e('kind')}
        value={draft.kind}
        options={KINDS.map((value) => ({ value, text: e(`kind.${value}`) }))}
        onChange={(kind) => {
          setDraft({ ...draft, kind });
        }}
      />
      <ChoiceList
        label={e('status')}
        value={draft.recordedStatus}
        options={STATUSES.map((value) => ({ value, text: e(`status.${value}`) }))}
        onChange={(recordedStatus) => {
          setDraft({ ...draft, recordedStatus });
        }}
      />
      <ChoiceList
        label={e('level')}
        value={draft.level}
        options={LEVELS.map((value) => ({ value, text: e(`level.${value}`) }))}
        onChange={(level) => {
          setDraft({ ...draft, level });
        }}
      />
      <ChoiceList
        label={e('uses')}
        value={draft.uses}
        options={USE_CHOICES.map((value) => ({ value, text: e(`uses.${value}`) }))}
        onChange={(uses) => {
          setDraft({ ...draft, uses });
        }}
      />
      <ChoiceList
        label={e('vesting')}
        value={draft.vesting}
        options={[
          { value: '' as const, text: t('not-known') },
          ...VESTINGS.map((value) => ({ value, text: e(`vesting.${value}`) })),
        ]}
        onChange={(vesting) => {
          setDraft({ ...draft, vesting });
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
        label={e('instrument.definition')}
        value={draft.lines.definition}
        onChange={(definition) => {
          setDraft({ ...draft, lines: { ...draft.lines, definition } });
        }}
      />
      <BoundaryField
        draft={draft}
        document={document}
        onChange={(boundary) => {
          setDraft((now) => ({ ...now, boundary }));
        }}
      />
      <SourceFields
        draft={draft.source}
        sources={document.sources}
        problems={problems}
        allowsJudgement={false}
        onChange={(source) => {
          setDraft({ ...draft, source });
        }}
      />
      <p className={`${css['note'] ?? ''} ${css['whole'] ?? ''}`}>{e('instrument.note')}</p>
    </FormWindow>
  );
}
