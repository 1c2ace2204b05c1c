import { expect, test } from '@jest/globals';
import { grow } from '../growth/grow.ts';
import { rowsRead, type RunStatement, scansOf } from '../growth/plan.ts';
import { discardStart, recordPlans } from '../growth/record-plans.ts';
import { moderate } from '../growth/size.ts';
import { cleanUp } from '../harness/clean-up.ts';
import { emptyMeeting } from '../harness/new-meeting.ts';
import { ownDatabase, ownServer } from '../harness/own-server.ts';
import { until } from '../harness/until.ts';
import { busyDay } from '../growth/busy-day.ts';

/** Tables that hold a handful of rows however long the program is used. */
const small = ['migrations'];
const mostRowsRead = 1000;

/** A meeting in which much has piled up, and a PostgreSQL that tells its plans. */
async function grownMeeting() {
  const database = await ownDatabase();
  const meeting = await emptyMeeting(
    {
      polls: [{}, {}, {}, {}],
      groups: [{ id: 'a', text: { de: 'A' } }],
      moreSessions: 2,
      panelists: [{ name: 'Forscherin', organisation: null, group: null, attendance: 'hall' }],
    },
    { url: '', databaseUrl: database.url },
  );
  const place = { id: meeting.id, session: meeting.session, poll: meeting.polls[0]!, answers: ['yes', 'no'] };
  await grow(database.url, place, moderate);
  const plans = await recordPlans(database.dataDir);
  cleanUp(() => plans.close());
  return { meeting, plans, databaseUrl: database.url };
}

const { meeting, plans, databaseUrl } = await grownMeeting();

test.each([
  ['force_custom_plan', 1],
  ['force_generic_plan', 2],
])('with %s whatever people do reads by an index, and little more than it needs', async (planning, day) => {
  await plans.set('plan_cache_mode', planning);
  const server = await ownServer({ databaseUrl });
  await discardStart(plans);

  const seen: RunStatement[] = [];
  const isRun = async (text: string) => {
    seen.push(...(await plans.take()));
    return seen.some((statement) => statement.text.includes(text));
  };
  await busyDay(meeting.servedBy(server.url), day);
  await until('the server has looked for changes by itself', () => isRun('SELECT id, revision FROM channel'));

  const bad = seen.flatMap(({ text, plan }) =>
    scansOf(plan)
      .filter((scan) => !small.includes(scan['Relation Name']!))
      .filter((scan) => scan['Node Type'] === 'Seq Scan' || rowsRead(scan) > mostRowsRead)
      .map((scan) => `${scan['Node Type']} of ${scan['Relation Name']}, ${rowsRead(scan)} rows: ${text}`),
  );
  expect([...new Set(bad)]).toEqual([]);
  const read = new Set(seen.map(({ text }) => text));
  expect(read.size).toBeGreaterThan(100);
  for (const table of ['speaker_request', 'turn', 'notice', 'seat', 'round_table', 'statement'])
    expect([...read].filter((text) => new RegExp(`\\b${table}\\b`).test(text))).not.toEqual([]);
});
