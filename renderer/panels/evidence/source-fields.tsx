import type { Source } from '../../../core/sources/source.ts';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { TextLine } from '../../ui/fields.tsx';
import css from './evidence.module.css';
import { BASES, type FieldProblem, type SourceDraft } from './source-draft.ts';
import { TextArea } from './text-area.tsx';
import { useEvidenceText } from './use-evidence-text.ts';

/** What the record rests on: a source of the workspace, a new one, or a reviewer's judgement where that is allowed. */
export function SourceFields(props: {
  readonly draft: SourceDraft;
  readonly sources: Readonly<Record<string, Source>>;
  readonly problems: readonly FieldProblem[];
  readonly allowsJudgement: boolean;
  readonly onChange: (draft: SourceDraft) => void;
}) {
  const e = useEvidenceText();
  const { draft, sources, problems, allowsJudgement, onChange } = props;
  const problemOf = (field: string) => {
    const found = problems.find((one) => one.field === field && one.code !== 'source-missing');
    return found === undefined ? null : e(found.code);
  };
  const bases = BASES.filter((basis) => allowsJudgement || basis !== 'judgement');
  const isMissing = problems.some(({ code }) => code === 'source-missing');
  return (
    <fieldset className={css['group']}>
      <legend>{e('source')}</legend>
      <ChoiceList
        label={e('rests-on')}
        value={draft.basis}
        options={bases.map((value) => ({ value, text: e(`basis.${value}`) }))}
        onChange={(basis) => {
          onChange({ ...draft, basis });
        }}
      />
      {draft.basis === 'existing' && (
        <ChoiceList
          label={e('source-of-workspace')}
          value={draft.existing}
          placeholder={e('choose')}
          options={Object.values(sources).map(({ id, title }) => ({ value: id, text: title }))}
          onChange={(existing) => {
            onChange({ ...draft, existing });
          }}
        />
      )}
      {draft.basis === 'new' &&
        (['title', 'publisher', 'url', 'date'] as const).map((line) => (
          <TextLine
            key={line}
            label={e(`source-${line}`)}
            value={draft[line]}
            problem={problemOf(line === 'date' ? 'sourceDate' : line)}
            onChange={(value) => {
              onChange({ ...draft, [line]: value });
            }}
          />
        ))}
      {draft.basis === 'judgement' && (
        <TextArea
          label={e('judgement')}
          value={draft.judgement}
          onChange={(judgement) => {
            onChange({ ...draft, judgement });
          }}
        />
      )}
      {isMissing && (
        <p className={css['problem']} role="alert">
          {e(allowsJudgement ? 'source-missing' : 'source-missing-law')}
        </p>
      )}
    </fieldset>
  );
}
