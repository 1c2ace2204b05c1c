import { readFile, readlink } from 'node:fs/promises';
import { run } from './run.ts';

/**
 * A process that can be recognised later. The number alone is used again sooner or later, at the latest
 * after a restart of the machine; where the system tells it, the time of its start makes it unique.
 */
export interface ProcessIdentity {
  pid: number;
  /** ticks since the start of the machine and the machine's start, or '' where the system does not say */
  started: string;
}

/** This very process. */
export async function ownIdentity(): Promise<ProcessIdentity> {
  return { pid: process.pid, started: await startOf(process.pid) };
}

/** Whether exactly this process still lives. */
export async function isAlive({ pid, started }: ProcessIdentity): Promise<boolean> {
  if (!(await exists(pid))) return false;
  return started === '' || (await startOf(pid)) === started;
}

/** Whether some process has this number. One that ended and was not yet collected by its parent is dead. */
export async function exists(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return (await statOf(pid))[0] !== 'Z';
}

/**
 * Whether the process `pid` can be the postmaster of `cluster`. After a power cut its number may belong to
 * any other program, even to a PostgreSQL of another folder; where the system cannot tell, the answer is yes.
 */
export async function canBePostmaster(pid: number, cluster: string): Promise<boolean> {
  if (!(await exists(pid))) return false;
  if (process.platform === 'linux') {
    const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => 'postgres');
    // A postmaster's working directory is its cluster.
    const folder = await readlink(`/proc/${pid}/cwd`).catch(() => cluster);
    return name.startsWith('postgres') && folder === cluster;
  }
  const list =
    process.platform === 'win32'
      ? ['tasklist', '/fi', `PID eq ${pid}`]
      : ['ps', '-o', 'comm=', '-p', `${pid}`];
  const { code, output } = await run(list[0]!, list.slice(1));
  return code !== 0 || output.includes('postgres');
}

async function startOf(pid: number): Promise<string> {
  const ticks = (await statOf(pid))[19];
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  return ticks === undefined ? '' : `${ticks} ${boot.trim()}`;
}

/** What Linux tells about a process, from its state on; empty elsewhere. */
async function statOf(pid: number): Promise<string[]> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The name before it stands in brackets and may hold blanks.
  return stat === '' ? [] : stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}
