import { useState } from 'react';
import type { Conflict } from '../../../core/sources/conflict.ts';
import { conflictsOf } from '../../../core/workspace/conflict-edits.ts';
import { basisWords, fieldWords, otherWords, valueWords } from '../../../core/workspace/conflict-words.ts';
import { canStand, statedValue, type Subject } from '../../../core/workspace/subject-fields.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import { useLanguage } from '../../app/use-text.ts';
import { countOther, dropOther, letRuleDecide } from '../../commands/conflict-actions.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { useEvidenceText } from '../evidence/use-evidence-text.ts';
import { ChoiceForm } from './choice-form.tsx';
import css from './conflicts.module.css';

/** The fields of a site or record that sources state differently: what counts, what else is said, and the rule between. */
export function ConflictList({ subject, document }: { readonly subject: Subject; readonly document: Workspace }) {
  const language = useLanguage();
  return (
    <dl className={css['list']}>
      {conflictsOf(document.conflicts, subject).map((conflict) => (
        <div key={conflict.field}>
          <dt>{fieldWords(language, conflict.field)}</dt>
          <dd>
            <Differing conflict={conflict} document={document} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Differing({ conflict, document }: { readonly conflict: Conflict; readonly document: Workspace }) {
  const e = useEvidenceText();
  const language = useLanguage();
  const [choosing, setChoosing] = useState<number | null>(null);
  const { subject, field, others } = conflict;
  const now = statedValue(document, subject, field);
  const canChoose = canStand(document, subject, field);
  const name = fieldWords(language, field);
  return (
    <>
      {now !== null && (
        <p className={css['counts']}>
          {e('counts', {
            value: valueWords(language, field, now),
            basis: basisWords(language, now, document.sources),
          })}
        </p>
      )}
      <ul className={css['others']}>
        {others.map((other, at) => {
          const facts = { value: valueWords(language, field, other), field: name };
          return (
            <li key={`${at} ${String(other.value)}`}>
              {otherWords(language, conflict, { other, known: document.sources })}{' '}
              {canChoose && (
                <LinkButton
                  label={e('use-other-of', facts)}
                  onPress={() => {
                    setChoosing(choosing === at ? null : at);
                  }}
                >
                  {e('use-other')}
                </LinkButton>
              )}{' '}
              <LinkButton
                label={e('remove-other-of', facts)}
                onPress={() => {
                  dropOther(subject, field, at);
                }}
              >
                {e('remove-other')}
              </LinkButton>
              {choosing === at && (
                <ChoiceForm
                  label={e('use-other-of', facts)}
                  reviewer={document.review.reviewer}
                  onClose={() => {
                    setChoosing(null);
                  }}
                  onChoose={(reason, by) => {
                    setChoosing(null);
                    countOther(subject, field, { at, reason, by });
                  }}
                />
              )}
            </li>
          );
        })}
      </ul>
      {conflict.rule === 'reviewer' && (
        <LinkButton
          label={`${e('follow-rule')}: ${name}`}
          onPress={() => {
            letRuleDecide(subject, field);
          }}
        >
          {e('follow-rule')}
        </LinkButton>
      )}
    </>
  );
}
