import { Button } from 'react-aria-components';
import { BASE_RATES, baseRateInterval, type BaseRate } from '../../../core/calibration/base-rates.ts';
import { percentText } from '../../../core/calibration/card-sentences.ts';
import { formatDate, formatNumber } from '../../../core/text/numbers.ts';
import { say } from '../../../core/text/say.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { openAddress } from '../../commands/files.ts';
import css from './base-rates.module.css';

/** Published base rates side by side, each with its denominator, unit, interval and source. */
export function BaseRates() {
  const t = useText();
  return (
    <div className={css['scroll']}>
      <table className={css['table']}>
        <caption>
          <strong>{t('calibration.rates')}</strong> {t('calibration.rates-note')}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('calibration.column-counted')}</th>
            <th scope="col" data-align="right">
              {t('calibration.column-share')}
            </th>
            <th scope="col" data-align="right">
              {t('calibration.column-interval')}
            </th>
            <th scope="col" data-align="right">
              {t('calibration.column-cases')}
            </th>
            <th scope="col">{t('calibration.column-unit')}</th>
            <th scope="col">{t('calibration.column-source')}</th>
          </tr>
        </thead>
        <tbody>
          {BASE_RATES.map((rate) => (
            <RateRow key={rate.key} rate={rate} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RateRow({ rate }: { readonly rate: BaseRate }) {
  const t = useText();
  const language = useLanguage();
  const { key, sharePercent, n, unit, publisher, address, date } = rate;
  const interval = baseRateInterval(rate);
  return (
    <tr>
      <th scope="row">
        {say(language, 'report', `rate.${key}`)}
        <span className={css['light']}>{say(language, 'report', `rate-definition.${key}`)}</span>
      </th>
      <td data-align="right">{percentText(sharePercent / 100, language)}</td>
      <td data-align="right">
        {interval === null
          ? t('calibration.not-published')
          : `${percentText(interval.low, language)} – ${percentText(interval.high, language)}`}
      </td>
      <td data-align="right">{n === null ? t('calibration.not-published') : formatNumber(n, language)}</td>
      <td>{say(language, 'report', `rate-unit.${unit}`)}</td>
      <td>
        <Button
          className={css['chip'] ?? ''}
          onPress={() => {
            void openAddress(address);
          }}
        >
          {t('calibration.source-of', { publisher, date: formatDate(date, language) })}
        </Button>
      </td>
    </tr>
  );
}
