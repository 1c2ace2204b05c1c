import type { Text } from '@miteinander/shared/wire/localized';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import type { FloorKey } from '../i18n/floor.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Button } from '../ui/button.tsx';
import styles from './call-screen.module.css';

/** Another session than the one that the page shows, and the way there. */
export interface Elsewhere {
  title: Text;
  onGo: () => void;
}

interface CallScreenProps {
  /** changes with what is to be done, not with the language */
  step: string;
  title: string;
  number: number;
  /** where, if it is not what the page shows */
  elsewhere: Elsewhere | null;
  onSmall: () => void;
  children: ReactNode;
}

/**
 * The whole screen, dark in every theme, over whatever is open. The focus goes to its heading, so that a key that was
 * meant for something else answers nothing.
 */
export function CallScreen({ step, title, number, elsewhere, onSmall, children }: CallScreenProps) {
  const { t, text, lang } = useI18n<FloorKey>();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const whereId = useId();
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
      aria-describedby={elsewhere ? whereId : undefined}
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
        {elsewhere && (
          <div className={styles.elsewhere}>
            <p id={whereId} lang={lang(elsewhere.title)}>
              {text(elsewhere.title)}
            </p>
            <Button onClick={elsewhere.onGo}>{t('call.go')}</Button>
          </div>
        )}
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
