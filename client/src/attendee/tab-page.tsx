import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { AttendeeView } from '@miteinander/shared/people/people.contract';
import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';
import type { ReactNode } from 'react';
import { loaded } from '../ui/loaded.tsx';
import type { Tab } from './use-tab.ts';

/** What every section gets; it takes what it needs. */
export interface TabPageProps {
  meeting: MeetingView;
  me: AttendeeView;
  /** the whole programme */
  sessions: readonly SessionView[];
  /** the one I am in; null if nothing is on, or I have to choose */
  session: SessionView | null;
}

/** Nothing of this is needed until a vote can be cast, so each section comes when it is opened. */
const pages: Record<Exclude<Tab, 'now'>, (props: TabPageProps) => ReactNode> = {
  questions: loaded(async () => (await import('./questions-page.tsx')).QuestionsPage),
  floor: loaded(async () => (await import('./floor-page.tsx')).FloorPage),
  programme: loaded(async () => (await import('../sessions/programme-page.tsx')).ProgrammePage),
};

export function TabPage({ tab, ...props }: TabPageProps & { tab: Exclude<Tab, 'now'> }) {
  const Page = pages[tab];
  return <Page {...props} />;
}
