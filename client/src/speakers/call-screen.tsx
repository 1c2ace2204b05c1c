import { useEffect, useId, useRef, type ReactNode } from 'react';
import type { FloorKey } from '../i18n/floor.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Button } from '../ui/button.tsx';
import styles from './call-screen.module.css';

interface CallScreenProps {
  /** changes with what is to be done, not with the language */
  step: string;
  title: string;
  number: number;
  onSmall: () => void;
  children: ReactNode;
}

/**
 * The whole screen, dark in every theme, over whatever is open. The focus goes to its heading, so that a key that was
 * meant for something else answers nothing.
 */
export function CallScreen({ step, title, number, onSmall, children }: CallScreenProps) {
  const { t } = useI18n<FloorKey>();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (dialog.current?.open !== false) return;
    dialog.current.showModal();
    dialog.current.querySelector('h2')?.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.screen}
      data-theme="dark"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onSmall();
      }}
    >
      <div className={styles.content}>
        <div className={styles.top}>
          <p className={styles.number}>{t('floor.number', { n: number })}</p>
          <Button look="text" className={styles.small} onClick={onSmall}>
            {t('call.small')}
          </Button>
        </div>
        <Heading key={step} id={id} title={title} />
        {children}
      </div>
    </dialog>
  );
}

/** Another heading is another step, and the focus goes on with it. */
function Heading({ id, title }: { id: string; title: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h2 id={id} ref={heading} tabIndex={-1} className={styles.title}>
      {title}
    </h2>
  );
}
