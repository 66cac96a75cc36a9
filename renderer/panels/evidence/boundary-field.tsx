import { useState } from 'react';
import type { Boundary } from '../../../core/evidence/boundary.ts';
import type { LayerInfo } from '../../../core/layers/layer-info.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import { host } from '../../host.ts';
import { workspaceStore } from '../../stores/session.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { TextLine } from '../../ui/fields.tsx';
import css from './evidence.module.css';
import type { InstrumentDraft } from './instrument-draft.ts';
import { useEvidenceText } from './use-evidence-text.ts';

/** The area that an instrument binds: a polygon of an imported layer, the county of the program, or not known. */
export function BoundaryField(props: {
  readonly draft: InstrumentDraft;
  readonly document: Workspace;
  readonly onChange: (boundary: Boundary | null) => void;
}) {
  const e = useEvidenceText();
  const { draft, document, onChange } = props;
  const layers = document.layers.filter(({ kind, table }) => kind === 'features' && table !== null);
  const [layer, setLayer] = useState('');
  const [name, setName] = useState('');
  const [answer, setAnswer] = useState<{ readonly code: string; readonly count: number } | null>(null);
  const sought = name.trim() === '' ? draft.lines.jurisdiction.trim() : name.trim();
  const find = async () => {
    const chosen = layers.find(({ id }) => id === layer);
    const found = chosen === undefined ? null : await askFor(chosen, { name: sought, state: draft.lines.state.trim() });
    if (found === null) return;
    if (found.boundary !== null) onChange(found.boundary);
    setAnswer({ code: answerCode(found), count: found.matches });
  };
  return (
    <fieldset className={css['group']}>
      <legend>{e('boundary')}</legend>
      <AssignedBoundary draft={draft} document={document} />
      {layers.length > 0 && (
        <>
          <ChoiceList
            label={e('boundary.layer')}
            value={layer}
            placeholder={e('choose')}
            options={layers.map(({ id, name: text }) => ({ value: id, text }))}
            onChange={setLayer}
          />
          <TextLine label={e('boundary.named')} value={name} hint={draft.lines.jurisdiction} onChange={setName} />
          <TextButton isDisabled={layer === '' || sought === ''} onPress={() => void find()}>
            {e('boundary.find')}
          </TextButton>
        </>
      )}
      {draft.boundary !== null && (
        <TextButton
          kind="quiet"
          onPress={() => {
            setAnswer(null);
            onChange(null);
          }}
        >
          {e('boundary.remove')}
        </TextButton>
      )}
      <p className={`${css['note'] ?? ''} ${css['whole'] ?? ''}`} role="status">
        {answer !== null && e(answer.code, { count: answer.count, name: sought })}
      </p>
    </fieldset>
  );
}

type Found = { readonly matches: number; readonly boundary: Boundary | null };

/** What the layer knows of that name; null where the workspace is gone. */
async function askFor(
  { id, table }: Pick<LayerInfo, 'id' | 'table'>,
  { name, state }: { readonly name: string; readonly state: string },
): Promise<Found | null> {
  const workspace = workspaceStore.getState().open?.id;
  if (table === null || workspace === undefined || name === '') return null;
  const wanted = [{ id: 'wanted', name, state: state === '' ? null : state }];
  const reply = await host['layer.boundaries']({ workspace, layer: id, table, nameColumn: null, wanted });
  return reply.ok ? (reply.value[0] ?? null) : null;
}

function answerCode({ matches, boundary }: Found): string {
  if (boundary !== null) return 'boundary.found';
  if (matches === 0) return 'boundary.none';
  return matches === 1 ? 'boundary.unusable' : 'boundary.many';
}

function AssignedBoundary({ draft, document }: { readonly draft: InstrumentDraft; readonly document: Workspace }) {
  const e = useEvidenceText();
  const source = document.sources[draft.boundary?.source ?? '']?.title ?? '';
  return (
    <p className={`${css['note'] ?? ''} ${css['whole'] ?? ''}`} data-boundary={stateOf(draft)}>
      {e(`boundary.${stateOf(draft)}`, { source })}
    </p>
  );
}

function stateOf({ boundary, level }: InstrumentDraft): 'drawn' | 'county' | 'state' | 'unknown' {
  if (boundary !== null) return 'drawn';
  return level === 'municipality' ? 'unknown' : level;
}
