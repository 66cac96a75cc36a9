import { AboutDialog } from '../panels/about-dialog.tsx';
import { ImportDialog } from '../panels/import/import-dialog.tsx';
import { Palette } from '../panels/palette.tsx';
import { ShortcutsDialog } from '../panels/shortcuts-dialog.tsx';
import { SiteForm } from '../panels/site-form/site-form.tsx';
import { useDocument, useView, viewStore } from '../stores/session.ts';

/** The one dialog that is open, if any. */
export function Dialogs() {
  const dialog = useView((view) => view.dialog);
  const document = useDocument();
  const close = () => {
    viewStore.setState({ dialog: null });
  };
  if (dialog === null) return null;
  switch (dialog.kind) {
    case 'palette':
      return <Palette onClose={close} />;
    case 'shortcuts':
      return <ShortcutsDialog onClose={close} />;
    case 'about':
      return <AboutDialog onClose={close} />;
    case 'add-site':
      return document === null ? null : (
        <SiteForm document={document} site={null} position={dialog.position} onClose={close} />
      );
    case 'edit-site': {
      const site = document?.sites.find(({ id }) => id === dialog.site);
      return document === null || site === undefined ? null : (
        <SiteForm document={document} site={site} position={site.position} onClose={close} />
      );
    }
    case 'import':
      return <ImportDialog importId={dialog.importId} review={dialog.review} onClose={close} />;
  }
}
