import { useMemo } from 'react';
import type { CalibrationCard as Card } from '../../../core/calibration/calibration-card.ts';
import {
  countSentences,
  leftOutSentence,
  measureSentences,
  percentText,
  risesSentence,
  ruleLineText,
  scoreText,
  tierSentence,
  verdictSentence,
} from '../../../core/calibration/card-sentences.ts';
import { precedentSettings } from '../../../core/calibration/precedent-settings.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { ProgressLine } from '../../ui/progress-line.tsx';
import css from './base-rates.module.css';
import { ReliabilityTable } from './reliability-table.tsx';
import { useCalibrationCard } from './use-calibration-card.ts';

/** How the indicator of precedents did on the workspace's own decided cases, and whether a probability may be printed. */
export function CalibrationCard({ document }: { readonly document: Workspace }) {
  const t = useText();
  const language = useLanguage();
  const { parameters, method } = document;
  const { terms, curve } = useMemo(() => precedentSettings(parameters, method.scales), [parameters, method.scales]);
  const card = useCalibrationCard(document);
  if (card === null) return <ProgressLine label={t('calibration.working')} done={null} />;
  return (
    <section className={css['card']} aria-label={t('calibration.own')}>
      <h4 className={css['heading']}>{t('calibration.own')}</h4>
      <p className={css['verdict']}>{verdictSentence(card, language)}</p>
      <Sentences lines={[t('calibration.what'), ...countSentences(card, terms, language)]} />
      {card.n > 0 && (
        <>
          <TierTable card={card} />
          <Sentences lines={[risesSentence(card, language), tierSentence(curve, language)]} />
          <Sentences lines={measureSentences(card, language)} />
          <ReliabilityTable bins={card.bins} />
          <Sentences lines={[t('calibration.prior-note')]} />
        </>
      )}
      <RuleTable card={card} />
      <Sentences lines={[leftOutSentence(card, language), t('calibration.fold')]} />
    </section>
  );
}

function Sentences({ lines }: { readonly lines: readonly string[] }) {
  return <p className={css['text']}>{lines.join(' ')}</p>;
}

function TierTable({ card }: { readonly card: Card }) {
  const t = useText();
  const language = useLanguage();
  return (
    <table className={css['table']}>
      <caption>
        <strong>{t('calibration.tiers')}</strong>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('calibration.column-tier')}</th>
          {['cases', 'blocked', 'share', 'interval', 'prior'].map((column) => (
            <th key={column} scope="col" data-align="right">
              {t(`calibration.column-${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {card.tiers.map(({ tier, n, blocked, share, interval, withoutPrecedent }) => (
          <tr key={tier}>
            <th scope="row">{t(`band.${tier}`)}</th>
            <td data-align="right">{n}</td>
            <td data-align="right">{blocked}</td>
            <td data-align="right">{share === null ? '–' : percentText(share, language)}</td>
            <td data-align="right">
              {interval === null
                ? '–'
                : `${percentText(interval.low, language)} – ${percentText(interval.high, language)}`}
            </td>
            <td data-align="right">{withoutPrecedent}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RuleTable({ card }: { readonly card: Card }) {
  const t = useText();
  const language = useLanguage();
  return (
    <table className={css['table']}>
      <caption>
        <strong>{t('calibration.rule')}</strong>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('calibration.column-line')}</th>
          <th scope="col" data-align="right">
            {t('calibration.column-value')}
          </th>
          <th scope="col">{t('calibration.column-passes')}</th>
        </tr>
      </thead>
      <tbody>
        {card.rule.map((line) => (
          <tr key={line.key}>
            <th scope="row">{ruleLineText(line, language)}</th>
            <td data-align="right">{scoreText(line.value, language)}</td>
            <td data-passes={line.passes}>{t(line.passes ? 'calibration.passes' : 'calibration.fails')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
