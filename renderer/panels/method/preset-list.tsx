import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { say } from '../../../core/text/say.ts';
import { BUILT_IN_PRESETS, type BuiltInPreset } from '../../../core/workspace/built-in-presets.ts';
import { applyPreset, putPreset, removePreset } from '../../../core/workspace/method-edits.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { workspaceStore } from '../../stores/session.ts';
import { IconButton, TextButton } from '../../ui/buttons.tsx';
import { TextLine } from '../../ui/fields.tsx';
import css from './method.module.css';
import { freePresetId, presetOf } from './preset-of.ts';

/** Presets of the product and of the user, by name and version; using one is a step to undo. */
export function PresetList({ document }: { readonly document: Workspace }) {
  const t = useText();
  const language = useLanguage();
  const inUse = document.method.preset;
  const isInUse = ({ id, version }: Pick<BuiltInPreset, 'id' | 'version'>) =>
    inUse?.id === id && inUse.version === version;
  return (
    <aside className={css['side']} aria-label={t('method.presets')}>
      <h3 className={css['sideHeading']}>{t('method.presets')}</h3>
      <p className={css['light']}>{t('method.presets-intro')}</p>
      <ul className={css['presets']}>
        {BUILT_IN_PRESETS.map((preset) => (
          <li key={preset.id}>
            <PresetLine
              name={say(language, 'report', `method.preset.${preset.id}`)}
              note={say(language, 'report', `method.preset.${preset.id}-note`)}
              preset={preset}
              isInUse={isInUse(preset)}
            />
          </li>
        ))}
        {document.presets.map((preset) => (
          <li key={preset.id}>
            <PresetLine name={preset.name} note={preset.note} preset={preset} isInUse={isInUse(preset)} isOwn />
          </li>
        ))}
      </ul>
      <SavePreset document={document} />
    </aside>
  );
}

function PresetLine(props: {
  readonly name: string;
  readonly note: string;
  readonly preset: BuiltInPreset;
  readonly isInUse: boolean;
  readonly isOwn?: boolean;
}) {
  const t = useText();
  const { name, note, preset, isInUse } = props;
  const { edit } = workspaceStore.getState();
  return (
    <>
      <div className={css['line']}>
        <span className={css['name']}>{name}</span>
        <span className={css['light']}>
          {isInUse ? t('method.preset-in-use', { version: preset.version }) : preset.version}
        </span>
      </div>
      {note !== '' && <p className={css['light']}>{note}</p>}
      <div className={css['line']}>
        <TextButton
          label={t('method.preset-use-named', { name })}
          onPress={() => {
            edit('undo.preset', applyPreset(preset));
          }}
        >
          {t('method.preset-use')}
        </TextButton>
        {props.isOwn === true && (
          <IconButton
            label={t('method.preset-remove', { name })}
            onPress={() => {
              edit('undo.remove-preset', removePreset(preset.id));
            }}
          >
            <Trash2 size={14} aria-hidden="true" />
          </IconButton>
        )}
      </div>
    </>
  );
}

function SavePreset({ document }: { readonly document: Workspace }) {
  const t = useText();
  const [name, setName] = useState('');
  const [version, setVersion] = useState('1');
  const isReady = name.trim() !== '' && version.trim() !== '';
  return (
    <div className={css['save']} role="group" aria-label={t('method.save')}>
      <h3 className={css['sideHeading']}>{t('method.save')}</h3>
      <TextLine label={t('method.save-name')} value={name} onChange={setName} />
      <TextLine label={t('method.save-version')} value={version} onChange={setVersion} />
      <div>
        <TextButton
          isDisabled={!isReady}
          onPress={() => {
            const id = freePresetId(document.presets);
            const preset = presetOf(document, { id, name: name.trim(), version: version.trim() });
            workspaceStore.getState().edit('undo.save-preset', putPreset(preset));
            setName('');
          }}
        >
          {t('method.save-button')}
        </TextButton>
      </div>
    </div>
  );
}
