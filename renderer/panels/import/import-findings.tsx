import { CircleAlert, Info } from 'lucide-react';
import type { ImportReview } from '../../../core/layers/import-review.ts';
import { sayOr, useLanguage, useText } from '../../app/use-text.ts';
import css from './import-dialog.module.css';

/** What the review noticed, in sentences, with the first rows concerned. */
export function ImportFindings({ findings }: { readonly findings: ImportReview['findings'] }) {
  const t = useText();
  const language = useLanguage();
  return (
    <section>
      <h3 className={css['heading']}>{t('import.findings')}</h3>
      {findings.length === 0 ? (
        <p className={css['light']}>{t('import.no-findings')}</p>
      ) : (
        <ul className={css['findings']}>
          {findings.map(({ code, count, rows, facts, severity }, i) => (
            <li key={`${code} ${i}`} className={css['finding']} data-severity={severity}>
              {severity === 'finding' ? (
                <CircleAlert size={16} aria-hidden="true" />
              ) : (
                <Info size={16} aria-hidden="true" />
              )}
              <p>
                {sayOr(language, { code, facts: { count, ...facts } }, 'findings')}
                {rows.length > 0 && (
                  <span className={css['light']}>
                    {' '}
                    {t('import.at-rows', { rows: rows.join(', '), count: rows.length })}
                  </span>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
