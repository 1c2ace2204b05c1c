import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';

/** What a person says of themselves; empty texts mean nothing was said. */
export interface PersonDetails {
  attendance: 'hall' | 'remote';
  name: string;
  group: string;
}

/** As the contract wants it: trimmed, and null where nothing was said or is not asked. */
export function detailsToSend(details: PersonDetails, meeting: Pick<MeetingView, 'names' | 'groups'>) {
  const name = details.name.trim();
  const isGroup = meeting.groups.some((group) => group.id === details.group);
  return {
    attendance: details.attendance,
    name: meeting.names === 'off' || name === '' ? null : name,
    group: isGroup ? details.group : null,
  };
}
