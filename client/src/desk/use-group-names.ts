import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import { useCallback } from 'react';
import { useI18n } from '../i18n/i18n.tsx';

/** What the meeting calls its groups, in the language of the desk; one that is unknown goes by its id. */
export function useGroupNames(meeting: MeetingView | undefined): (id: string) => string {
  const { text } = useI18n();
  return useCallback(
    (id) => {
      const group = meeting?.groups.find((each) => each.id === id);
      return group ? text(group.text) : id;
    },
    [meeting, text],
  );
}
