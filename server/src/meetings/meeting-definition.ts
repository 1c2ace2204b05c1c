import type { Input, View } from '@miteinander/shared/contract';
import type { Text } from '@miteinander/shared/wire/localized';

/** A meeting as it is to be created: what a meeting file says, with every time worked out. */
export interface MeetingDefinition {
  /** random if left out; a rehearsal is known by its own */
  id?: string | undefined;
  /** six digits; chosen if left out */
  code?: string | undefined;
  title: Text;
  welcome: Text | null;
  place: string | null;
  /** `YYYY-MM-DD` in the meeting's time zone */
  firstDay: string;
  lastDay: string;
  timeZone: string;
  languages: string[];
  names: View<'meetings'>['names'];
  groups: { id: string; text: Text }[];
  streamGraceS: number;
  retentionDays: number;
  branding?: BrandingDefinition | undefined;
  /** the end of the last day */
  endsAt: Date;
  /** names of the desks and displays that get a link */
  moderators: string[];
  displays: string[];
  /** words that are pointed out to the crew in new questions */
  hints?: { isOn: boolean; words: string[] } | undefined;
  sessions: SessionDefinition[];
}

export interface BrandingDefinition {
  /** `#rrggbb` in small letters */
  accent: string | null;
  imprint: string | null;
  privacy: string | null;
  logo: PictureDefinition | null;
}

export interface PictureDefinition {
  /** by its content */
  type: string;
  base64: string;
}

export interface SessionDefinition {
  format: View<'sessions'>['format'];
  title: Text;
  description: Text | null;
  speakers: Text | null;
  room: string | null;
  startsAt: Date;
  endsAt: Date;
  state: View<'sessions'>['state'];
  streamUrl: string | null;
  polls: PollDefinition[];
  /** in the order in which they sit */
  panelists?: PanelistDefinition[] | undefined;
  /** round tables, numbered from 1 */
  tables?: TableDefinition[] | undefined;
  /** what is not said stays as for every session */
  questions?: QaDefinition | undefined;
  /** the same of the floor */
  floor?: FloorDefinition | undefined;
  /** in the order in which they come */
  phases?: PhaseDefinition[] | undefined;
}

export type QaDefinition = Input<'question:configure'>['change'];

type FloorChange = Input<'speaker:configure'>['change'];

/** Of rules, limits and ways to be heard, too, only what differs. */
export interface FloorDefinition extends Pick<FloorChange, 'list' | 'isAirtimeShown'> {
  rules?: Partial<FloorChange['rules']> | undefined;
  limits?: Partial<FloorChange['limits']> | undefined;
  voices?: Partial<FloorChange['voices']> | undefined;
}

export type PhaseDefinition = Omit<View<'plans'>['phases'][number], 'id'>;

/** Equal names in several sessions are the same person, with one link. */
export interface PanelistDefinition {
  name: string;
  organisation: string | null;
  group: string | null;
  attendance: View<'panelists'>['attendance'];
  picture?: PictureDefinition | null | undefined;
}

export type TableDefinition = Omit<Input<'table:plan'>['tables'][number], 'id'>;

export type PollDefinition = Input<'poll:create'>['poll'] & {
  /** the index, in the same session, of the poll that this one asks again */
  repeats?: number | undefined;
};
