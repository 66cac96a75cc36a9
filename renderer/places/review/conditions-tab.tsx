import { useState } from 'react';
import type { ReviewCondition } from '../../../core/review/condition.ts';
import { lackingParts } from '../../../core/review/condition-examples.ts';
import type { FindingSet } from '../../../core/review/finding-set.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import { freeId } from '../../../core/lib/free-id.ts';
import { useLanguage } from '../../app/use-text.ts';
import { dropCondition } from '../../commands/review-actions.ts';
import { indicatorName } from '../../panels/reading-text.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import { standingOf } from './condition-draft.ts';
import { ConditionForm } from './condition-form.tsx';
import css from './conditions-tab.module.css';
import { useReviewText } from './use-review-text.ts';
import type { SiteReview } from './use-site-review.ts';

/** Draft conditions of the site: each with limit, place and time, the finding it supports and the example it follows. */
export function ConditionsTab({ review }: { readonly review: SiteReview }) {
  const r = useReviewText();
  const [edited, setEdited] = useState<ReviewCondition | null>(null);
  const { document, site, set } = review;
  const all = document.review.conditions;
  const own = all.filter(({ siteId }) => siteId === site.id);
  const add = useFocusBack(`${edited?.id ?? ''} ${own.length}`);
  const close = () => {
    setEdited(null);
  };
  return (
    <div className={css['tab']}>
      <header className={css['head']}>
        <div>
          <h2 className={css['title']}>{r('conditions.title')}</h2>
          <p className={css['light']}>{r('conditions.intro')}</p>
        </div>
        <TextButton
          kind="primary"
          ref={add}
          onPress={() => {
            setEdited(emptyCondition(freeId('condition', all), site.id));
          }}
        >
          {r('conditions.add')}
        </TextButton>
      </header>
      {edited !== null && <ConditionForm key={edited.id} review={review} condition={edited} onClose={close} />}
      {own.length === 0 && edited === null && (
        <EmptyState title={r('conditions.none')} text={r('conditions.none-text')} />
      )}
      <ol className={css['list']}>
        {own
          .filter(({ id }) => id !== edited?.id)
          .map((condition) => (
            <ConditionRow
              key={condition.id}
              condition={condition}
              set={set}
              sources={document.sources}
              onEdit={() => {
                setEdited(condition);
              }}
            />
          ))}
      </ol>
    </div>
  );
}

function emptyCondition(id: string, siteId: string): ReviewCondition {
  return { id, siteId, finding: null, factor: null, text: '', limit: '', place: '', recheck: '', example: null };
}

function ConditionRow(props: {
  readonly condition: ReviewCondition;
  readonly set: FindingSet;
  readonly sources: Workspace['sources'];
  readonly onEdit: () => void;
}) {
  const r = useReviewText();
  const { condition, onEdit } = props;
  const { id, text } = condition;
  const lacking = lackingParts(condition);
  return (
    <li className={css['condition']}>
      <p className={css['text']}>{text}</p>
      {lacking.length > 0 && (
        <p className={css['lacking']}>
          {r('conditions.not-measurable', { parts: lacking.map((part) => r(`conditions.lack-${part}`)).join(', ') })}
        </p>
      )}
      <ConditionParts {...props} />
      <div className={css['foot']}>
        <TextButton label={r('conditions.edit-of', { text })} onPress={onEdit}>
          {r('conditions.edit')}
        </TextButton>
        <TextButton
          kind="quiet"
          label={r('conditions.remove-of', { text })}
          onPress={() => {
            dropCondition(id);
          }}
        >
          {r('conditions.remove')}
        </TextButton>
      </div>
    </li>
  );
}

function ConditionParts(props: {
  readonly condition: ReviewCondition;
  readonly set: FindingSet;
  readonly sources: Workspace['sources'];
}) {
  const r = useReviewText();
  const language = useLanguage();
  const { condition, set, sources } = props;
  const finding = set.findings.find(({ id }) => id === condition.finding);
  const example = condition.example === null ? undefined : sources[condition.example];
  const standing = example === undefined ? null : standingOf(example.id, language);
  const rows = [
    [r('conditions.limit'), condition.limit],
    [r('conditions.place'), condition.place],
    [r('conditions.recheck'), condition.recheck],
    [r('conditions.finding'), finding?.text ?? (condition.finding === null ? '' : r('conditions.gone-finding'))],
    [r('conditions.factor'), condition.factor === null ? '' : indicatorName(condition.factor, language)],
  ].filter(([, value]) => value !== '');
  return (
    <>
      <dl className={css['parts']}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {example !== undefined && (
        <p className={css['light']}>
          {r('conditions.follows', { title: example.title, publisher: example.publisher })}
          {standing !== null && ` (${standing})`}
        </p>
      )}
    </>
  );
}
