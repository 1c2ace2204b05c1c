import { spawn } from 'node:child_process';
import { parse } from 'node:path';

/** The user a program runs as; `undefined` means the one we are. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

export interface Outcome {
  code: number;
  /** stdout and stderr, in the order they came */
  output: string;
}

interface RunOptions {
  account?: Account | undefined;
  /** keeps no pipe to the program, so that what it leaves running behind it does not hold us up */
  silent?: boolean;
}

/** Runs one program to its end. Never throws: a program that cannot be started ends with code 127. */
export function run(program: string, args: string[], options: RunOptions = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      // The account may not be able to enter our own working directory.
      cwd: parse(program).root || '/',
      env: environment(),
      stdio: options.silent ? 'ignore' : ['ignore', 'pipe', 'pipe'],
      // A group of its own: Ctrl-C goes to our group and must not reach PostgreSQL.
      detached: true,
      windowsHide: true,
      ...(options.account && { uid: options.account.uid, gid: options.account.gid }),
    });
    let output = '';
    const collect = (chunk: Buffer) => (output += chunk.toString());
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Ours without PGDATA, PGPORT and the like, which would steer the programs elsewhere; messages in English. */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/i.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}
