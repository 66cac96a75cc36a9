import { useState } from 'react';
import { GROUPS } from '../../../core/indicators/reading.ts';
import { INDICATORS } from '../../../core/indicators/registry.ts';
import type { Finding, FindingSet } from '../../../core/review/finding-set.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { fileFactors } from '../../commands/review-actions.ts';
import { indicatorName } from '../../panels/reading-text.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { Window } from '../../ui/window.tsx';
import css from './paste-findings.module.css';
import { useReviewText } from './use-review-text.ts';

/** Which factors speak to a pasted finding, by hand; saving is one step to undo. */
export function FileFactors(props: {
  readonly set: FindingSet;
  readonly finding: Finding;
  readonly onClose: () => void;
}) {
  const t = useText();
  const r = useReviewText();
  const language = useLanguage();
  const { set, finding, onClose } = props;
  const [filed, setFiled] = useState<ReadonlySet<string>>(() => new Set(finding.factors));
  const save = () => {
    const inOrder = INDICATORS.map(({ id }) => id).filter((id) => filed.has(id));
    fileFactors(set, { ...finding, factors: inOrder });
    onClose();
  };
  return (
    <Window
      title={r('findings.file-title')}
      closeLabel={t('close')}
      onClose={onClose}
      wide
      foot={
        <>
          <TextButton onPress={onClose}>{t('cancel')}</TextButton>
          <TextButton kind="primary" onPress={save}>
            {t('form.save')}
          </TextButton>
        </>
      }
    >
      <p className={css['filter']}>{finding.text}</p>
      {GROUPS.map((group) => (
        <fieldset key={group} className={css['group']}>
          <legend>{t(`group.${group}`)}</legend>
          {INDICATORS.filter((indicator) => indicator.group === group).map(({ id }) => (
            <label key={id} className={css['factor']}>
              <input
                type="checkbox"
                checked={filed.has(id)}
                onChange={({ currentTarget }) => {
                  const others = [...filed].filter((other) => other !== id);
                  setFiled(new Set(currentTarget.checked ? [...others, id] : others));
                }}
              />
              {indicatorName(id, language)}
            </label>
          ))}
        </fieldset>
      ))}
    </Window>
  );
}
