import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { recounted } from '@miteinander/server/questions/support-recount';
import { query } from '../harness/database.ts';
import { newMeeting } from '../harness/new-meeting.ts';
import type { Desk } from '../harness/desk.ts';
import { asks, asksFor, asksPublicly, decides, merges, unmerges } from '../harness/questions.ts';
import type { Phone } from '../harness/phone.ts';

const peopleCount = 1000;
const actsEach = 4;

async function opened() {
  const there = await newMeeting({ moderators: ['eins', 'zwei'] });
  const { session } = there.meeting;
  await Promise.all(
    [there.hall, there.remote].map(({ client }) => client.watch(session, 'questions', 'support')),
  );
  return { ...there, session };
}

function supports({ client, place }: Phone, question: string, [isOn, version]: [boolean, number]) {
  return client.expectOk('question:support', { session: place.session, question, isOn, version });
}

describe('[Q11] support', () => {
  test('is seen by everybody who has the list open, and by each as their own', async () => {
    const { hall, remote, moderator, display } = await opened();
    const id = await asksFor(moderator, 'Wer entscheidet über den Antrag?');
    await hall.sees('questions', { id });
    expect(await supports(hall, id, [true, 1])).toEqual({ id, isOn: true, version: 1 });
    await supports(remote, id, [true, 1]);
    for (const each of [hall, remote, moderator, display]) await each.sees('supports', { id, n: 2 });
    await hall.sees('supported', { id, isOn: true, version: 1 });
    await supports(hall, id, [false, 2]);
    for (const each of [hall, remote, moderator, display]) await each.sees('supports', { id, n: 1 });
    await hall.sees('supported', { id, isOn: false, version: 2 });
    await remote.sees('supported', { id, isOn: true });
  });

  test('of what nobody may read is answered as if there were nothing; of what is answered it is too late', async () => {
    const { hall, remote, moderator, session } = await opened();
    const asked = await asks(remote, 'Noch nicht öffentlich?');
    const support = { session, question: asked.id, isOn: true, version: 1 };
    await hall.client.expectRefused('not-found', 'question:support', support);
    await decides(moderator, 'question:set-state', [asked.id], { state: 'approved' });
    await supports(hall, asked.id, [true, 1]);
    await decides(moderator, 'question:set-state', [asked.id], { state: 'answered' });
    expect(await supports(hall, asked.id, [true, 1])).toEqual({ id: asked.id, isOn: true, version: 1 });
    await hall.client.expectRefused('too-late', 'question:support', { ...support, isOn: false, version: 2 });
    await remote.client.expectRefused('too-late', 'question:support', support);
  });
});

describe('[Q12] taking questions together', () => {
  test('counts each person once, tells everybody, and can be undone and taken apart exactly', async () => {
    const { hall, remote, moderator, display, session } = await opened();
    const a = await asksFor(moderator, 'Wann beginnt der Umbau?');
    const b = await asksPublicly(hall, moderator, 'Wann wird umgebaut?');
    await supports(hall, a, [true, 1]);
    await supports(hall, b, [true, 1]);
    await supports(remote, b, [true, 1]);
    await hall.sees('supports', { id: b, n: 2 });

    const { command } = await merges(moderator, [b], a);
    for (const each of [hall, remote, display]) {
      await each.sees('supports', { id: a, n: 2 });
      await each.seesNo('questions', { id: b });
      await each.seesNo('supports', { id: b });
    }
    await hall.sees('questions', { id: a, wordings: 2 });
    await hall.sees('asked', (view) => view.id === b && view.mergedInto?.id === a);
    await remote.sees('supported', { id: a, isOn: true });
    await remote.seesNo('supported', { id: b });
    await hall.sees('qa', (view) => view.counts.merged === 1 && view.counts.shown === 1);
    const looked = await moderator.client.expectOk('question:look', { session, question: a });
    expect(looked).toMatchObject({ n: 2, wordings: [{ id: b, n: 2 }] });

    await moderator.undoes(command);
    await hall.sees('questions', { id: b, wordings: 1 });
    await hall.sees('supports', { id: a, n: 1 });
    await hall.sees('supports', { id: b, n: 2 });
    await remote.seesNo('supported', { id: a });

    await merges(moderator, [b], a);
    await unmerges(moderator, b);
    await hall.sees('supports', { id: a, n: 1 });
    await hall.sees('supports', { id: b, n: 2 });
    await hall.sees('qa', (view) => view.counts.merged === 0 && view.counts.shown === 2);
  });

  test('support that comes late for a merged question counts, and is taken back from all of it', async () => {
    const { hall, remote, moderator } = await opened();
    const [a, b] = [await asksFor(moderator, 'Erste?'), await asksFor(moderator, 'Zweite?')];
    await supports(hall, b, [true, 1]);
    await merges(moderator, [b], a);
    await supports(remote, b, [true, 1]);
    await hall.sees('supports', { id: a, n: 2 });
    await hall.sees('supported', { id: a, isOn: true });
    expect(await supports(hall, a, [false, 2])).toEqual({ id: a, isOn: false, version: 2 });
    await hall.sees('supports', { id: a, n: 1 });
  });
});

interface Acknowledged {
  revision: number;
  apply: (model: Model) => void;
}

/** What the acknowledgements say, one after the other in the order of the revisions. */
class Model {
  readonly into = new Map<string, string>();
  readonly given = new Map<string, Set<string>>();

  rootOf(id: string): string {
    const up = this.into.get(id);
    return up === undefined ? id : this.rootOf(up);
  }

  set(question: string, person: string, isOn: boolean): void {
    const of = (id: string) => this.given.get(id) ?? this.given.set(id, new Set()).get(id)!;
    if (isOn) return void of(question).add(person);
    const root = this.rootOf(question);
    for (const [id, people] of this.given) if (this.rootOf(id) === root) people.delete(person);
  }

  figures(ids: readonly string[]): Record<string, number> {
    const people = (root: string) =>
      new Set(ids.filter((id) => this.rootOf(id) === root).flatMap((id) => [...(this.given.get(id) ?? [])]));
    return Object.fromEntries(ids.map((id) => [id, people(id).size]));
  }
}

test('[Q11] [Q12] a thousand people support and take back while questions are merged: nothing is lost or doubled', async () => {
  const { meeting, moderator, hall, session } = await opened();
  const desks = [moderator, await meeting.desk(2)];
  const ids = (
    await Promise.all(
      desks.map(async (desk, of) => {
        const own: string[] = [];
        for (let n = 0; n < 10; n += 1) own.push(await asksFor(desk, `Frage ${of * 10 + n}?`));
        return own;
      }),
    )
  ).flat();
  const people = await meeting.phones(peopleCount);
  const acknowledged: Acknowledged[] = [];

  let isOver = false;
  const merging = moves(desks[0]!, ids, () => isOver);
  await Promise.all(people.map(async (phone) => acknowledged.push(...(await acts(phone, ids)))));
  isOver = true;
  acknowledged.push(...(await merging));

  const model = new Model();
  for (const { apply } of acknowledged.toSorted((left, right) => left.revision - right.revision))
    apply(model);
  const figures = model.figures(ids);
  expect(model.into.size).toBeGreaterThan(0);
  expect(Object.values(figures).reduce((sum, n) => sum + n, 0)).toBeGreaterThan(peopleCount);

  expect(await storedFigures(session)).toEqual(figures);
  expect(Object.fromEntries(await recount(session))).toEqual(figures);
  const shown = Object.entries(figures).filter(([id]) => !model.into.has(id));
  for (const [id, n] of shown) await hall.sees('supports', { id, n });

  // Apart again everybody's support is where it was given.
  while (model.into.size > 0) {
    const [id] = model.into.keys();
    await unmergesPatiently(desks[model.into.size % 2]!, id!);
    model.into.delete(id!);
  }
  expect(await storedFigures(session)).toEqual(model.figures(ids));
});

/** Gives and takes back at random; everything arrives twice, and some of it at the same time. */
async function acts(
  { client, place: { session }, id: person }: Phone,
  ids: readonly string[],
): Promise<Acknowledged[]> {
  const acknowledged: Acknowledged[] = [];
  const on = new Set<string>();
  for (let version = 1; version <= actsEach; version += 1) {
    const again = [...on][0];
    const question = again && Math.random() < 0.4 ? again : ids[Math.floor(Math.random() * ids.length)]!;
    const isOn = !on.has(question);
    if (isOn) on.add(question);
    else on.delete(question);
    const message = {
      id: randomUUID(),
      name: 'question:support',
      input: { session, question, isOn, version },
    };
    const replies = await Promise.all([client.sendPatiently(message), client.sendPatiently(message)]);
    const revisions = replies.map((reply) => {
      if (!reply.ok) throw new Error(JSON.stringify(reply.error));
      return reply.revision ?? Infinity;
    });
    acknowledged.push({
      revision: Math.min(...revisions),
      apply: (model) => model.set(question, person, isOn),
    });
  }
  return acknowledged;
}

/** Takes together and apart at random until it is told to end; what is refused was not done. */
async function moves(desk: Desk, ids: readonly string[], isOver: () => boolean): Promise<Acknowledged[]> {
  const { client, place } = desk;
  const { session } = place;
  const acknowledged: Acknowledged[] = [];
  const isMerged = new Set<string>();
  while (!isOver()) {
    const [from, into] = [any(ids), any(ids)];
    const reply = isMerged.has(from)
      ? await client.outcome('question:unmerge', { session, question: from, expects: await revisionOf(from) })
      : await client.outcome('question:merge', {
          session,
          questions: [{ id: from, expects: await revisionOf(from) }],
          into: { id: into, expects: await revisionOf(into) },
        });
    if (!reply.ok) {
      if (reply.error.kind === 'retry')
        await new Promise((resolve) => setTimeout(resolve, reply.error.retryAfterMs));
      continue;
    }
    const wasMerged = isMerged.has(from);
    if (wasMerged) isMerged.delete(from);
    else isMerged.add(from);
    acknowledged.push({
      revision: reply.data.revision,
      apply: (model) => void (wasMerged ? model.into.delete(from) : model.into.set(from, into)),
    });
  }
  return acknowledged;
}

/** Faster than a desk may. */
async function unmergesPatiently(desk: Desk, question: string): Promise<void> {
  const input = { session: desk.place.session, question, expects: await revisionOf(question) };
  const reply = await desk.client.sendPatiently({ id: randomUUID(), name: 'question:unmerge', input });
  if (!reply.ok) throw new Error(JSON.stringify(reply.error));
}

function any(ids: readonly string[]): string {
  return ids[Math.floor(Math.random() * ids.length)]!;
}

async function revisionOf(question: string): Promise<number> {
  const [row] = await query<{ revision: string }>('SELECT revision FROM question WHERE id = $1', [question]);
  return Number(row!.revision);
}

async function storedFigures(session: string): Promise<Record<string, number>> {
  const rows = await query<{ question_id: string; n: number }>(
    'SELECT question_id, n FROM question_tally WHERE session_id = $1',
    [session],
  );
  return Object.fromEntries(rows.map(({ question_id, n }) => [question_id, n]));
}

async function recount(session: string): Promise<Map<string, number>> {
  const questions = await query<{ id: string; merged_into: string | null }>(
    'SELECT id, merged_into FROM question WHERE session_id = $1',
    [session],
  );
  const given = await query<{ question: string; attendee: string; isOn: boolean }>(
    `SELECT question_id AS question, attendee_id AS attendee, is_on AS "isOn" FROM question_support
     WHERE question_id = ANY ($1)`,
    [questions.map(({ id }) => id)],
  );
  return recounted(questions, given);
}
