import { useState } from 'react';
import type { ExclusionRule } from '../../../core/criteria/exclusion.ts';
import { INDICATORS } from '../../../core/indicators/registry.ts';
import { useIndicatorText, useLanguage, useText } from '../../app/use-text.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { Segments } from '../../ui/choices.tsx';
import { TextLine } from '../../ui/fields.tsx';
import { indicatorName, indicatorOf, unitText } from '../reading-text.ts';
import { RuleCounts } from './rule-counts.tsx';
import { neverMet, parseRule, startRule, type RuleDraft } from './rule-draft.ts';
import css from './rules.module.css';

/** Writes one rule; the counts beside it move with every key. */
export function RuleForm(props: {
  readonly start: RuleDraft;
  readonly onSave: (rule: ExclusionRule) => void;
  readonly onCancel: () => void;
}) {
  const t = useText();
  const language = useLanguage();
  const { start, onSave, onCancel } = props;
  const [draft, setDraft] = useState(start);
  const indicator = indicatorOf(draft.indicator);
  const rule = parseRule(draft);
  // Counts need no source, so they show while the value is being typed.
  const counted = parseRule({ ...draft, source: '-' });
  return (
    <div className={css['form']} role="group" aria-label={t('rules.form')}>
      <ChoiceList
        label={t('rules.indicator')}
        autoFocus
        value={draft.indicator}
        options={INDICATORS.map(({ id }) => ({ value: id, text: indicatorName(id, language) }))}
        onChange={(id) => {
          const chosen = indicatorOf(id);
          if (chosen !== undefined) setDraft({ ...startRule(draft.id, chosen), source: draft.source });
        }}
      />
      {indicator?.scale.kind === 'classes' ? (
        <ClassChoice draft={draft} words={Object.keys(indicator.scale.risks)} onChange={setDraft} />
      ) : (
        <>
          <Segments
            label={t('rules.side')}
            value={draft.when === 'above' ? 'above' : 'below'}
            options={[
              { value: 'below', text: t('rules.below') },
              { value: 'above', text: t('rules.above') },
            ]}
            onChange={(when) => {
              setDraft({ ...draft, when });
            }}
          />
          <TextLine
            label={t('rules.value', { unit: unitText(indicator?.unit ?? '', language) })}
            value={draft.value}
            inputMode="decimal"
            problem={draft.value !== '' && counted === null ? t('rules.value-wrong') : null}
            onChange={(value) => {
              setDraft({ ...draft, value });
            }}
          />
          {counted !== null && indicator !== undefined && neverMet(counted, indicator) && (
            <p className={css['warning']} role="status">
              {t('rules.never-met')}
            </p>
          )}
        </>
      )}
      <SourceLine draft={draft} counted={counted} onChange={setDraft} />
      <div role="status">{counted !== null && <RuleCounts rule={counted} />}</div>
      <div className={css['actions']}>
        <TextButton onPress={onCancel}>{t('cancel')}</TextButton>
        <TextButton
          kind="primary"
          isDisabled={rule === null}
          onPress={() => {
            if (rule !== null) onSave(rule);
          }}
        >
          {t('rules.save')}
        </TextButton>
      </div>
    </div>
  );
}

/** Whose rule it is; says that it is needed once nothing else is missing. */
function SourceLine(props: {
  readonly draft: RuleDraft;
  readonly counted: ExclusionRule | null;
  readonly onChange: (draft: RuleDraft) => void;
}) {
  const t = useText();
  const { draft, counted, onChange } = props;
  return (
    <TextLine
      label={t('rules.source')}
      value={draft.source}
      hint={counted !== null && draft.source.trim() === '' ? t('rules.source-missing') : null}
      onChange={(source) => {
        onChange({ ...draft, source });
      }}
    />
  );
}

function ClassChoice(props: {
  readonly draft: RuleDraft;
  readonly words: readonly string[];
  readonly onChange: (draft: RuleDraft) => void;
}) {
  const t = useText();
  const say = useIndicatorText();
  const { draft, words, onChange } = props;
  return (
    <ChoiceList
      label={t('rules.class')}
      value={draft.value}
      options={words.map((word) => ({
        value: word,
        text: say(`class.${draft.indicator}.${word}`, {}, say(`class.${word}`, {}, word)),
      }))}
      onChange={(value) => {
        onChange({ ...draft, value });
      }}
    />
  );
}
