import { afterAll, describe, expect, test } from '@jest/globals';
import { Database } from '@miteinander/server/database/database';
import { type Query, queryOn } from '@miteinander/server/database/query';
import { environment } from '../harness/environment.ts';
import { until } from '../harness/until.ts';

const database = new Database(environment().databaseUrl, [], 'pipeline test');
afterAll(() => database.close());

const half = (query: Query, by: number) => query<{ n: number }>('SELECT 10 / $1::int AS n', [by]);
const third = (query: Query) => query<{ n: number }>('SELECT 30 / 10 AS n');
const pid = (query: Query) => query<{ pid: number }>('SELECT pg_backend_pid() AS pid');

describe('statements that travel together', () => {
  test('behind one that failed fail as well, and are known to the connection when they are needed next', async () => {
    const first = await database.writes.connect();
    const query = queryOn(first);
    const [before] = await pid(query);
    const begun = first.query('BEGIN');
    const together = await Promise.allSettled([begun, half(query, 5), half(query, 0), third(query)]);
    expect(together.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'rejected']);
    await first.query('ROLLBACK');
    first.release();

    const again = await database.writes.connect();
    const [after] = await pid(queryOn(again));
    expect(after).toEqual(before);
    expect(await third(queryOn(again))).toEqual([{ n: 3 }]);
    expect(await half(queryOn(again), 2)).toEqual([{ n: 5 }]);
    again.release();
  });

  test('with a COMMIT behind one that failed leave nothing', async () => {
    const client = await database.writes.connect();
    const query = queryOn(client);
    await query('CREATE TEMPORARY TABLE written (n int) ON COMMIT PRESERVE ROWS');
    const write = (by: number) => query('INSERT INTO written SELECT 10 / $1::int', [by]);
    const [, first, second, committed] = await Promise.allSettled([
      client.query('BEGIN'),
      write(5),
      write(0),
      client.query('COMMIT'),
    ]);
    expect([first.status, second.status]).toEqual(['fulfilled', 'rejected']);
    expect(committed).toMatchObject({ status: 'fulfilled', value: { command: 'ROLLBACK' } });
    expect(await query('SELECT n FROM written')).toEqual([]);
    client.release(true);
  });

  test('in a snapshot that fails end its connection, also for what would still be asked', async () => {
    let failed: { pid: number }[] = [];
    const late: unknown[] = [];
    const failing = database.snapshot(async (query) => {
      failed = await pid(query);
      const asksOn = async () => {
        await third(query)
          .catch(() => third(query))
          .catch((error: unknown) => late.push(error));
      };
      return Promise.all([half(query, 0), asksOn()]);
    });
    await expect(failing).rejects.toMatchObject({ code: '22012' });
    await until('nobody has its connection any more', async () => {
      const activity = 'SELECT 1 FROM pg_stat_activity WHERE pid = $1';
      return (await database.query(activity, [failed[0]!.pid])).length === 0;
    });
    expect(late).toHaveLength(1);
  });

  test('in a snapshot see the same moment', async () => {
    const [one, other] = await database.snapshot((query) => {
      const moment = () => query<{ at: string }>('SELECT pg_current_snapshot()::text || now()::text AS at');
      return Promise.all([moment(), moment()]);
    });
    expect(one).toEqual(other);
  });
});
