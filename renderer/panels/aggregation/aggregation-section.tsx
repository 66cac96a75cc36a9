import { memo, useState } from 'react';
import { DEFAULT_AGGREGATION, type Aggregation } from '../../../core/scoring/aggregation.ts';
import { formatNumber } from '../../../core/text/numbers.ts';
import { setAggregation } from '../../../core/workspace/method-edits.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { useDocumentPart, workspaceStore } from '../../stores/session.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { Segments } from '../../ui/choices.tsx';
import { GestureSlider } from '../../ui/gesture-slider.tsx';
import type { Hold } from '../weights/share-moves.ts';
import css from './aggregation.module.css';
import {
  buyingOff,
  EXAMPLE,
  exponentAt,
  meanOf,
  MEANS,
  ornessAt,
  placeOfExponent,
  placeOfOrness,
  type Mean,
} from './dial.ts';

/** The weighted sum, and where the ordered mean starts: half way from it to the worst value. *heuristic* */
const STARTS: Readonly<Record<Mean, Aggregation>> = {
  sum: { kind: 'power', inGroup: 1, overGroups: 1 },
  power: DEFAULT_AGGREGATION,
  owa: { kind: 'owa', orness: 0.75 },
};

/** How risks add up: which mean, its dials, and in a sentence how far a bad group can be bought off. */
export const AggregationSection = memo(function AggregationSection({ hold }: { readonly hold: Hold }) {
  const t = useText();
  const aggregation = useDocumentPart(({ method }) => method.aggregation) ?? DEFAULT_AGGREGATION;
  // A power mean whose dials are both at 1 is the weighted sum; the dials stay while they are turned.
  const [chosen, setChosen] = useState<Mean | null>(null);
  const mean = chosen === 'power' && aggregation.kind === 'power' ? 'power' : meanOf(aggregation);
  const { word, result } = buyingOff(aggregation);
  const isDefault = JSON.stringify(aggregation) === JSON.stringify(DEFAULT_AGGREGATION);
  return (
    <section className={css['section']} aria-labelledby="aggregation-title">
      <div className={css['head']}>
        <h2 id="aggregation-title" className={css['heading']}>
          {t('means.title')}
        </h2>
        {!isDefault && (
          <TextButton
            kind="quiet"
            label={t('means.reset-label')}
            onPress={() => {
              setChosen(null);
              change(DEFAULT_AGGREGATION);
            }}
          >
            {t('means.reset')}
          </TextButton>
        )}
      </div>
      <Segments
        label={t('means.which')}
        value={mean}
        options={MEANS.map((value) => ({ value, text: t(`means.${value}`) }))}
        onChange={(next) => {
          setChosen(next);
          change(STARTS[next]);
        }}
      />
      <Dials mean={mean} aggregation={aggregation} hold={hold} />
      <p className={css['sentence']} role="status">
        {t(`means.bought-${word}`, { ...EXAMPLE, result })}
      </p>
    </section>
  );
});

function Dials(props: { readonly mean: Mean; readonly aggregation: Aggregation; readonly hold: Hold }) {
  const { mean, aggregation, hold } = props;
  const t = useText();
  const language = useLanguage();
  if (aggregation.kind === 'owa') {
    return (
      <GestureSlider
        name={t('means.orness')}
        value={placeOfOrness(aggregation.orness)}
        text={formatNumber(aggregation.orness, language, 2)}
        onChange={(place, gesture) => {
          change({ kind: 'owa', orness: ornessAt(place) }, gesture);
        }}
        {...hold}
      />
    );
  }
  if (mean === 'sum') return null;
  const text = (exponent: number) => t('means.p', { p: formatNumber(exponent, language, 2) });
  return (
    <>
      <GestureSlider
        name={t('means.in-group')}
        value={placeOfExponent(aggregation.inGroup)}
        text={text(aggregation.inGroup)}
        onChange={(place, gesture) => {
          change({ ...aggregation, inGroup: exponentAt(place) }, gesture);
        }}
        {...hold}
      />
      <GestureSlider
        name={t('means.over-groups')}
        value={placeOfExponent(aggregation.overGroups)}
        text={text(aggregation.overGroups)}
        onChange={(place, gesture) => {
          change({ ...aggregation, overGroups: exponentAt(place) }, gesture);
        }}
        {...hold}
      />
    </>
  );
}

function change(aggregation: Aggregation, gesture?: string): void {
  workspaceStore.getState().edit('undo.means', setAggregation(aggregation), gesture);
}
