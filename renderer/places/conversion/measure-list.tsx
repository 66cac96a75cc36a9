import { useId } from 'react';
import { idleReason, type IdleReason } from '../../../core/conversion/idle-measure.ts';
import { MITIGATION_EFFECTS } from '../../../core/conversion/mitigation-effects.ts';
import { MITIGATIONS, type MitigationId } from '../../../core/sites/mitigations.ts';
import type { Scenario } from '../../../core/sites/scenario.ts';
import type { Site } from '../../../core/sites/site.ts';
import { useIndicatorText, useText } from '../../app/use-text.ts';
import { takeMeasure } from '../../commands/scenario-actions.ts';
import css from './conversion-place.module.css';
import { Folded } from './plan-section.tsx';

/** The measures that a scenario takes, each with the facts that it changes; grey with the reason where it changes nothing. */
export function MeasureList({ site, scenario }: { readonly site: Site; readonly scenario: Scenario }) {
  const t = useText();
  const taken = scenario.mitigations.length;
  return (
    <Folded
      title={t('conversion.measures')}
      state={t('conversion.measures-taken', { taken, all: MITIGATIONS.length })}
      startsOpen
    >
      <p className={css['light']}>{t('conversion.measures-help')}</p>
      <ul className={css['measures']}>
        {MITIGATIONS.map((id) => (
          <Measure
            key={id}
            id={id}
            isTaken={scenario.mitigations.includes(id)}
            idle={idleReason(id, site, scenario)}
            onChange={(isTaken) => {
              takeMeasure({ siteId: site.id, id: scenario.id }, id, isTaken);
            }}
          />
        ))}
      </ul>
    </Folded>
  );
}

function Measure(props: {
  readonly id: MitigationId;
  readonly isTaken: boolean;
  readonly idle: IdleReason | null;
  readonly onChange: (isTaken: boolean) => void;
}) {
  const t = useText();
  const name = useIndicatorText();
  const lineId = useId();
  const { id, isTaken, idle, onChange } = props;
  const facts = MITIGATION_EFFECTS[id].changes.map((name) => t(`form.${name}`)).join(' · ');
  return (
    <li className={css['measure']} data-idle={idle !== null}>
      <label>
        <input
          type="checkbox"
          checked={isTaken}
          disabled={idle !== null && !isTaken}
          aria-describedby={lineId}
          onChange={(event) => {
            onChange(event.target.checked);
          }}
        />
        {name(`measure.${id}`)}
      </label>
      <span id={lineId} className={css['light']}>
        {idle === null ? t('conversion.changes', { facts }) : idleText(idle, t)}
      </span>
    </li>
  );
}

function idleText({ missing }: IdleReason, t: ReturnType<typeof useText>): string {
  return missing === null ? t('conversion.idle.already') : t('conversion.idle.missing', { fact: t(`form.${missing}`) });
}
