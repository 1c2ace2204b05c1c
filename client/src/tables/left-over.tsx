import type { AttendeeView } from '@miteinander/shared/people/people.contract';
import { GoneStatement } from './gone-statement.tsx';
import { KeptText } from './kept-text.tsx';
import { UnsentStatements } from './unsent-statements.tsx';
import { useBegunChange } from './use-begun-change.ts';
import { useTableDraft } from './use-table-draft.ts';

/** While nobody writes: what I had begun, and what did not get through. */
export function LeftOver({ me, session }: { me: AttendeeView; session: string }) {
  const draft = useTableDraft(me.id);
  const [edited, setEdited] = useBegunChange(me.id);
  return (
    <>
      <UnsentStatements session={session} table={null} isScribe={false} draft={draft} />
      {edited && <GoneStatement edited={edited} why="over" onDrop={() => setEdited(null)} />}
      {draft.text.trim() !== '' && <KeptText draft={draft} why="over" />}
    </>
  );
}
