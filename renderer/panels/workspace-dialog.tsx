import { useState } from 'react';
import { INDICATORS } from '../../core/indicators/registry.ts';
import { renameWorkspace, setAsOf, setParameter, type Edit } from '../../core/workspace/edits.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { Day } from '../../core/units/partial-date.ts';
import { parseNumber } from '../../core/text/parse-number.ts';
import { useIndicatorText, useLanguage, useText } from '../app/use-text.ts';
import { workspaceStore } from '../stores/session.ts';
import { TextButton } from '../ui/buttons.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { TextLine } from '../ui/fields.tsx';
import { Window } from '../ui/window.tsx';
import css from './dialogs.module.css';
import { unitText } from './reading-text.ts';

/** `INDICATOR.PARAMETER` with what may be typed. */
const PARAMETERS = INDICATORS.flatMap(({ id, parameters }) =>
  parameters.map((parameter) => ({ ...parameter, indicator: id, key: `${id}.${parameter.name}` })),
);

/** Name, as-of date and the numbers of the method that may be changed; saving is one step to undo. */
export function WorkspaceDialog({ document, onClose }: { readonly document: Workspace; readonly onClose: () => void }) {
  const t = useText();
  const [name, setName] = useState(document.name);
  const [asOf, setAsOfText] = useState<string>(document.asOf);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const shown = (key: string, standard: number) => typed[key] ?? String(document.parameters[key] ?? standard);
  const wrong = PARAMETERS.filter(({ key, min, max, ...parameter }) => {
    const value = parseNumber(shown(key, parameter.default));
    return value === null || value < min || value > max;
  });
  const isDay = Day.safeParse(asOf).success;
  const save = () => {
    const parameters = PARAMETERS.filter(({ key }) => key in typed).map((parameter): Edit => {
      const value = parseNumber(shown(parameter.key, parameter.default));
      return setParameter(parameter.key, value === parameter.default ? null : value);
    });
    const edits = [renameWorkspace(name), setAsOf(asOf), ...parameters];
    workspaceStore
      .getState()
      .edit('undo.workspace', (workspace) => edits.reduce((edited, edit) => edit(edited), workspace));
    onClose();
  };
  return (
    <Window
      title={t('command.workspace.settings')}
      closeLabel={t('close')}
      onClose={onClose}
      foot={
        <>
          <TextButton onPress={onClose}>{t('cancel')}</TextButton>
          <TextButton kind="primary" isDisabled={!isDay || wrong.length > 0 || name.trim() === ''} onPress={save}>
            {t('form.save')}
          </TextButton>
        </>
      }
    >
      <div className={css['about']}>
        <TextLine label={t('form.name')} value={name} onChange={setName} autoFocus />
        <TextLine
          label={t('workspace.as-of')}
          value={asOf}
          onChange={setAsOfText}
          problem={isDay ? null : t('workspace.as-of-wrong')}
        />
        <section>
          <h3>{t('workspace.parameters')}</h3>
          <p className={css['light']}>{t('workspace.parameters-help')}</p>
        </section>
        <div className={css['pairs']}>
          {PARAMETERS.map((parameter) => (
            <ParameterLine
              key={parameter.key}
              parameter={parameter}
              value={shown(parameter.key, parameter.default)}
              isWrong={wrong.includes(parameter)}
              onChange={(value) => {
                setTyped({ ...typed, [parameter.key]: value });
              }}
            />
          ))}
        </div>
      </div>
    </Window>
  );
}

function ParameterLine(props: {
  readonly parameter: (typeof PARAMETERS)[number];
  readonly value: string;
  readonly isWrong: boolean;
  readonly onChange: (value: string) => void;
}) {
  const t = useText();
  const say = useIndicatorText();
  const language = useLanguage();
  const { parameter, value, isWrong, onChange } = props;
  const { indicator, name, unit, min, max, choices } = parameter;
  const label = [say(`short.${indicator}`), say(`parameter.${name}`), unitText(unit, language)]
    .filter(Boolean)
    .join(' · ');
  if (choices !== undefined) {
    const options = choices.map((word, i) => ({ value: String(i), text: say(`choice.${word}`) }));
    return <ChoiceList label={label} value={value} options={options} onChange={onChange} />;
  }
  return (
    <TextLine
      label={label}
      value={value}
      inputMode="decimal"
      problem={isWrong ? t('workspace.parameter-wrong', { min, max }) : null}
      onChange={onChange}
    />
  );
}
