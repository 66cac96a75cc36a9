import type { Workspace } from '../../core/workspace/workspace.ts';
import { AboutDialog } from '../panels/about-dialog.tsx';
import { LandUseDialog } from '../panels/approvals/land-use-dialog.tsx';
import { CommentsDialog } from '../panels/comments/comments-dialog.tsx';
import { ComparisonDialog } from '../panels/comparison/comparison-dialog.tsx';
import { ConnectDialog } from '../panels/connect/connect-dialog.tsx';
import { EvidenceDialog } from '../panels/evidence/evidence-dialog.tsx';
import { ExplainDialog } from '../panels/explain/explain-dialog.tsx';
import { BriefingDialog } from '../panels/hearing/briefing-dialog.tsx';
import { HearingDialog } from '../panels/hearing/hearing-dialog.tsx';
import { ImportDialog } from '../panels/import/import-dialog.tsx';
import { ReplacedDialog } from '../panels/import/replaced-dialog.tsx';
import { MethodDialog } from '../panels/method/method-dialog.tsx';
import { NetworkDialog } from '../panels/network/network-dialog.tsx';
import { RedlineDialog } from '../panels/redline/redline-dialog.tsx';
import { ScaleDialog } from '../panels/curves/scale-dialog.tsx';
import { Palette } from '../panels/palette.tsx';
import { indicatorOf } from '../panels/reading-text.ts';
import { ShortcutsDialog } from '../panels/shortcuts-dialog.tsx';
import { StressDialog } from '../panels/stress/stress-dialog.tsx';
import { SiteForm } from '../panels/site-form/site-form.tsx';
import { WeightsDialog } from '../panels/weights/weights-dialog.tsx';
import { WorkspaceDialog } from '../panels/workspace-dialog.tsx';
import { useDocument, useImports, useView, viewStore } from '../stores/session.ts';
import type { OpenDialog } from '../stores/view-store.ts';
import { DropTarget } from './drop-target.tsx';

/** The one dialog that is open, if any, over the files under review, if any. */
export function Dialogs() {
  const isImporting = useImports(({ files }) => files.length > 0);
  return (
    <>
      {isImporting && <ImportDialog />}
      <OneDialog />
      <DropTarget />
    </>
  );
}

function OneDialog() {
  const dialog = useView((view) => view.dialog);
  if (dialog === null) return null;
  return isOfApp(dialog) ? <AppDialog dialog={dialog} /> : <DialogOfDocument dialog={dialog} />;
}

const OF_APP = ['palette', 'shortcuts', 'about', 'connect', 'network', 'hearing', 'briefing', 'replaced'] as const;
type OfApp = Extract<OpenDialog, { readonly kind: (typeof OF_APP)[number] }>;
type OfDocument = Exclude<OpenDialog, OfApp>;

function isOfApp(dialog: OpenDialog): dialog is OfApp {
  return OF_APP.some((kind) => kind === dialog.kind);
}

function AppDialog({ dialog }: { readonly dialog: OfApp }) {
  switch (dialog.kind) {
    case 'palette':
      return <Palette onClose={close} />;
    case 'shortcuts':
      return <ShortcutsDialog onClose={close} />;
    case 'about':
      return <AboutDialog onClose={close} />;
    case 'connect':
      return <ConnectDialog onClose={close} />;
    case 'network':
      return <NetworkDialog onClose={close} />;
    case 'hearing':
      return <HearingDialog onClose={close} />;
    case 'briefing':
      return <BriefingDialog onClose={close} />;
    case 'replaced':
      return <ReplacedDialog layer={dialog.layer} outcome={dialog.outcome} onClose={close} />;
  }
}

function DialogOfDocument({ dialog }: { readonly dialog: OfDocument }) {
  const document = useDocument();
  if (document === null) return null;
  if (dialog.kind === 'evidence') return <EvidenceDialog document={document} site={dialog.site} onClose={close} />;
  if (dialog.kind === 'comments') return <CommentsDialog document={document} onClose={close} />;
  if (dialog.kind === 'comparison') return <ComparisonDialog fileName={dialog.fileName} onClose={close} />;
  if (dialog.kind === 'redline')
    return <RedlineDialog document={document} fileName={dialog.fileName} redline={dialog.redline} onClose={close} />;
  return <DocumentDialog dialog={dialog} document={document} />;
}

type OfRest = Exclude<OfDocument, { readonly kind: 'comments' | 'comparison' | 'evidence' | 'redline' }>;

function DocumentDialog({ dialog, document }: { readonly dialog: OfRest; readonly document: Workspace }) {
  if (dialog.kind === 'weights') return <WeightsDialog kind={dialog.of} document={document} onClose={close} />;
  if (dialog.kind === 'workspace') return <WorkspaceDialog document={document} onClose={close} />;
  if (dialog.kind === 'explain')
    return <ExplainDialog document={document} site={dialog.site} indicator={dialog.indicator} onClose={close} />;
  if (dialog.kind === 'method') return <MethodDialog document={document} onClose={close} />;
  if (dialog.kind === 'stress') return <StressDialog document={document} onClose={close} />;
  if (dialog.kind === 'scale') {
    const indicator = indicatorOf(dialog.indicator);
    return indicator === undefined ? null : (
      <ScaleDialog key={indicator.id} document={document} indicator={indicator} onClose={close} />
    );
  }
  if (dialog.kind === 'add-site') {
    return <SiteForm document={document} site={null} position={dialog.position} onClose={close} />;
  }
  const site = document.sites.find(({ id }) => id === dialog.site);
  if (site !== undefined && dialog.kind === 'land-use') return <LandUseDialog site={site} onClose={close} />;
  return site === undefined ? null : (
    <SiteForm document={document} site={site} position={site.position} onClose={close} />
  );
}

function close(): void {
  viewStore.setState({ dialog: null });
}
