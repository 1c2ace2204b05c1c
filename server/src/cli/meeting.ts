import { readFileSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { localized } from '@miteinander/shared/wire/localized';
import { createMeeting } from '../meetings/create-meeting.ts';
import { demonstrationFile } from '../meetings/demonstration-file.ts';
import { demonstrationLogo, demonstrationLogoName } from '../meetings/demonstration-logo.ts';
import { daysOf, groupedCode, linkText } from '../meetings/link-text.ts';
import { linksOf } from '../meetings/links.ts';
import type { MeetingDefinition } from '../meetings/meeting-definition.ts';
import { readMeetingFile } from '../meetings/meeting-file.ts';
import { deleteMeeting, findMeeting, listMeetings } from '../meetings/meeting-list.ts';
import { originOf } from '../origin.ts';
import { StartError } from '../start-error.ts';
import { confirms } from './common/confirms.ts';
import { fromHere } from './common/from-here.ts';
import { runProgram, UsageError } from './common/program.ts';
import { meetingWith } from './common/which-meeting.ts';
import { withDatabase } from './common/with-database.ts';

const help = `
npm run meeting -- list                  all meetings, the newest first
npm run meeting -- example FILE.yaml     write an example to begin with, and its logo beside it
npm run meeting -- check FILE.yaml       say what is wrong with a meeting file
npm run meeting -- create FILE.yaml      create the meeting and show its addresses
npm run meeting -- delete CODE [--yes]   delete a meeting with everything of it, for good

Works while the server runs.
`;

await runProgram(help, async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { yes: { type: 'boolean', short: 'y' } },
  });
  const [verb = '', ...rest] = positionals;
  if (verb === 'list' && rest.length === 0) return list();
  const run = { example, check, create, delete: remove }[verb];
  if (!run) throw new UsageError(verb === '' ? 'What should be done?' : `There is no "${verb}".`);
  const [argument] = rest;
  if (argument === undefined || rest.length > 1)
    throw new UsageError(`${verb} expects one ${verb === 'delete' ? 'code' : 'file'}.`);
  return run(argument, values.yes ?? false);
});

async function list(): Promise<void> {
  const meetings = await withDatabase(({ database }) => listMeetings(database));
  if (meetings.length === 0) console.log('There is no meeting yet.');
  for (const meeting of meetings) {
    const title = localized(meeting.title, meeting.languages[0] ?? 'de');
    const counts = `${meeting.sessions} sessions, ${meeting.attendees} people${meeting.isOver ? ', over' : ''}`;
    console.log(`${groupedCode(meeting.code)}  ${daysOf(meeting)}  ${title}  (${counts})`);
  }
}

async function example(name: string): Promise<void> {
  const file = fromHere(name);
  await writeNew(file, demonstrationFile, name);
  const logo = path.join(path.dirname(file), demonstrationLogoName);
  // Without its logo the example would be wrong; one that is there already may be somebody's own.
  await writeNew(logo, demonstrationLogo, demonstrationLogoName).catch(async (error: unknown) => {
    await rm(file);
    throw error;
  });
  console.log(
    `${name} is written, with ${demonstrationLogoName} beside it. Change it, then: npm run meeting -- create ${name}`,
  );
}

async function writeNew(file: string, text: string, name: string): Promise<void> {
  await writeFile(file, text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    throw new StartError(`${name} cannot be written (${error.code}).`);
  });
}

async function check(name: string): Promise<void> {
  const { sessions, firstDay, lastDay } = await definitionIn(name);
  const polls = sessions.reduce((sum, session) => sum + session.polls.length, 0);
  console.log(
    `${name} is right: ${daysOf({ firstDay, lastDay })}, ${sessions.length} sessions, ${polls} polls.`,
  );
}

async function create(name: string): Promise<void> {
  const definition = await definitionIn(name);
  await withDatabase(async ({ database, config }) => {
    if (definition.code !== undefined && (await findMeeting(database, definition.code)))
      throw new StartError(`${name}: the code ${definition.code} belongs to another meeting; leave it out.`);
    const created = await createMeeting(database, definition);
    const links = linksOf(created, created.accesses, originOf(config), config.appSecret);
    console.log(linkText({ ...definition, code: created.code }, links).join('\n'));
  });
}

async function remove(code: string, isSure: boolean): Promise<void> {
  await withDatabase(async ({ database }) => {
    const meeting = await meetingWith(database, code);
    const title = localized(meeting.title, meeting.languages[0] ?? 'de');
    if (
      !isSure &&
      !(await confirms(`Delete "${title}" with every vote in it? Type its code to confirm: `, meeting.code))
    )
      throw new StartError('Nothing was deleted.');
    await deleteMeeting(database, meeting.id);
    console.log(`"${title}" is deleted.`);
  });
}

async function definitionIn(name: string): Promise<MeetingDefinition> {
  const text = await readFile(fromHere(name), 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new StartError(`${name} cannot be read (${error.code}).`);
  });
  return readMeetingFile({ text, file: name, now: new Date(), beside: filesBeside(fromHere(name)) });
}

function filesBeside(file: string): (name: string) => Buffer | null {
  return (name) => {
    try {
      return readFileSync(path.resolve(path.dirname(file), name));
    } catch {
      return null;
    }
  };
}
