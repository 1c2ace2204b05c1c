import { expect, test } from '@jest/globals';
import { newMeeting } from '../harness/new-meeting.ts';

test('[Q1] what is asked waits, unseen by anybody but its author and the crew, until it is approved', async () => {
  const { meeting, moderator, hall, remote, display } = await newMeeting({});
  const { session } = meeting;
  await Promise.all([hall, remote].map(({ client }) => client.watch(session, 'questions', 'support')));
  const asked = await hall.client.expectOk('question:ask', { session, text: 'Wer entscheidet?' });
  expect(asked).toMatchObject({ state: 'new', isNamed: false, mergedInto: null });
  const waiting = await moderator.sees('questions', { id: asked.id, state: 'new' });
  const steered = await moderator.client.expectOk('question:set-state', {
    session,
    questions: [{ id: asked.id, expects: waiting.revision! }],
    state: 'approved',
  });
  expect(steered).toMatchObject([{ id: asked.id, state: 'approved' }]);
  for (const each of [hall, remote, display])
    await each.sees('questions', { id: asked.id, state: 'approved' });
});
