import type { Workspace } from '../../../core/workspace/workspace.ts';
import type { WeightsDialogKind } from '../../stores/view-store.ts';
import { PairwiseDialog } from './pairwise-dialog.tsx';
import { SecondOpinionDialog } from './second-opinion-dialog.tsx';
import { SwingDialog } from './swing-dialog.tsx';
import { WeightSetsDialog } from './weight-sets-dialog.tsx';

/** The dialog about weights that is open. */
export function WeightsDialog(props: {
  readonly kind: WeightsDialogKind;
  readonly document: Workspace;
  readonly onClose: () => void;
}) {
  const { kind, document, onClose } = props;
  switch (kind) {
    case 'pairwise':
      return <PairwiseDialog document={document} onClose={onClose} />;
    case 'swing':
      return <SwingDialog document={document} onClose={onClose} />;
    case 'weight-sets':
      return <WeightSetsDialog document={document} onClose={onClose} />;
    case 'second-opinion':
      return <SecondOpinionDialog document={document} onClose={onClose} />;
  }
}
