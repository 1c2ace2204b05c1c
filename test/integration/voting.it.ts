import { describe, expect, test } from '@jest/globals';
import { choice } from '../harness/definition.ts';
import { newMeeting } from '../harness/new-meeting.ts';

describe('voting', () => {
  test('[V1] a vote is answered, counted and shown to the voter on every device', async () => {
    const { meeting, moderator, hall, polls } = await newMeeting({ polls: [{ results: 'live' }] });
    const [poll] = polls as [string];
    const tablet = await meeting.phone({}, hall.token);
    await moderator.opens(poll);

    await hall.sees('polls', { id: poll, state: 'open' });
    expect(await hall.votes(poll, 'yes')).toEqual({ id: poll, answer: 'yes', version: 1 });

    await tablet.sees('ballots', { id: poll, answer: 'yes' });
    await moderator.sees('results', { id: poll, votes: 1 });
  });

  test('[V2] a vote can be changed while the poll is open, and the newest counts', async () => {
    const { meeting, moderator, hall, remote, polls } = await newMeeting({
      polls: [{ ...choice('a', 'b'), results: 'live' }],
    });
    const [poll] = polls as [string];
    const others = await meeting.phones(4);
    await moderator.opens(poll);
    await Promise.all([...others, hall, remote].map((phone) => phone.votes(poll, 'a')));
    await moderator.sees('results', { id: poll, votes: 6, cells: cells({ a: 6, b: 0, abstain: 0 }) });

    await hall.votes(poll, 'b');
    await hall.votes(poll, 'abstain');
    await hall.votes(poll, 'b');
    await remote.votes(poll, 'abstain');

    await moderator.sees('results', { id: poll, votes: 6, cells: cells({ a: 4, b: 1, abstain: 1 }) });
    await hall.sees('ballots', { id: poll, answer: 'b', version: 4 });
    await moderator.closes(poll);
    await moderator.sees('results', {
      id: poll,
      final: true,
      votes: 6,
      cells: cells({ a: 4, b: 1, abstain: 1 }),
    });
  });

  test('[V2] whoever changes their attendance between two votes is counted once, where they are now', async () => {
    const { meeting, moderator, hall, polls } = await newMeeting();
    const [poll] = polls as [string];
    const others = await meeting.phones(9);
    const [mover] = others;
    await moderator.opens(poll);
    await Promise.all(others.map((phone) => phone.votes(poll, 'yes')));
    await moderator.sees('results', { id: poll, votes: 9, turnout: { hall: 5, remote: 0 } });

    await mover!.client.expectOk('people:change', { attendance: 'remote' });
    await mover!.votes(poll, 'no');
    await hall.votes(poll, 'yes');

    await moderator.sees('results', { id: poll, votes: 10, turnout: { hall: 5, remote: 0 } });
  });

  test('[V11] an answer that does not fit the poll is refused, and spellings of the same answer are one', async () => {
    const options = choice('a', 'b', 'c').options!;
    const { moderator, hall, polls } = await newMeeting({
      polls: [{ type: 'multiple', options, min: 1, max: 2 }],
    });
    const [poll] = polls as [string];
    await moderator.opens(poll);

    for (const wrong of ['a', [], ['a', 'a'], ['d'], ['a', 'b', 'c'], ['a', 'abstain']])
      await hall.client.expectRefused('answer-invalid', 'poll:vote', { ...vote(hall, poll), answer: wrong });

    expect(await hall.client.expectOk('poll:vote', { ...vote(hall, poll), answer: ['c', 'a'] })).toEqual({
      id: poll,
      answer: ['a', 'c'],
      version: 1,
    });
    expect(
      await hall.client.expectOk('poll:vote', { ...vote(hall, poll), answer: ['a', 'c'] }),
    ).toMatchObject({
      version: 1,
    });
    await moderator.sees('results', { id: poll, votes: 1 });
  });

  test('[V10] with fewer than five votes nobody sees a result, and with five everybody who may', async () => {
    const { meeting, moderator, hall, display, polls } = await newMeeting({ polls: [{ results: 'live' }] });
    const [poll] = polls as [string];
    const others = await meeting.phones(4);
    await moderator.opens(poll);
    await Promise.all(others.map((phone) => phone.votes(poll, 'yes')));
    const everybody = [moderator, hall, display];
    for (const each of everybody)
      await each.sees('results', { id: poll, votes: 4, cells: null, tooFew: true });

    await hall.votes(poll, 'no');
    const shown = cells({ yes: 4, no: 1, abstain: 0 });
    for (const each of everybody) await each.sees('results', { id: poll, cells: shown, tooFew: false });
  });
});

function vote({ place }: { place: { session: string } }, poll: string) {
  return { session: place.session, poll, version: 1 };
}

function cells(counts: Record<string, number>): [string, number][] {
  return Object.entries(counts);
}
