import { type ReactNode, useState } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Button } from '../ui/button.tsx';
import styles from './triage-dialog.module.css';

interface AskFirstProps {
  /** what it does, on the button and once more on the one that really does it */
  children: ReactNode;
  question: string;
  onAct: () => void;
  disabled?: boolean;
}

/** Something in a dialog that is asked about where it stands. */
export function AskFirst({ children, question, onAct, disabled }: AskFirstProps) {
  const { t } = useI18n<DeskKey>();
  const [state, setState] = useState<'idle' | 'asking' | 'back'>('idle');
  if (state !== 'asking') {
    return (
      <Button
        disabled={disabled}
        // Whoever thought again is where they were.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={state === 'back'}
        onClick={() => setState('asking')}
      >
        {children}
      </Button>
    );
  }
  return (
    <fieldset aria-label={question} className={styles.asked}>
      <p>{question}</p>
      <div className={styles.answers}>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
        <Button autoFocus onClick={() => setState('back')}>
          {t('draft.cancel')}
        </Button>
        <Button
          look="strong"
          disabled={disabled}
          onClick={() => {
            setState('idle');
            onAct();
          }}
        >
          {children}
        </Button>
      </div>
    </fieldset>
  );
}
