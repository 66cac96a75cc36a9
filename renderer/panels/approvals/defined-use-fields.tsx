import { TREATMENTS } from '../../../core/sites/land-use-record.ts';
import { ENTITLEMENTS } from '../../../core/sites/class-facts.ts';
import { useIndicatorText, useText } from '../../app/use-text.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { TextLine } from '../../ui/fields.tsx';
import { USE_LINES, type UseDraft } from './land-use-draft.ts';
import css from './approvals.module.css';

/** One use that the code defines: its term, whether AI hosting falls under it, and what the code asks of it here. */
export function DefinedUseFields(props: {
  readonly draft: UseDraft;
  readonly problemOf: (field: string) => string | null;
  readonly onChange: (draft: UseDraft) => void;
  readonly onRemove: () => void;
}) {
  const t = useText();
  const name = useIndicatorText();
  const { draft, problemOf, onChange, onRemove } = props;
  const { term } = draft.lines;
  return (
    <fieldset className={css['entry']}>
      <legend>{term.trim() === '' ? t('land-use.use') : term}</legend>
      {USE_LINES.map((line) => (
        <TextLine
          key={line}
          label={t(`land-use.${line}`)}
          value={draft.lines[line]}
          problem={problemOf(line)}
          autoFocus={line === 'term' && draft.before === null && term === ''}
          onChange={(value) => {
            onChange({ ...draft, lines: { ...draft.lines, [line]: value } });
          }}
        />
      ))}
      <ChoiceList
        label={t('land-use.aiHosting')}
        value={draft.aiHosting}
        options={[
          { value: '', text: t('land-use.not-read') },
          ...TREATMENTS.map((value) => ({ value, text: t(`land-use.treatment.${value}`) })),
        ]}
        onChange={(aiHosting) => {
          onChange({ ...draft, aiHosting });
        }}
      />
      <ChoiceList
        label={t('land-use.path')}
        value={draft.path}
        options={[
          { value: '', text: t('not-known') },
          ...ENTITLEMENTS.map((value) => ({ value, text: name(`class.${value}`) })),
        ]}
        onChange={(path) => {
          onChange({ ...draft, path });
        }}
      />
      <div className={css['remove']}>
        <TextButton onPress={onRemove}>{t('land-use.remove')}</TextButton>
      </div>
    </fieldset>
  );
}
