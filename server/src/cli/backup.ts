import path from 'node:path';
import { parseArgs } from 'node:util';
import { takeBackup } from '../backup/take-backup.ts';
import { fromHere } from './common/from-here.ts';
import { runProgram, UsageError } from './common/program.ts';
import { withDatabaseUrl } from './common/with-database.ts';

const help = `
npm run backup              everything into one file in DATA_DIR/backups, named by the time
npm run backup -- FILE      into this file, which must not exist yet

Works while the server runs and people vote. The salts that link votes to devices are not in it: polls that run
at this moment end with it, should it ever be restored. The file holds names and votes; only its owner may read it.
`;

await runProgram(help, async (args) => {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  if (positionals.length > 1) throw new UsageError('backup expects at most one file.');
  await withDatabaseUrl(async ({ config, databaseUrl }) => {
    const [name] = positionals;
    const file = name === undefined ? newFile(config.dataDir) : fromHere(name);
    const { header, rows, bytes } = await takeBackup({ databaseUrl, file, appSecret: config.appSecret });
    console.log(
      `${file}: ${rows['meeting']} meetings, ${rows['ballot']} ballots, as of ${header.at}, ${sized(bytes)}.`,
    );
  });
});

function newFile(dataDir: string): string {
  const now = new Date().toISOString().replaceAll(/[:-]/g, '').slice(0, 15);
  return path.join(dataDir, 'backups', `miteinander-${now}Z.backup.gz`);
}

function sized(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
