import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import styles from './branding.module.css';

/** The sign of the hosts. It says nothing to those who listen: the title of the meeting stands beside it. */
export function MeetingLogo({ meeting }: { meeting: MeetingView }) {
  const { logo } = meeting.branding;
  return logo === null ? null : <img className={styles.logo} src={logo} alt="" />;
}
