import type { Source } from '../../../core/sources/source.ts';
import { formatDate } from '../../../core/text/numbers.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { useReviewText } from '../../places/review/use-review-text.ts';
import css from './hearing.module.css';

/** The sources behind the view on screen, one key away. */
export function HearingSources({ sources }: { readonly sources: readonly Source[] }) {
  const t = useText();
  const r = useReviewText();
  const language = useLanguage();
  return (
    <aside className={css['sources']} aria-label={r('hearing.sources')}>
      <h3 className={css['small']}>{r('hearing.sources')}</h3>
      {sources.length === 0 && <p>{r('source.none')}</p>}
      <ol className={css['sourceList']}>
        {sources.map(({ id, title, publisher, date, url }) => (
          <li key={id}>
            {title}
            <span className={css['light']}>
              {[publisher, date === null ? t('date.unknown') : formatDate(date, language), url]
                .filter((part) => part !== null && part !== '')
                .join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </aside>
  );
}
