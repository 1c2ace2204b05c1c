import type { MeetingDefinition, SessionDefinition } from '@miteinander/server/meetings/meeting-definition';
import type { Sent } from '@miteinander/shared/contract';
import { PollDraft } from '@miteinander/shared/polls/polls.contract';

export type WantedPoll = Partial<Sent<'poll:create'>['poll']>;

export interface WantedMeeting extends Partial<Omit<MeetingDefinition, 'sessions'>> {
  /** of the first session; yes or no, unless they say something else */
  polls?: WantedPoll[];
  /** of the first session */
  sessionTitle?: string;
  /** of all sessions; a panel, unless they say something else */
  format?: SessionDefinition['format'];
  /** of the first session */
  panelists?: SessionDefinition['panelists'];
  questions?: SessionDefinition['questions'];
  floor?: SessionDefinition['floor'];
  phases?: SessionDefinition['phases'];
  /** further sessions, without polls */
  moreSessions?: number;
  /** when the first session began, the others a minute after each other; an hour ago, unless a test needs to know */
  from?: Date;
}

const minute = 60 * 1000;
const hour = 60 * minute;

/** A small meeting that is on now, as a meeting file would describe it. */
export function definitionOf({
  polls = [{}],
  sessionTitle = 'Erste Sitzung',
  panelists,
  questions,
  format = 'panel',
  floor,
  phases,
  moreSessions = 0,
  from = new Date(Date.now() - hour),
  ...wanted
}: WantedMeeting): MeetingDefinition {
  const today = new Date().toISOString().slice(0, 10);
  return {
    title: { de: 'Ein Treffen', en: 'A meeting' },
    welcome: null,
    place: null,
    firstDay: today,
    lastDay: today,
    timeZone: 'Europe/Berlin',
    languages: ['de', 'en'],
    names: 'off',
    groups: [],
    streamGraceS: 0,
    retentionDays: 30,
    endsAt: new Date(Date.now() + 8 * hour),
    moderators: ['Erster Tisch', 'Zweiter Tisch'],
    displays: ['Saal'],
    ...wanted,
    sessions: [
      { ...session(sessionTitle, from, polls.map(draft)), format, panelists, questions, floor, phases },
      ...Array.from({ length: moreSessions }, (_, index) => ({
        ...session(`Weitere Sitzung ${index + 1}`, new Date(from.getTime() + (index + 1) * minute), []),
        format,
      })),
    ],
  };
}

export function draft(wanted: WantedPoll): PollDraft {
  return PollDraft.parse({ type: 'yes-no', question: { de: 'Ja oder nein?' }, options: [], ...wanted });
}

/** A choice between options that are called by their ids. */
export function choice(...ids: string[]): WantedPoll {
  return { type: 'single', options: ids.map((id) => ({ id, text: { de: `Wahl ${id}` } })) };
}

function session(title: string, startsAt: Date, polls: PollDraft[]): MeetingDefinition['sessions'][number] {
  return {
    format: 'panel',
    title: { de: title },
    description: null,
    speakers: null,
    room: null,
    startsAt,
    endsAt: new Date(startsAt.getTime() + 2 * hour),
    state: 'live',
    streamUrl: null,
    polls,
  };
}
