/**
 * The meeting is what people join with a code. Its channel carries the meeting itself, the programme (every
 * session), the meeting's stage and announcements.
 */
import { z } from 'zod';
import { command } from '../wire/command.ts';
import { Id } from '../wire/id.ts';
import { perSecond } from '../wire/pace.ts';
import { LanguageTag, text } from '../wire/text.ts';

export const Attendance = z.enum(['hall', 'remote']);
export const NamePolicy = z.enum(['off', 'optional', 'required']);

/** Six digits; spaces and hyphens, as people type them, are taken out. */
export const MeetingCode = z
  .string()
  .max(20)
  .transform((typed) => typed.replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, 'six digits are expected'));

export const GroupView = z.object({ id: z.string(), text: text(80) });

/** How a meeting looks and who is responsible for it. */
export const Branding = z.object({
  /** `#rrggbb` as it was wished for; surfaces make it readable with `accentFor` */
  accent: z.string().nullable(),
  /** the path of the picture on this server; it changes with the picture */
  logo: z.string().nullable(),
  imprint: z.string().nullable(),
  privacy: z.string().nullable(),
});
export type Branding = z.infer<typeof Branding>;

/** What anybody who knows the code may know. */
export const MeetingView = z.object({
  id: Id,
  code: z.string(),
  title: text(200),
  welcome: text(1000).nullable(),
  place: z.string().nullable(),
  /** the dates of the first and last day, `YYYY-MM-DD`, in the meeting's time zone */
  firstDay: z.string(),
  lastDay: z.string(),
  timeZone: z.string(),
  languages: z.array(LanguageTag),
  names: NamePolicy,
  groups: z.array(GroupView),
  joining: z.boolean(),
  /** seconds by which remote people hear the hall later; a vote of theirs may arrive this much later */
  streamGraceS: z.int(),
  /** days after the last day until everything is deleted */
  retentionDays: z.int(),
  branding: Branding,
  /** crew only: words that are pointed out in new questions */
  hints: z.object({ isOn: z.boolean(), words: z.array(z.string()) }).optional(),
  /** crew only: what a steering command `expects` */
  revision: z.int().optional(),
});
export type MeetingView = z.infer<typeof MeetingView>;

export const meetingCommands = {
  'meeting:find': command({
    summary: 'Look a meeting up by its code, before joining.',
    by: ['guest', 'attendee', 'moderator', 'panelist', 'display'],
    kind: 'read',
    input: z.strictObject({ code: MeetingCode }),
    output: MeetingView,
    limit: perSecond(1, 10),
    example: (world) => ({ code: world.code }),
  }),
  'meeting:set-joining': command({
    summary: 'Open or close joining; whoever is in stays in.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({ open: z.boolean(), expects: z.int() }),
    output: z.null(),
    limit: perSecond(2),
    example: (world) => ({ open: false, expects: world.meetingRevision }),
  }),
};
