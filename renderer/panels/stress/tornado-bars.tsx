import { useMemo } from 'react';
import { tornado, type TornadoBar } from '../../../core/robustness/tornado.ts';
import type { Language } from '../../../core/text/languages.ts';
import { useLanguage, useText, type Say } from '../../app/use-text.ts';
import { indicatorName } from '../reading-text.ts';
import type { StressAnswer } from '../../stores/stress-store.ts';
import css from './stress.module.css';

/** Bars shown: the widest. Heuristic. */
const SHOWN = 10;

/** What moves the score of one site most when it alone changes. */
export function TornadoBars({ answer, siteId }: { readonly answer: StressAnswer; readonly siteId: string }) {
  const t = useText();
  const language = useLanguage();
  const { scoring } = answer.question;
  const found = useMemo(() => tornado(scoring, scoring.matrix.siteIds.indexOf(siteId)), [scoring, siteId]);
  if (found === null) return null;
  const bars = found.bars.slice(0, SHOWN);
  const ends = bars.flatMap(({ first, second }) => [first, second]);
  const [from, to] = [Math.min(found.score, ...ends), Math.max(found.score, ...ends)];
  const at = (score: number) => `${to > from ? ((score - from) / (to - from)) * 100 : 50}%`;
  const whole = (score: number) => Math.round(score * 100);
  return (
    <section aria-label={t('stress.tornado')}>
      <h3 className={css['heading']}>{t('stress.tornado')}</h3>
      <p className={css['note']}>{t('stress.tornado-note', { score: whole(found.score) })}</p>
      <table className={css['table']}>
        <tbody>
          {bars.map((bar) => (
            <tr key={turnedName(bar, t, language)}>
              <th scope="row">{turnedName(bar, t, language)}</th>
              <td className={css['barCell']}>
                <svg width="100%" height="14" aria-hidden="true">
                  <rect
                    x={at(Math.min(bar.first, bar.second))}
                    width={`${(Math.abs(bar.second - bar.first) / Math.max(1e-9, to - from)) * 100}%`}
                    y="2"
                    height="10"
                    rx="2"
                    fill={bar.turned.kind === 'reading' ? 'var(--grid)' : 'var(--land)'}
                    opacity="0.8"
                  />
                  <line x1={at(found.score)} x2={at(found.score)} y1="0" y2="14" stroke="var(--text)" />
                </svg>
              </td>
              <td className={css['number']}>
                {whole(bar.first)} → {whole(bar.second)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function turnedName({ turned }: TornadoBar, t: Say, language: Language): string {
  if (turned.kind === 'group') return t('stress.weight-of', { name: t(`group.${turned.group}`) });
  const name = indicatorName(turned.indicator, language);
  if (turned.kind === 'indicator') return t('stress.weight-of', { name });
  return turned.known ? name : t('stress.unknown', { name });
}
