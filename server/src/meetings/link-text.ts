import { localized } from '@miteinander/shared/wire/localized';
import { renderUnicodeCompact } from 'uqr';
import type { AccessRole } from '../people/secrets.ts';
import type { ListedMeeting } from './meeting-list.ts';

export interface AccessLink {
  id: string;
  role: AccessRole;
  name: string;
  url: string;
}

/** Every address of one meeting. The addresses of desks, panelists and displays hold a secret in the part that no server logs. */
export interface MeetingLinks {
  code: string;
  /** for people in the hall; what the QR code carries */
  hall: string;
  remote: string;
  desks: AccessLink[];
  /** of the people on the podium, each for all the sessions that they sit in */
  panelists: AccessLink[];
  displays: AccessLink[];
  /** screens that were paired with a code: nobody needs an address for them */
  paired: Pick<AccessLink, 'id' | 'name'>[];
}

type Named = Pick<ListedMeeting, 'code' | 'title' | 'languages' | 'firstDay' | 'lastDay'>;

/** A meeting's addresses as lines for a terminal, with the hall's as a QR code. */
export function linkText(meeting: Named, links: MeetingLinks, { withIds = false } = {}): string[] {
  const note = ({ id, name }: Pick<AccessLink, 'id' | 'name'>) =>
    withIds ? `${name} (${id.slice(0, 8)})` : name;
  const rows: [label: string, url: string, note: string][] = [
    ['Hall', links.hall, ''],
    ['Remote', links.remote, ''],
    ...links.desks.map((desk): [string, string, string] => ['Desk', desk.url, note(desk)]),
    ...links.panelists.map((panelist): [string, string, string] => [
      'Panelist',
      panelist.url,
      note(panelist),
    ]),
    ...links.displays.map((display): [string, string, string] => ['Display', display.url, note(display)]),
    ...links.paired.map((display): [string, string, string] => ['Display', 'paired:', note(display)]),
  ];
  return [
    '',
    localized(meeting.title, meeting.languages[0] ?? 'de'),
    `${daysOf(meeting)}  ·  code ${groupedCode(meeting.code)}`,
    '',
    ...renderUnicodeCompact(links.hall, { border: 2, ecc: 'M' }).split('\n'),
    '',
    ...rows.map(([label, url, about]) => `${label.padEnd(9)}${url}${about && `  ${about}`}`),
    '',
    'Desk links steer the meeting: give them to moderators only. Panelist links are for one person each.',
  ];
}

/** `482 913`, as people read it aloud. */
export function groupedCode(code: string): string {
  return code.replace(/^(\d{3})(\d{3})$/, '$1 $2');
}

/** `2026-11-23 to 2026-11-24`, or one date. */
export function daysOf({ firstDay, lastDay }: Pick<ListedMeeting, 'firstDay' | 'lastDay'>): string {
  return firstDay === lastDay ? firstDay : `${firstDay} to ${lastDay}`;
}
