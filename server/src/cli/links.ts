import { parseArgs } from 'node:util';
import { addAccess, renewPanelist, revokeAccess } from '../meetings/access-changes.ts';
import { groupedCode, linkText } from '../meetings/link-text.ts';
import { linksOf } from '../meetings/links.ts';
import { accessesOf, type ListedAccess, type ListedMeeting } from '../meetings/meeting-list.ts';
import type { AccessRole } from '../people/secrets.ts';
import { originOf } from '../origin.ts';
import { StartError } from '../start-error.ts';
import { runProgram, UsageError } from './common/program.ts';
import { meetingsFor } from './common/which-meeting.ts';
import { type LocalDatabase, withDatabase } from './common/with-database.ts';

const help = `
npm run links                                  the addresses of all meetings that are not over
npm run links -- CODE                          of one meeting
npm run links -- [CODE] --json                 the same for programs
npm run links -- [CODE] --add moderator NAME   one more desk (or: --add display NAME)
npm run links -- [CODE] --add panelist NAME    a new link for somebody on a podium, if the old one was withdrawn
npm run links -- [CODE] --revoke ID            withdraw a desk, panelist or display; whoever uses it is out within 2 s

The addresses begin with PUBLIC_URL, or else with this machine's address in the network and PORT.
`;

const namesOfRoles = { moderator: 'Desk', panelist: 'Panelist', display: 'Display' };

await runProgram(help, async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean' }, add: { type: 'string' }, revoke: { type: 'string' } },
  });
  const isCode = positionals[0] !== undefined && /^\d{3}[ -]?\d{3}$/.test(positionals[0]);
  const code = isCode ? positionals.shift() : undefined;
  const name = positionals.join(' ').trim();
  if (values.add === undefined && name !== '') throw new UsageError(`"${name}" is no code of a meeting.`);
  await withDatabase(async (local) => {
    const meetings = await meetingsFor(local.database, code);
    if (values.add !== undefined) await add(local, meetings, { role: values.add, name });
    else if (values.revoke !== undefined) await revoke(local, meetings, values.revoke);
    else await show(local, meetings, values.json ?? false);
  });
});

async function show({ database, config }: LocalDatabase, meetings: ListedMeeting[], asJson: boolean) {
  const shown = (await withAccesses(database, meetings)).map(([meeting, accesses]) => ({
    meeting,
    links: linksOf(meeting, accesses, originOf(config), config.appSecret),
  }));
  if (asJson) {
    const all = shown.map(({ meeting, links }) => ({ id: meeting.id, title: meeting.title, ...links }));
    console.log(JSON.stringify(all, null, 2));
  } else {
    for (const { meeting, links } of shown)
      console.log(linkText(meeting, links, { withIds: true }).join('\n'));
  }
}

async function add(
  { database, config }: LocalDatabase,
  meetings: ListedMeeting[],
  { role, name }: { role: string; name: string },
) {
  if (role !== 'moderator' && role !== 'panelist' && role !== 'display')
    throw new UsageError(`--add expects moderator, panelist or display, not "${role}".`);
  if (name === '' || name.length > 80) throw new UsageError('--add expects a name of at most 80 characters.');
  const meeting = theOnly(meetings);
  const of: AccessRole = role;
  const wanted = { meeting: meeting.id, role: of, name };
  const access =
    role === 'panelist' ? await renewPanelist(database, wanted) : await addAccess(database, wanted);
  if (!access) throw new StartError(`Nobody on a podium of this meeting is called "${name}".`);
  const links = linksOf(meeting, [access], originOf(config), config.appSecret);
  for (const { url } of [...links.desks, ...links.panelists, ...links.displays]) console.log(url);
}

async function revoke({ database }: LocalDatabase, meetings: ListedMeeting[], wanted: string) {
  const fitting = (await withAccesses(database, meetings))
    .flatMap(([meeting, accesses]) => accesses.map((access) => [meeting, access] as const))
    .filter(([, { id }]) => wanted.length >= 4 && id.startsWith(wanted.toLowerCase()));
  const [found] = fitting;
  if (!found || fitting.length > 1)
    throw new StartError(
      `No single desk, panelist or display has the id "${wanted}"; npm run links shows the ids.`,
    );
  const [meeting, { id, name, role }] = found;
  await revokeAccess(database, { id, meeting: meeting.id });
  console.log(`${namesOfRoles[role]} "${name}" of ${groupedCode(meeting.code)} is withdrawn.`);
}

/** One after the other: there may be hundreds of meetings, and there are few connections. */
async function withAccesses(database: LocalDatabase['database'], meetings: readonly ListedMeeting[]) {
  const all: [ListedMeeting, ListedAccess[]][] = [];
  for (const meeting of meetings) all.push([meeting, await accessesOf(database, meeting.id)]);
  return all;
}

function theOnly(meetings: readonly ListedMeeting[]): ListedMeeting {
  const [meeting] = meetings;
  if (!meeting || meetings.length > 1)
    throw new UsageError('There are several meetings; name the code of one.');
  return meeting;
}
