import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import { useThings } from '../live/hooks.tsx';
import { QuestionsTexts } from './questions-texts.tsx';
import { StageQuestions } from './stage-questions.tsx';

/** What is on the stage, beside what else is on now. */
export function StageCard({ meeting, session }: { meeting: MeetingView; session: string }) {
  const panelists = useThings(session, 'panelists');
  return (
    <QuestionsTexts>
      <StageQuestions session={session} groups={meeting.groups} panelists={panelists} />
    </QuestionsTexts>
  );
}
