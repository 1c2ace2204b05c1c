import { readdir, readFile } from 'node:fs/promises';

/** A process as the kernel sees it (Linux). */
export interface ProcessSample {
  rssMb: number;
  files: number;
  /** processor time since its start, in seconds */
  cpuSeconds: number;
}

/** Linux counts processor time in hundredths of a second. */
const ticksPerSecond = 100;

export async function sampleOf(pid: number): Promise<ProcessSample> {
  const [status, files, stat] = await Promise.all([
    readFile(`/proc/${pid}/status`, 'utf8'),
    readdir(`/proc/${pid}/fd`),
    readFile(`/proc/${pid}/stat`, 'utf8'),
  ]);
  const rssKb = Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]);
  // The name, which may hold spaces, is in brackets; user and system time are the 12th and 13th after it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return {
    rssMb: rssKb / 1024,
    files: files.length,
    cpuSeconds: (Number(fields[11]) + Number(fields[12])) / ticksPerSecond,
  };
}
