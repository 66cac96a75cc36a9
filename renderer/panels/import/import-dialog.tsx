import { useState } from 'react';
import type { ImportId } from '../../../core/ipc/contract.ts';
import type { ImportReview } from '../../../core/layers/import-review.ts';
import type { LayerRole } from '../../../core/layers/layer-info.ts';
import { replaceDocument } from '../../../core/workspace/edits.ts';
import { useText } from '../../app/use-text.ts';
import { answered, note } from '../../commands/files.ts';
import { host } from '../../host.ts';
import { overlayOf } from '../../stores/overlay-roles.ts';
import { viewStore, workspaceStore } from '../../stores/session.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { TextLine } from '../../ui/fields.tsx';
import { Window } from '../../ui/window.tsx';
import { ImportColumns } from './import-columns.tsx';
import { ImportFindings } from './import-findings.tsx';
import { ImportFacts } from './import-facts.tsx';
import { RoleChoice } from './role-choice.tsx';
import css from './import-dialog.module.css';

/** What a chosen file turned out to be. Nothing is added before Add, and one Undo takes all of it out again. */
export function ImportDialog(props: {
  readonly importId: ImportId;
  readonly review: ImportReview;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { importId, onClose } = props;
  const [review, setReview] = useState(props.review);
  const [name, setName] = useState(props.review.fileName.replace(/\.[^.]+$/, ''));
  const [isBusy, setIsBusy] = useState(false);
  const role = review.role ?? review.suggestedRole;
  const ask = async (nextRole: LayerRole, columns: Readonly<Record<string, string>>) => {
    setIsBusy(true);
    const next = await answered(host['import.review']({ import: importId, role: nextRole, columns }));
    setIsBusy(false);
    if (next !== null) setReview(next);
  };
  const add = async (chosen: LayerRole) => {
    setIsBusy(true);
    const isAdded = await addImport({ importId, role: chosen, review, name });
    setIsBusy(false);
    if (!isAdded) return;
    onClose();
    note('import.added', { name, rows: review.rowsUsed });
  };
  return (
    <Window
      title={t('import.title', { fileName: review.fileName })}
      closeLabel={t('close')}
      onClose={onClose}
      wide
      foot={
        <>
          <span className={css['light']} role="status">
            {isBusy ? t('import.busy') : t('import.rows', { used: review.rowsUsed, given: review.rowsGiven })}
          </span>
          <TextButton onPress={onClose}>{t('cancel')}</TextButton>
          <TextButton
            kind="primary"
            isDisabled={isBusy || role === null || review.rowsUsed === 0 || name.trim() === ''}
            onPress={() => {
              if (role !== null) void add(role);
            }}
          >
            {t('import.add')}
          </TextButton>
        </>
      }
    >
      <ImportFacts review={review} />
      <div className={css['fields']}>
        <RoleChoice
          role={role}
          onChange={(next) => {
            void ask(next, {});
          }}
        />
        <TextLine label={t('import.name')} value={name} onChange={setName} />
      </div>
      <ImportFindings findings={review.findings} />
      <ImportColumns
        review={review}
        onChange={(mapping) => {
          if (role !== null) void ask(role, mapping);
        }}
      />
    </Window>
  );
}

type Chosen = {
  readonly importId: ImportId;
  readonly role: LayerRole;
  readonly review: ImportReview;
  readonly name: string;
};

async function addImport({ importId, role, review, name }: Chosen): Promise<boolean> {
  const open = workspaceStore.getState().open;
  if (open === null) return false;
  const document = open.history.present;
  const added = await answered(
    host['import.add']({
      workspace: open.id,
      document,
      import: importId,
      role,
      columns: review.mapping,
      name: name.trim(),
    }),
  );
  if (added === null) return false;
  workspaceStore.getState().edit('undo.import', replaceDocument(added.document));
  const overlay = overlayOf(role);
  const { overlays } = viewStore.getState();
  if (overlay !== null) viewStore.setState({ overlays: { ...overlays, [overlay]: true } });
  return true;
}
