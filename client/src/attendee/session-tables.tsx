import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import { TablesNow, type TablesNowProps } from '../tables/tables-now.tsx';
import { TablePhase } from './table-phase.tsx';

interface SessionTablesProps extends Omit<TablesNowProps, 'phase'> {
  meeting: MeetingView;
}

/** Round tables with the clock that all of them share. */
export function SessionTables({ meeting, me, session }: SessionTablesProps) {
  const phase = <TablePhase session={session.id} timeZone={meeting.timeZone} />;
  return <TablesNow me={me} session={session} phase={phase} />;
}
