import { CircleCheck, CircleHelp, OctagonAlert } from 'lucide-react';
import type { VerdictCounts } from '../../../core/criteria/verdict-counts.ts';
import { useText } from '../../app/use-text.ts';
import css from './rules.module.css';

const VERDICTS = [
  { verdict: 'pass', Icon: CircleCheck },
  { verdict: 'fail', Icon: OctagonAlert },
  { verdict: 'unknown', Icon: CircleHelp },
] as const;

/** Passes, fails, cannot be judged: a number with a sign and a word each. */
export function Counts({ counts }: { readonly counts: VerdictCounts }) {
  const t = useText();
  return (
    <span className={css['counts']}>
      {VERDICTS.map(({ verdict, Icon }) => (
        <span key={verdict} data-verdict={verdict} data-none={counts[verdict] === 0}>
          <Icon size={13} aria-hidden="true" />
          {t(`rules.count-${verdict}`, { count: counts[verdict] })}
        </span>
      ))}
    </span>
  );
}
