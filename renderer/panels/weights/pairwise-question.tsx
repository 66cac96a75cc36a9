import { RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import type { Perspective } from '../../../core/indicators/reading.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { TextButton } from '../../ui/buttons.tsx';
import css from './elicitation.module.css';
import { SCALE, stepOf, type GroupPair } from './pairwise-draft.ts';
import { judgementText } from './ratio-text.ts';

/** One question: which of two groups counts more, and how much more. */
export function PairwiseQuestion(props: {
  readonly pair: GroupPair;
  readonly number: number;
  readonly count: number;
  readonly perspective: Perspective;
  readonly ratio: number | null;
  readonly onAnswer: (ratio: number | null) => void;
  readonly onGo: (number: number) => void;
}) {
  const t = useText();
  const language = useLanguage();
  const { pair, number, count, perspective, ratio, onAnswer, onGo } = props;
  const [first, second] = [t(`group.${pair.first}`), t(`group.${pair.second}`)];
  const question = t(`pairwise.question-${perspective}`, { first, second });
  return (
    <div className={css['question']}>
      <div className={css['spread']}>
        <span className={css['light']}>{t('pairwise.progress', { number: number + 1, count })}</span>
      </div>
      <p className={css['asked']}>{question}</p>
      <div className={css['ends']} aria-hidden="true">
        <span>← {first}</span>
        <span>{t('pairwise.equal')}</span>
        <span>{second} →</span>
      </div>
      <RadioGroup
        key={number}
        className={css['scale'] ?? ''}
        aria-label={question}
        orientation="horizontal"
        value={ratio === null ? null : String(SCALE.indexOf(stepOf(ratio)))}
        onChange={(index) => {
          onAnswer(SCALE[Number(index)] ?? null);
        }}
      >
        {SCALE.map((step, i) => (
          <RadioField key={step} value={String(i)} aria-label={judgementText({ ...pair, ratio: step }, t, language)}>
            <RadioButton className={css['step'] ?? ''}>{Math.round(Math.max(step, 1 / step))}</RadioButton>
          </RadioField>
        ))}
      </RadioGroup>
      <p className={css['said']} aria-live="polite">
        {ratio === null ? t('pairwise.not-answered') : `${judgementText({ ...pair, ratio }, t, language)}.`}
      </p>
      <div className={css['row']}>
        <TextButton
          isDisabled={number === 0}
          onPress={() => {
            onGo(number - 1);
          }}
        >
          {t('pairwise.back')}
        </TextButton>
        <TextButton
          isDisabled={number === count - 1}
          onPress={() => {
            onGo(number + 1);
          }}
        >
          {ratio === null ? t('pairwise.skip') : t('pairwise.next')}
        </TextButton>
        {ratio !== null && (
          <TextButton
            kind="quiet"
            onPress={() => {
              onAnswer(null);
            }}
          >
            {t('pairwise.clear')}
          </TextButton>
        )}
      </div>
    </div>
  );
}
