import { useIndicatorText, useText } from '../../app/use-text.ts';
import { TextLine } from '../../ui/fields.tsx';
import css from './curves.module.css';
import type { ParsedDraft, ScaleDraft } from './scale-draft.ts';

/** The words of a scale with the risk of each, and how many sites were read as each. */
export function ClassTable(props: {
  readonly indicator: string;
  readonly draft: Extract<ScaleDraft, { kind: 'classes' }>;
  readonly wrong: ParsedDraft['wrong'];
  readonly counts: ReadonlyMap<string, number>;
  readonly onChange: (draft: ScaleDraft) => void;
}) {
  const t = useText();
  const say = useIndicatorText();
  const { indicator, draft, wrong, counts, onChange } = props;
  return (
    <table className={css['corners']}>
      <thead>
        <tr>
          <th scope="col">{t('curve.class')}</th>
          <th scope="col">{t('curve.risk')}</th>
          <th scope="col">{t('curve.sites')}</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(draft.risks).map(([word, risk]) => {
          const name = say(`class.${indicator}.${word}`, {}, say(`class.${word}`, {}, word));
          const problem = wrong.get(word)?.risk;
          return (
            <tr key={word}>
              <th scope="row">{name}</th>
              <td>
                <TextLine
                  label={t('curve.risk-of-class', { name })}
                  hidesLabel
                  inputMode="decimal"
                  value={risk}
                  problem={problem ? t(`curve.${problem}`) : null}
                  onChange={(value) => {
                    onChange({ ...draft, risks: { ...draft.risks, [word]: value } });
                  }}
                />
              </td>
              <td>{counts.get(word) ?? 0}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
