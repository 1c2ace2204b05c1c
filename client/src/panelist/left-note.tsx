import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';
import { useState } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import type { PanelistKey } from '../i18n/panelist.de.ts';
import { Button } from '../ui/button.tsx';
import styles from './left-note.module.css';

/** That somebody does not sit on another podium any more, above what they see instead, until they have read it. */
export function LeftNote({ sessions }: { sessions: readonly SessionView[] }) {
  const { t, text } = useI18n<PanelistKey>();
  const [read, setRead] = useState<readonly string[]>([]);
  return sessions
    .filter(({ id }) => !read.includes(id))
    .map(({ id, title }) => (
      <div key={id} className={styles.note}>
        <span>{t('left.note', { title: text(title) })}</span>
        <Button onClick={() => setRead([...read, id])}>{t('left.read')}</Button>
      </div>
    ));
}
