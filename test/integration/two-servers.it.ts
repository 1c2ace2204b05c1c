import { expect, test } from '@jest/globals';
import { newMeeting } from '../harness/new-meeting.ts';
import { ownServer } from '../harness/own-server.ts';
import { asks, decides } from '../harness/questions.ts';

test('[L2] what a desk does at another server is told to whom it concerns alone', async () => {
  const { meeting, hall } = await newMeeting();
  const { url } = await ownServer();
  const desk = await meeting.servedBy(url).desk(2);
  const { id } = await asks(hall, 'Wer hört das?');
  await desk.sees('questions', { id });
  await decides(desk, 'question:set-state', [id], { state: 'approved' });
  const own = await hall.sees('asked', { id, state: 'approved' });
  expect(own).toMatchObject({ text: 'Wer hört das?' });
});
