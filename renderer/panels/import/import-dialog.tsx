import { useState } from 'react';
import { useErrorText, useText } from '../../app/use-text.ts';
import { addImports } from '../../commands/add-imports.ts';
import { addable, idOf, isTouched, wanted, type ImportFile } from '../../stores/import-file.ts';
import { importStore, useImports } from '../../stores/session.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import { Window } from '../../ui/window.tsx';
import { FileList } from './file-list.tsx';
import { FileReview } from './file-review.tsx';
import css from './import-dialog.module.css';

/** The files under review beside the review of one. Nothing is added before Add; one Undo takes all of it out again. */
export function ImportDialog() {
  const t = useText();
  const files = useImports((store) => store.files);
  const chosen = useImports((store) => store.chosen);
  const replaces = useImports((store) => store.replaces);
  const adding = useImports((store) => store.adding);
  const [isLeaving, setIsLeaving] = useState(false);
  const file = files.find((candidate) => idOf(candidate) === chosen) ?? files[0];
  const { forget, stopAdding } = importStore.getState();
  const leave = () => {
    if (adding !== null) stopAdding();
    else if (!isLeaving && files.some(isTouched)) setIsLeaving(true);
    else forget();
  };
  const title =
    replaces === null ? t('import.title', { count: files.length }) : t('import.title-replace', { name: replaces.name });
  return (
    <Window
      title={title}
      closeLabel={t('cancel')}
      onClose={leave}
      full
      foot={
        isLeaving ? (
          <LeaveQuestion
            onStay={() => {
              setIsLeaving(false);
            }}
            onLeave={forget}
          />
        ) : (
          <Foot files={files} onCancel={leave} />
        )
      }
    >
      <div className={css['sheet']} data-single={replaces === null ? undefined : true} inert={adding !== null}>
        {replaces === null && <FileList files={files} chosen={chosen} />}
        {file !== undefined && <FileReview key={idOf(file)} file={file} isReplacing={replaces !== null} />}
      </div>
    </Window>
  );
}

/** What is ready, what is under way, what failed; Cancel and Add. */
function Foot({ files, onCancel }: { readonly files: readonly ImportFile[]; readonly onCancel: () => void }) {
  const t = useText();
  const errorText = useErrorText();
  const replaces = useImports((store) => store.replaces);
  const adding = useImports((store) => store.adding);
  const problem = useImports((store) => store.problem);
  const ready = addable(files);
  const included = wanted(files).length;
  const shares = adding === null ? [] : Object.values(adding);
  const done = shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
  return (
    <>
      <div className={css['footText']}>
        {adding !== null ? (
          <ProgressLine label={t('import.adding', { count: shares.length })} done={done === 0 ? null : done} />
        ) : problem !== null ? (
          <p className={css['problem']} role="alert">
            {errorText(problem)}
          </p>
        ) : (
          <p className={css['light']} role="status">
            {included === 0
              ? t('import.none-included')
              : ready.length === 0
                ? t('import.not-ready')
                : t(replaces === null ? 'import.undo-hint' : 'import.replace-hint')}
          </p>
        )}
      </div>
      <TextButton onPress={onCancel}>{t('cancel')}</TextButton>
      <TextButton
        kind="primary"
        isDisabled={adding !== null || ready.length === 0}
        onPress={() => {
          void addImports();
        }}
      >
        {replaces === null ? t('import.add', { count: ready.length || included }) : t('import.replace')}
      </TextButton>
    </>
  );
}

/** Asked only when closing would lose decisions. */
function LeaveQuestion(props: { readonly onStay: () => void; readonly onLeave: () => void }) {
  const t = useText();
  return (
    <>
      <p className={css['footText']} role="alert">
        {t('import.leave-question')}
      </p>
      <TextButton onPress={props.onLeave}>{t('import.leave')}</TextButton>
      <TextButton kind="primary" autoFocus onPress={props.onStay}>
        {t('import.stay')}
      </TextButton>
    </>
  );
}
