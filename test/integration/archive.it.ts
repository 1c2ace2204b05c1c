import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { query } from '../harness/database.ts';
import { newMeeting } from '../harness/new-meeting.ts';
import { ownServer } from '../harness/own-server.ts';
import { until } from '../harness/until.ts';

const groups = [
  { id: 'amt', text: { de: 'Behörde' } },
  { id: 'verein', text: { de: 'Verein' } },
];

describe('what is kept of a vote', () => {
  test('[P1] a ballot holds no person, time or order, and only the salt finds it again', async () => {
    const { moderator, hall, polls } = await newMeeting();
    const [poll] = polls as [string];
    await moderator.opens(poll);
    await hall.votes(poll, 'yes');

    const columns = await query<{ column_name: string }>(
      `SELECT column_name FROM information_schema.columns WHERE table_name = 'ballot' ORDER BY 1`,
    );
    expect(columns.map(({ column_name }) => column_name)).toEqual(
      ['answer', 'attendance', 'group_id', 'meeting_id', 'poll_id', 'version', 'voter'].toSorted(),
    );
    const [ballot] = await query<{ voter: Buffer }>('SELECT voter FROM ballot WHERE poll_id = $1', [poll]);
    const [family] = await query<{ salt: Buffer }>('SELECT salt FROM poll_salt WHERE family_id = $1', [poll]);
    expect(ballot!.voter).toEqual(createHmac('sha256', family!.salt).update(hall.id).digest());
  });

  test("[L3] one's own ballot in a poll goes with the poll, also for somebody who stays", async () => {
    const { moderator, hall, polls } = await newMeeting();
    const [poll] = polls as [string];
    await moderator.opens(poll);
    await hall.votes(poll, 'yes');
    await hall.sees('ballots', { id: poll });
    await moderator.closesForGood(poll);
    await moderator.steers('poll:archive', poll, {});
    await hall.seesNo('ballots', { id: poll });
  });

  test('[P2] archiving forgets attendance, group and salt; the frozen result stays', async () => {
    const { meeting, moderator, hall, remote, polls } = await newMeeting({ groups });
    const [poll] = polls as [string];
    const people = [
      ...(await meeting.phones(6, { group: 'amt' })),
      ...(await meeting.phones(7, { group: 'verein', attendance: 'remote' })),
    ];
    await moderator.opens(poll);
    await Promise.all(people.map((phone) => phone.votes(poll, 'yes')));
    await moderator.closesForGood(poll);
    const shown = await moderator.sees('results', { id: poll, final: true, votes: 13 });
    expect(Object.fromEntries(shown.byGroup!.parts.map(({ key, votes }) => [key, votes]))).toEqual({
      amt: 6,
      verein: 7,
    });

    await moderator.steers('poll:archive', poll, {});

    for (const each of [moderator, hall, remote]) await each.seesNo('polls', { id: poll });
    await hall.seesNo('results', { id: poll });
    await until('the poll is unlinked', () => isUnlinked(poll));
    expect(await query('SELECT 1 FROM poll_salt WHERE family_id = $1', [poll])).toEqual([]);
    expect(await kept(poll)).toEqual([{ attendance: null, group_id: null, n: 13 }]);
    expect(
      await query('SELECT key, attendance, group_id, n FROM tally WHERE poll_id = $1 ORDER BY key', [poll]),
    ).toEqual([
      { key: '', attendance: '', group_id: '', n: 13 },
      { key: 'yes', attendance: '', group_id: '', n: 13 },
    ]);
    const [archived] = await moderator.client.expectOk('poll:list-archived', {
      session: meeting.session,
      before: null,
    });
    expect(archived!.poll).toMatchObject({ id: poll, state: 'archived' });
    expect(archived!.result).toEqual(shown);
    await people[0]!.isRefusedVote('too-late', poll, 'no');
  });

  test('[P2] the salt lasts as long as a round of the family could need it', async () => {
    const { moderator, hall, polls } = await newMeeting({ polls: [{}, {}] });
    const [first, other] = polls as [string, string];
    await moderator.opens(first);
    await hall.votes(first, 'yes');
    await moderator.opens(other);
    await moderator.closesForGood(first);
    const second = (await moderator.steers('poll:repeat', first, {})).id;
    await moderator.steers('poll:archive', first, {});
    await until('the first round is unlinked', () => isUnlinked(first));
    expect(await kept(first)).toEqual([{ attendance: null, group_id: null, n: 1 }]);
    expect(await salts(first)).toBe(1);

    await moderator.opens(second);
    await hall.votes(second, 'no');
    await moderator.closesForGood(second);
    await moderator.steers('poll:archive', second, {});
    await until('the second round is unlinked', () => isUnlinked(second));
    expect(await salts(first)).toBe(0);
    expect(await salts(other)).toBe(1);
  });

  test('[P2] a day after the last round was closed the family is archived by itself', async () => {
    const { moderator, hall, polls } = await newMeeting({ polls: [{}, {}, {}] });
    const [old, recent, waiting] = polls as [string, string, string];
    for (const poll of polls) await moderator.opens(poll);
    await hall.votes(old, 'yes');
    await Promise.all(polls.map((poll) => moderator.closesForGood(poll)));
    await moderator.steers('poll:repeat', waiting, {});
    await query(`UPDATE poll SET closed_at = now() - interval '25 h' WHERE id = ANY ($1)`, [[old, waiting]]);

    await ownServer();

    await until(
      'it is archived and unlinked',
      async () => (await stateOf(old)) === 'archived' && isUnlinked(old),
    );
    await until('its salt is gone', async () => (await salts(old)) === 0);
    expect(await stateOf(recent)).toBe('closed');
    // A prepared later round keeps the family, so that before and after can be compared.
    expect(await stateOf(waiting)).toBe('closed');
    expect(await salts(waiting)).toBe(1);
  });

  test('[P2] a prepared round that never comes keeps no salt beyond the meeting', async () => {
    const { meeting, moderator, hall, polls } = await newMeeting({ polls: [{}, {}] });
    const [forgotten, removed] = polls as [string, string];
    const later: string[] = [];
    for (const poll of polls) {
      await moderator.opens(poll);
      await hall.votes(poll, 'yes');
      await moderator.closesForGood(poll);
      later.push((await moderator.steers('poll:repeat', poll, {})).id);
      await moderator.steers('poll:archive', poll, {});
      await until('it is unlinked', () => isUnlinked(poll));
    }
    await moderator.sees('polls', { id: later[1]! });
    await moderator.steers('poll:remove', later[1]!, {});
    await query(`UPDATE meeting SET ends_at = now() - interval '25 h' WHERE id = $1`, [meeting.id]);

    await ownServer();

    await until('no salt is left', async () => (await salts(forgotten)) + (await salts(removed)) === 0);
  });
});

async function isUnlinked(poll: string): Promise<boolean> {
  const rows = await query(`SELECT 1 FROM poll WHERE id = $1 AND state = 'archived' AND due_at IS NULL`, [
    poll,
  ]);
  return rows.length > 0;
}

async function stateOf(poll: string): Promise<string> {
  const [row] = await query<{ state: string }>('SELECT state FROM poll WHERE id = $1', [poll]);
  return row!.state;
}

async function salts(family: string): Promise<number> {
  return (await query('SELECT 1 FROM poll_salt WHERE family_id = $1', [family])).length;
}

async function kept(poll: string): Promise<unknown[]> {
  return query(
    'SELECT attendance, group_id, count(*)::int AS n FROM ballot WHERE poll_id = $1 GROUP BY 1, 2 ORDER BY 1, 2',
    [poll],
  );
}
