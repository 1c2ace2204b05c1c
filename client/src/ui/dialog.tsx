import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import styles from './dialog.module.css';
import { IconButton } from './icon-button.tsx';
import { closeIcon } from './icons.ts';

export interface DialogProps {
  title: ReactNode;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
  /** at the foot of a narrow screen, in the middle of a wide one; `middle` is always in the middle */
  place?: 'sheet' | 'middle';
}

/**
 * A native modal dialog: focus, Escape and the inert page behind it come from the browser. What is marked with
 * `data-is-first` gets the focus instead of the first button.
 */
export function Dialog({ title, open, onClose, children, place = 'sheet' }: DialogProps) {
  const { t } = useI18n();
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (open && dialog?.open === false) {
      dialog.showModal();
      dialog.querySelector<HTMLElement>('[data-is-first]')?.focus();
    }
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  useEffect(() => {
    // A click outside closes too; whoever has no pointer has Escape and the button.
    const dialog = ref.current;
    const closeOutside = (event: MouseEvent) => event.target === dialog && dialog?.close();
    dialog?.addEventListener('click', closeOutside);
    return () => dialog?.removeEventListener('click', closeOutside);
  }, []);
  return (
    <dialog ref={ref} className={styles.dialog} data-place={place} aria-labelledby={id} onClose={onClose}>
      {open && (
        <div className={styles.content}>
          <header className={styles.header}>
            <h2 id={id}>{title}</h2>
            <IconButton
              icon={closeIcon}
              label={t('dialog.close')}
              className={styles.close}
              onClick={onClose}
            />
          </header>
          {children}
        </div>
      )}
    </dialog>
  );
}
