import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import type { CommandName, Sent } from '@miteinander/shared/contract';
import type { Client } from '../harness/client.ts';
import { digest, query } from '../harness/database.ts';
import type { Desk } from '../harness/desk.ts';
import { newMeeting } from '../harness/new-meeting.ts';
import { until } from '../harness/until.ts';

type There = Awaited<ReturnType<typeof newMeeting>>;
/** What a desk did, and the channel in which it shows. */
interface Did {
  command: string;
  channel: string;
}

const question = { type: 'yes-no' as const, question: { de: 'Noch eine Frage?' }, options: [] };
const grace = { streamGraceS: 20 };

/** Everything that has an opposite, each done in a meeting of its own that is prepared first. */
const deeds: Record<
  string,
  { prepare?: (there: There) => Promise<unknown>; act: (there: There) => Promise<Did> }
> = {
  'a scene': { act: (there) => shows(there) },
  'an announcement': {
    act: ({ moderator, meeting }) =>
      does(moderator, meeting.id, 'announcement:publish', { text: { de: 'Kaffee!' } }),
  },
  'an announcement that made another one give way': {
    prepare: ({ moderator, meeting }) => fillsAnnouncements(moderator, meeting.id),
    act: ({ moderator, meeting }) =>
      does(moderator, meeting.id, 'announcement:publish', { text: { de: 'Eine zu viel' } }),
  },
  'a withdrawal': {
    prepare: async ({ moderator }) => {
      const { id } = await moderator.client.expectOk('announcement:publish', { text: { de: 'Kaffee!' } });
      await moderator.sees('announcements', { id });
    },
    act: ({ moderator, meeting }) => {
      const { id, revision } = moderator.client.views('announcements')[0]!;
      return does(moderator, meeting.id, 'announcement:withdraw', { announcement: id, expects: revision! });
    },
  },
  'the end of a session': {
    act: ({ moderator, meeting, session }) => {
      const { revision } = moderator.client.views('sessions').find(({ id }) => id === session)!;
      return does(moderator, meeting.id, 'session:set-state', {
        session,
        state: 'ended',
        expects: revision!,
      });
    },
  },
  'the end of joining': {
    act: ({ moderator, meeting }) => {
      const expects = moderator.client.views('meetings')[0]!.revision!;
      return does(moderator, meeting.id, 'meeting:set-joining', { open: false, expects });
    },
  },
  'joining that was open already': {
    act: ({ moderator, meeting }) => {
      const expects = moderator.client.views('meetings')[0]!.revision!;
      return does(moderator, meeting.id, 'meeting:set-joining', { open: true, expects });
    },
  },
  'a draft': {
    act: ({ moderator, session }) => does(moderator, session, 'poll:create', { session, poll: question }),
  },
  'an improvised poll': {
    act: ({ moderator, session }) =>
      does(moderator, session, 'poll:create', { session, poll: question, open: true }),
  },
  'an edit': {
    act: edits,
  },
  'a removal': { act: (there) => steers(there, 'poll:remove') },
  'an opening': { act: (there) => steers(there, 'poll:open') },
  'an extension': {
    prepare: ({ moderator, polls }) => moderator.opens(polls[0]!),
    act: extendsTime,
  },
  'a closing': {
    prepare: async ({ moderator, hall, polls }) => {
      await moderator.opens(polls[0]!);
      await hall.votes(polls[0]!, 'yes');
    },
    act: (there) => steers(there, 'poll:close'),
  },
  'a reveal': {
    prepare: async ({ moderator, polls }) => {
      await moderator.opens(polls[2]!);
      await moderator.closesForGood(polls[2]!);
    },
    act: ({ moderator, session, polls }) =>
      does(
        moderator,
        session,
        'poll:set-revealed',
        moderator.steering<'poll:set-revealed'>(polls[2]!, { revealed: true }),
      ),
  },
  'a move': {
    act: ({ moderator, session, polls }) =>
      does(moderator, session, 'poll:move', moderator.steering<'poll:move'>(polls[2]!, { after: null })),
  },
};

describe('[V13] what a desk has done it can undo', () => {
  test.each(Object.keys(deeds))('%s', async (title) => {
    const there = await newMeeting({
      polls: [{ durationS: 600 }, {}, {}],
      ...(title === 'a reveal' ? {} : grace),
    });
    const { meeting, moderator, hall } = there;
    await deeds[title]!.prepare?.(there);
    const before = await state(there);
    const { command, channel } = await deeds[title]!.act(there);
    const between = await state(there);
    if (title !== 'joining that was open already') expect(between).not.toEqual(before);

    const reply = await moderator.client.outcome('crew:undo', { command });
    expect(reply).toMatchObject({ ok: true });
    expect(await state(there)).toEqual(before);

    // Everybody who watched is shown the same as somebody who comes now.
    const [desk, phone] = await Promise.all([meeting.desk(2), meeting.phone({}, hall.token)]);
    await moderator.client.reaches(channel, (reply as { revision: number }).revision);
    for (const [old, fresh] of [
      [moderator.client, desk.client],
      [hall.client, phone.client],
    ] as const) {
      await until(`${old.name} shows what is there`, () => isDeepStrictEqual(shownTo(old), shownTo(fresh)));
    }
  });

  test('once, and a repetition is answered as the first time', async () => {
    const there = await newMeeting();
    const { meeting, moderator } = there;
    const { command } = await shows(there);
    const id = randomUUID();
    const first = await moderator.client.outcome('crew:undo', { command }, { id });
    expect(first).toMatchObject({ ok: true, data: { name: 'stage:show' } });
    const after = await digest(meeting.id);

    expect(await moderator.client.outcome('crew:undo', { command }, { id })).toEqual(first);
    await moderator.client.expectRefused('conflict', 'crew:undo', { command });
    expect(await digest(meeting.id)).toEqual(after);
  });

  test('of two who press at the same moment one undoes it', async () => {
    const there = await newMeeting();
    const { command } = await shows(there);
    const replies = await Promise.all(
      [1, 2].map(() => there.moderator.client.outcome('crew:undo', { command })),
    );
    expect(replies.map((reply) => (reply.ok ? 'ok' : reply.error.code)).toSorted()).toEqual([
      'conflict',
      'ok',
    ]);
  });

  test('but nobody what another desk has done, what nobody has done, or what has no opposite', async () => {
    const { meeting, moderator, polls } = await newMeeting();
    const other = await meeting.desk(2);
    const opened = randomUUID();
    const repeated = randomUUID();
    await moderator.steers('poll:open', polls[0]!, {}, { id: opened });
    await moderator.steers('poll:repeat', polls[0]!, {}, { id: repeated });
    const before = await digest(meeting.id);

    await other.client.expectRefused('not-found', 'crew:undo', { command: opened });
    await moderator.client.expectRefused('not-found', 'crew:undo', { command: randomUUID() });
    await moderator.client.expectRefused('forbidden', 'crew:undo', { command: repeated });
    expect(await digest(meeting.id)).toEqual(before);
  });

  test('and not if somebody has changed the same thing since', async () => {
    const there = await newMeeting();
    const { meeting, moderator, session } = there;
    const other = await meeting.desk(2);
    const { command } = await shows(there);
    const { revision } = await other.sees(
      'stages',
      (stage) => stage.id === session && stage.scene.kind === 'black',
    );
    const scene = { kind: 'welcome' as const };
    await other.client.expectOk('stage:show', { stage: session, scene, expects: revision! });
    const before = await digest(meeting.id);

    await moderator.client.expectRefused('conflict', 'crew:undo', { command });
    expect(await digest(meeting.id)).toEqual(before);
  });

  test('one thing after the other, back to the beginning', async () => {
    const there = await newMeeting({ polls: [{ durationS: 600 }, {}, {}] });
    const { moderator, polls } = there;
    const before = await state(there);
    const done: Did[] = [];
    done.push(await shows(there));
    done.push(await shows(there, { kind: 'welcome' }));
    done.push(await edits(there));
    done.push(await moves(there, polls[2]!));
    done.push(await steers(there, 'poll:open'));
    done.push(await extendsTime(there));
    for (const { command } of done.toReversed()) await moderator.undoes(command);
    expect(await state(there)).toEqual(before);
  });

  test('[V5] but not what was done with a poll that has gone on since, also if its move was undone', async () => {
    const there = await newMeeting({ polls: [{}, {}] });
    const { meeting, moderator, session, polls } = there;
    const [poll] = polls as [string];
    const other = await meeting.desk(2);
    const edited = await edits(there);
    const moved = await moves(there, polls[1]!);
    await other.sees('polls', { id: poll, position: 2 });
    await other.opens(poll);
    await moderator.undoes(moved.command);
    expect(await order(session)).toEqual(polls);
    await moderator.client.expectRefused('conflict', 'crew:undo', { command: edited.command });
  });

  test('nor if what was shown before is gone by now', async () => {
    const { meeting, moderator, session, polls } = await newMeeting();
    const scene = { kind: 'poll' as const, session, poll: polls[0]!, layout: 'total' as const };
    const stage = () => moderator.client.views('stages').find(({ id }) => id === session)!;
    const shown = await moderator.client.expectOk('stage:show', {
      stage: session,
      scene,
      expects: stage().revision!,
    });
    const [command, expects] = [randomUUID(), shown.revision!];
    await moderator.client.expectOk(
      'stage:show',
      { stage: session, scene: { kind: 'black' }, expects },
      { id: command },
    );
    await moderator.client.reaches(session, expects + 1);
    await moderator.steers('poll:remove', polls[0]!, {});
    const before = await digest(meeting.id);

    await moderator.client.expectRefused('conflict', 'crew:undo', { command });
    expect(await digest(meeting.id)).toEqual(before);
  });

  test.each(['poll:open', 'poll:create'] as const)(
    '[V1] no vote vanishes: after one, %s cannot be undone',
    async (name) => {
      const { meeting, moderator, hall, session, polls } = await newMeeting();
      const command = randomUUID();
      const { id } =
        name === 'poll:open'
          ? await moderator.steers('poll:open', polls[0]!, {}, { id: command })
          : await moderator.client.expectOk(name, { session, poll: question, open: true }, { id: command });
      await hall.sees('polls', { id });
      await hall.votes(id, 'yes');
      const before = await digest(meeting.id);

      const refused = await moderator.client.expectRefused('conflict', 'crew:undo', { command });
      expect(refused.current).toEqual({ state: 'open' });
      expect(await digest(meeting.id)).toEqual(before);
    },
  );

  test('[V1] a poll that is closing opens again with its votes and its deadline, until it is counted', async () => {
    const { moderator, hall, remote, polls } = await newMeeting({ polls: [{ durationS: 600 }], ...grace });
    const [poll] = polls as [string];
    await moderator.opens(poll);
    const { closesAt } = moderator.poll(poll)!;
    await hall.votes(poll, 'yes');
    const command = randomUUID();
    await moderator.steers('poll:close', poll, {}, { id: command });
    await hall.isRefusedVote('too-late', poll, 'no');
    await remote.votes(poll, 'no');
    await moderator.undoes(command);

    await hall.sees('polls', { id: poll, state: 'open', closesAt, acceptsUntil: null });
    await moderator.sees('results', { id: poll, votes: 2 });
    await hall.client.expectOk('poll:vote', { ...hall.nextVote(poll, 'no') });
  });

  test('a poll that was counted stays closed', async () => {
    const { moderator, polls } = await newMeeting();
    const command = randomUUID();
    await moderator.opens(polls[0]!);
    await moderator.steers('poll:close', polls[0]!, {}, { id: command });
    await moderator.sees('polls', { id: polls[0]!, state: 'closed' });
    const refused = await moderator.client.expectRefused('conflict', 'crew:undo', { command });
    expect(refused.current).toEqual({ state: 'closed' });
  });

  test('a poll comes back to its old place, also if another one stands there now', async () => {
    const { moderator, session, polls } = await newMeeting({ polls: [{}, {}, {}] });
    const command = randomUUID();
    const input = moderator.steering<'poll:remove'>(polls[2]!, {});
    await moderator.client.expectOk('poll:remove', input, { id: command });
    await moderator.seesNo('polls', { id: polls[2]! });
    const { id } = await moderator.client.expectOk('poll:create', { session, poll: question });
    await moderator.sees('polls', { id });
    await moderator.undoes(command);
    await moderator.sees('polls', { id: polls[2]! });
    await moderator.sees('polls', { id, position: 4 });
    expect(await order(session)).toEqual([...polls, id]);
  });

  test('the log tells what was done, by whom, and what can still be undone, the newest first', async () => {
    const there = await newMeeting();
    const { meeting, moderator, hall, polls } = there;
    const other = await meeting.desk(2);
    await hall.client.expectOk('people:change', { attendance: 'remote' });
    const { command: shown } = await shows(there);
    const [published, archived] = [randomUUID(), randomUUID()];
    await other.client.expectOk('announcement:publish', { text: { de: 'Eins' } }, { id: published });
    await moderator.opens(polls[0]!);
    await moderator.closesForGood(polls[0]!);
    await moderator.steers('poll:archive', polls[0]!, {}, { id: archived });
    await moderator.undoes(shown);

    const done = await other.client.expectOk('crew:list-done', { before: null });
    const named = done.map(({ name, by, isUndoable, isUndone }) => [name, by, isUndoable, isUndone]);
    const [me, them] = [moderator.client.hello.id, other.client.hello.id];
    expect(named).toEqual([
      ['crew:undo', me, false, false],
      ['poll:archive', me, false, false],
      ['poll:close', me, true, false],
      ['poll:open', me, true, false],
      ['announcement:publish', them, true, false],
      ['stage:show', me, false, true],
    ]);
    const older = await other.client.expectOk('crew:list-done', { before: done[3]!.at });
    expect(older).toEqual(done.slice(4));
  });

  test('what the log of an older server holds cannot be undone', async () => {
    const there = await newMeeting();
    const { command } = await shows(there);
    await query('UPDATE command_log SET channels = NULL WHERE id = $1', [command]);
    await there.moderator.client.expectRefused('forbidden', 'crew:undo', { command });
    const [done] = await there.moderator.client.expectOk('crew:list-done', { before: null });
    expect(done).toMatchObject({ command, isUndoable: false, isUndone: false });
  });
});

/** Sends a command under an id of its own and waits until the desk sees what came of it. */
async function does<Name extends CommandName>(
  { client }: Desk,
  channel: string,
  name: Name,
  input: Sent<Name>,
): Promise<Did> {
  const command = randomUUID();
  const reply = await client.outcome(name, input, { id: command });
  if (!reply.ok) throw new Error(`${name} was refused: ${reply.error.code}`);
  await client.reaches(channel, reply.revision!);
  return { command, channel };
}

function steers({ moderator, session, polls }: There, name: 'poll:open' | 'poll:close' | 'poll:remove') {
  return does(moderator, session, name, moderator.steering<'poll:open'>(polls[0]!, {}));
}

function edits({ moderator, session, polls }: There): Promise<Did> {
  return does(
    moderator,
    session,
    'poll:edit',
    moderator.steering<'poll:edit'>(polls[0]!, { change: question }),
  );
}

function moves({ moderator, session, polls }: There, after: string): Promise<Did> {
  return does(moderator, session, 'poll:move', moderator.steering<'poll:move'>(polls[0]!, { after }));
}

function extendsTime({ moderator, session, polls }: There): Promise<Did> {
  const input = moderator.steering<'poll:extend'>(polls[0]!, { seconds: 60 });
  return does(moderator, session, 'poll:extend', input);
}

function shows(
  { moderator, session }: There,
  scene: Sent<'stage:show'>['scene'] = { kind: 'black' },
): Promise<Did> {
  const expects = moderator.client.views('stages').find(({ id }) => id === session)!.revision!;
  return does(moderator, session, 'stage:show', { stage: session, scene, expects });
}

/** All that is live, without revisions and without what a poll that was taken back leaves behind. */
async function state({ meeting }: There): Promise<unknown> {
  const tables = ['meeting', 'session', 'stage', 'announcement', 'poll', 'ballot', 'tally'];
  const rows = tables.map(async (table) => {
    const key = table === 'meeting' ? 'id' : 'meeting_id';
    const gone = { announcement: `AND state = 'published'`, poll: `AND state <> 'removed'` }[table] ?? '';
    const found = await query<{ row: Record<string, unknown> }>(
      `SELECT to_jsonb(t) - 'revision' AS row FROM ${table} t WHERE ${key} = $1 ${gone} ORDER BY t::text`,
      [meeting.id],
    );
    return found.map(({ row }) => row).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  });
  return Promise.all(rows);
}

async function order(session: string): Promise<string[]> {
  const rows = await query<{ id: string }>(
    `SELECT id FROM poll WHERE session_id = $1 AND state <> 'removed' ORDER BY position`,
    [session],
  );
  return rows.map(({ id }) => id);
}

const kinds = ['meetings', 'sessions', 'stages', 'announcements', 'polls', 'results'] as const;

function shownTo(client: Client): unknown {
  return kinds.map((kind) => client.views(kind).toSorted((a, b) => (a.id < b.id ? -1 : 1)));
}

/** As many as can stand at the same time, as another process on the same database would publish them. */
async function fillsAnnouncements({ client }: Desk, meeting: string): Promise<void> {
  const [channel] = await query<{ revision: string }>(
    `WITH raised AS (UPDATE channel SET revision = revision + 1 WHERE id = $1 RETURNING revision),
       published AS (INSERT INTO announcement (id, meeting_id, text, at, revision)
         SELECT gen_random_uuid(), $1, '{"de": "Hinweis"}', now() - make_interval(mins => n), raised.revision
         FROM raised, generate_series(1, 20) AS n)
     SELECT revision FROM raised`,
    [meeting],
  );
  await client.reaches(meeting, Number(channel!.revision));
}
