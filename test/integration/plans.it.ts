import { expect, test } from '@jest/globals';
import { grow } from '../growth/grow.ts';
import { rowsRead, type RunStatement, scansOf } from '../growth/plan.ts';
import { recordPlans } from '../growth/record-plans.ts';
import { moderate } from '../growth/size.ts';
import { cleanUp } from '../harness/clean-up.ts';
import { emptyMeeting } from '../harness/new-meeting.ts';
import { ownDatabase, ownServer } from '../harness/own-server.ts';
import { until } from '../harness/until.ts';
import { busyDay } from '../growth/busy-day.ts';

/** Tables that hold a handful of rows however long the program is used. */
const small = ['migrations'];
const mostRowsRead = 1000;
/** The vote's look at its polls: planned for all values it may go by the session instead of by the ids. */
const known = 's.salt, m.stream_grace_s AS grace_s FROM poll p JOIN meeting m';

test.each(['force_custom_plan', 'force_generic_plan'])(
  'with %s whatever people do reads by an index, and little more than it needs',
  async (planning) => {
    const database = await ownDatabase();
    const prepared = await emptyMeeting(
      { polls: [{}, {}, {}, {}], groups: [{ id: 'a', text: { de: 'A' } }], moreSessions: 2 },
      { url: '', databaseUrl: database.url },
    );
    await grow(
      database.url,
      { id: prepared.id, session: prepared.session, poll: prepared.polls[0]!, answers: ['yes', 'no'] },
      moderate,
    );
    const plans = await recordPlans(database.dataDir);
    cleanUp(() => plans.close());
    await plans.set('plan_cache_mode', planning);
    const server = await ownServer({ databaseUrl: database.url });
    const seen: RunStatement[] = [];
    const isRun = async (text: string) => {
      seen.push(...(await plans.take()));
      return seen.some((statement) => statement.text.includes(text));
    };
    await until('the server has printed its links', () => isRun('FROM meeting m ORDER BY created_at'));
    seen.length = 0;
    await busyDay(prepared.servedBy(server.url));
    await until('the server has looked for changes by itself', () =>
      isRun('SELECT id, revision FROM channel'),
    );

    const judged = seen.filter(({ text }) => !text.includes(known));
    const bad = judged.flatMap(({ text, plan }) =>
      scansOf(plan)
        .filter((scan) => !small.includes(scan['Relation Name']!))
        .filter((scan) => scan['Node Type'] === 'Seq Scan' || rowsRead(scan) > mostRowsRead)
        .map((scan) => `${scan['Node Type']} of ${scan['Relation Name']}, ${rowsRead(scan)} rows: ${text}`),
    );
    expect([...new Set(bad)]).toEqual([]);
    expect(new Set(seen.map(({ text }) => text)).size).toBeGreaterThan(50);
  },
);
