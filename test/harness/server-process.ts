import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { freePort } from './free-port.ts';
import { until } from './until.ts';

/** The server's program. */
export const built = createRequire(import.meta.url).resolve('@miteinander/server/programs/main');

export const appSecret = 'a-secret-of-the-tests-that-is-long-enough';

interface Wanted {
  databaseUrl: string;
  /** also receives what a restarted process says */
  logFile: string;
  /** where the server has been put, if not where it was built */
  program?: string;
  /** over and above the usual environment */
  env?: Record<string, string>;
}

/** The real server as a process of its own, on one port for all its lives. */
export class ServerProcess {
  readonly url: string;
  private child: ChildProcess;
  private closed: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly port: number,
    private readonly wanted: Wanted,
  ) {
    this.url = `http://127.0.0.1:${port}`;
    this.child = this.launch();
  }

  /** Starts the server and waits until it is ready. */
  static async start(wanted: Wanted): Promise<ServerProcess> {
    const server = new ServerProcess(await freePort(), wanted);
    await server.isReady().catch(async (error: unknown) => {
      // One that comes up later would go on for as long as the tests do.
      await server.kill('SIGKILL');
      throw error;
    });
    return server;
  }

  get pid(): number {
    return this.child.pid!;
  }

  get isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  log(): string {
    return existsSync(this.wanted.logFile) ? readFileSync(this.wanted.logFile, 'utf8') : '';
  }

  async isReady(): Promise<void> {
    const look = async () => {
      if (!this.isRunning) throw new Error(`The server ended instead of getting ready:\n${this.log()}`);
      return (await this.readiness()) === 200;
    };
    // With a database of its own that was cut off it takes longer than anything else.
    await until(`${this.url} is ready`, look, { within: 60_000 });
  }

  /** The HTTP status of the readiness, or null if nobody listens. */
  readiness(): Promise<number | null> {
    return fetch(`${this.url}/health/ready`).then(
      (answer) => answer.status,
      () => null,
    );
  }

  /** Ends the process, waits for its last words and gives its exit code, null after a signal that leaves none. */
  async kill(signal: NodeJS.Signals): Promise<number | null> {
    this.child.kill(signal);
    await this.closed;
    return this.child.exitCode;
  }

  /** A planned stop: drains, and exits by itself. */
  stop(): Promise<number | null> {
    return this.kill('SIGTERM');
  }

  /** Starts again on the same port after it has ended. */
  async restart(): Promise<void> {
    this.child = this.launch();
    await this.isReady();
  }

  private launch(): ChildProcess {
    const { databaseUrl, logFile, env, program } = this.wanted;
    const usual = { PORT: `${this.port}`, DATABASE_URL: databaseUrl, DATA_DIR: dirname(logFile) };
    const child = spawnServer({ ...usual, ...env }, { program });
    for (const output of [child.stdout, child.stderr])
      output?.on('data', (chunk: Buffer) => appendFileSync(this.wanted.logFile, chunk));
    this.closed = once(child, 'close');
    return child;
  }
}

/** The process alone, with nothing of our own environment that could change what it does. */
export function spawnServer(
  env: Record<string, string>,
  { stdout = 'pipe', program = built }: { stdout?: 'pipe' | number; program?: string | undefined } = {},
): ChildProcess {
  const { PATH, HOME, TMPDIR } = process.env;
  const child = spawn(process.execPath, [program], {
    env: { PATH, HOME, TMPDIR, HOST: '127.0.0.1', APP_SECRET: appSecret, ...env },
    stdio: ['ignore', stdout, 'pipe'],
  });
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  return child;
}
