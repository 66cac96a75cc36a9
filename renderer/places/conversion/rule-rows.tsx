import type { RuleCrossing } from '../../../core/conversion/rule-crossings.ts';
import { formatRounded } from '../../../core/text/numbers.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import css from './conversion-place.module.css';
import { ChangeCell, ValueCell } from './delta-cells.tsx';

/** Each rule of the place below the row that counts them: MW over its threshold in both states, and what it asks. */
export function RuleRows({ rules }: { readonly rules: readonly RuleCrossing[] }) {
  return rules.map((crossing) => <RuleRow key={crossing.rule.id} crossing={crossing} />);
}

function RuleRow({ crossing }: { readonly crossing: RuleCrossing }) {
  const t = useText();
  const language = useLanguage();
  const { rule, mined, hosted, change, verdict } = crossing;
  const threshold = formatRounded(rule.thresholdMW, language);
  return (
    <>
      <tr className={css['rule']} data-verdict={verdict}>
        <th scope="row">{t('conversion.rule-over', { name: rule.name, threshold })}</th>
        <ValueCell value={mined} isSigned />
        <ValueCell value={hosted} isSigned />
        <ChangeCell change={change} largest={undefined} />
      </tr>
      <tr>
        <td colSpan={4} className={css['notes']}>
          {t(`conversion.rule.${verdict}`, { duty: rule.duty })}
        </td>
      </tr>
    </>
  );
}
