import { beforeAll, describe, expect, test } from '@jest/globals';
import { screenCodesAt } from '@miteinander/server/display/screen-codes';
import type { Sent } from '@miteinander/shared/contract';
import { environment } from '../harness/environment.ts';
import { newMeeting } from '../harness/new-meeting.ts';
import { ownServer } from '../harness/own-server.ts';
import { newToken } from '../harness/phone.ts';
import { advances, asks, asksPublicly, configures, decides, steersQuestion } from '../harness/questions.ts';
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
  'countdown started': (there) => starts(there, there.meeting.id),
  'countdown of the session': (there) => starts(there, there.session),
  'countdown moved': async (there) => {
    const { revision } = await starts(there, there.session);
    const input = { stage: there.session, expects: revision!, seconds: 30 };
    await there.moderator.client.expectOk('timer:extend', input);
  },
  'countdown stopped': async (there) => {
    const { revision } = await starts(there, there.meeting.id);
    const input = { stage: there.meeting.id, expects: revision! };
    await there.moderator.client.expectOk('timer:stop', input);
  },
  'display changed': async (there) => {
    const { id, revision } = await there.moderator.sees('displays', { name: 'Saal' });
    const settings = {
      stage: there.session,
      kind: 'monitor' as const,
      footer: false,
      theme: 'dark' as const,
      language: 'en',
    };
    const input = { display: id, expects: revision!, name: 'Foyer', settings };
    await there.moderator.client.expectOk('display:change', input);
  },
  'display removed': async (there) => {
    const { id, revision } = await there.moderator.sees('displays', { name: 'Keller' });
    await there.moderator.client.expectOk('display:remove', { display: id, expects: revision! });
  },
  'display that waits for its screen': (there) => pairs(there, newToken()),
  'display paired': async (there) => {
    const token = newToken();
    await pairs(there, token);
    const guest = await there.meeting.guest();
    await guest.expectOk('display:ask-to-pair', { token });
  },
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
  'question asked': ({ hall }) => asks(hall, 'Wer entscheidet?'),
  'question asked and taken back': async ({ hall, session }) => {
    const { id } = await asks(hall, 'Doch nicht');
    await hall.client.expectOk('question:withdraw', { session, question: id });
  },
  'question approved': ({ hall, moderator }) => asksPublicly(hall, moderator, 'Wer entscheidet?'),
  'question declined': async ({ hall, moderator }) => {
    const { id } = await asks(hall, 'Gehört das hierher?');
    await decides(moderator, 'question:decline', [id], { reason: 'off-topic' });
  },
  'question on the stage, edited and pinned': async ({ hall, moderator }) => {
    const id = await asksPublicly(hall, moderator, 'Wer entscheidt?');
    await steersQuestion(moderator, 'question:edit', id, { text: 'Wer entscheidet?' });
    await steersQuestion(moderator, 'question:pin', id, { isPinned: true });
    await steersQuestion(moderator, 'question:place', id, { place: 'now' });
  },
  'question answered': async ({ hall, moderator }) => {
    const id = await asksPublicly(hall, moderator, 'Wer entscheidet?');
    await steersQuestion(moderator, 'question:place', id, { place: 'now' });
    await advances(moderator, id, null);
  },
  'asking closed': ({ moderator }) => configures(moderator, { asking: 'closed' }),
  'moderation switched off': async ({ hall, moderator }) => {
    await asks(hall, 'Wer entscheidet?');
    await configures(moderator, { isModerated: false, slowModeS: 60, order: 'balanced' }, 'approve');
  },
  'labels of questions': ({ moderator }) =>
    configures(moderator, { labels: [{ id: 'pflege', text: { de: 'Pflege' }, colour: 'blue' }] }),
  'somebody on the podium, and somebody who has left it': async ({ moderator, session }) => {
    for (const name of ['Vertretung', 'Berater'])
      await moderator.client.expectOk('podium:add', { session, name, organisation: 'Kreis' });
    const { id, revision } = await moderator.sees('panelists', { name: 'Vertretung' });
    await moderator.client.expectOk('podium:remove', { session, panelist: id, expects: revision! });
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
      displays: ['Saal', 'Keller'],
      groups: [{ id: 'amt', text: { de: 'Behörde' } }],
    });
    await there.hall.client.watch(there.session, 'questions');
    const residents = [there.moderator.client, there.hall.client, there.display];
    const told = () => residents.reduce((sum, { live }) => sum + live.arrived.length, 0);
    const before = told();
    await flips[title]!(there);

    const fresh = there.meeting.servedBy(second.url);
    const newcomers = [await fresh.desk(), await fresh.phone({}, there.hall.token)].map(
      ({ client }) => client,
    );
    await newcomers[1]!.watch(there.session, 'questions');
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

function starts({ moderator }: There, stage: string) {
  const input = { stage, expects: 0, seconds: 300, label: { de: 'Pause' } };
  return moderator.client.expectOk('timer:start', input);
}

/** Types the code that a screen with this token shows. */
function pairs({ moderator, meeting }: There, token: string) {
  const [code] = screenCodesAt(Date.now(), token, environment().appSecret);
  const settings = {
    stage: meeting.id,
    kind: 'overlay' as const,
    footer: false,
    theme: 'dark' as const,
    language: 'de',
  };
  return moderator.client.expectOk('display:pair', { code, name: 'Stream', settings });
}

function publishes({ moderator }: There) {
  return moderator.client.expectOk('announcement:publish', { text: { de: 'Kaffee!' } });
}
