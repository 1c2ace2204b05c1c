import type { PanelistView } from '@miteinander/shared/speakers/panelists.contract';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { AskFirst } from './ask-first.tsx';
import { classNames } from '../ui/class-names.ts';
import styles from './podium-seat-dialog.module.css';
import dialogStyles from './triage-dialog.module.css';
import type { DeskModel } from './use-desk-model.ts';

interface LeaveProps {
  model: DeskModel;
  session: string;
  seat: PanelistView;
  onLeft: () => void;
}

/** Takes somebody off the podium, who neither speaks nor is called. */
export function PodiumLeave({ model: { floor, steering }, session, seat, onLeft }: LeaveProps) {
  const { t } = useI18n<DeskKey>();
  const { turn, called } = floor.floor ?? {};
  const isOnFloor = turn?.speaker.panelist === seat.id || called?.panelist === seat.id;
  const remove = async () => {
    const input = { session, panelist: seat.id, expects: seat.revision ?? 0 };
    const done = await steering.steer('podium:remove', input, t('word.did.left', { name: seat.name }));
    if (done) onLeft();
  };
  return (
    <section className={classNames(dialogStyles.section, styles.leave)}>
      {isOnFloor && <p className={dialogStyles.hint}>{t('word.seat.leaveNot', { name: seat.name })}</p>}
      <AskFirst
        question={t('word.seat.leaveAsk', { name: seat.name })}
        disabled={isOnFloor}
        onAct={() => void remove()}
      >
        {t('word.seat.leave')}
      </AskFirst>
    </section>
  );
}
