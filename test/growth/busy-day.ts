import { randomUUID } from 'node:crypto';
import { PollDraft } from '@miteinander/shared/polls/polls.contract';
import { Client } from '../harness/client.ts';
import type { Desk } from '../harness/desk.ts';
import type { TestMeeting } from '../harness/new-meeting.ts';
import { newToken, Phone } from '../harness/phone.ts';
import { advances, asks, configures, decides, steersQuestion } from '../harness/questions.ts';
import { speaks } from './busy-floor.ts';
import { sitsTogether } from './busy-tables.ts';
import { grownToken } from './grown-people.ts';

const question = PollDraft.parse({
  type: 'yes-no',
  question: { de: 'Und nun?' },
  options: [],
  results: 'after-vote',
});

/** Everything that people do in a meeting, in the session in which things have piled up, more than once. */
export async function busyDay(meeting: TestMeeting, day: number): Promise<void> {
  const [grown] = meeting.polls as [string];
  const [moderator, display] = [await meeting.desk(), await meeting.display()];
  const phones = await Promise.all(
    Array.from({ length: 8 }, (_, index) => meeting.phone({ group: index % 2 ? 'a' : null })),
  );
  const known = await Promise.all(
    [1, 2, 3, 4].map((n) =>
      Phone.join(meeting, {}, grownToken(meeting.id, n)).then((phone) => phone.watchesAll()),
    ),
  );
  const { session } = meeting;
  for (const [index, answer] of ['yes', 'no', 'yes'].entries()) {
    const version = 10 * day + index;
    await Promise.all(
      [...phones, ...known].map((phone) =>
        phone.client.expectOk('poll:vote', { session, poll: grown, answer, version }),
      ),
    );
  }
  const poll = (await moderator.client.expectOk('poll:create', { session, poll: question, open: false })).id;
  await moderator.sees('polls', { id: poll });
  await moderator.steers('poll:edit', poll, { change: question });
  await moderator.steers('poll:move', poll, { after: null });
  await phones[0]!.client.expectOk('people:change', { extraTime: true });
  await moderator.opens(poll);
  await moderator.steers('poll:extend', poll, { seconds: 60 });
  for (const phone of phones) {
    await phone.votes(poll, 'yes');
    await phone.client.watch(session, `voted:${poll}`);
  }
  await Promise.all([...phones, ...known].map((phone) => phone.client.losesConnection()));
  await moderator.closesForGood(poll);
  await moderator.reveals(poll);
  const again = (await moderator.steers('poll:repeat', poll, {})).id;
  await moderator.sees('polls', { id: again });
  await moderator.steers('poll:archive', poll, {}).catch(() => undefined);
  await moderator.seesNo('polls', { id: poll });
  await thinksTwice(moderator, again);
  await moderator.steers('poll:remove', again, {});
  await moderator.client.expectOk('poll:list-archived', { session, before: null });
  await display.losesConnection();
  await asksAndModerates(phones, moderator);
  await speaks(meeting, phones, moderator);
  await sitsTogether(phones, moderator);
  await steersDisplays(meeting, moderator);
}

/** Everything that is done with questions, by those who ask and by the desk. */
async function asksAndModerates(phones: readonly Phone[], moderator: Desk): Promise<void> {
  const { session } = moderator.place;
  for (const { client } of phones) await client.watch(session, 'questions', 'support');
  const asked = await Promise.all(phones.map((phone, n) => asks(phone, `Und was ist mit ${n}?`)));
  const ids = asked.map(({ id }) => id);
  const [first, second, third, fourth] = ids as [string, string, string, string];
  const own = { session, question: first };
  await phones[0]!.client.expectOk('question:change', {
    ...own,
    expects: asked[0]!.revision,
    text: 'Anders',
  });
  await phones[1]!.client.expectOk('question:withdraw', { session, question: second });
  // Thousands wait before these; so the desk looks at what it was told of them by their authors.
  const approve = (id: string, expects: number) =>
    moderator.client.expectOk('question:set-state', {
      session,
      questions: [{ id, expects }],
      state: 'approved',
    });
  for (const { id, revision } of asked.slice(2)) await approve(id, revision);
  await moderator.sees('questions', { id: third, state: 'approved' });
  await steersQuestion(moderator, 'question:edit', third, { text: 'Und was ist mit allen?' });
  await steersQuestion(moderator, 'question:pin', third, { isPinned: true });
  await steersQuestion(moderator, 'question:place', third, { place: 'now' });
  await steersQuestion(moderator, 'question:place', fourth, { place: 'next' });
  const { command } = await advances(moderator, third, fourth);
  await moderator.undoes(command);
  await advances(moderator, third, fourth);
  await advances(moderator, fourth, null);
  await decides(moderator, 'question:decline', ids.slice(4, 6), { reason: 'off-topic' });
  const off = await configures(moderator, { slowModeS: 0, order: 'newest' });
  await moderator.undoes(off.command);
  await Promise.all(phones.map(({ client }) => client.losesConnection()));
}

/** A screen is paired, changed and removed again; there is a break; the desks look around. */
async function steersDisplays(meeting: TestMeeting, { client }: Desk): Promise<void> {
  const { id: stage, session, url } = meeting;
  const [poll] = meeting.polls as [string];
  const guest = await meeting.guest();
  const token = newToken();
  const settings = { stage, kind: 'hall', footer: true, theme: 'light', language: null } as const;
  const shown = await guest.expectOk('display:ask-to-pair', { token });
  const { code } = shown as { code: string };
  const { id: display } = await client.expectOk('display:pair', { code, name: 'Saal 2', settings });
  await guest.expectOk('display:ask-to-pair', { token });
  await Client.connect({ name: 'paired', credentials: { as: 'paired', token }, url });
  const ready = await client.sees('displays', { id: display, state: 'ready' });
  const change = { display, expects: ready.revision!, settings: { stage: session } };
  const { revision } = await client.expectOk('display:change', change);
  await client.expectOk('display:remove', { display, expects: revision });

  const before = client.views('timers').find(({ id }) => id === stage)?.revision ?? 0;
  const countdown = { stage, expects: before, seconds: 300, label: { de: 'Pause' } };
  const started = await client.expectOk('timer:start', countdown);
  const longer = { stage, expects: started.revision!, seconds: 30 };
  const moved = await client.expectOk('timer:extend', longer);
  await client.expectOk('timer:stop', { stage, expects: moved.revision! });
  for (const looked of [null, poll])
    await client.expectOk('crew:look', { session, poll: looked, doing: 'looking' });
}

/** Takes back what was done last, more than once. */
async function thinksTwice(moderator: Desk, draft: string): Promise<void> {
  const [moved, opened, removed, published] = [1, 2, 3, 4].map(() => randomUUID()) as [
    string,
    string,
    string,
    string,
  ];
  await moderator.steers('poll:move', draft, { after: null }, { id: moved });
  await moderator.undoes(moved);
  const seesDraft = (state: 'draft' | 'open') => moderator.sees('polls', { id: draft, state });
  await moderator.steers('poll:open', draft, {}, { id: opened });
  await seesDraft('open');
  await moderator.undoes(opened);
  await seesDraft('draft');
  const removal = moderator.steering<'poll:remove'>(draft, {});
  await moderator.client.expectOk('poll:remove', removal, { id: removed });
  await moderator.seesNo('polls', { id: draft });
  await moderator.undoes(removed);
  await seesDraft('draft');
  const text = { de: 'Gleich geht es weiter.' };
  await moderator.client.expectOk('announcement:publish', { text }, { id: published });
  await moderator.undoes(published, moderator.place.id);
  await moderator.client.expectOk('crew:list-done', { before: null });
}
