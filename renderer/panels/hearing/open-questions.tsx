import { useIndicatorText, useLanguage } from '../../app/use-text.ts';
import { useReviewText } from '../../places/review/use-review-text.ts';
import { indicatorName, messageText } from '../reading-text.ts';
import css from './hearing.module.css';
import { useOpenQuestions } from './use-open-questions.ts';

/** What is not known of a site and carries the most weight, with who could tell. */
export function OpenQuestions({ siteId }: { readonly siteId: string }) {
  const r = useReviewText();
  const say = useIndicatorText();
  const language = useLanguage();
  const asked = useOpenQuestions(siteId);
  if (asked.length === 0) return <p>{r('hearing.no-questions')}</p>;
  return (
    <ol className={css['list']}>
      {asked.map(({ ask, indicator, gaps: [gap] }) => (
        <li key={indicator}>
          <p>{indicatorName(indicator, language)}</p>
          <p className={css['light']}>
            {gap !== undefined && `${messageText(gap.reason, language)} `}
            {say(ask)}
          </p>
        </li>
      ))}
    </ol>
  );
}
