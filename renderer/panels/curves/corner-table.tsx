import { Plus, Trash2 } from 'lucide-react';
import { useText } from '../../app/use-text.ts';
import { IconButton } from '../../ui/buttons.tsx';
import { TextLine } from '../../ui/fields.tsx';
import css from './curves.module.css';
import {
  addCorner,
  MOST_CORNERS,
  removeCorner,
  withCorner,
  type FieldProblem,
  type ParsedDraft,
  type ScaleDraft,
} from './scale-draft.ts';

/** The corners as numbers: everything the chart does, for keyboards and screen readers and exact values. */
export function CornerTable(props: {
  readonly draft: Extract<ScaleDraft, { kind: 'curve' }>;
  readonly wrong: ParsedDraft['wrong'];
  readonly unit: string;
  readonly onChange: (draft: ScaleDraft) => void;
}) {
  const t = useText();
  const { draft, wrong, unit, onChange } = props;
  const sentence = (problem: FieldProblem | null | undefined) => (problem ? t(`curve.${problem}`) : null);
  return (
    <table className={css['corners']}>
      <thead>
        <tr>
          <th scope="col">{t('curve.reading', { unit })}</th>
          <th scope="col">{t('curve.risk')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('curve.tools')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {draft.corners.map(({ at, risk }, index) => {
          const number = index + 1;
          const problems = wrong.get(index);
          return (
            <tr key={index}>
              <td>
                <TextLine
                  label={t('curve.reading-of', { number })}
                  hidesLabel
                  inputMode="decimal"
                  value={at}
                  problem={sentence(problems?.at)}
                  onChange={(value) => {
                    onChange(withCorner(draft, index, { at: value }));
                  }}
                />
              </td>
              <td>
                <TextLine
                  label={t('curve.risk-of', { number })}
                  hidesLabel
                  inputMode="decimal"
                  value={risk}
                  problem={sentence(problems?.risk)}
                  onChange={(value) => {
                    onChange(withCorner(draft, index, { risk: value }));
                  }}
                />
              </td>
              <td className={css['tools']}>
                <IconButton
                  label={t('curve.add', { number })}
                  isDisabled={draft.corners.length >= MOST_CORNERS}
                  onPress={() => {
                    onChange(addCorner(draft, index));
                  }}
                >
                  <Plus size={14} aria-hidden="true" />
                </IconButton>
                <IconButton
                  label={t('curve.remove', { number })}
                  isDisabled={draft.corners.length <= 2}
                  onPress={() => {
                    onChange(removeCorner(draft, index));
                  }}
                >
                  <Trash2 size={14} aria-hidden="true" />
                </IconButton>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
