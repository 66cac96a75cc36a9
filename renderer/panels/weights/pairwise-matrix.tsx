import type { Group } from '../../../core/indicators/reading.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { CellChoice } from '../../ui/cell-choice.tsx';
import css from './elicitation.module.css';

import { SCALE, stepOf, type GroupPair } from './pairwise-draft.ts';
import { judgementText, ratioText } from './ratio-text.ts';

const NOT_ANSWERED = 'none';

/** All questions at once: rows over columns; the half below the diagonal mirrors the one above. */
export function PairwiseMatrix(props: {
  readonly groups: readonly Group[];
  readonly answerTo: (pair: GroupPair) => number | null;
  readonly onAnswer: (pair: GroupPair, ratio: number | null) => void;
}) {
  const t = useText();
  const { groups, answerTo, onAnswer } = props;
  return (
    <>
      <p className={css['light']}>{t('pairwise.matrix-help')}</p>
      <table className={css['matrix']}>
        <thead>
          <tr>
            <td />
            {groups.map((group) => (
              <th scope="col" key={group}>
                {t(`group.${group}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((first, i) => (
            <tr key={first}>
              <th scope="row">{t(`group.${first}`)}</th>
              {groups.map((second, j) =>
                i < j ? (
                  <td key={second}>
                    <AnswerCell pair={{ first, second }} ratio={answerTo({ first, second })} onAnswer={onAnswer} />
                  </td>
                ) : (
                  <td key={second} className={css['mirror']}>
                    <Mirror ratio={i === j ? 1 : answerTo({ first, second })} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Mirror({ ratio }: { readonly ratio: number | null }) {
  const language = useLanguage();
  return ratio === null ? '–' : ratioText(ratio, language);
}

function AnswerCell(props: {
  readonly pair: GroupPair;
  readonly ratio: number | null;
  readonly onAnswer: (pair: GroupPair, ratio: number | null) => void;
}) {
  const t = useText();
  const language = useLanguage();
  const { pair, ratio, onAnswer } = props;
  return (
    <CellChoice
      label={t('pairwise.cell', { first: t(`group.${pair.first}`), second: t(`group.${pair.second}`) })}
      value={ratio === null ? NOT_ANSWERED : String(SCALE.indexOf(stepOf(ratio)))}
      options={[
        { value: NOT_ANSWERED, text: t('pairwise.not-answered'), short: '–' },
        ...SCALE.map((step, i) => ({
          value: String(i),
          text: judgementText({ ...pair, ratio: step }, t, language),
          short: ratioText(step, language),
        })),
      ]}
      onChange={(value) => {
        onAnswer(pair, value === NOT_ANSWERED ? null : (SCALE[Number(value)] ?? null));
      }}
    />
  );
}
