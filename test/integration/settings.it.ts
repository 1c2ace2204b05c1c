import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Sent } from '@miteinander/shared/contract';
import { newMeeting } from '../harness/new-meeting.ts';
import { ownServer } from '../harness/own-server.ts';
import { until } from '../harness/until.ts';

type There = Awaited<ReturnType<typeof newMeeting>>;
type Scene = Sent<'stage:show'>['scene'];

/** Everything that can be set differently, each with a meeting of its own. */
const flips: Record<string, (there: There) => Promise<unknown>> = {
  'joining closed': (there) => setsJoining(there, false),
  'joining closed and opened again': async (there) => {
    await setsJoining(there, false);
    await there.moderator.sees('meetings', { joining: false });
    await setsJoining(there, true);
  },
  'session ended': (there) => setsState(there, 'ended'),
  'session set back to planned': (there) => setsState(there, 'planned'),
  'stage of the meeting': (there) => shows(there, there.meeting.id, { kind: 'black' }),
  'stage of the session': (there) => shows(there, there.session, { kind: 'black' }),
  'a poll on the stage': (there) =>
    shows(there, there.session, {
      kind: 'poll',
      session: there.session,
      poll: there.polls[0]!,
      layout: 'total',
    }),
  'announcement published': (there) => publishes(there),
  'announcement withdrawn': async (there) => {
    const { id } = await publishes(there);
    const { revision } = await there.moderator.sees('announcements', { id });
    const input = { announcement: id, expects: revision! };
    await there.moderator.client.expectOk('announcement:withdraw', input);
  },
  'poll created': ({ moderator, session }) =>
    moderator.client.expectOk('poll:create', { session, poll: { ...question, abstain: false } }),
  'poll improvised': ({ moderator, session }) =>
    moderator.client.expectOk('poll:create', { session, poll: question, open: true }),
  'poll edited': ({ moderator, polls }) => moderator.steers('poll:edit', polls[0]!, { change: question }),
  'poll removed': ({ moderator, polls }) => moderator.steers('poll:remove', polls[0]!, {}),
  'poll opened': ({ moderator, polls }) => moderator.opens(polls[0]!),
  'poll extended': async ({ moderator, polls }) => {
    await moderator.opens(polls[0]!);
    await moderator.steers('poll:extend', polls[0]!, { seconds: 600 });
  },
  'poll closing': async ({ moderator, polls }) => {
    await moderator.opens(polls[0]!);
    await moderator.closes(polls[0]!);
  },
  'result revealed': async ({ moderator, polls }) => {
    await moderator.opens(polls[0]!);
    await moderator.closesForGood(polls[0]!);
    await moderator.reveals(polls[0]!);
  },
  'result hidden again': async ({ moderator, polls }) => {
    await moderator.opens(polls[0]!);
    await moderator.closesForGood(polls[0]!);
    await moderator.reveals(polls[0]!);
    await moderator.reveals(polls[0]!, false);
  },
  'poll repeated': async ({ moderator, polls }) => {
    await moderator.opens(polls[0]!);
    await moderator.closesForGood(polls[0]!);
    await moderator.steers('poll:repeat', polls[0]!, {});
  },
  'poll archived': async ({ moderator, polls }) => {
    await moderator.opens(polls[0]!);
    await moderator.closesForGood(polls[0]!);
    const input = moderator.steering<'poll:archive'>(polls[0]!, {});
    await moderator.client.expectOk('poll:archive', input);
  },
  'vote cast and changed': async ({ moderator, hall, polls }) => {
    await moderator.opens(polls[0]!);
    await hall.votes(polls[0]!, 'yes');
    await hall.votes(polls[0]!, 'no');
  },
  'attendance changed': ({ hall }) => hall.client.expectOk('people:change', { attendance: 'remote' }),
  'name and group given': ({ hall }) => hall.client.expectOk('people:change', { name: 'Kim', group: 'amt' }),
};

const question = { type: 'yes-no' as const, question: { de: 'Noch eine Frage?' }, options: [] };

describe('[L3] [L1] whatever is set differently: who was there and who comes new see the same', () => {
  let second: Awaited<ReturnType<typeof ownServer>>;
  beforeAll(async () => {
    // A process that has seen nothing of it yet: what it shows comes from the database alone.
    second = await ownServer();
  });

  test.each(Object.keys(flips))('%s', async (title) => {
    const there = await newMeeting({
      polls: [{ results: 'after-vote' }],
      names: 'optional',
      groups: [{ id: 'amt', text: { de: 'Behörde' } }],
    });
    const residents = [there.moderator.client, there.hall.client, there.display];
    const told = () => residents.reduce((sum, { live }) => sum + live.arrived.length, 0);
    const before = told();
    await flips[title]!(there);

    const fresh = there.meeting.servedBy(second.url);
    const newcomers = [await fresh.desk(), await fresh.phone({}, there.hall.token)].map(
      ({ client }) => client,
    );
    newcomers.push(await fresh.display());
    for (const [index, resident] of residents.entries()) {
      const newcomer = newcomers[index]!.live;
      await until(`${resident.name} shows what is there`, () => {
        return JSON.stringify(resident.live.snapshot()) === JSON.stringify(newcomer.snapshot());
      }).catch(() => expect(resident.live.snapshot()).toEqual(newcomer.snapshot()));
    }
    expect(told()).toBeGreaterThan(before);
  });
});

function setsJoining({ moderator }: There, open: boolean) {
  const expects = moderator.client.views('meetings')[0]!.revision!;
  return moderator.client.expectOk('meeting:set-joining', { open, expects });
}

function setsState({ moderator, session }: There, state: 'planned' | 'ended') {
  const expects = moderator.client.views('sessions').find(({ id }) => id === session)!.revision!;
  return moderator.client.expectOk('session:set-state', { session, state, expects });
}

function shows({ moderator }: There, stage: string, scene: Scene) {
  const expects = moderator.client.views('stages').find(({ id }) => id === stage)!.revision!;
  return moderator.client.expectOk('stage:show', { stage, scene, expects });
}

function publishes({ moderator }: There) {
  return moderator.client.expectOk('announcement:publish', { text: { de: 'Kaffee!' } });
}
