import { useState } from 'react';
import { countGates, type VerdictCounts } from '../../../core/criteria/verdict-counts.ts';
import { GATES } from '../../../core/indicators/gates/registry.ts';
import type { Gate } from '../../../core/indicators/gates/gate.ts';
import { setFloor } from '../../../core/workspace/method-edits.ts';
import { parseNumber } from '../../../core/text/parse-number.ts';
import { useIndicatorText, useText } from '../../app/use-text.ts';
import { useDocument, useReadings, useView, workspaceStore } from '../../stores/session.ts';
import { TextLine } from '../../ui/fields.tsx';
import { Counts } from './counts-text.tsx';
import css from './rules.module.css';

const NONE: VerdictCounts = { pass: 0, fail: 0, unknown: 0 };

/** The gates of the perspective: a failed one sets a floor that averaging cannot remove. Floors can be changed. */
export function GateList() {
  const t = useText();
  const perspective = useView((view) => view.perspective);
  const state = useView((view) => view.state);
  const packed = useReadings((store) => store.packed);
  const counts = packed === null ? null : countGates(packed.states[state].gates[perspective]);
  return (
    <section className={css['section']}>
      <h2 className={css['heading']}>{t('rules.gates')}</h2>
      <p className={css['light']}>{t('rules.gates-intro')}</p>
      <ul className={css['list']}>
        {GATES.filter(({ perspectives }) => perspectives.includes(perspective)).map((gate) => (
          <li key={gate.id} className={css['rule']}>
            <GateLine gate={gate} counts={counts?.get(gate.id) ?? NONE} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function GateLine({ gate, counts }: { readonly gate: Gate; readonly counts: VerdictCounts }) {
  const t = useText();
  const say = useIndicatorText();
  const floors = useDocument()?.method.floors ?? {};
  const standard = Math.round(gate.floor * 100);
  const floor = floors[gate.id] ?? standard;
  const [typed, setTyped] = useState<string | null>(null);
  const value = typed === null ? floor : parseNumber(typed);
  const isWrong = value === null || value < 0 || value > 100;
  const keep = () => {
    if (typed !== null && !isWrong && value !== floor) {
      workspaceStore.getState().edit('undo.floor', setFloor(gate.id, value === standard ? null : value));
    }
    setTyped(null);
  };
  return (
    <>
      <div className={css['line']}>
        <strong className={css['gate']}>{say(`gate.${gate.id}`)}</strong>
        <span className={css['floor']}>
          <TextLine
            label={t('rules.floor', { gate: say(`gate.${gate.id}`) })}
            hidesLabel
            inputMode="decimal"
            value={typed ?? String(floor)}
            problem={isWrong ? t('curve.percent-wrong') : null}
            onChange={setTyped}
            onBlur={keep}
          />
        </span>
      </div>
      <Counts counts={counts} />
    </>
  );
}
