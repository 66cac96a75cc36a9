import { Ban, CircleAlert, CircleCheck, CircleHelp, CircleX, Clock3, LoaderCircle, RotateCcw, X } from 'lucide-react';
import { GridList, GridListItem } from 'react-aria-components';
import { useText } from '../../app/use-text.ts';
import { idOf, nameOf, shownState, type ImportFile, type ShownState } from '../../stores/import-file.ts';
import { importStore } from '../../stores/session.ts';
import { IconButton } from '../../ui/buttons.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import type { ImportId } from '../../../core/ipc/contract.ts';
import css from './import-dialog.module.css';

const ICONS: Readonly<Record<ShownState, typeof Clock3>> = {
  excluded: Ban,
  waiting: Clock3,
  reading: LoaderCircle,
  refused: CircleX,
  stopped: CircleAlert,
  question: CircleHelp,
  ready: CircleCheck,
};

/** The files under review, each with where it stands. */
export function FileList(props: { readonly files: readonly ImportFile[]; readonly chosen: ImportId | null }) {
  const t = useText();
  const { files, chosen } = props;
  const { choose } = importStore.getState();
  return (
    <GridList
      className={css['files'] ?? ''}
      aria-label={t('import.files')}
      items={files}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      escapeKeyBehavior="none"
      selectedKeys={chosen === null ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const file = files.find((candidate) => keys !== 'all' && keys.has(idOf(candidate)));
        if (file !== undefined) choose(idOf(file));
      }}
    >
      {files.map((file) => (
        <FileRow key={idOf(file)} file={file} />
      ))}
    </GridList>
  );
}

function FileRow({ file }: { readonly file: ImportFile }) {
  const t = useText();
  const { stop, ask } = importStore.getState();
  const state = shownState(file);
  const { status } = file;
  const Icon = ICONS[state];
  const { fileName } = file.file;
  return (
    <GridListItem id={idOf(file)} textValue={fileName} className={css['file'] ?? ''} data-state={state}>
      <Icon size={16} aria-hidden="true" className={css['stateIcon']} />
      <div className={css['fileText']}>
        <span className={css['fileName']} title={fileName}>
          {fileName}
        </span>
        {status.kind === 'reading' && file.isIncluded ? (
          <ProgressLine label={t(`import.stage.${status.stage}`)} done={status.done} />
        ) : (
          <span className={css['light']} title={nameOf(file)}>
            {t(`import.state.${state}`)}
          </span>
        )}
      </div>
      {status.kind === 'reading' && (
        <IconButton
          label={t('import.stop', { fileName })}
          onPress={() => {
            stop(idOf(file));
          }}
        >
          <X size={15} aria-hidden="true" />
        </IconButton>
      )}
      {status.kind === 'stopped' && (
        <IconButton
          label={t('import.read-again', { fileName })}
          onPress={() => {
            ask(idOf(file), {});
          }}
        >
          <RotateCcw size={15} aria-hidden="true" />
        </IconButton>
      )}
    </GridListItem>
  );
}
