import { randomUUID } from 'node:crypto';
import type { Desk } from '../harness/desk.ts';
import type { Phone } from '../harness/phone.ts';
import { sits, states, steersRound, tableNo } from '../harness/tables.ts';

/** Everything that is done at round tables, from choosing one to the harvest, beside tables that have said much. */
export async function sitsTogether(phones: readonly Phone[], moderator: Desk): Promise<void> {
  const { client, place } = moderator;
  const { session } = place;
  const { id: at, number } = await laysOneMore(moderator);
  const planned = client
    .views('tables')
    .map(({ id, number: no, places }) => ({ ...tableNo(no), id, places }));
  await moderator.undoes((await steersRound(moderator, 'table:plan', { tables: planned })).command);
  await steersRound(moderator, 'table:set-state', { state: 'choosing' });
  const people = await Promise.all(phones.slice(0, 4).map((phone) => sits(phone, at)));
  await steersRound(moderator, 'table:set-state', { state: 'working' });
  const scribe = people[0]!;
  await scribe.client.expectOk('table:take-notes', { session, isOn: true });
  const [one, two, three] = [
    await states(scribe, 'Zeit'),
    await states(scribe, 'Geld'),
    await states(scribe, 'Mut'),
  ];
  const worded = await scribe.client.expectOk('table:reword', {
    session,
    statement: one.id,
    expects: one.revision!,
    text: 'Mehr Zeit',
  });
  await scribe.client.expectOk('table:move-statement', {
    session,
    statement: three.id,
    expects: three.revision!,
    before: one.id,
  });
  await scribe.client.expectOk('table:take-out', {
    session,
    statement: two.id,
    expects: two.revision!,
    isOut: true,
  });
  await scribe.client.expectOk('table:call-help', { session, isOn: true });
  const command = randomUUID();
  await client.expectOk('table:answer-help', { session, table: at, answer: 'coming' }, { id: command });
  await moderator.undoes(command);
  await client.expectOk('table:answer-help', { session, table: at, answer: 'done' });
  const statement = { session, statement: one.id, expects: worded.revision! };
  const reword = randomUUID();
  await client.expectOk('table:reword', { ...statement, text: 'Genug Zeit' }, { id: reword });
  await moderator.undoes(reword);
  await client.expectOk('table:free-scribe', { session, table: at });
  await people[1]!.client.expectOk('table:leave', { session });
  await Promise.all(people.map((phone) => phone.client.losesConnection()));
  await steersRound(moderator, 'table:set-state', { state: 'harvest' });
  const chosen = {
    statements: [one.id, three.id],
    into: { is: 'new' as const, title: `Vertrauen ${number}` },
  };
  const { data, command: put } = await steersRound(moderator, 'table:cluster', chosen);
  await moderator.undoes(put);
  const { cluster } = (await steersRound(moderator, 'table:cluster', chosen)).data;
  await steersRound(moderator, 'table:change-cluster', {
    cluster: cluster ?? data.cluster!,
    title: 'Zutrauen',
    position: 1,
  });
  await client.expectOk('table:list-statements', { session, after: null });
  await people[2]!.client.expectOk('people:leave', {});
  await steersRound(moderator, 'table:set-state', { state: 'closed' });
}

/** Every day another one, at which nothing was said yet. */
async function laysOneMore(moderator: Desk) {
  const tables = moderator.client.views('tables');
  const kept = tables.map(({ id, number, places }) => ({ ...tableNo(number), id, places }));
  const number = Math.max(0, ...tables.map((table) => table.number)) + 1;
  await steersRound(moderator, 'table:plan', { tables: [...kept, tableNo(number)] });
  return moderator.sees('tables', { number });
}
