import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../../database/database.ts';
import { type CreatedMeeting, createMeeting } from '../../meetings/create-meeting.ts';
import type { MeetingDefinition, PollDefinition } from '../../meetings/meeting-definition.ts';
import { deleteMeeting } from '../../meetings/meeting-list.ts';
import { StartError } from '../../start-error.ts';

/** any number; held as long as a rehearsal runs */
const rehearsalLock = 7_290_413;
const minuteMs = 60_000;

/** The answers of every poll. */
export const options = ['a', 'b', 'c', 'd'];

/** An id of version 8 (RFC 9562): no other meeting has one, so that leftovers can be told for sure. */
export function rehearsalId(): string {
  return randomUUID().replace(/^(.{14})4/, '$18');
}

/**
 * Does this while no other rehearsal runs on the same database, and deletes what an earlier one has left behind:
 * whoever holds the lock knows that every rehearsal's meeting is a leftover. PostgreSQL lets go of it even if
 * this program is killed.
 */
export async function asOnlyRehearsal<Result>(
  database: Database,
  say: (line: string) => void,
  work: () => Promise<Result>,
): Promise<Result> {
  const holder = database.source.createQueryRunner();
  try {
    const [lock] = (await holder.query('SELECT pg_try_advisory_lock($1) AS held', [rehearsalLock])) as {
      held: boolean;
    }[];
    if (!lock?.held) throw new StartError('Another rehearsal is running on this server; wait for its end.');
    const wiped = await wipe(database);
    if (wiped > 0) say('An earlier rehearsal had left its meeting behind; it is deleted now.');
    try {
      return await work();
    } finally {
      await wipe(database);
      await holder.query('SELECT pg_advisory_unlock($1)', [rehearsalLock]).catch(() => undefined);
    }
  } finally {
    await holder.release();
  }
}

/** How many there were. */
async function wipe(database: Database): Promise<number> {
  const found = await database.query<{ id: string }>(
    'SELECT id FROM meeting WHERE uuid_extract_version(id) = 8',
  );
  for (const { id } of found) await deleteSurely(database, id);
  return found.length;
}

/** The server may be in the middle of writing votes of phones that are gone already. */
async function deleteSurely(database: Database, id: string): Promise<void> {
  for (let attempts = 5; ; attempts -= 1) {
    try {
      return await deleteMeeting(database, id);
    } catch (error) {
      if (attempts === 0) throw error;
      await pause(500);
    }
  }
}

export function createRehearsal(database: Database, polls: number): Promise<CreatedMeeting> {
  return createMeeting(database, definition(polls));
}

/**
 * It counts as over from the beginning, so that neither `npm run links` nor `npm run demo` takes it for a real
 * one; and if everything goes wrong, the server itself deletes it within a day [P4].
 */
function definition(polls: number): MeetingDefinition {
  const now = Date.now();
  const today = new Date(now).toISOString().slice(0, 10);
  return {
    id: rehearsalId(),
    title: { en: 'Rehearsal (deletes itself)' },
    welcome: null,
    place: null,
    firstDay: today,
    lastDay: today,
    timeZone: 'UTC',
    languages: ['en'],
    names: 'off',
    groups: [],
    streamGraceS: 0,
    retentionDays: 1,
    endsAt: new Date(now - minuteMs),
    moderators: ['Rehearsal'],
    displays: ['Rehearsal'],
    sessions: [
      {
        format: 'panel',
        title: { en: 'Rehearsal' },
        description: null,
        speakers: null,
        room: null,
        startsAt: new Date(now - minuteMs),
        endsAt: new Date(now + 60 * minuteMs),
        state: 'live',
        streamUrl: null,
        polls: Array.from({ length: polls }, (_, index) => poll(index)),
      },
    ],
  };
}

/** The first shows its result while people vote, which is the most work; the others only once revealed. */
function poll(index: number): PollDefinition {
  return {
    type: 'single',
    question: { en: `Rehearsal ${index + 1}` },
    options: options.map((id) => ({ id, text: { en: `Option ${id.toUpperCase()}` } })),
    min: 1,
    max: 1,
    abstain: true,
    results: index === 0 ? 'live' : 'hidden',
    durationS: null,
  };
}
