import type { Output } from '@miteinander/shared/contract';
import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import { useCallback, useEffect, useState } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { ActionButton } from './action-button.tsx';
import styles from './archive-dialog.module.css';
import { DeskDialog } from './desk-dialog.tsx';
import { PollMeta } from './poll-meta.tsx';
import { PollOutcome } from './poll-outcome.tsx';
import type { Steering } from './use-steering.ts';

type Page = Output<'poll:list-archived'>;

/** How many the server gives at a time; fewer means that there are no older ones. */
const pageSize = 20;

interface ArchiveDialogProps {
  session: string;
  meeting: MeetingView | undefined;
  steering: Steering;
  onClose: () => void;
}

/** What was put away, with its frozen results. */
export function ArchiveDialog({ session, meeting, steering, onClose }: ArchiveDialogProps) {
  const { t, text, lang } = useI18n<DeskKey>();
  const { entries, isMore, loadMore } = useArchive(session, steering);
  return (
    <DeskDialog title={t('archive.title')} isOpen onClose={onClose}>
      {entries === null && <p>{t('loading')}</p>}
      {entries?.length === 0 && <p className={styles.none}>{t('archive.none')}</p>}
      <ol className={styles.list}>
        {entries?.map(({ poll, result }) => (
          <li key={poll.id}>
            <details>
              <summary>
                <span lang={lang(poll.question)}>{text(poll.question)}</span>
                <small>
                  <PollMeta poll={poll} result={result} />
                </small>
              </summary>
              <PollOutcome poll={poll} result={result} meeting={meeting} layout="attendance" />
            </details>
          </li>
        ))}
      </ol>
      {isMore && <ActionButton onAct={loadMore}>{t('archive.more')}</ActionButton>}
    </DeskDialog>
  );
}

function useArchive(session: string, { steer }: Steering) {
  const [entries, setEntries] = useState<Page | null>(null);
  const [isMore, setMore] = useState(false);
  const load = useCallback(
    (before: number | null) =>
      steer('poll:list-archived', { session, before }).then((page) => page?.data ?? []),
    [session, steer],
  );
  const add = useCallback((page: Page) => {
    setEntries((known) => [...(known ?? []), ...page]);
    setMore(page.length === pageSize);
  }, []);
  useEffect(() => void load(null).then(add), [load, add]);
  const loadMore = () => void load(entries?.at(-1)?.poll.closedAt ?? null).then(add);
  return { entries, isMore, loadMore };
}
