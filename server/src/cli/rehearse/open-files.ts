import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Of a process besides its phones: database, log, the pipe to the rehearsal. */
const besidesPhones = 60;
/** A phone that vanished has two connections until the server has noticed. */
const eachPhone = 2;

export const filesFor = (phones: number) => phones * eachPhone + besidesPhones;
export const phonesWithin = (files: number) => Math.floor((files - besidesPhones) / eachPhone);

/** How many files and connections a program started from here may have open (Node takes all it may have). */
export async function openFileLimit(): Promise<number> {
  if (process.platform === 'win32') return Infinity;
  const { stdout } = await promisify(execFile)('sh', ['-c', 'ulimit -n']);
  const limit = Number(stdout);
  return Number.isInteger(limit) ? limit : Infinity;
}
