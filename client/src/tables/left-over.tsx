import type { AttendeeView } from '@miteinander/shared/people/people.contract';
import { KeptText } from './kept-text.tsx';
import { UnsentStatements } from './unsent-statements.tsx';
import { useTableDraft } from './use-table-draft.ts';

/** While nobody writes: what I had begun, and what did not get through. */
export function LeftOver({ me, session }: { me: AttendeeView; session: string }) {
  const draft = useTableDraft(me.id);
  return (
    <>
      <UnsentStatements session={session} isScribe={false} draft={draft} />
      {draft.text.trim() !== '' && <KeptText draft={draft} why="over" />}
    </>
  );
}
