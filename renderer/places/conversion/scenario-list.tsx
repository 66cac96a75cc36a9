import { useState } from 'react';
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import type { Scenario } from '../../../core/sites/scenario.ts';
import type { Site } from '../../../core/sites/site.ts';
import { useText } from '../../app/use-text.ts';
import {
  chooseScenario,
  duplicateScenario,
  nameScenario,
  newScenario,
  removeScenario,
} from '../../commands/scenario-actions.ts';
import { NameField } from '../../panels/layers/name-field.tsx';
import { TextButton } from '../../ui/buttons.tsx';
import css from './conversion-place.module.css';

/** No scenario has an empty id. */
const RECORD = '';

/** What "as hosted" means for the site: its record or a scenario. Arrows choose; each change is one step to undo. */
export function ScenarioList({ site }: { readonly site: Site }) {
  const t = useText();
  const [isNaming, setNaming] = useState(false);
  const chosen = site.scenarios.find(({ id }) => id === site.hostedAs);
  return (
    <section className={css['scenarios']} aria-label={t('conversion.scenarios')}>
      <h2 className={css['small']}>{t('conversion.scenarios')}</h2>
      <RadioGroup
        className={css['scenarioList'] ?? ''}
        aria-label={t('conversion.scenarios')}
        value={site.hostedAs ?? RECORD}
        onChange={(id) => {
          chooseScenario(site.id, id === RECORD ? null : id);
        }}
      >
        <RadioField value={RECORD}>
          <RadioButton className={css['scenario'] ?? ''}>{t('conversion.as-recorded')}</RadioButton>
        </RadioField>
        {site.scenarios.map((scenario) => (
          <RadioField key={scenario.id} value={scenario.id}>
            <RadioButton className={css['scenario'] ?? ''}>
              <span className={css['scenarioName']}>{scenario.name}</span>
              <span className={css['light']}>
                {t('conversion.states', {
                  count: Object.keys(scenario.facts).length,
                  measures: scenario.mitigations.length,
                })}
              </span>
            </RadioButton>
          </RadioField>
        ))}
      </RadioGroup>
      {isNaming && chosen !== undefined && (
        <NameField
          name={chosen.name}
          label={t('conversion.name')}
          onDone={(name) => {
            setNaming(false);
            if (name !== null && name.trim() !== chosen.name) nameScenario({ siteId: site.id, id: chosen.id }, name);
          }}
        />
      )}
      <ScenarioButtons
        site={site}
        chosen={chosen}
        onName={() => {
          setNaming(true);
        }}
      />
    </section>
  );
}

function ScenarioButtons(props: {
  readonly site: Site;
  readonly chosen: Scenario | undefined;
  readonly onName: () => void;
}) {
  const t = useText();
  const { site, chosen, onName } = props;
  return (
    <div className={css['buttons']}>
      <TextButton
        label={t('conversion.new-long')}
        onPress={() => {
          newScenario(site);
        }}
      >
        {t('conversion.new')}
      </TextButton>
      <TextButton
        isDisabled={chosen === undefined}
        onPress={() => {
          if (chosen !== undefined) duplicateScenario(site, chosen);
        }}
      >
        {t('conversion.duplicate')}
      </TextButton>
      <TextButton isDisabled={chosen === undefined} onPress={onName}>
        {t('conversion.rename')}
      </TextButton>
      <TextButton
        isDisabled={chosen === undefined}
        onPress={() => {
          if (chosen !== undefined) removeScenario({ siteId: site.id, id: chosen.id });
        }}
      >
        {t('conversion.delete')}
      </TextButton>
    </div>
  );
}
