import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';
import { useI18n } from '../i18n/i18n.tsx';
import type { PanelistKey } from '../i18n/panelist.de.ts';
import { ConnectionMark } from '../ui/connection-mark.tsx';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { ThemeSwitch } from '../ui/theme-switch.tsx';
import styles from './podium-header.module.css';
import { PodiumTime } from './podium-time.tsx';

interface PodiumHeaderProps {
  meeting: MeetingView;
  session: SessionView;
  /** of whoever sits here */
  name: string | null;
  onLeave: (() => void) | null;
}

/** Where one is, whether it is live, and the time; stays while the rest moves. */
export function PodiumHeader({ meeting, session, name, onLeave }: PodiumHeaderProps) {
  const { t, text, lang } = useI18n<PanelistKey>();
  return (
    <header className={styles.header}>
      <div className={styles.where}>
        <h1 className={styles.title} lang={lang(session.title)} dir="auto">
          {text(session.title)}
        </h1>
        <div className={styles.details}>
          {name !== null && <bdi className={styles.name}>{name}</bdi>}
          <ConnectionMark />
          <span className={styles.settings}>
            {onLeave && (
              <button type="button" className={styles.leave} onClick={onLeave}>
                {t('choose.again')}
              </button>
            )}
            <LanguageSwitch />
            <ThemeSwitch
              storageKey="miteinander.panelist.theme"
              words={{ light: t('theme.light'), dark: t('theme.dark') }}
            />
          </span>
        </div>
      </div>
      <PodiumTime meeting={meeting} session={session} />
    </header>
  );
}
