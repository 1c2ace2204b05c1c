/**
 * What may stand in a meeting file, a YAML text that people write by hand. An `error` that begins with
 * "expected" is finished by `meeting-file-problems.ts` with what was found instead.
 */
import { commands } from '@miteinander/shared/contract';
import { Attendance, NamePolicy } from '@miteinander/shared/meetings/meetings.contract';
import { LanguageTag, plain, text } from '@miteinander/shared/wire/text';
import { z } from 'zod';
import { isDate, isTimeZone } from './local-time.ts';

const draft = commands['poll:create'].input.shape.poll.shape;
const settings = commands['question:configure'].input.shape.change.shape;
const floor = commands['speaker:configure'].input.shape.change.shape;
const phase = commands['phase:plan'].input.shape.phases.element.shape;
const mostSessions = 200;

/** Words that may stand for a date, and how many days from now they mean. */
export const daysFromNow: Readonly<Record<string, number>> = { today: 0, tomorrow: 1 };

/** A text in the first language, or one per language. */
function words(max: number) {
  return z.union([plain(max), text(max)], { error: 'expected a text, or one text per language' });
}

function whole(min: number, max: number, what = 'a whole number') {
  const expected = { error: `expected ${what} from ${min} to ${max}` };
  return z.int(expected).min(min, expected).max(max, expected);
}

function matching(expected: string, fits: (text: string) => boolean) {
  const error = `expected ${expected}`;
  return z.string({ error }).refine(fits, { error });
}

const Code = matching('six digits in quotation marks, like "482913"', (typed) =>
  /^\d{6}$/.test(typed.replaceAll(/[\s-]/g, '')),
);
const Id = matching('lower-case letters, digits and hyphens, like civil-society', (typed) =>
  /^[a-z0-9-]{1,40}$/.test(typed),
);
const Day = matching(
  'a date like 2026-09-27, or today or tomorrow',
  (typed) => typed in daysFromNow || isDate(typed),
);
const Time = matching('a time like 09:30', (typed) => /^([01]?\d|2[0-3]):[0-5]\d$/.test(typed));

const yesOrNo = z.boolean({ error: 'expected true or false' });

function listOf<Item extends z.ZodType>(item: Item, [min, max]: [number, number], what: string) {
  const error = `expected a list of ${min > 0 ? `${min} to` : 'at most'} ${max} ${what}`;
  return z.array(item, { error }).min(min, { error }).max(max, { error });
}

export const GroupEntry = z.strictObject({ id: Id, text: words(80) });

export const PollEntry = z.strictObject({
  /** needed only if a later poll repeats this one */
  id: Id.optional(),
  /** the id of an earlier poll of the same item: the same question is asked again */
  repeats: Id.optional(),
  type: draft.type.optional(),
  question: words(500).optional(),
  options: listOf(words(200), [0, 60], 'options').optional(),
  min: whole(1, 60).optional(),
  max: whole(1, 60).optional(),
  abstain: yesOrNo.optional(),
  results: draft.results.unwrap().optional(),
  seconds: whole(5, 4 * 60 * 60, 'a number of seconds').optional(),
});
export type PollEntry = z.output<typeof PollEntry>;

/** Somebody on the podium, by name or as a role. */
export const PanelistEntry = z.strictObject({
  name: plain(80),
  organisation: plain(120).optional(),
  /** the id of one of the meeting's groups */
  group: Id.optional(),
  attendance: Attendance.default('hall'),
  /** the name of a picture beside this file */
  picture: plain(200).optional(),
});
export type PanelistEntry = z.output<typeof PanelistEntry>;

export const LabelEntry = z.strictObject({
  id: Id,
  text: words(40),
  colour: settings.labels.unwrap().element.shape.colour.default('grey'),
});

/** A table of the round tables of a session. */
export const TableEntry = z.strictObject({
  /** what it talks about */
  question: words(300),
  name: plain(80).optional(),
  attendance: Attendance.default('hall'),
  /** where those at a remote table talk to each other */
  link: z
    .url({ protocol: /^https?$/, error: 'expected an address that begins with https://' })
    .max(500)
    .optional(),
  places: whole(2, 50, 'a number of places').default(10),
});
export type TableEntry = z.output<typeof TableEntry>;

/** How a session takes questions. */
export const QuestionsEntry = z.strictObject(
  {
    asking: settings.asking,
    /** they wait for the crew */
    moderated: yesOrNo.optional(),
    /** between two questions of one person */
    slowModeSeconds: whole(0, 3600, 'a number of seconds').optional(),
    /** a question may be addressed to one panelist */
    toPanelists: yesOrNo.optional(),
    order: settings.order,
    labels: listOf(LabelEntry, [0, 20], 'labels').optional(),
  },
  { error: 'expected keys with values, like moderated or order' },
);
export type QuestionsEntry = z.output<typeof QuestionsEntry>;

const speaking = whole(10, 3600, 'a number of seconds');
const weight = whole(0, 10);

/** In which order people are suggested to speak. */
export const RulesEntry = z.strictObject(
  {
    /** hall and remote take turns */
    alternate: yesOrNo.optional(),
    /** weights: who has not spoken yet, and groups that had less; 0: off */
    firstTime: weight.optional(),
    balance: weight.optional(),
    balanceBy: z.enum(['airtime', 'turns']).optional(),
    pointsOfOrderFirst: yesOrNo.optional(),
    /** replies to one contribution that come before others */
    replies: whole(0, 5).optional(),
    /** how often at most somebody is overtaken by people who came later */
    patience: weight.optional(),
  },
  { error: 'expected keys with values, like alternate or firstTime' },
);

const speakingOrNone = { error: 'expected a number of seconds from 10 to 3600, or none' };
/** How long they may speak; `none`: without a limit. */
const limit = z.union(
  [z.int(speakingOrNone).min(10, speakingOrNone).max(3600, speakingOrNone), z.literal('none')],
  speakingOrNone,
);

export const LimitsEntry = z.strictObject(
  {
    contribution: limit.optional(),
    question: limit.optional(),
    reply: limit.optional(),
    order: limit.optional(),
  },
  { error: 'expected keys with values, like contribution or question' },
);

/** How remote people are heard. */
export const VoicesEntry = z.strictObject(
  {
    conference: z
      .url({ protocol: /^https?$/, error: 'expected an address that begins with https://' })
      .max(500)
      .optional(),
    phone: plain(120).optional(),
    /** a moderator reads out what they have written */
    readOut: yesOrNo.optional(),
  },
  { error: 'expected keys with values, like conference or phone' },
);

/** Who may speak, in which order, how long and how they are heard. */
export const FloorEntry = z.strictObject(
  {
    list: floor.list.unwrap().optional(),
    rules: RulesEntry.optional(),
    limits: LimitsEntry.optional(),
    voices: VoicesEntry.optional(),
    /** time by attendance and group, on phones and displays */
    showAirtime: yesOrNo.optional(),
  },
  { error: 'expected keys with values, like list or limits' },
);
export type FloorEntry = z.output<typeof FloorEntry>;

export const PhaseEntry = z.strictObject({
  title: words(120),
  kind: phase.kind.default('other'),
  /** until it is over, if left out */
  minutes: z
    .number({ error: 'expected a number of minutes from 1 to 720' })
    .min(1, { error: 'expected a number of minutes from 1 to 720' })
    .max(720, { error: 'expected a number of minutes from 1 to 720' })
    .optional(),
  /** how long each may speak in it */
  speakingSeconds: speaking.optional(),
  /** what becomes of the list when it begins; it stays as it is, if left out */
  list: floor.list.unwrap().optional(),
});
export type PhaseEntry = z.output<typeof PhaseEntry>;

export const ItemEntry = z.strictObject({
  /** which of the meeting's days: 1 is the first */
  day: z.int({ error: 'expected the number of a day: 1 is the first of "days"' }).default(1),
  start: Time,
  end: Time,
  format: z.enum(['talk', 'round_table', 'panel']),
  title: words(200),
  description: words(2000).optional(),
  /** who speaks, as role names */
  speakers: words(300).optional(),
  room: plain(100).optional(),
  /** where remote people watch and listen */
  stream: z.url({ protocol: /^https?$/, error: 'expected an address that begins with https://' }).optional(),
  state: z.enum(['planned', 'live']).default('planned'),
  panelists: listOf(PanelistEntry, [0, 20], 'panelists').default([]),
  tables: listOf(TableEntry, [0, 40], 'tables').default([]),
  questions: QuestionsEntry.optional(),
  floor: FloorEntry.optional(),
  phases: listOf(PhaseEntry, [0, 20], 'phases').default([]),
  polls: listOf(PollEntry, [0, 100], 'polls').default([]),
});
export type ItemEntry = z.output<typeof ItemEntry>;

const Address = z.url({ protocol: /^https$/, error: 'expected an address that begins with https://' });

export const BrandingEntry = z.strictObject(
  {
    /** the name of a picture beside this file */
    logo: plain(200).optional(),
    accent: matching('a colour in quotation marks, like "#0b5c78"', (typed) =>
      /^#[0-9a-f]{6}$/i.test(typed),
    ).optional(),
    imprint: Address.max(500).optional(),
    privacy: Address.max(500).optional(),
  },
  { error: 'expected keys with values, like accent or logo' },
);

export const HintsEntry = z.strictObject(
  { on: yesOrNo.default(true), words: listOf(plain(40), [0, 200], 'words') },
  { error: 'expected keys with values, like words' },
);

export const MeetingEntry = z.strictObject({
  code: Code.optional(),
  title: words(200),
  welcome: words(1000).optional(),
  languages: listOf(LanguageTag, [1, 8], 'languages like de or en').default(['de', 'en']),
  place: plain(200).optional(),
  timeZone: matching('a time zone like Europe/Berlin', isTimeZone).default('Europe/Berlin'),
  days: listOf(Day, [1, 31], 'days'),
  names: NamePolicy.default('optional'),
  groups: listOf(GroupEntry, [0, 20], 'groups').default([]),
  streamGraceSeconds: whole(0, 120, 'a number of seconds').default(15),
  retentionDays: whole(1, 3650, 'a number of days').default(30),
  moderators: listOf(plain(60), [1, 20], 'names of desks').default(['Moderation']),
  displays: listOf(plain(60), [0, 20], 'names of displays').default([]),
  branding: BrandingEntry.optional(),
  /** words that are pointed out to the crew in new questions */
  hints: HintsEntry.optional(),
  programme: listOf(ItemEntry, [1, mostSessions], 'items'),
});
export type MeetingEntry = z.output<typeof MeetingEntry>;
