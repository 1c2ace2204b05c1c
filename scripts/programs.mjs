// Puts a program with all the packages that it needs into a few files: Node reads and links them in a third of
// the time that some 1,500 take (docs/decisions/0019).
import { rmSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { PlainError } from './run.mjs';

/** What people run, by name, and where its first module lies in the server's build. */
const programs = {
  main: 'main.js',
  backup: 'cli/backup.js',
  demo: 'cli/demo.js',
  links: 'cli/links.js',
  meeting: 'cli/meeting.js',
  rehearse: 'cli/rehearse.js',
  restore: 'cli/restore.js',
  // a process that a rehearsal starts, from beside itself
  phones: 'cli/rehearse/phones.js',
};

/** Parts of Nest that we have not installed; it looks for them and goes without. */
const absent = [/^@nestjs\/(microservices|websockets)(\/|$)/, 'class-transformer', 'class-validator'];

/**
 * Writes `server/dist/programs/NAME.js`, each to be started as it is, from what the compiler has written. The
 * folder is as deep as those of the modules: what is looked for beside or above them is found from here too.
 */
export function bundlePrograms() {
  const entries = Object.entries(programs).map(([name, file]) => [name, inRoot('server/dist', file)]);
  return bundle(Object.fromEntries(entries), inRoot('server/dist/programs'));
}

/** The server that the fault tests break, in which what they wrap has to be what runs. */
export function bundleFaultyServer() {
  return bundle({ main: inRoot('test/dist/faults/server/main.js') }, inRoot('test/dist/faults/programs'));
}

/**
 * @param {Record<string, string>} input the first module of each program by name
 * @param {string} folder nothing else is in there
 */
async function bundle(input, folder) {
  // Only who builds needs it.
  const { rolldown } = await import('rolldown');
  const built = await rolldown({
    input,
    platform: 'node',
    external: absent,
    onLog: (level, { message }) => {
      if (level === 'warn') throw new PlainError(message);
    },
  });
  rmSync(folder, { recursive: true, force: true });
  await built.write({ dir: folder, format: 'esm', chunkFileNames: '[name]-[hash].js' });
  await built.close();
}
