import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Notice, Order } from '../server/messages.ts';

const program = fileURLToPath(new URL('../server/main.js', import.meta.url));
const startMs = 30_000;
const mostLog = 400_000;

export interface ServerSettings {
  databaseUrl: string;
  dataDir: string;
  port: number;
  appSecret: string;
  sabotage: string | null;
}

/** What the keeper tells whoever uses the server. */
export interface ServerListener {
  noticed(notice: Notice): void;
  /** a process took over: nothing that was armed in the one before is armed any more */
  started(): void;
}

/**
 * Keeps the server running, whoever kills it, on one port. The next process stands by with everything loaded,
 * so that a restart takes a fraction of a second.
 */
export class ServerKeeper {
  listener: ServerListener = { noticed: () => undefined, started: () => undefined };
  /** what was said by all processes so far */
  log = '';
  /** the server ended, and not because somebody killed it */
  crashes: string[] = [];
  starts = 0;
  private current: ChildProcess | undefined;
  private standby: ChildProcess;
  private running: Promise<void> = Promise.resolve();
  private isEnding = false;

  constructor(private readonly settings: ServerSettings) {
    this.standby = this.spawn();
  }

  get url(): string {
    return `http://127.0.0.1:${this.settings.port}`;
  }

  /** Starts the process that stands by; resolves once it serves. */
  start(): Promise<void> {
    this.running = this.takeOver();
    return this.running;
  }

  /** Resolves as soon as the server runs, restarts included. */
  async isRunning(): Promise<void> {
    for (let seen; seen !== this.running; ) await (seen = this.running);
  }

  tell(order: Order): void {
    if (this.current?.connected) this.current.send(order, () => undefined);
  }

  kill(): void {
    this.current?.kill('SIGKILL');
  }

  async end(): Promise<void> {
    this.isEnding = true;
    const children = [this.current, this.standby].filter((child) => child !== undefined);
    await Promise.all(
      children.map(async (child) => {
        if (child.exitCode !== null || child.signalCode !== null) return;
        const exited = once(child, 'exit');
        child.kill('SIGKILL');
        await exited;
      }),
    );
  }

  private async takeOver(): Promise<void> {
    const child = this.standby;
    this.current = child;
    this.standby = this.spawn();
    this.starts += 1;
    const started = new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`The server did not start:\n${this.log}`)), startMs);
      const settle = () => (clearTimeout(timer), resolve());
      child.on('message', (notice: Notice) => {
        if (notice.did === 'start') settle();
        this.listener.noticed(notice);
      });
      child.once('exit', (code, signal) => {
        settle();
        if (this.isEnding) return;
        if (signal !== 'SIGKILL') this.crashes.push(`ended with ${code ?? signal}: ${this.log.slice(-2000)}`);
        if (this.crashes.length < 3) this.running = this.takeOver();
      });
    });
    child.send({ do: 'start' } satisfies Order, () => undefined);
    await started;
    if (this.current === child) this.listener.started();
  }

  private spawn(): ChildProcess {
    const { sabotage, databaseUrl, dataDir, port, appSecret } = this.settings;
    const { PATH, HOME, TMPDIR } = process.env;
    const child = spawn(process.execPath, [program, ...(sabotage === null ? [] : [sabotage])], {
      env: {
        PATH,
        HOME,
        TMPDIR,
        HOST: '127.0.0.1',
        PORT: `${port}`,
        DATABASE_URL: databaseUrl,
        DATA_DIR: dataDir,
        APP_SECRET: appSecret,
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // Ctrl-C is ours to act on: the process ends when we are gone.
      detached: true,
    });
    for (const output of [child.stdout, child.stderr])
      output?.on('data', (chunk: Buffer) => {
        this.log = `${this.log}${chunk.toString()}`.slice(-mostLog);
      });
    return child;
  }
}
