import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from './buttons.tsx';
import css from './window.module.css';

/** A dialog over everything: Esc or a click outside closes it, focus goes back where it was. */
export function Window(props: {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly foot?: ReactNode;
  readonly wide?: boolean;
  /** Takes most of the screen, its body is laid out by what is in it, and a click outside does not close it. */
  readonly full?: boolean;
  /** Like full, but as high as what is in it. */
  readonly broad?: boolean;
}) {
  const { title, closeLabel, onClose, children, foot } = props;
  const hasPanes = props.full === true || props.broad === true;
  return (
    <ModalOverlay
      className={css['scrim'] ?? ''}
      isOpen
      isDismissable={!hasPanes}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className={`${css['window'] ?? ''} ${sizeClass(props)}`}>
        <Dialog className={css['dialog'] ?? ''}>
          <div className={css['head']}>
            <Heading slot="title" level={2} className={css['title'] ?? ''}>
              {title}
            </Heading>
            <IconButton label={closeLabel} onPress={onClose}>
              <X size={16} aria-hidden="true" />
            </IconButton>
          </div>
          {/* Without fields inside, only a focusable body can be scrolled by keyboard. */}
          <div className={css[hasPanes ? 'panes' : 'body']} tabIndex={foot === undefined ? 0 : -1}>
            {children}
          </div>
          {foot !== undefined && <div className={css['foot']}>{foot}</div>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

type Size = { readonly wide?: boolean; readonly full?: boolean; readonly broad?: boolean };

function sizeClass({ wide = false, full = false, broad = false }: Size): string {
  return css[full ? 'full' : broad ? 'broad' : wide ? 'wide' : 'narrow'] ?? '';
}
