import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { newMeeting } from '../harness/new-meeting.ts';
import { runProgram } from '../harness/program.ts';
import { asks, sets, steeringAll } from '../harness/qa.ts';
import { until } from '../harness/until.ts';

const panelists = [
  { name: 'Forscherin', organisation: 'Verbund', group: 'wissen', attendance: 'remote' as const },
  { name: 'Berater', organisation: null, group: null, attendance: 'hall' as const },
];
const groups = [{ id: 'wissen', text: { de: 'Wissenschaft' } }];
const withPodium = () => newMeeting({ panelists, groups });

describe('[Q20] people on the podium have a link of their own', () => {
  test('it leads to the session, its stage and who sits there', async () => {
    const { meeting, session } = await withPodium();
    const forscherin = await meeting.panelist(1);
    expect(forscherin.hellos.at(-1)).toMatchObject({ role: 'panelist', meeting: meeting.id });
    const me = meeting.created.accesses.find(({ role, serial }) => role === 'panelist' && serial === 1)!;
    expect(forscherin.hellos.at(-1)!.id).toBe(me.id);
    await forscherin.sees('sessions', { id: session });
    await forscherin.sees('stages', { id: session, scene: { kind: 'welcome' } });
    const place = await forscherin.sees('panelists', { access: me.id });
    expect(place).toMatchObject({
      name: 'Forscherin',
      organisation: 'Verbund',
      group: 'wissen',
      position: 1,
    });
    expect(forscherin.views('polls')).not.toContainEqual(expect.objectContaining({ state: 'draft' }));
  });

  test('timers and announcements reach the podium', async () => {
    const { meeting, moderator, session } = await withPodium();
    const berater = await meeting.panelist(2);
    await moderator.client.expectOk('announcement:publish', { text: { de: 'Bitte kurz fassen.' } });
    await moderator.client.expectOk('timer:start', { stage: session, expects: 0, seconds: 60, label: null });
    await berater.sees('announcements', { text: { de: 'Bitte kurz fassen.' } });
    await berater.sees('timers', { id: session });
  });

  test('a new link takes the place of the old one, with all that was given to its owner', async () => {
    const { meeting, moderator, hall } = await withPodium();
    const berater = await meeting.panelist(2);
    const { access } = await moderator.sees('panelists', { name: 'Berater' });
    const { id } = await asks(hall, 'Wer entscheidet?');
    const given = { ...(await steeringAll(moderator, [id])), to: access! };
    await moderator.client.expectOk('question:assign', given);
    const env = { DATABASE_URL: meeting.databaseUrl };
    const listed = await runProgram('links', [meeting.code], env);
    expect(listed.said.match(/Panelist +http\S+\/panel\/\d{6}#\S+ {2}(Forscherin|Berater) \(/g)).toHaveLength(
      2,
    );

    const added = await runProgram('links', [meeting.code, '--add', 'panelist', 'Berater'], env);
    expect(added).toEqual({ code: 0, said: expect.stringContaining(meeting.secret('panelist', 3)) });
    await until('the old link is out', () => !berater.socket.connected);
    const again = await meeting.panelist(3);
    const place = await again.sees('panelists', { name: 'Berater', access: again.hello.id! });
    await moderator.sees('questions', { id, crew: { assignedTo: place.access! } });
    const nobody = await runProgram('links', [meeting.code, '--add', 'panelist', 'Niemand'], env);
    expect(nobody).toEqual({ code: 1, said: expect.stringContaining('Nobody on a podium') });
  });

  test('it steers nothing', async () => {
    const { meeting, moderator, hall, session } = await withPodium();
    const berater = await meeting.panelist(2);
    const { id } = await asks(hall, 'Wer entscheidet?');
    const steering = await steeringAll(moderator, [id]);
    await berater.expectRefused('forbidden', 'question:set-state', { ...steering, state: 'approved' });
    await berater.expectRefused('forbidden', 'question:look', { session, question: id });
  });
});

describe('[Q21] what people on the podium see', () => {
  test('of questions what everybody may read, with the figures, and what is given to them', async () => {
    const { meeting, moderator, hall, remote, session } = await withPodium();
    const forscherin = await meeting.panelist(1);
    const place = await forscherin.sees('panelists', { name: 'Forscherin' });
    const { id } = await asks(hall, 'Was sagt die Forschung?', { panelist: place.id });
    const waiting = await asks(hall, 'Wartewort Geheim?');
    const secret = { session, question: id, text: 'Geheimnotiz' };
    await moderator.client.expectOk('question:note', secret);
    await sets(moderator, id, 'approved');
    await forscherin.sees('questions', { id, panelist: place.id, assignedTo: null });
    await remote.client.expectOk('question:support', { session, question: id, isOn: true, version: 1 });
    await forscherin.sees('supports', { id, n: 1 });
    const to = place.access!;
    await moderator.client.expectOk('question:assign', { ...(await steeringAll(moderator, [id])), to });
    await forscherin.sees('questions', { id, assignedTo: to });
    const bytes = forscherin.bytes.join('');
    expect(bytes).not.toMatch(/Wartewort|Geheimnotiz/);
    expect(bytes).not.toContain(waiting.id);
  });

  test('who sits on the podium is public, which link they have is not', async () => {
    const { meeting, hall, display, moderator } = await withPodium();
    const access = meeting.created.accesses.find(({ role }) => role === 'panelist')!;
    await moderator.sees('panelists', { access: access.id });
    for (const client of [hall.client, display]) {
      await client.sees('panelists', { name: 'Forscherin' });
      expect(client.bytes.join('')).not.toContain(access.id);
    }
  });

  test('a question can be addressed to somebody of its own session only', async () => {
    const { hall, session } = await withPodium();
    const input = { session, text: 'An niemanden?', panelist: randomUUID() };
    await hall.client.expectRefused('not-found', 'question:ask', input);
  });
});
