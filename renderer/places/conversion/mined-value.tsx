import { minedSideOf } from '../../../core/conversion/plan-sections.ts';
import type { Site } from '../../../core/sites/site.ts';
import type { FactName } from '../../../core/sites/site-facts.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import css from './conversion-place.module.css';
import { factText } from './plan-text.ts';

/** What the record says as mined beside a fact of the plan; a dash where the mine has no such thing. */
export function MinedValue({ name, site }: { readonly name: FactName; readonly site: Site }) {
  const t = useText();
  const language = useLanguage();
  const side = minedSideOf(name);
  const shown = side === null ? null : factText(side, site.facts[side], language);
  if (side === null)
    return (
      <span className={css['mined']} data-known="false" title={t('conversion.no-mined')}>
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{t('conversion.no-mined')}</span>
      </span>
    );
  return (
    <span className={css['mined']} data-known={shown !== null}>
      <span className="visually-hidden">{t('state.mined')}: </span>
      {shown ?? t('not-known')}
    </span>
  );
}
