import { conversionLineOf } from '../../../core/report/conversion-line.ts';
import type { Site } from '../../../core/sites/site.ts';
import { formatRounded } from '../../../core/text/numbers.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { useReviewText } from '../../places/review/use-review-text.ts';
import css from './hearing.module.css';

/** What is proposed, where, by whom, in plain words. */
export function ProposalView({ site }: { readonly site: Site }) {
  const t = useText();
  const r = useReviewText();
  const language = useLanguage();
  const { place, county, state, country, precisionKm } = site;
  const where = [place, county, state, country].filter((part) => part !== null).join(', ');
  const within =
    precisionKm === null
      ? r('hearing.precision-unknown')
      : r('hearing.precision', { km: formatRounded(precisionKm, language) });
  return (
    <>
      <p className={css['lead']}>{conversionLineOf(site, language)}</p>
      <dl className={css['facts']}>
        <dt>{r('hearing.where')}</dt>
        <dd>
          {where === '' ? t('not-known') : where} <span className={css['light']}>{within}</span>
        </dd>
        <dt>{r('hearing.operator')}</dt>
        <dd>{site.operator ?? t('not-known')}</dd>
        <dt>{r('hearing.tenant')}</dt>
        <dd>{site.tenant ?? t('not-known')}</dd>
        <dt>{r('hearing.status')}</dt>
        <dd>{site.status ?? t('not-known')}</dd>
      </dl>
    </>
  );
}
