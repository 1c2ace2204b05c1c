import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';
import type { AttendeeKey } from '../i18n/attendee.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { SessionChoice } from '../sessions/session-choice.tsx';
import { Dialog } from '../ui/dialog.tsx';

interface SessionSheetProps {
  isOpen: boolean;
  onClose: () => void;
  meeting: MeetingView;
  live: readonly SessionView[];
  session: SessionView | null;
  onChoose: (session: string) => void;
}

/** Moving to another session that is on. */
export function SessionSheet({ isOpen, onClose, meeting, live, session, onChoose }: SessionSheetProps) {
  const { t } = useI18n<AttendeeKey>();
  const choose = (id: string) => {
    onChoose(id);
    onClose();
  };
  return (
    <Dialog title={t('choose.title')} open={isOpen} onClose={onClose}>
      <SessionChoice meeting={meeting} sessions={live} chosen={session?.id ?? null} onChoose={choose} />
    </Dialog>
  );
}
