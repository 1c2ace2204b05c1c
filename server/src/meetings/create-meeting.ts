import { randomInt, randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { Channel } from '../database/channel.entity.ts';
import type { Database } from '../database/database.ts';
import type { MeetingDefinition, PollDefinition, SessionDefinition } from './meeting-definition.ts';
import { Meeting } from './meeting.entity.ts';

export interface CreatedAccess {
  id: string;
  role: 'moderator' | 'display';
  name: string;
  serial: number;
}

export interface CreatedMeeting {
  id: string;
  code: string;
  accesses: CreatedAccess[];
  /** in the order of the definition */
  sessions: { id: string; polls: string[] }[];
}

/** Everything new is seen by whoever has seen nothing. */
const firstRevision = 1;

/** Writes a whole meeting with its programme, polls and links, or nothing of it. */
export function createMeeting(database: Database, definition: MeetingDefinition): Promise<CreatedMeeting> {
  return database.source.transaction(async (manager) => {
    const id = randomUUID();
    const code = definition.code ?? (await freeCode(manager));
    await manager.insert(Meeting, meetingRow(id, code, definition));
    await insertChannel(manager, id, id, null);
    const sessions: CreatedMeeting['sessions'] = [];
    for (const session of definition.sessions) sessions.push(await insertSession(manager, id, session));
    return { id, code, accesses: await insertAccesses(manager, id, definition), sessions };
  });
}

function meetingRow(id: string, code: string, definition: MeetingDefinition) {
  const { sessions: _sessions, moderators: _moderators, displays: _displays, ...fields } = definition;
  return { ...fields, id, code, revision: String(firstRevision) };
}

async function freeCode(manager: EntityManager): Promise<string> {
  for (;;) {
    const code = String(randomInt(100_000, 1_000_000));
    if (!(await manager.existsBy(Meeting, { code }))) return code;
  }
}

async function insertChannel(manager: EntityManager, id: string, meeting: string, session: string | null) {
  await manager.insert(Channel, {
    id,
    meetingId: meeting,
    sessionId: session,
    revision: String(firstRevision),
  });
  await manager.query('INSERT INTO stage (channel_id, meeting_id, scene, revision) VALUES ($1, $2, $3, $4)', [
    id,
    meeting,
    JSON.stringify({ kind: 'welcome' }),
    firstRevision,
  ]);
}

async function insertSession(manager: EntityManager, meeting: string, session: SessionDefinition) {
  const id = randomUUID();
  const { polls, ...fields } = session;
  await manager.query(
    `INSERT INTO session (id, meeting_id, format, title, description, speakers, room, starts_at, ends_at, state,
       stream_url, revision) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      id,
      meeting,
      fields.format,
      JSON.stringify(fields.title),
      fields.description && JSON.stringify(fields.description),
      fields.speakers && JSON.stringify(fields.speakers),
      fields.room,
      fields.startsAt,
      fields.endsAt,
      fields.state,
      fields.streamUrl,
      firstRevision,
    ],
  );
  await insertChannel(manager, id, meeting, id);
  const ids: string[] = [];
  for (const [position, poll] of polls.entries()) {
    const family = poll.repeats === undefined ? undefined : ids[poll.repeats];
    const round =
      1 +
      polls.slice(0, position).filter((each) => poll.repeats !== undefined && isOfFamily(polls, each, poll))
        .length;
    ids.push(
      await insertPoll(manager, { meeting, session: id, family, round, position: position + 1 }, poll),
    );
  }
  return { id, polls: ids };
}

/** Rounds of one question: the first one and everything that repeats it. */
function isOfFamily(polls: PollDefinition[], each: PollDefinition, poll: PollDefinition): boolean {
  return polls.indexOf(each) === poll.repeats || each.repeats === poll.repeats;
}

async function insertPoll(
  manager: EntityManager,
  at: { meeting: string; session: string; family: string | undefined; round: number; position: number },
  poll: PollDefinition,
): Promise<string> {
  const id = randomUUID();
  const [min, max] = poll.type === 'multiple' ? [poll.min, poll.max] : [1, 1];
  await manager.query(
    `INSERT INTO poll (id, meeting_id, session_id, family_id, round, type, question, options, min, max, abstain,
       results, duration_s, position, revision) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      id,
      at.meeting,
      at.session,
      at.family ?? id,
      at.round,
      poll.type,
      JSON.stringify(poll.question),
      JSON.stringify(poll.options),
      min,
      max,
      poll.abstain,
      poll.results,
      poll.durationS,
      at.position,
      firstRevision,
    ],
  );
  await manager.query(
    'INSERT INTO poll_result (poll_id, meeting_id, session_id, revision) VALUES ($1, $2, $3, $4)',
    [id, at.meeting, at.session, firstRevision],
  );
  return id;
}

async function insertAccesses(manager: EntityManager, meeting: string, definition: MeetingDefinition) {
  const accesses: CreatedAccess[] = [
    ...definition.moderators.map((name, index) => ({
      id: randomUUID(),
      role: 'moderator' as const,
      name,
      serial: index + 1,
    })),
    ...definition.displays.map((name, index) => ({
      id: randomUUID(),
      role: 'display' as const,
      name,
      serial: index + 1,
    })),
  ];
  for (const { id, role, name, serial } of accesses) {
    await manager.query(
      'INSERT INTO access (id, meeting_id, role, serial, name, revision) VALUES ($1, $2, $3, $4, $5, $6)',
      [id, meeting, role, serial, name, firstRevision],
    );
  }
  return accesses;
}
