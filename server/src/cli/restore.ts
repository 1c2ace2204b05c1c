import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkBackup, type CheckedBackup } from '../backup/check-backup.ts';
import { restoreBackup, type Restored } from '../backup/restore-backup.ts';
import { secretMark } from '../backup/secret-mark.ts';
import { takeBackup } from '../backup/take-backup.ts';
import type { Config } from '../config.ts';
import { StartError } from '../start-error.ts';
import { confirms } from './common/confirms.ts';
import { fromHere } from './common/from-here.ts';
import { runProgram, UsageError } from './common/program.ts';
import { withDatabaseUrl } from './common/with-database.ts';

const help = `
npm run restore -- FILE [--yes]             fill the empty database of this installation from a backup
npm run restore -- FILE --replace [--yes]   throw away what is in it; that is backed up first, beside the others

The server has to be stopped. All of it is restored or nothing. Polls that ran when the backup was made take no more
votes; meetings whose retention is over meanwhile are not brought back. Links of desks and displays go on working if
APP_SECRET is the same as where the backup was made (it is not in the backup).
`;

await runProgram(help, async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { yes: { type: 'boolean', short: 'y' }, replace: { type: 'boolean' } },
  });
  const [name] = positionals;
  if (name === undefined || positionals.length > 1) throw new UsageError('restore expects one file.');
  const file = fromHere(name);
  const checked = await checkBackup(file);
  console.log(`${file} is whole: ${described(checked)}.`);
  const question = `${values.replace ? 'Throw away what is in the database, and restore' : 'Restore'} this? Type "restore": `;
  if (!values.yes && !(await confirms(question, 'restore'))) throw new StartError('Nothing was changed.');
  await withDatabaseUrl(async ({ config, databaseUrl }) => {
    const beforeReplacing = values.replace ? () => keepOld(databaseUrl, config) : undefined;
    tell(await restoreBackup({ databaseUrl, file, checked, beforeReplacing }));
    tellOfLinks(checked, config);
  });
});

function described({ header, rows }: CheckedBackup): string {
  return `${rows['meeting']} meetings, ${rows['ballot']} ballots, as of ${header.at}`;
}

async function keepOld(databaseUrl: string, { dataDir, appSecret }: Config): Promise<void> {
  const file = path.join(dataDir, 'backups', `replaced-${Date.now()}.backup.gz`);
  const kept = await takeBackup({ databaseUrl, file, appSecret });
  console.log(`What was there is kept in ${file}: ${described(kept)}.`);
}

function tell({ meetings, expired, ended }: Restored): void {
  console.log(`Restored: ${meetings} meetings.`);
  if (expired > 0) console.log(`${expired} meetings were not brought back: their retention is over.`);
  if (ended > 0)
    console.log(
      `${ended} polls were running: they take no more votes and are counted when the server starts.`,
    );
}

function tellOfLinks({ header }: CheckedBackup, { appSecret }: Config): void {
  console.log(
    header.secretMark === secretMark(appSecret)
      ? 'APP_SECRET is the same: the links of desks and displays go on working.'
      : 'APP_SECRET is another one: old links of desks and displays do not work here (npm run links shows new ones). ' +
          'To keep them, set APP_SECRET, or bring the file app-secret of the old data folder.',
  );
}
