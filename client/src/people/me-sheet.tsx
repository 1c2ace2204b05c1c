import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { AttendeeView } from '@miteinander/shared/people/people.contract';
import type { ErrorCode } from '@miteinander/shared/wire/errors';
import { useState, type FormEvent } from 'react';
import type { AttendeeKey } from '../i18n/attendee.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useConnection } from '../live/hooks.tsx';
import { Button } from '../ui/button.tsx';
import { LegalLinks } from '../meetings/legal-links.tsx';
import { useSpeech } from '../ui/live-region.tsx';
import { Switch } from '../ui/switch.tsx';
import styles from './join.module.css';
import { LeaveMeeting } from './leave-meeting.tsx';
import { detailsToSend, type PersonDetails } from './person-details.ts';
import { PersonFields } from './person-fields.tsx';

interface MeSheetProps {
  meeting: MeetingView;
  me: AttendeeView;
  onDone: () => void;
  onLeft: () => void;
}

/** How I take part, to look at and to change. */
export function MeSheet({ meeting, me, onDone, onLeft }: MeSheetProps) {
  const { t } = useI18n<AttendeeKey>();
  const { toast } = useSpeech();
  const connection = useConnection();
  const [details, setDetails] = useState<PersonDetails>({
    attendance: me.attendance,
    name: me.name ?? '',
    group: me.group ?? '',
  });
  const [extraTime, setExtraTime] = useState(me.extraTime);
  const [error, setError] = useState<ErrorCode | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setIsBusy(true);
    const reply = await connection.send('people:change', {
      ...detailsToSend(details, meeting),
      extraTime,
    });
    setIsBusy(false);
    if (!reply.ok) return setError(reply.error.code);
    toast(t('me.saved'));
    onDone();
  };

  return (
    <>
      <form className={styles.form} onSubmit={(event) => void save(event)} noValidate>
        <PersonFields
          meeting={meeting}
          value={details}
          onChange={setDetails}
          isNameMissing={error === 'name-required'}
        />
        <Switch
          label={t('me.extra-time')}
          hint={t('me.extra-time-what')}
          checked={extraTime}
          onChange={setExtraTime}
        />
        {error !== null && error !== 'name-required' && (
          <p className={styles.error} role="alert">
            {t(`error.${error}`)}
          </p>
        )}
        <Button type="submit" look="strong" wide busy={isBusy}>
          {t('me.save')}
        </Button>
      </form>
      <LeaveMeeting onLeft={onLeft} />
      <LegalLinks branding={meeting.branding} />
    </>
  );
}
