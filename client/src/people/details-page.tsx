import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import { useState, type FormEvent } from 'react';
import type { AttendeeKey } from '../i18n/attendee.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { meetingDates } from '../meetings/meeting-dates.ts';
import { Button } from '../ui/button.tsx';
import styles from './join.module.css';
import type { PersonDetails } from './person-details.ts';
import { PersonFields } from './person-fields.tsx';
import { PlainPage } from './plain-page.tsx';

interface DetailsPageProps {
  meeting: MeetingView;
  initial: PersonDetails;
  error: string | null;
  isBusy: boolean;
  onJoin: (details: PersonDetails) => void;
}

/** Everything is filled in already; who likes to can join with one tap. */
export function DetailsPage({ meeting, initial, error, isBusy, onJoin }: DetailsPageProps) {
  const { t, text, lang, language } = useI18n<AttendeeKey>();
  const [details, setDetails] = useState(initial);
  const [isNameMissing, setIsNameMissing] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isMissing = meeting.names === 'required' && details.name.trim() === '';
    setIsNameMissing(isMissing);
    if (!isMissing && !isBusy) onJoin(details);
  };

  return (
    <PlainPage step="details" title={text(meeting.title)} titleLang={lang(meeting.title)} meeting={meeting}>
      <p className={styles.when}>
        {[meetingDates(meeting, language), meeting.place].filter(Boolean).join(' · ')}
      </p>
      <form className={styles.form} onSubmit={submit} noValidate>
        <PersonFields meeting={meeting} value={details} onChange={setDetails} isNameMissing={isNameMissing} />
        {error !== null && (
          <p className={styles.error} role="alert">
            {error}
          </p>
        )}
        <Button type="submit" look="strong" wide busy={isBusy}>
          {t('join.button')}
        </Button>
        <p className={styles.privacy}>{t('join.privacy', { n: meeting.retentionDays })}</p>
      </form>
    </PlainPage>
  );
}
