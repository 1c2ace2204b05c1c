import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { ReactNode } from 'react';
import type { AttendeeKey } from '../i18n/attendee.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { AccentLine } from '../meetings/accent-line.tsx';
import { LegalLinks } from '../meetings/legal-links.tsx';
import { MeetingLogo } from '../meetings/meeting-logo.tsx';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { useStepFocus } from '../ui/use-step-focus.ts';
import styles from './plain-page.module.css';

interface PlainPageProps {
  /** what the page is: when it changes the focus goes to the title */
  step: string;
  title: ReactNode;
  titleLang?: string | undefined;
  /** once it is known which */
  meeting?: MeetingView;
  children: ReactNode;
}

/** A page with one thought, before somebody is in. */
export function PlainPage({ step, title, titleLang, meeting, children }: PlainPageProps) {
  const { t } = useI18n<AttendeeKey>();
  const heading = useStepFocus<HTMLHeadingElement>(step);
  return (
    <>
      {meeting && <AccentLine meeting={meeting} />}
      <div className={styles.page}>
        <header className={styles.header}>
          {meeting?.branding.logo ? (
            <MeetingLogo meeting={meeting} />
          ) : (
            <span className={styles.product}>{t('app.name')}</span>
          )}
          <LanguageSwitch />
        </header>
        <main className={styles.main}>
          <h1 ref={heading} tabIndex={-1} className={styles.title} lang={titleLang}>
            {title}
          </h1>
          {children}
        </main>
        {meeting && (
          <footer className={styles.footer}>
            <LegalLinks branding={meeting.branding} />
          </footer>
        )}
      </div>
    </>
  );
}
