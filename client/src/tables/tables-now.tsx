import type { AttendeeView } from '@miteinander/shared/people/people.contract';
import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';
import { type ReactNode, useState } from 'react';
import { useThing, useThings, useWatch } from '../live/hooks.tsx';
import { CalledHelp } from './help-part.tsx';
import { HarvestView } from './harvest-view.tsx';
import { LeftOver } from './left-over.tsx';
import { OwnTable } from './own-table.tsx';
import { forgetTableAddress, wantedTable } from './table-address.ts';
import { TableChoice } from './table-choice.tsx';
import styles from './tables-section.module.css';
import { TablesTexts } from './tables-texts.tsx';
import { useRoundNews } from './use-round-news.ts';

export interface TablesNowProps {
  me: AttendeeView;
  session: SessionView;
  /** which phase is on, and until when */
  phase: ReactNode;
}

/** Round tables, while they are on: choosing one, working at it, and what all of them have said. */
export function TablesNow(props: TablesNowProps) {
  return (
    <TablesTexts>
      <section className={styles.section}>
        <Tables {...props} />
      </section>
    </TablesTexts>
  );
}

function Tables({ me, session, phase }: TablesNowProps) {
  const round = useThing(session.id, 'rounds', session.id);
  const seat = useThing(session.id, 'seats', session.id);
  const tables = useThings(session.id, 'tables');
  const [isChanging, setChanging] = useState(() => wantedTable(location.search) !== null);
  const [hasSettled, setSettled] = useState(false);
  useWatch(session.id, seat ? [`table:${seat.table}`] : []);
  const own = tables.find(({ id }) => id === seat?.table);
  const isHarvest = round?.state === 'harvest';
  const isChoosing = !own || (isChanging && own.number !== wantedTable(location.search));
  const change = (isOn: boolean) => {
    forgetTableAddress();
    setChanging(isOn);
    setSettled(!isOn);
  };
  useRoundNews(round?.state);
  const choice = (
    <TableChoice
      session={session.id}
      me={me}
      tables={tables}
      own={own}
      isWorking={round?.state === 'working'}
      onStay={() => change(false)}
      isScribe={seat?.isScribe ?? false}
    />
  );
  if (isHarvest)
    return (
      <>
        {phase}
        {own && <CalledHelp session={session.id} table={own} />}
        <LeftOver me={me} session={session.id} />
        <HarvestView round={round} tables={tables} own={own?.id ?? null} />
      </>
    );
  if (isChoosing)
    return (
      <>
        {phase}
        {choice}
      </>
    );
  return (
    <OwnTable
      key={own.id}
      phase={phase}
      me={me}
      table={own}
      isScribe={seat?.isScribe ?? false}
      session={session.id}
      isWorking={round?.state === 'working'}
      hasSettled={hasSettled}
      onChange={() => change(true)}
    />
  );
}
