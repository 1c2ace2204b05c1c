import { useEffect, useEffectEvent, useRef } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import type { PanelistKey } from '../i18n/panelist.de.ts';
import { useStatus } from '../live/hooks.tsx';
import { useOutbox, useOutboxEntries } from '../live/outbox-hooks.tsx';
import { useThingsIn } from '../live/stream-hooks.tsx';
import { Button } from '../ui/button.tsx';
import { useSpeech } from '../ui/live-region.tsx';
import { confirmKey, type OpenNotice, openNotices } from './open-notices.ts';
import styles from './podium-notices.module.css';

interface PodiumNoticesProps {
  session: string;
  me: string;
  access: string;
}

/** What the moderator tells whoever sits here; each stays until it is confirmed with a tap. */
export function PodiumNotices({ session, me, access }: PodiumNoticesProps) {
  const { t } = useI18n<PanelistKey>();
  const notices = useThingsIn(session, `person:${access}`, 'notices');
  const open = openNotices(notices, me, useOutboxEntries('confirm:'));
  useNoticeNews(open);
  if (open.length === 0) return null;
  return (
    <section className={styles.notices} aria-label={t('notices.title')}>
      {open.map((each, index) => (
        <Notice key={each.notice.id} {...each} session={session} isFirst={index === 0} />
      ))}
    </section>
  );
}

interface NoticeProps extends OpenNotice {
  session: string;
  /** the one to be read now */
  isFirst: boolean;
}

function Notice({ notice, isTapped, session, isFirst }: NoticeProps) {
  const { t } = useI18n<PanelistKey>();
  const outbox = useOutbox();
  const status = useStatus();
  const isOnline = status === 'online' || status === 'outdated';
  const confirm = () => outbox.put(confirmKey(notice.id), 'podium:confirm', { session, notice: notice.id });
  return (
    <div className={styles.notice}>
      <div className={styles.words}>
        <p className={styles.from}>{t('notices.from')}</p>
        <p className={styles.text} dir="auto">
          {notice.text}
        </p>
      </div>
      <div className={styles.answer}>
        <Button look={isFirst ? 'strong' : 'quiet'} wide busy={isTapped} onClick={confirm}>
          {t('notices.confirm')}
        </Button>
        {isTapped && (
          <output className={styles.state}>{t(isOnline ? 'signal.sending' : 'signal.waiting')}</output>
        )}
      </div>
    </div>
  );
}

/** Read out when it comes; those that were there when the page was opened as well. */
function useNoticeNews(open: readonly OpenNotice[]): void {
  const { t } = useI18n<PanelistKey>();
  const { announce } = useSpeech();
  const told = useRef(new Set<string>());
  const ids = open.map(({ notice }) => notice.id).join(' ');
  const tell = useEffectEvent((shown: string) => {
    for (const { notice } of open) {
      if (shown.includes(notice.id) && !told.current.has(notice.id))
        announce(t('notices.spoken', { text: notice.text }));
      told.current.add(notice.id);
    }
  });
  useEffect(() => tell(ids), [ids]);
}
