import type { MachinePower } from '../../../core/conversion/sources-of-site.ts';
import { printedDb } from '../../../core/noise/screening-accuracy.ts';
import { formatNumber } from '../../../core/text/numbers.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import type { NoiseAnswer } from '../../stores/noise-store.ts';
import css from './noise.module.css';

/** How loud the machines are taken to be: what was entered, and what is a default with its range. */
export function NoiseMachines({ answer: { asked } }: { readonly answer: NoiseAnswer }) {
  const t = useText();
  const all = (['mined', 'hosted'] as const).flatMap((state) =>
    asked[state].machines.map((machine) => ({ state, machine })),
  );
  if (all.length === 0) return null;
  return (
    <details className={css['accuracy']}>
      <summary>
        {t('noise.machines', {
          entered: all.filter(({ machine }) => machine.basis === 'entered').length,
          all: all.length,
        })}
      </summary>
      <ul className={css['notes']}>
        {all.map(({ state, machine }) => (
          <Machine key={`${state} ${machine.kind}`} state={state} machine={machine} />
        ))}
        {(['mined', 'hosted'] as const).map((state) => {
          const { wall } = asked[state];
          return (
            wall !== null && (
              <li key={`wall ${state}`}>
                {t('noise.wall', { state: t(`state.${state}`), height: wall.heightM, distance: wall.distanceM })}
              </li>
            )
          );
        })}
      </ul>
    </details>
  );
}

function Machine({ state, machine }: { readonly state: 'mined' | 'hosted'; readonly machine: MachinePower }) {
  const t = useText();
  const language = useLanguage();
  const { kind, basis, lwaDb, octaves } = machine;
  const db = (level: number) => formatNumber(printedDb(level), language);
  return (
    <li>
      {t(`noise.machine-${basis}`, {
        ...{ state: t(`state.${state}`), kind: t(`noise.source.${kind}`), dba: db(lwaDb.likely) },
        range: `${db(lwaDb.low)}–${db(lwaDb.high)}`,
      })}
      {octaves > 0 && octaves < 8 && ` ${t('noise.octaves-missing', { known: octaves })}`}
    </li>
  );
}
