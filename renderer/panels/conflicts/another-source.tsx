import { useState } from 'react';
import { NUMBER_FACTS } from '../../../core/sites/number-facts.ts';
import { FACT_NAMES, type FactName } from '../../../core/sites/site-facts.ts';
import type { Site } from '../../../core/sites/site.ts';
import { formatRounded } from '../../../core/text/numbers.ts';
import { fieldWords, valueWords } from '../../../core/workspace/conflict-words.ts';
import { statedValue } from '../../../core/workspace/subject-fields.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import { useIndicatorText, useLanguage, useText } from '../../app/use-text.ts';
import { sayOther } from '../../commands/conflict-actions.ts';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { TextLine } from '../../ui/fields.tsx';
import css from '../evidence/evidence.module.css';
import { FormWindow } from '../evidence/form-window.tsx';
import { sourceDraft, type FieldProblem } from '../evidence/source-draft.ts';
import { SourceFields } from '../evidence/source-fields.tsx';
import { useEvidenceText } from '../evidence/use-evidence-text.ts';
import { isNumberFact, otherOfDraft, wordsOf, type OtherDraft } from './other-draft.ts';

const GRADES = ['A', 'B', 'C', 'D'] as const;

/** What another source says of a fact of the site; the rule decides which value counts. */
export function AnotherSource(props: {
  readonly site: Site;
  readonly document: Workspace;
  /** The fact that the form begins with; the first one on file where none is named. */
  readonly fact?: FactName;
  readonly onClose: () => void;
}) {
  const t = useText();
  const e = useEvidenceText();
  const say = useIndicatorText();
  const language = useLanguage();
  const { site, document, onClose } = props;
  const known = FACT_NAMES.filter((name) => site.facts[name] !== undefined);
  const names = [...known, ...FACT_NAMES.filter((name) => site.facts[name] === undefined)];
  const [draft, setDraft] = useState<OtherDraft>(() => ({
    ...{ fact: props.fact ?? names[0] ?? 'serviceMW', value: '', low: '', high: '', date: '', grade: 'C' },
    source: sourceDraft(),
  }));
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const subject = { kind: 'site', id: site.id } as const;
  const now = statedValue(document, subject, draft.fact);
  const nowWords = now === null ? t('not-known') : valueWords(language, draft.fact, now);
  const words = wordsOf(draft.fact);
  const save = () => {
    const entered = otherOfDraft(draft, document.sources);
    if (!entered.ok) {
      setProblems(entered.error);
      return;
    }
    onClose();
    sayOther(subject, draft.fact, { value: entered.value.value, sources: entered.value.added });
  };
  const problemOf = (field: string) => {
    const found = problems.find((one) => one.field === field);
    return found === undefined ? null : e(found.code, boundsOf(draft.fact, language));
  };
  return (
    <FormWindow title={e('another-source')} hasProblems={problems.length > 0} onClose={onClose} onSave={save}>
      <p className={`${css['note'] ?? ''} ${css['whole'] ?? ''}`}>{e('another-hint')}</p>
      <ChoiceList
        label={e('another-fact')}
        value={draft.fact}
        options={names.map((value) => ({ value, text: fieldWords(language, value) }))}
        onChange={(fact: FactName) => {
          setDraft({ ...draft, fact, value: '', low: '', high: '' });
        }}
      />
      {isNumberFact(draft.fact) ? (
        (['value', 'low', 'high'] as const).map((line) => (
          <TextLine
            key={line}
            label={e(`another-${line}`)}
            value={draft[line]}
            inputMode="decimal"
            hint={line === 'value' ? e('another-now', { value: nowWords }) : null}
            problem={line === 'value' ? problemOf('value') : null}
            onChange={(text) => {
              setDraft({ ...draft, [line]: text });
            }}
          />
        ))
      ) : (
        <ChoiceList
          label={`${e('another-value')}. ${e('another-now', { value: nowWords })}`}
          value={draft.value}
          placeholder={e('choose')}
          options={words.map((value) => ({ value, text: say(`class.${value}`) }))}
          onChange={(value) => {
            setDraft({ ...draft, value });
          }}
        />
      )}
      <ChoiceList
        label={e('grade')}
        value={draft.grade}
        options={GRADES.map((value) => ({ value, text: `${value}: ${t(`grade.${value}`)}` }))}
        onChange={(grade) => {
          setDraft({ ...draft, grade });
        }}
      />
      <TextLine
        label={e('another-date')}
        value={draft.date}
        problem={problemOf('date')}
        onChange={(date) => {
          setDraft({ ...draft, date });
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
    </FormWindow>
  );
}

function boundsOf(fact: FactName, language: Parameters<typeof formatRounded>[1]) {
  if (!isNumberFact(fact)) return {};
  const { min, max, isShare } = NUMBER_FACTS[fact];
  const scale = isShare ? 100 : 1;
  return { min: formatRounded(min * scale, language), max: formatRounded(max * scale, language) };
}
