import { randomUUID } from 'node:crypto';
import { withCheck } from '@miteinander/shared/display/pairing-code';
import type { World } from '@miteinander/shared/wire/world';
import type { Desk } from './desk.ts';
import { emptyMeeting, type TestMeeting } from './new-meeting.ts';
import { newToken, type Phone } from './phone.ts';

/** A meeting in which every example of the contract is allowed, and who is there. */
export interface LivelyMeeting {
  meeting: TestMeeting;
  moderator: Desk;
  hall: Phone;
  /** what the examples point to, as it stands now */
  world: () => World;
}

const kinds = ['draft', 'open', 'closed', 'removable'] as const;
/** One desk and one display for each kind of trial: limits belong to a person. */
const many = ['eins', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht'];

/** One poll in every interesting state, an announcement, and a phone. */
export async function livelyMeeting(): Promise<LivelyMeeting> {
  const meeting = await emptyMeeting({
    polls: kinds.map((kind) => ({ question: { de: `Diese Frage ist ${kind}` } })),
    moderators: many,
    displays: many,
    moreSessions: 1,
  });
  const [moderator, hall] = await Promise.all([meeting.desk(), meeting.phone()]);
  const [, open, closed] = meeting.polls as [string, string, string, string];
  const text = { de: 'Hallo' };
  const undoable = randomUUID();
  const announcement = await moderator.client.expectOk('announcement:publish', { text }, { id: undoable });
  await moderator.sees('announcements', { id: announcement.id });
  await moderator.opens(open);
  await moderator.opens(closed);
  await moderator.closesForGood(closed);
  return { meeting, moderator, hall, world: () => ({ ...worldOf(meeting, moderator, hall), undoable }) };
}

function worldOf(meeting: TestMeeting, { client }: Desk, hall: Phone): Omit<World, 'undoable'> {
  const revisionOf = (kind: 'meetings' | 'sessions' | 'stages' | 'announcements' | 'polls', id: string) =>
    client.views(kind).find((view) => view.id === id)?.revision ?? 0;
  const polls = kinds.map((kind, index) => {
    const id = meeting.polls[index]!;
    return [kind, { id, revision: revisionOf('polls', id) }] as const;
  });
  const announcement = client.views('announcements')[0]?.id ?? '';
  return {
    code: meeting.code,
    meeting: meeting.id,
    meetingRevision: revisionOf('meetings', meeting.id),
    session: meeting.session,
    sessionRevision: revisionOf('sessions', meeting.session),
    stageRevision: revisionOf('stages', meeting.id),
    timerRevision: 0,
    display: { id: meeting.id, revision: 0 },
    pairingToken: newToken(),
    pairingCode: withCheck('22222'),
    announcement: { id: announcement, revision: revisionOf('announcements', announcement) },
    polls: Object.fromEntries(polls) as World['polls'],
    option: 'yes',
    attendee: hall.id,
    token: newToken(),
  };
}
