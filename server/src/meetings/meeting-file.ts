import { type Document, LineCounter, parseDocument } from 'yaml';
import { daysAfter, instantOf } from './local-time.ts';
import type { BrandingDefinition, MeetingDefinition, SessionDefinition } from './meeting-definition.ts';
import { floorOf, phasesOf } from './meeting-file-floor.ts';
import { type Beside, pictureOf, pictureProblems } from './meeting-file-pictures.ts';
import { panelistsOf, qaSettingsOf } from './meeting-file-podium.ts';
import { pollsOf, textOf } from './meeting-file-polls.ts';
import { placed, type PlacedProblem, positionOf } from './meeting-file-positions.ts';
import { schemaProblems } from './meeting-file-problems.ts';
import { dateOf, ruleProblems } from './meeting-file-rules.ts';
import { type ItemEntry, MeetingEntry } from './meeting-file-schema.ts';
import { tablesOf } from './meeting-file-tables.ts';

interface Source {
  /** the YAML text */
  text: string;
  /** the name under which problems are reported */
  file: string;
  /** what `today` means */
  now: Date;
  /** finds the pictures that it names; none without */
  beside?: Beside;
}

/** What a meeting file means beyond its text. */
type Around = Required<Pick<Source, 'now' | 'beside'>>;

/** Everything that is wrong in a meeting file: one line each, `FILE:LINE:COLUMN: what, and what is expected`. */
export class MeetingFileError extends Error {
  override readonly name = 'MeetingFileError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/**
 * Reads a meeting that people wrote by hand.
 *
 * @throws MeetingFileError with all problems at once, in the order of the file
 */
export function readMeetingFile({ text, file, now, beside = () => null }: Source): MeetingDefinition {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  // After a broken line the rest is guesswork; a key that stands twice breaks nothing.
  const isReadable = document.errors.every(({ code }) => code === 'DUPLICATE_KEY');
  const problems = [
    ...syntaxProblems(document, lines),
    ...(isReadable ? contentProblems(document, lines, { now, beside }) : []),
  ];
  if (problems.length > 0) throw new MeetingFileError(linesOf(problems, file));
  return definitionOf(MeetingEntry.parse(document.toJS()), { now, beside });
}

const inQuotes = '; a text with a colon, a dash or a bracket in it has to stand in quotation marks';
const hints: Record<string, string> = {
  BLOCK_AS_IMPLICIT_KEY: inQuotes,
  MULTILINE_IMPLICIT_KEY: inQuotes,
  MISSING_CHAR: inQuotes,
  TAB_AS_INDENT: '; use spaces',
};

/** One for each line; tabs alone if there are any, since they make the parser stumble over the rest. */
function syntaxProblems({ errors }: Document, lines: LineCounter): PlacedProblem[] {
  const tabs = errors.filter(({ code }) => code === 'TAB_AS_INDENT');
  const problems = (tabs.length > 0 ? tabs : errors).map(({ pos, code, message }) => ({
    ...positionOf(lines, pos[0]),
    message: `${message}${hints[code] ?? ''}`,
  }));
  return problems.filter(({ line }, index) => problems.findIndex((each) => each.line === line) === index);
}

function contentProblems(document: Document, lines: LineCounter, { now, beside }: Around): PlacedProblem[] {
  const raw: unknown = document.toJS();
  const problems = [...schemaProblems(raw), ...ruleProblems(raw, now), ...pictureProblems(raw, beside)];
  return problems.map((problem) => placed(document, lines, problem));
}

function linesOf(problems: readonly PlacedProblem[], file: string): string[] {
  const sorted = problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
  return [...new Set(sorted.map(({ line, column, message }) => `${file}:${line}:${column}: ${message}`))];
}

function definitionOf(entry: MeetingEntry, { now, beside }: Around): MeetingDefinition {
  const { timeZone, languages } = entry;
  const [first = 'de'] = languages;
  const days = entry.days.map((day) => dateOf(day, now, timeZone));
  const [firstDay = '', lastDay = ''] = [days[0], days.at(-1)];
  return {
    code: entry.code?.replaceAll(/[\s-]/g, ''),
    title: textOf(entry.title, first),
    welcome: entry.welcome === undefined ? null : textOf(entry.welcome, first),
    place: entry.place ?? null,
    firstDay,
    lastDay,
    timeZone,
    languages,
    names: entry.names,
    groups: entry.groups.map(({ id, text }) => ({ id, text: textOf(text, first) })),
    streamGraceS: entry.streamGraceSeconds,
    retentionDays: entry.retentionDays,
    branding: entry.branding && brandingOf(entry.branding, beside),
    hints: entry.hints && { isOn: entry.hints.on, words: entry.hints.words },
    endsAt: instantOf(daysAfter(lastDay, 1), '00:00', timeZone),
    moderators: entry.moderators,
    displays: entry.displays,
    sessions: entry.programme.map((item) =>
      sessionOf(item, days[item.day - 1] ?? '', { timeZone, first, beside }),
    ),
  };
}

function brandingOf(
  { accent, imprint, privacy, logo }: NonNullable<MeetingEntry['branding']>,
  beside: Beside,
): BrandingDefinition {
  return {
    accent: accent?.toLowerCase() ?? null,
    imprint: imprint ?? null,
    privacy: privacy ?? null,
    logo: pictureOf(logo, beside),
  };
}

function sessionOf(
  item: ItemEntry,
  day: string,
  { timeZone, first, beside }: { timeZone: string; first: string; beside: Beside },
): SessionDefinition {
  return {
    format: item.format,
    title: textOf(item.title, first),
    description: item.description === undefined ? null : textOf(item.description, first),
    speakers: item.speakers === undefined ? null : textOf(item.speakers, first),
    room: item.room ?? null,
    startsAt: instantOf(day, item.start, timeZone),
    endsAt: instantOf(day, item.end, timeZone),
    state: item.state,
    streamUrl: item.stream ?? null,
    panelists: panelistsOf(item.panelists, beside),
    tables: tablesOf(item.tables, first),
    questions: item.questions && qaSettingsOf(item.questions, first),
    floor: item.floor && floorOf(item.floor),
    phases: phasesOf(item.phases, first),
    polls: pollsOf(item.polls, first),
  };
}
