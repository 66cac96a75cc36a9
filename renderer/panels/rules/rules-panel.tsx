import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { ExclusionRule } from '../../../core/criteria/exclusion.ts';
import { INDICATORS } from '../../../core/indicators/registry.ts';
import { putExclusion, removeExclusion } from '../../../core/workspace/method-edits.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { useDocument, workspaceStore } from '../../stores/session.ts';
import { IconButton, TextButton } from '../../ui/buttons.tsx';
import { Toggle } from '../../ui/choices.tsx';
import { RuleCounts } from './rule-counts.tsx';
import { GateList } from './gate-list.tsx';
import { draftOfRule, freeRuleId, startRule, type RuleDraft } from './rule-draft.ts';
import { RuleForm } from './rule-form.tsx';
import { ruleSentence } from './rule-text.ts';
import css from './rules.module.css';

/** Knock-outs as sentences, and the gates that come with the method; each with how many sites it stops. */
export function RulesPanel() {
  const t = useText();
  const document = useDocument();
  const [draft, setDraft] = useState<RuleDraft | null>(null);
  // How often something with the focus in it went away: the button below then takes the focus.
  const [gone, setGone] = useState(0);
  if (document === null) return null;
  const { exclusions } = document.method;
  const [first] = INDICATORS;
  const close = () => {
    setDraft(null);
    setGone(gone + 1);
  };
  return (
    <div className={css['panel']}>
      <section className={css['section']}>
        <h2 className={css['heading']}>{t('rules.exclusions')}</h2>
        <p className={css['light']}>{t('rules.intro')}</p>
        <ul className={css['list']}>
          {exclusions.map((rule) => (
            <li key={rule.id}>
              {draft?.id === rule.id ? (
                <Form draft={draft} onClose={close} />
              ) : (
                <Rule rule={rule} onEdit={setDraft} onRemove={close} />
              )}
            </li>
          ))}
          {draft !== null && !exclusions.some(({ id }) => id === draft.id) && (
            <li>
              <Form draft={draft} onClose={close} />
            </li>
          )}
        </ul>
        {draft === null && first !== undefined && (
          <div>
            <TextButton
              key={gone}
              autoFocus={gone > 0}
              onPress={() => {
                setDraft(startRule(freeRuleId(exclusions), first));
              }}
            >
              <Plus size={14} aria-hidden="true" />
              {t('rules.add')}
            </TextButton>
          </div>
        )}
      </section>
      <GateList />
    </div>
  );
}

function Form(props: { readonly draft: RuleDraft; readonly onClose: () => void }) {
  const { draft, onClose } = props;
  return (
    <RuleForm
      key={draft.id}
      start={draft}

      onSave={(rule) => {
        workspaceStore.getState().edit('undo.rule', putExclusion(rule));
        onClose();
      }}
      onCancel={onClose}
    />
  );
}

function Rule(props: {
  readonly rule: ExclusionRule;
  readonly onEdit: (draft: RuleDraft) => void;
  readonly onRemove: () => void;
}) {
  const t = useText();
  const language = useLanguage();
  const { rule, onEdit, onRemove } = props;
  const { edit } = workspaceStore.getState();
  const sentence = ruleSentence(rule, t, language);
  return (
    <div className={css['rule']} data-off={!rule.enabled}>
      <div className={css['line']}>
        <Toggle
          isOn={rule.enabled}
          onChange={(enabled) => {
            edit('undo.rule', putExclusion({ ...rule, enabled }));
          }}
        >
          <span>{sentence}</span>
        </Toggle>
        <span className={css['tools']}>
          <IconButton
            label={t('rules.edit', { rule: sentence })}
            onPress={() => {
              onEdit(draftOfRule(rule));
            }}
          >
            <Pencil size={14} aria-hidden="true" />
          </IconButton>
          <IconButton
            label={t('rules.remove', { rule: sentence })}
            onPress={() => {
              edit('undo.remove-rule', removeExclusion(rule.id));
              onRemove();
            }}
          >
            <Trash2 size={14} aria-hidden="true" />
          </IconButton>
        </span>
      </div>
      <p className={css['light']}>{rule.source}</p>
      <RuleCounts rule={rule} />
    </div>
  );
}
