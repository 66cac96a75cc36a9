import { scaleInUse } from '../../../core/criteria/scale-settings.ts';
import type { Counted, Reading } from '../../../core/indicators/reading.ts';
import { printedSource } from '../../../core/indicators/printed-source.ts';
import { thresholdSentence } from '../../../core/indicators/threshold.ts';
import type { WeightedCriterion } from '../../../core/scoring/score-matrix.ts';
import { formatRounded } from '../../../core/text/numbers.ts';
import { useIndicatorText, useLanguage, useText } from '../../app/use-text.ts';
import { useDocument, viewStore } from '../../stores/session.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { indicatorOf, messageText } from '../reading-text.ts';
import { RiskCurve } from './risk-curve.tsx';
import { RiskClasses } from './risk-classes.tsx';
import css from './site-card.module.css';

/** How a factor was worked out: its scale with the reading on it, and every feature that was counted. */
export function FactorDetail(props: { readonly criterion: WeightedCriterion; readonly reading: Reading }) {
  const t = useText();
  const say = useIndicatorText();
  const language = useLanguage();
  const { criterion, reading } = props;
  const document = useDocument();
  const indicator = indicatorOf(criterion.indicator);
  if (indicator === undefined) return null;
  const scale = scaleInUse(indicator, document?.method.scales ?? {});
  return (
    <>
      {scale.kind === 'curve' ? (
        <RiskCurve indicator={indicator} curve={scale.curve} reading={reading} />
      ) : (
        <RiskClasses id={indicator.id} risks={scale.risks} reading={reading} />
      )}
      <p>{messageText(thresholdSentence({ ...indicator, scale }, reading), language)}</p>
      <p className={css['light']}>
        {t('factor.resolution', { where: say(`resolution.${indicator.resolution}`) })}{' '}
        {t('factor.scale-source', { source: printedSource(scale.source, language) })}
      </p>
      <div>
        <TextButton
          kind="quiet"
          onPress={() => {
            viewStore.setState({ dialog: { kind: 'scale', indicator: indicator.id } });
          }}
        >
          {t('factor.edit-scale')}
        </TextButton>
        <TextButton
          kind="quiet"
          onPress={() => {
            viewStore.setState({ dialog: { kind: 'method' } });
          }}
        >
          {t('factor.method')}
        </TextButton>
      </div>
      {!reading.known && <p>{t('factor.ask', { who: say(reading.ask) })}</p>}
      {reading.known && reading.counted.length > 0 && <CountedList counted={reading.counted} />}
    </>
  );
}

function CountedList({ counted }: { readonly counted: readonly Counted[] }) {
  const t = useText();
  const language = useLanguage();
  return (
    <div
      className={css['counted']}
      tabIndex={0}
      role="region"
      aria-label={t('factor.counted', { count: counted.length })}
    >
      <table>
        <caption className={css['light']}>{t('factor.counted', { count: counted.length })}</caption>
        <tbody>
          {counted.map(({ label, distanceKm, amount }, i) => (
            <tr key={`${label} ${i}`}>
              <td>{label}</td>
              <td>{distanceKm === null ? '' : `${formatRounded(distanceKm, language)} km`}</td>
              <td>{amount === null ? '' : formatRounded(amount, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
