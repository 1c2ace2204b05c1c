import type { PollView } from '@miteinander/shared/polls/polls.contract';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Button } from '../ui/button.tsx';
import styles from './archive-dialog.module.css';
import { DeskDialog } from './desk-dialog.tsx';

interface ArchivePollDialogProps {
  poll: PollView;
  onArchive: () => void;
  onClose: () => void;
}

/** The one thing that cannot be taken back is asked about: with it, what links the ballots is gone for good. */
export function ArchivePollDialog({ poll, onArchive, onClose }: ArchivePollDialogProps) {
  const { t, text, lang } = useI18n<DeskKey>();
  const archive = () => {
    onClose();
    onArchive();
  };
  return (
    <DeskDialog title={t('archive.ask')} isOpen onClose={onClose} role="alertdialog">
      <p className={styles.question} lang={lang(poll.question)}>
        {text(poll.question)}
      </p>
      <p className={styles.none}>{t('archive.askText')}</p>
      <div className={styles.answers}>
        <Button onClick={onClose}>{t('draft.cancel')}</Button>
        <Button look="strong" onClick={archive}>
          {t('actions.archive')}
        </Button>
      </div>
    </DeskDialog>
  );
}
