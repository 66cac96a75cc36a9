import { ArrowDown, ArrowUp, CircleHelp, type LucideIcon } from 'lucide-react';
import type { Reading } from '../../../core/indicators/reading.ts';
import type { UnrankedScore, WeightedCriterion } from '../../../core/scoring/score-matrix.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { driversOf } from '../../stores/drivers.ts';
import { indicatorName, readingText } from '../reading-text.ts';
import css from './site-card.module.css';

type Readings = Readonly<Record<string, Reading>>;

/** Three for, three against, three not known. */
export function CardDrivers({ score, readings }: { readonly score: UnrankedScore; readonly readings: Readings }) {
  const t = useText();
  const drivers = driversOf(score);
  return (
    <section className={`${css['section'] ?? ''} ${css['drivers'] ?? ''}`} aria-label={t('card.drivers')}>
      <Drivers title={t('card.for')} icon={ArrowDown} criteria={drivers.lowers} readings={readings} />
      <Drivers title={t('card.against')} icon={ArrowUp} criteria={drivers.raises} readings={readings} />
      <Drivers title={t('card.unknowns')} icon={CircleHelp} criteria={drivers.unknowns} readings={readings} />
    </section>
  );
}

function Drivers(props: {
  readonly title: string;
  readonly icon: LucideIcon;
  readonly criteria: readonly WeightedCriterion[];
  readonly readings: Readings;
}) {
  const t = useText();
  const language = useLanguage();
  const { title, icon: Icon, criteria, readings } = props;
  return (
    <div>
      <h3>
        <Icon size={13} aria-hidden="true" />
        {title}
      </h3>
      {criteria.length === 0 ? (
        <p className={css['unknown']}>{t('none-found')}</p>
      ) : (
        <ul>
          {criteria.map(({ indicator, weight }) => {
            const reading = readings[indicator];
            return (
              <li key={indicator}>
                <span>{indicatorName(indicator, language)}</span>
                <span>
                  {reading?.known === true
                    ? readingText(indicator, reading, language)
                    : t('card.weight', { percent: Math.round(weight * 100) })}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
