import { readFileSync } from 'node:fs';
import pg from 'pg';
import { cpuSeconds } from './measure.ts';

/** Tells the processor seconds that the processes which serve a database, and are alive, have used so far. */
export async function postgresCpu(url: string): Promise<() => number> {
  const postmaster = await postmasterOf(url);
  return () => {
    const children = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8').trim();
    return children.split(' ').reduce((sum, child) => sum + cpuSeconds(Number(child)), 0);
  };
}

async function postmasterOf(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const status = readFileSync(`/proc/${rows[0]!.pid}/status`, 'utf8');
  await client.end();
  return Number(/PPid:\s*(\d+)/.exec(status)![1]);
}
