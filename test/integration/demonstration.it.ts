import { beforeAll, describe, expect, test } from '@jest/globals';
import { countersOf, shifted } from '@miteinander/server/questions/counters';
import { recounted } from '@miteinander/server/questions/support-recount';
import { query } from '../harness/database.ts';
import { ownDatabase, ownServer } from '../harness/own-server.ts';

type Questions = Parameters<typeof shifted>[1][number] & { id: string; merged_into: string | null };

describe('the demonstration meeting', () => {
  let url: string;
  let questions: Questions[];
  beforeAll(async () => {
    ({ url } = await ownDatabase());
    await ownServer({ databaseUrl: url });
    questions = await query<Questions>(
      'SELECT id, state, merged_into, is_apart, attendance, declined FROM question',
      [],
      url,
    );
  });

  test('has questions in every state, merged ones among them, in several languages', async () => {
    expect(new Set(questions.map(({ state }) => state))).toEqual(
      new Set(['new', 'approved', 'answered', 'declined', 'archived']),
    );
    expect(questions.filter(({ merged_into }) => merged_into !== null).length).toBeGreaterThan(1);
    const languages = await query<{ language: string }>('SELECT DISTINCT language FROM question', [], url);
    expect(languages.map(({ language }) => language).toSorted()).toEqual(['ar', 'de', 'en', 'tr']);
  });

  test('has figures that a recount confirms, each of them people who are there', async () => {
    const given = await query<{ question: string; attendee: string; isOn: boolean }>(
      `SELECT s.question_id AS question, s.attendee_id AS attendee, s.is_on AS "isOn" FROM question_support s
       JOIN attendee a ON a.id = s.attendee_id AND a.state = 'active'`,
      [],
      url,
    );
    const figures = recounted(questions, given);
    const stored = await query<{ id: string; n: number }>(
      'SELECT question_id AS id, n FROM question_tally',
      [],
      url,
    );
    const roots = stored.filter(({ id }) => questions.some((each) => each.id === id && !each.merged_into));
    expect(roots.map(({ id, n }) => [id, n])).toEqual(roots.map(({ id }) => [id, figures.get(id)]));
    expect(Math.max(...roots.map(({ n }) => n))).toBeGreaterThan(20);
  });

  test('has answered questions with the support of hall and remote', async () => {
    const rows = await query<{ parts: number | null }>(
      `SELECT jsonb_array_length(split -> 'byAttendance' -> 'parts') AS parts FROM question WHERE state = 'answered'`,
      [],
      url,
    );
    expect(rows.some(({ parts }) => parts === 2)).toBe(true);
  });

  test('has counters that a recount confirms', async () => {
    const [qa] = await query<{ counters: object }>(`SELECT counters FROM qa WHERE counters <> '{}'`, [], url);
    expect(qa!.counters).toEqual(shifted({}, [], questions));
    expect(countersOf(questions[0]!)).toMatchObject({ submitted: 1 });
  });

  test('[Q20] has podiums on which equal names are one person', async () => {
    const places = await query<{ name: string; access: string }>(
      'SELECT name, access_id AS access FROM panelist',
      [],
      url,
    );
    expect(places).toHaveLength(5);
    const researcher = places.filter(({ name }) => name === 'Migrationsforscherin');
    expect(researcher).toHaveLength(2);
    expect(new Set(researcher.map(({ access }) => access)).size).toBe(1);
  });
});
