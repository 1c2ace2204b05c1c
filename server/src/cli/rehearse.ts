import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { accessSecret } from '../people/secrets.ts';
import { runProgram, UsageError } from './common/program.ts';
import { withDatabase } from './common/with-database.ts';
import { Desk } from './rehearse/desk.ts';
import { MachineGauge } from './rehearse/machine-gauge.ts';
import { PhoneProcesses } from './rehearse/phone-processes.ts';
import { asOnlyRehearsal, createRehearsal } from './rehearse/rehearsal-meeting.ts';
import { rehearse } from './rehearse/story.ts';

const help = `
npm run rehearse -- [--attendees 300] [--url http://127.0.0.1:3000] [--no-limit] [--json] [--yes]
`;
const say = (line: string) => console.error(line);

await runProgram(help, async (args) => {
  const { values } = parseArgs({
    args,
    options: { attendees: { type: 'string' }, url: { type: 'string' }, json: { type: 'boolean' } },
  });
  const attendees = Number(values.attendees ?? 300);
  if (!Number.isInteger(attendees)) throw new UsageError('--attendees');
  const url = values.url ?? `http://127.0.0.1:${readConfig(process.env).port}`;
  await withDatabase(({ database, config }) =>
    asOnlyRehearsal(database, say, async () => {
      const meeting = await createRehearsal(database, 12);
      const secret = (role: 'moderator' | 'display') => accessSecret(config.appSecret, meeting.id, role, 1);
      const phones = new PhoneProcesses(1);
      const desk = await Desk.open({
        url,
        meeting,
        secrets: { moderator: secret('moderator'), display: secret('display') },
      });
      try {
        const stage = {
          url,
          code: meeting.code,
          desk,
          phones,
          machine: new MachineGauge(),
          polls: [...meeting.sessions[0]!.polls],
          counted: new Map(),
        };
        const remote = Math.round(attendees * 0.35);
        const measures = await rehearse(stage, { hall: attendees - remote, remote }, say);
        console.log(JSON.stringify(measures, null, 2));
      } finally {
        await phones.end();
        desk.close();
      }
    }),
  );
});
