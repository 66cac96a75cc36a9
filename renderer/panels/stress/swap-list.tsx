import type { NeighbourSwap } from '../../../core/robustness/stress.ts';
import { formatNumber } from '../../../core/text/numbers.ts';
import type { Language } from '../../../core/text/languages.ts';
import { useLanguage, useText, type Say } from '../../app/use-text.ts';
import { indicatorName } from '../reading-text.ts';
import type { StressAnswer } from '../../stores/stress-store.ts';
import css from './stress.module.css';

type Props = {
  readonly answer: StressAnswer;
  readonly siteId: string;
  readonly nameOf: (siteId: string) => string;
};

/** The smallest change of one weight that makes a site change places with a neighbour. */
export function SwapList({ answer, siteId, nameOf }: Props) {
  const t = useText();
  const language = useLanguage();
  const swaps = answer.result.swaps.filter(({ first, second }) => first === siteId || second === siteId);
  if (swaps.length === 0) return null;
  return (
    <section aria-label={t('stress.swaps')}>
      <h3 className={css['heading']}>{t('stress.swaps')}</h3>
      {swaps.map((swap) => (
        <p key={`${swap.first} ${swap.second}`} className={css['line']}>
          {swapSentence(swap, { t, language, nameOf })}
        </p>
      ))}
    </section>
  );
}

type Words = { readonly t: Say; readonly language: Language; readonly nameOf: Props['nameOf'] };

function swapSentence({ first, second, swap }: NeighbourSwap, { t, language, nameOf }: Words): string {
  const names = { first: nameOf(first), second: nameOf(second) };
  if (swap === null) return t('stress.no-swap', names);
  const { turned, from, to } = swap;
  const weight = turned.kind === 'group' ? t(`group.${turned.group}`) : indicatorName(turned.indicator, language);
  const percent = (share: number) => formatNumber(share * 100, language, 1);
  return t('stress.swap', { ...names, weight, from: percent(from), to: percent(to) });
}
