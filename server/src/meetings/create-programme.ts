import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { Channel } from '../database/channel.entity.ts';
import { floorDefaults } from './floor-defaults.ts';
import type {
  FloorDefinition,
  PollDefinition,
  QaDefinition,
  SessionDefinition,
} from './meeting-definition.ts';

/** Everything new is seen by whoever has seen nothing. */
export const firstRevision = '1';

/** A channel and its stage, which welcomes people until something else is shown. */
export async function insertChannel(
  manager: EntityManager,
  { id, meeting, session }: { id: string; meeting: string; session: string | null },
): Promise<void> {
  await manager.insert(Channel, { id, meetingId: meeting, sessionId: session, revision: firstRevision });
  await manager.query('INSERT INTO stage (channel_id, meeting_id, scene, revision) VALUES ($1, $2, $3, $4)', [
    id,
    meeting,
    JSON.stringify({ kind: 'welcome' }),
    firstRevision,
  ]);
}

/** Sessions and polls belong to other features, so they are written by their columns. */
export async function insertSession(manager: EntityManager, meeting: string, session: SessionDefinition) {
  const id = randomUUID();
  await manager.query(
    `INSERT INTO session (id, meeting_id, format, title, description, speakers, room, starts_at, ends_at, state,
       stream_url, revision) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      id,
      meeting,
      session.format,
      JSON.stringify(session.title),
      session.description && JSON.stringify(session.description),
      session.speakers && JSON.stringify(session.speakers),
      session.room,
      session.startsAt,
      session.endsAt,
      session.state,
      session.streamUrl,
      firstRevision,
    ],
  );
  await insertChannel(manager, { id, meeting, session: id });
  await insertQa(manager, { meeting, session: id }, session.questions ?? {});
  await insertFloor(manager, { meeting, session: id }, session.floor ?? {});
  const phases = (session.phases ?? []).map((phase) => ({ id: randomUUID(), ...phase }));
  await manager.query('INSERT INTO plan (session_id, meeting_id, phases, revision) VALUES ($1, $2, $3, $4)', [
    id,
    meeting,
    JSON.stringify(phases),
    firstRevision,
  ]);
  await manager.query('INSERT INTO table_round (session_id, meeting_id, revision) VALUES ($1, $2, $3)', [
    id,
    meeting,
    firstRevision,
  ]);
  const polls = rounds(session.polls);
  for (const poll of polls) await insertPoll(manager, { meeting, session: id }, poll);
  return { id, polls: polls.map((poll) => poll.id) };
}

async function insertQa(
  manager: EntityManager,
  { meeting, session }: { meeting: string; session: string },
  { asking, isModerated, slowModeS, toPanelists, order, labels }: QaDefinition,
): Promise<void> {
  await manager.query(
    `INSERT INTO qa (session_id, meeting_id, asking, is_moderated, slow_mode_s, to_panelists, list_order, labels,
       revision, stamp) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)`,
    [
      session,
      meeting,
      asking ?? 'open',
      isModerated ?? true,
      slowModeS ?? 0,
      toPanelists ?? true,
      order ?? 'support',
      JSON.stringify(labels ?? []),
      firstRevision,
    ],
  );
}

async function insertFloor(
  manager: EntityManager,
  { meeting, session }: { meeting: string; session: string },
  floor: FloorDefinition,
): Promise<void> {
  const { list, isAirtimeShown } = { ...floorDefaults, ...floor };
  const rules = { ...floorDefaults.rules, ...floor.rules };
  const limits = { ...floorDefaults.limits, ...floor.limits };
  const voices = { ...floorDefaults.voices, ...floor.voices };
  await manager.query(
    `INSERT INTO floor (session_id, meeting_id, list, rules, limits, voices, is_airtime_shown, revision, stamp)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8)`,
    [
      session,
      meeting,
      list,
      JSON.stringify(rules),
      JSON.stringify(limits),
      JSON.stringify(voices),
      isAirtimeShown,
      firstRevision,
    ],
  );
}

interface NewPoll extends PollDefinition {
  id: string;
  family: string;
  round: number;
  position: number;
}

/** Gives each poll its family and its round in it, whichever earlier round it says it repeats. */
function rounds(polls: readonly PollDefinition[]): NewPoll[] {
  const known: NewPoll[] = [];
  for (const poll of polls) {
    const id = randomUUID();
    const family = poll.repeats === undefined ? id : (known[poll.repeats]?.family ?? id);
    const round = 1 + known.filter((each) => each.family === family).length;
    known.push({ ...poll, id, family, round, position: known.length + 1 });
  }
  return known;
}

async function insertPoll(
  manager: EntityManager,
  { meeting, session }: { meeting: string; session: string },
  poll: NewPoll,
): Promise<void> {
  const [min, max] = poll.type === 'multiple' ? [poll.min, poll.max] : [1, 1];
  await manager.query(
    `INSERT INTO poll (id, meeting_id, session_id, family_id, round, type, question, options, min, max, abstain,
       results, duration_s, position, revision) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      poll.id,
      meeting,
      session,
      poll.family,
      poll.round,
      poll.type,
      JSON.stringify(poll.question),
      JSON.stringify(poll.options),
      min,
      max,
      poll.abstain,
      poll.results,
      poll.durationS,
      poll.position,
      firstRevision,
    ],
  );
  await manager.query(
    'INSERT INTO poll_result (poll_id, meeting_id, session_id, revision) VALUES ($1, $2, $3, $4)',
    [poll.id, meeting, session, firstRevision],
  );
}
