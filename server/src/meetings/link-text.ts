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

/** Every address of one meeting. Desk and display addresses hold a secret in the part that no server logs. */
export interface MeetingLinks {
  code: string;
  /** for people in the hall; what the QR code carries */
  hall: string;
  remote: string;
  desks: AccessLink[];
  displays: AccessLink[];
}

/** A meeting's addresses as lines for a terminal, with the hall's as a QR code. */
export function linkText(meeting: ListedMeeting, links: MeetingLinks): string[] {
  const rows: [label: string, url: string, name?: string][] = [
    ['Hall', links.hall],
    ['Remote', links.remote],
    ...links.desks.map(({ url, name }): [string, string, string] => ['Desk', url, name]),
    ...links.displays.map(({ url, name }): [string, string, string] => ['Display', url, name]),
  ];
  return [
    '',
    localized(meeting.title, meeting.languages[0] ?? 'de'),
    `${daysOf(meeting)}  ·  code ${groupedCode(meeting.code)}`,
    '',
    ...renderUnicodeCompact(links.hall, { border: 2, ecc: 'M' }).split('\n'),
    '',
    ...rows.map(([label, url, name]) => `${label.padEnd(9)}${url}${name ? `  ${name}` : ''}`),
    '',
    'Desk links steer the meeting: give them to moderators only.',
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
