import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { ActionButton } from './action-button.tsx';
import styles from './drafts-aside.module.css';
import type { PollDraftText } from './poll-drafts.ts';

interface DraftsAsideProps {
  drafts: readonly PollDraftText[];
  onTakeBack: (draft: PollDraftText) => void;
}

/** Polls that somebody has begun to type and that made room for another one. The live region is there from the start. */
export function DraftsAside({ drafts, onTakeBack }: DraftsAsideProps) {
  const { t } = useI18n<DeskKey>();
  return (
    <output className={styles.aside}>
      {drafts.map((draft, index) => (
        // They have no other name, and are put in and out at the head alone.
        <span key={drafts.length - index} className={styles.draft}>
          <span className={styles.what}>
            {t('draft.aside')} <bdi className={styles.question}>{firstLine(draft.typed)}</bdi>
          </span>
          <ActionButton onAct={() => onTakeBack(draft)}>{t('draft.takeBack')}</ActionButton>
        </span>
      ))}
    </output>
  );
}

function firstLine(typed: string): string {
  return (
    typed
      .split('\n')
      .map((line) => line.trim())
      .find((line) => line !== '') ?? ''
  );
}
