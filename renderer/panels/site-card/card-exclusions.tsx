import { Ban } from 'lucide-react';
import type { ExclusionVerdict } from '../../../core/criteria/exclusion.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { useDocumentPart } from '../../stores/session.ts';
import { ruleReason } from '../rules/rule-text.ts';
import css from './site-card.module.css';

/** The rules that exclude the site, in words and with whose they are: the reason there is no score. */
export function CardExclusions({ exclusions }: { readonly exclusions: readonly ExclusionVerdict[] }) {
  const t = useText();
  const language = useLanguage();
  const rules = useDocumentPart(({ method }) => method.exclusions) ?? [];
  const failed = exclusions.flatMap(({ rule, verdict }) =>
    verdict === 'fail' ? (rules.find(({ id }) => id === rule) ?? []) : [],
  );
  return failed.map((rule) => (
    <div key={rule.id} className={css['gate']} data-verdict="fail">
      <Ban size={16} aria-hidden="true" />
      <p>
        <strong>{t('band.excluded')}</strong>
        {' · '}
        {ruleReason(rule, t, language)}
        <br />
        {rule.source}
      </p>
    </div>
  ));
}
