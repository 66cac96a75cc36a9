import { useText } from '../../app/use-text.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { TextLine } from '../../ui/fields.tsx';
import { APPROVAL_LINES, type ApprovalDraft } from './land-use-draft.ts';
import css from './approvals.module.css';

/** One approval: what it is called, for whom and for which use, how long and under which conditions. */
export function ApprovalFields(props: {
  readonly draft: ApprovalDraft;
  readonly problemOf: (field: string) => string | null;
  readonly onChange: (draft: ApprovalDraft) => void;
  readonly onRemove: () => void;
}) {
  const t = useText();
  const { draft, problemOf, onChange, onRemove } = props;
  const { name } = draft.lines;
  return (
    <fieldset className={css['entry']}>
      <legend>{name.trim() === '' ? t('land-use.approval') : name}</legend>
      {APPROVAL_LINES.map((line) => (
        <TextLine
          key={line}
          label={t(`land-use.${line}`)}
          value={draft.lines[line]}
          problem={problemOf(line)}
          autoFocus={line === 'name' && draft.before === null && name === ''}
          inputMode={line === 'mostMW' ? 'decimal' : 'text'}
          onChange={(value) => {
            onChange({ ...draft, lines: { ...draft.lines, [line]: value } });
          }}
        />
      ))}
      <ChoiceList
        label={t('land-use.runsWithLand')}
        value={draft.runsWithLand}
        options={[
          { value: '', text: t('not-known') },
          { value: 'yes', text: t('land-use.yes') },
          { value: 'no', text: t('land-use.no') },
        ]}
        onChange={(runsWithLand) => {
          onChange({ ...draft, runsWithLand });
        }}
      />
      <label className={css['conditionsField']}>
        <span>{t('land-use.conditions')}</span>
        <textarea
          rows={3}
          aria-invalid={problemOf('conditions') !== null}
          value={draft.conditions}
          onChange={(event) => {
            onChange({ ...draft, conditions: event.target.value });
          }}
        />
        {problemOf('conditions') !== null && (
          <span className={css['invalid']} role="alert">
            {problemOf('conditions')}
          </span>
        )}
      </label>
      <div className={css['remove']}>
        <TextButton onPress={onRemove}>{t('land-use.remove')}</TextButton>
      </div>
    </fieldset>
  );
}
