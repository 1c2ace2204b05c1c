import { useEffect, useRef } from 'react';
import type { AttendeeKey } from '../i18n/attendee.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useSpeech } from '../ui/live-region.tsx';
import type { BallotState } from './ballot-state.ts';
import styles from './ballot-note.module.css';

interface BallotNoteProps {
  id?: string;
  note: BallotState['note'];
  isOpen: boolean;
}

/** What became of one's own vote, in words that are true. Spoken when it changes. */
export function BallotNote({ id, note, isOpen }: BallotNoteProps) {
  const { t } = useI18n<AttendeeKey>();
  const { announce } = useSpeech();
  const last = useRef(note.kind);
  const words = note.kind === 'none' ? '' : wordsOf(note, t);

  useEffect(() => {
    if (last.current === note.kind) return;
    last.current = note.kind;
    if (words !== '' && note.kind !== 'sending') announce(words);
  }, [note.kind, words, announce]);

  return (
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
}

function wordsOf(note: BallotState['note'], t: ReturnType<typeof useI18n<AttendeeKey>>['t']): string {
  if (note.kind === 'refused') return `${t('ballot.refused')} ${t(`error.${note.code}`)}`;
  return note.kind === 'none' ? '' : t(`ballot.${note.kind}`);
}
