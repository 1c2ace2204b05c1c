import { useEffect, useRef } from 'react';
import type { AttendeeKey } from '../i18n/attendee.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Button } from '../ui/button.tsx';
import { useSpeech } from '../ui/live-region.tsx';
import type { BallotState } from './ballot-state.ts';
import styles from './ballot-note.module.css';

interface BallotNoteProps {
  id?: string;
  note: BallotState['note'];
  isOpen: boolean;
  onDismiss: () => void;
}

/** What became of one's own vote, in words that are true. Spoken when it changes. Bad news stays until it was read. */
export function BallotNote({ id, note, isOpen, onDismiss }: BallotNoteProps) {
  const { t } = useI18n<AttendeeKey>();
  const { announce } = useSpeech();
  const last = useRef(note.kind);
  const words = note.kind === 'none' ? '' : wordsOf(note, t);

  useEffect(() => {
    if (last.current === note.kind) return;
    last.current = note.kind;
    if (words !== '' && note.kind !== 'sending') announce(words);
  }, [note.kind, words, announce]);

  const line = (
    <p id={id} tabIndex={-1} className={styles.note} data-kind={note.kind}>
      {note.kind === 'counted' ? (
        <>
          <span className={styles.counted}>
            <span aria-hidden="true">✓ </span>
            {words}
          </span>
          {isOpen && <> · {t('ballot.changeable')}</>}
        </>
      ) : (
        words
      )}
    </p>
  );
  if (!isBadNews(note)) return line;
  return (
    <div className={styles.bad}>
      {line}
      <Button onClick={onDismiss}>{t('ballot.dismiss')}</Button>
    </div>
  );
}

/** The vote did not count, which must not be missed. */
export function isBadNews({ kind }: BallotState['note']): boolean {
  return kind === 'too-late' || kind === 'too-late-change' || kind === 'refused';
}

function wordsOf(note: BallotState['note'], t: ReturnType<typeof useI18n<AttendeeKey>>['t']): string {
  if (note.kind === 'refused') return `${t('ballot.refused')} ${t(`error.${note.code}`)}`;
  return note.kind === 'none' ? '' : t(`ballot.${note.kind}`);
}
