import { useState } from 'react';
import type { WantedArea } from '../../../core/indicators/opposition/named-area.ts';
import type { LayerInfo } from '../../../core/layers/layer-info.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import { useText } from '../../app/use-text.ts';
import { saveBoundaries } from '../../commands/evidence-actions.ts';
import { host } from '../../host.ts';
import { workspaceStore } from '../../stores/session.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { Toggle } from '../../ui/choices.tsx';
import { Window } from '../../ui/window.tsx';
import { tallyOf, withoutBoundary, type Answered, type Tally } from './boundary-tally.ts';
import css from './evidence.module.css';
import { useEvidenceText } from './use-evidence-text.ts';

/** Instruments that one question to the engine may name, as its command has it. */
const MOST_ASKED = 2_000;

/** What was asked last, with its answer; a tally of null could not be had, undefined is awaited. */
type Asked = { readonly key: string; readonly tally?: Tally | null };

/** Finds the boundaries of all instruments that have none in one layer, says what was found, and assigns on request. */
export function BoundariesDialog({
  document,
  onClose,
}: {
  readonly document: Workspace;
  readonly onClose: () => void;
}) {
  const t = useText();
  const e = useEvidenceText();
  const layers = document.layers.filter(({ kind, table }) => kind === 'features' && table !== null);
  const [layer, setLayer] = useState('');
  const [withCounties, setWithCounties] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const wanted = withoutBoundary(document.instruments, withCounties);
  const tally = asked?.tally ?? null;
  const look = async (id: string, counties: boolean) => {
    const chosen = layers.find((one) => one.id === id);
    if (chosen === undefined) return;
    const key = `${id} ${String(counties)}`;
    setAsked({ key });
    const found = await askForAll(chosen, withoutBoundary(document.instruments, counties));
    setAsked((now) => (now?.key === key ? { key, tally: found === null ? null : tallyOf(found) } : now));
  };
  const assign = () => {
    onClose();
    if (tally !== null) saveBoundaries(tally.matched);
  };
  const matched = tally?.matched.size ?? 0;
  return (
    <Window
      title={e('boundaries')}
      closeLabel={t('close')}
      onClose={onClose}
      foot={
        <>
          <span className={css['grow']} />
          <TextButton onPress={onClose}>{t('cancel')}</TextButton>
          <TextButton kind="primary" isDisabled={matched === 0} onPress={assign}>
            {e('boundaries-assign', { count: matched })}
          </TextButton>
        </>
      }
    >
      <div className={css['stack']}>
        <p className={css['note']}>{e('boundaries-note')}</p>
        <p className={css['note']}>{e('boundaries-wanted', { count: wanted.length })}</p>
        <Toggle
          isOn={withCounties}
          onChange={(counties) => {
            setWithCounties(counties);
            void look(layer, counties);
          }}
        >
          {e('boundaries-counties')}
        </Toggle>
        {layers.length === 0 ? (
          <p className={css['note']}>{e('boundaries-no-layer')}</p>
        ) : (
          <ChoiceList
            label={e('boundary.layer')}
            value={layer}
            placeholder={e('choose')}
            options={layers.map(({ id, name }) => ({ value: id, text: name }))}
            onChange={(id) => {
              setLayer(id);
              void look(id, withCounties);
            }}
          />
        )}
        <div role="status">{asked !== null && <Told asked={asked} document={document} />}</div>
      </div>
    </Window>
  );
}

/** How many were matched, match several, and stay unknown, with their titles. */
function Told({ asked, document }: { readonly asked: Asked; readonly document: Workspace }) {
  const e = useEvidenceText();
  const { tally } = asked;
  if (tally === undefined) return <p className={css['note']}>{e('boundaries-looking')}</p>;
  if (tally === null) return <p className={css['note']}>{e('boundaries-failed')}</p>;
  const titles = new Map(document.instruments.map(({ id, title, jurisdiction }) => [id, `${title} (${jurisdiction})`]));
  const { matched, many, unusable, unknown } = tally;
  const kinds = { matched: [...matched.keys()], many, ...(unusable.length > 0 ? { unusable } : {}), unknown };
  return Object.entries(kinds).map(([kind, ids]) => (
    <details key={kind}>
      <summary>{e(`boundaries-${kind}`, { count: ids.length })}</summary>
      <ul>
        {ids.map((id) => (
          <li key={id}>{titles.get(id) ?? id}</li>
        ))}
      </ul>
    </details>
  ));
}

/** What the layer knows of each name; null where it cannot be read or the workspace is gone. */
async function askForAll(
  { id, table }: Pick<LayerInfo, 'id' | 'table'>,
  wanted: readonly WantedArea[],
): Promise<readonly Answered[] | null> {
  const workspace = workspaceStore.getState().open?.id;
  if (table === null || workspace === undefined) return null;
  const found: Answered[] = [];
  for (let from = 0; from < wanted.length; from += MOST_ASKED) {
    const part = wanted.slice(from, from + MOST_ASKED);
    const reply = await host['layer.boundaries']({ workspace, layer: id, table, nameColumn: null, wanted: part });
    if (!reply.ok) return null;
    found.push(...reply.value);
  }
  return found;
}
