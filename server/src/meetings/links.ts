import type { Config } from '../config.ts';
import type { Database } from '../database/database.ts';
import { accessSecret, type AccessRole } from '../people/secrets.ts';
import { type AccessLink, linkText, type MeetingLinks } from './link-text.ts';
import { accessesOf, listMeetings, type ListedAccess, type ListedMeeting } from './meeting-list.ts';
import { originOf } from '../origin.ts';

/** The addresses of a meeting; those of revoked accesses are left out. */
export function linksOf(
  meeting: { id: string; code: string },
  accesses: readonly (Pick<AccessLink, 'id' | 'role' | 'name'> & {
    serial: number;
    revokedAt?: Date | null;
    isPaired?: boolean;
  })[],
  origin: string,
  appSecret: string,
): MeetingLinks {
  const valid = accesses.filter(({ revokedAt }) => !revokedAt);
  const linksFor = (role: AccessRole) =>
    valid
      .filter((access) => access.role === role && !access.isPaired)
      .map(({ id, name, serial }) => {
        const path = accessPath({ meeting: meeting.id, code: meeting.code, role, serial }, appSecret);
        return { id, role, name, url: origin + path };
      });
  const hall = `${origin}/j/${meeting.code}`;
  return {
    code: meeting.code,
    hall,
    remote: `${hall}?at=remote`,
    desks: linksFor('moderator'),
    panelists: linksFor('panelist'),
    displays: linksFor('display'),
    paired: valid.filter(({ isPaired }) => isPaired).map(({ id, name }) => ({ id, name })),
  };
}

const pages = { moderator: 'desk', panelist: 'panel', display: 'display' } as const;

/** A page with its secret, behind the address of the server. */
export function accessPath(
  { meeting, code, role, serial }: { meeting: string; code: string; role: AccessRole; serial: number },
  appSecret: string,
): string {
  return `/${pages[role]}/${code}#${accessSecret(appSecret, meeting, role, serial)}`;
}

/** The most meetings that a start prints in full. */
const mostAtStart = 2;

/** What the server says once it runs: where it is, and the addresses of the meetings that are not over. */
export async function printLinks(
  database: Database,
  config: Pick<Config, 'publicUrl' | 'host' | 'port' | 'appSecret'>,
  say: (line: string) => void,
): Promise<void> {
  const origin = originOf(config);
  const meetings = (await listMeetings(database)).filter((meeting) => !meeting.isOver);
  say('');
  say(`Miteinander is running: ${origin}`);
  for (const meeting of meetings.slice(0, mostAtStart))
    for (const line of await meetingText(database, meeting, origin, config.appSecret)) say(line);
  if (meetings.length === 0) say('There is no meeting yet: npm run meeting -- create FILE.yaml');
  if (meetings.length > mostAtStart) say('More meetings: npm run meeting -- list');
  say('');
}

async function meetingText(
  database: Database,
  meeting: ListedMeeting,
  origin: string,
  appSecret: string,
): Promise<string[]> {
  const accesses: ListedAccess[] = await accessesOf(database, meeting.id);
  return linkText(meeting, linksOf(meeting, accesses, origin, appSecret));
}
