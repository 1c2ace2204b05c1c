import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useI18n } from '../i18n/i18n.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { closeIcon } from '../ui/icons.ts';
import styles from './desk-dialog.module.css';

interface DeskDialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  /** asks something that has to be answered */
  role?: 'dialog' | 'alertdialog';
  /** as wide as two columns need */
  isWide?: boolean;
}

/** A dialog of the desk: it takes the focus, keeps it and gives it back; Escape and a press beside it close it. */
export function DeskDialog(props: DeskDialogProps) {
  const { title, isOpen, onClose, children, role = 'dialog', isWide } = props;
  const { t } = useI18n();
  return (
    <ModalOverlay
      className={styles.veil ?? ''}
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className={styles.modal ?? ''} data-wide={isWide || undefined}>
        <Dialog role={role} className={styles.dialog ?? ''}>
          <header className={styles.header}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <IconButton icon={closeIcon} label={t('dialog.close')} onClick={onClose} />
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
