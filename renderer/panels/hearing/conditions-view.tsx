import type { ReviewCondition } from '../../../core/review/condition.ts';
import { useText } from '../../app/use-text.ts';
import { useReviewText } from '../../places/review/use-review-text.ts';
import css from './hearing.module.css';

/** Draft conditions of the site, each with its limit, where it is measured and when it is checked again. */
export function ConditionsView({ conditions }: { readonly conditions: readonly ReviewCondition[] }) {
  const t = useText();
  const r = useReviewText();
  if (conditions.length === 0) return <p>{r('hearing.no-conditions')}</p>;
  return (
    <ol className={css['list']}>
      {conditions.map(({ id, text, limit, place, recheck }) => (
        <li key={id}>
          <p>{text}</p>
          <p className={css['light']}>
            {r('hearing.condition', {
              limit: limit === '' ? t('not-known') : limit,
              place: place === '' ? t('not-known') : place,
              recheck: recheck === '' ? t('not-known') : recheck,
            })}
          </p>
        </li>
      ))}
    </ol>
  );
}
