import type { AskedView } from '@miteinander/shared/questions/questions.contract';
import { useEffect } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import type { QuestionsKey } from '../i18n/questions.de.ts';
import { useThings } from '../live/hooks.tsx';
import { useOutbox, useOutboxEntries } from '../live/outbox-hooks.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { type Asking, isAmong, notYetAsked } from './ask-state.ts';
import { seenOf } from './asked-news.ts';
import { keepOnDevice, onDevice } from './on-device.ts';
import { OwnQuestion } from './own-question.tsx';
import styles from './questions-section.module.css';
import { UnsentQuestion } from './unsent-question.tsx';

interface OwnQuestionsProps {
  session: string;
  owner: string;
  timeZone: string;
  /** writes one anew that was sent back; not where nothing can be asked */
  onTakeUp?: ((asking: Asking) => void) | undefined;
}

/** One's own questions, newest first; what was looked at is no news any more. */
export function OwnQuestions({ session, owner, timeZone, onTakeUp }: OwnQuestionsProps) {
  const { t } = useI18n<QuestionsKey>();
  const asked = useThings(session, 'asked');
  const unsent = useUnsent(session, asked);
  useEffect(() => {
    const { seen } = onDevice(owner);
    const next = seenOf(asked, seen);
    if (JSON.stringify(next) !== JSON.stringify(seen)) keepOnDevice(owner, { seen: next });
  }, [asked, owner]);
  if (asked.length === 0 && unsent.length === 0)
    return (
      <EmptyState title={t('q.empty-mine')}>
        <p>{t('q.empty-mine-what')}</p>
      </EmptyState>
    );
  return (
    <ul className={styles.own} aria-label={t('q.view.mine')}>
      {unsent.map((entry) => (
        <li key={entry.item.key}>
          <UnsentQuestion entry={entry} timeZone={timeZone} onTakeUp={onTakeUp} />
        </li>
      ))}
      {asked
        .toSorted((a, b) => b.askedAt - a.askedAt)
        .map((each) => (
          <li key={each.id}>
            <OwnQuestion session={session} owner={owner} timeZone={timeZone} asked={each} />
          </li>
        ))}
    </ul>
  );
}

/** What was asked on this device and does not stand among one's own questions; newest first. */
function useUnsent(session: string, asked: readonly AskedView[]) {
  const outbox = useOutbox();
  const entries = useOutboxEntries(`ask:${session}:`);
  useEffect(() => {
    for (const { item, outcome } of entries) {
      if (outcome.state === 'received' && isAmong(item.input as Asking, asked)) outbox.dismiss(item.key);
    }
  }, [outbox, entries, asked]);
  return notYetAsked(entries, asked).toReversed();
}
