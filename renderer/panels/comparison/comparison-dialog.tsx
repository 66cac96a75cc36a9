import { useEffect, useState } from 'react';
import { comparisonJson, type WorkspaceComparison } from '../../../core/comparison/workspace-comparison.ts';
import { useText } from '../../app/use-text.ts';
import { compareNow, stopComparing } from '../../commands/comparison.ts';
import { exportText } from '../../commands/review-files.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import { Window } from '../../ui/window.tsx';
import { ComparisonBody } from './comparison-body.tsx';
import css from './comparison.module.css';
import { useComparisonText } from './use-comparison-text.ts';

/** What differs between a file and the open workspace; it is worked out once, when the window opens. */
export function ComparisonDialog({ fileName, onClose }: { readonly fileName: string; readonly onClose: () => void }) {
  const t = useText();
  const c = useComparisonText();
  const [found, setFound] = useState<WorkspaceComparison | null>(null);
  useEffect(() => {
    let isWanted = true;
    void compareNow().then((comparison) => {
      if (!isWanted) return;
      if (comparison === null) onClose();
      else setFound(comparison);
    });
    return () => {
      isWanted = false;
      stopComparing();
    };
  }, [onClose]);
  return (
    <Window
      title={c('title', { fileName })}
      closeLabel={t('close')}
      onClose={onClose}
      broad
      foot={
        found === null ? (
          <TextButton autoFocus onPress={onClose}>
            {c('cancel')}
          </TextButton>
        ) : (
          <>
            <TextButton
              onPress={() => {
                void exportText('comparison', comparisonJson(found));
              }}
            >
              {c('export')}
            </TextButton>
            <TextButton kind="primary" autoFocus onPress={onClose}>
              {t('close')}
            </TextButton>
          </>
        )
      }
    >
      {found === null ? (
        <div className={css['reading']}>
          <ProgressLine label={c('reading', { fileName })} done={null} />
        </div>
      ) : (
        <ComparisonBody comparison={found} fileName={fileName} />
      )}
    </Window>
  );
}
