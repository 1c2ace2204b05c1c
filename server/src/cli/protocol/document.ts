import { readFileSync } from 'node:fs';
import { commands, things, type CommandName, type ThingKind } from '@miteinander/shared/contract';
import type { CommandContract } from '@miteinander/shared/wire/command';
import { errors } from '@miteinander/shared/wire/errors';
import { canonical, contractHashOf, schemaOf } from './contract-hash.ts';
import { type ContractNotes, notesOf } from './contract-notes.ts';
import { liveState, opening } from './prose.ts';
import { sampleWorld } from './sample-world.ts';
import { type Known, schemaText } from './schema-text.ts';
import { table } from './table.ts';

/** Which contract file a thing is described in, and the name it has there. */
const homes: Record<ThingKind, [file: string, constant: string]> = {
  meetings: ['meetings', 'MeetingView'],
  sessions: ['sessions', 'SessionView'],
  attendees: ['people', 'AttendeeView'],
  polls: ['polls', 'PollView'],
  results: ['polls', 'ResultView'],
  ballots: ['polls', 'BallotView'],
  qa: ['questions', 'QaView'],
  questions: ['questions', 'QuestionView'],
  supports: ['questions', 'SupportView'],
  asked: ['questions', 'AskedView'],
  supported: ['questions', 'SupportedView'],
  panelists: ['panelists', 'PanelistView'],
  floors: ['speakers', 'FloorView'],
  requests: ['speakers', 'RequestView'],
  requested: ['speakers', 'RequestedView'],
  plans: ['phases', 'PlanView'],
  signals: ['phases', 'SignalsView'],
  notices: ['phases', 'NoticeView'],
  rounds: ['tables', 'RoundView'],
  tables: ['tables', 'TableView'],
  statements: ['tables', 'StatementView'],
  seats: ['tables', 'SeatView'],
  stages: ['display', 'StageView'],
  timers: ['display', 'TimerView'],
  displays: ['display', 'DisplayView'],
  crew: ['crew', 'CrewView'],
  announcements: ['display', 'AnnouncementView'],
};

/** The order of the contract files in the document. */
const files = [
  'live',
  'people',
  'meetings',
  'sessions',
  'polls',
  'questions',
  'panelists',
  'phases',
  'speakers',
  'tables',
  'display',
  'crew',
] as const;

/** Which folder a contract file is in, where that is not called as it is. */
const folders: Partial<Record<(typeof files)[number], string>> = {
  panelists: 'speakers',
  phases: 'speakers',
};

/** docs/protocol.md, made from the contract; `shared` is the address of the folder `shared/src/`. */
export function protocolDocument(shared: URL): string {
  const notes = Object.fromEntries(
    files.map((name) => [
      name,
      notesOf(readFileSync(new URL(`${folders[name] ?? name}/${name}.contract.ts`, shared), 'utf8')),
    ]),
  );
  return [
    opening,
    errorTable(),
    liveState,
    '## Every command\n',
    ...files.map((name) => featureCommands(name, notes[name]!)).filter((text) => text !== ''),
    '## Every thing\n',
    ...Object.keys(things).map((kind) => thing(kind as ThingKind, notes)),
    `## The contract's hash\n\n\`${contractHashOf()}\`\n`,
  ].join('\n');
}

function errorTable(): string {
  const rows = Object.entries(errors).map(([code, { kind, message }]) => [`\`${code}\``, kind, message]);
  return `${table(['code', 'kind', 'meaning'], rows)}\n`;
}

function featureCommands(name: (typeof files)[number], notes: ContractNotes): string {
  const own = Object.keys(commands).filter((command) => belongsTo(command, name));
  if (own.length === 0) return '';
  return [
    `### ${name}\n\n${notes.opening}\n`,
    ...own.map((each) => commandText(each as CommandName, notes)),
  ].join('\n');
}

/** Commands are named after what they are about, in the singular. */
function belongsTo(command: string, file: (typeof files)[number]): boolean {
  const prefixes: Record<(typeof files)[number], string[]> = {
    live: ['live'],
    people: ['people'],
    meetings: ['meeting'],
    sessions: ['session'],
    polls: ['poll'],
    questions: ['question'],
    panelists: [],
    phases: ['phase', 'podium'],
    speakers: ['speaker'],
    tables: ['table'],
    display: ['stage', 'timer', 'display', 'announcement'],
    crew: ['crew'],
  };
  return prefixes[file].includes(command.split(':')[0] ?? '');
}

function commandText(name: CommandName, notes: ContractNotes): string {
  const { summary, by, kind, limit, input, output, example }: CommandContract = commands[name];
  const known = { about: (key: string) => notes.about(name, key), named };
  const examples = new Set(by.map((role) => jsonText(example(sampleWorld, role))));
  return [
    `#### \`${name}\`\n`,
    `${summary}\n`,
    `By ${by.join(', ')}; ${kind}; ${limit.perSecond} a second, ${limit.burst} at once.\n`,
    '```',
    `input  ${schemaText(schemaOf(input, 'input'), known)}`,
    `output ${schemaText(schemaOf(output, 'output'), known)}`,
    '```\n',
    'Example:\n',
    ...[...examples].map(
      (each) => `\`\`\`json
${each}
\`\`\`\n`,
    ),
  ].join('\n');
}

/** As the formatter has it: a list of words stands in one line. */
function jsonText(value: unknown): string {
  const wordLists = /\[\n\s+([^[\]{}]+?)\n\s+\]/g;
  return JSON.stringify(value, null, 2).replace(
    wordLists,
    (_, words: string) => `[${words.split(/,\n\s+/).join(', ')}]`,
  );
}

/** Views are described once, under the name of their kind. */
const named: Known['named'] = (schema) => {
  const { $schema: _, ...rest } = schema;
  return views.get(canonical(rest));
};

const views = new Map(
  Object.entries(things).map(([kind, view]) => {
    const { $schema: _, ...rest } = schemaOf(view, 'output');
    return [canonical(rest), `(a view of ${kind})`];
  }),
);

function thing(kind: ThingKind, notes: Record<string, ContractNotes>): string {
  const [file, constant] = homes[kind];
  const about = (key: string) => notes[file]?.about(constant, key);
  return `### \`${kind}\`\n\n\`\`\`\n${schemaText(schemaOf(things[kind], 'output'), { about })}\n\`\`\`\n`;
}
