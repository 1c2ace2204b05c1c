import { accentFor } from '@miteinander/shared/meetings/accent';
import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { CSSProperties } from 'react';
import styles from './branding.module.css';

/** The colour of the hosts, as a line over the page; nothing where they have none. It means nothing else. */
export function AccentLine({ meeting }: { meeting: MeetingView }) {
  const { accent } = meeting.branding;
  const light = accentFor(accent, 'light')?.accent;
  const dark = accentFor(accent, 'dark')?.accent;
  if (light === undefined) return null;
  return <div className={styles.line} style={{ '--light': light, '--dark': dark } as CSSProperties} />;
}
