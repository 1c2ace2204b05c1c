import type { ReactNode } from 'react';
import { loaded } from '../ui/loaded.tsx';
import type { TabPageProps } from './tab-page-props.ts';
import type { Tab } from './use-tab.ts';

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
