import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Notice, Order } from '../server/messages.ts';

const program = fileURLToPath(new URL('../programs/main.js', import.meta.url));
const startMs = 30_000;
const betweenStartsMs = 100;
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
  private readonly loaded = new WeakMap<ChildProcess, Promise<void>>();

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
    for (let seen; seen !== this.running;) await (seen = this.running);
  }

  /** Resolves once a restart would be quick. */
  async isPrepared(): Promise<void> {
    await this.isRunning();
    await this.loaded.get(this.standby);
  }

  tell(order: Order): void {
    if (this.current?.connected) this.current.send(order, () => undefined);
  }

  /** Resolves once the server runs and nothing in it waits to strike; one that dies meanwhile is followed by the next. */
  async disarm(): Promise<void> {
    for (;;) {
      await this.isRunning();
      const child = this.current!;
      const isCalm = isDisarmed(child);
      this.tell({ do: 'disarm' });
      if ((await isCalm) || this.isEnding) return;
      await pause(betweenStartsMs);
    }
  }

  forgetLog(): void {
    this.log = '';
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

  /** Until a process serves; one that cannot start, because the database is away, is followed by the next. */
  private async takeOver(): Promise<void> {
    const deadline = performance.now() + startMs;
    while (!this.isEnding && !(await this.tryToStart())) {
      if (performance.now() > deadline)
        throw new Error(`The server does not start:\n${this.log.slice(-3000)}`);
      await pause(betweenStartsMs);
    }
    this.listener.started();
  }

  private tryToStart(): Promise<boolean> {
    const child = this.standby;
    this.current = child;
    this.standby = this.spawn();
    this.starts += 1;
    child.send({ do: 'start' } satisfies Order, () => undefined);
    return new Promise((resolve) => {
      let isServing = false;
      child.on('message', (notice: Notice) => {
        this.listener.noticed(notice);
        if (notice.did !== 'start') return;
        isServing = true;
        resolve(true);
      });
      child.once('exit', (code, signal) => {
        if (!isServing) return resolve(false);
        if (this.isEnding) return;
        if (signal !== 'SIGKILL') this.crashes.push(`The server ended with ${code ?? signal}`);
        this.running = this.takeOver();
        // Whoever waits for it is told; nobody may be waiting.
        this.running.catch(() => undefined);
      });
    });
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
    const loaded = new Promise<void>((resolve) => {
      child.once('message', () => resolve());
      child.once('exit', () => resolve());
    });
    this.loaded.set(child, loaded);
    for (const output of [child.stdout, child.stderr])
      output?.on('data', (chunk: Buffer) => {
        this.log = `${this.log}${chunk.toString()}`.slice(-mostLog);
      });
    return child;
  }
}

/** Says so itself, or is gone before it could. */
function isDisarmed(child: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (isCalm: boolean) => {
      child.off('message', heard).off('exit', gone);
      resolve(isCalm);
    };
    const heard = (notice: Notice) => {
      if (notice.did === 'disarm') end(true);
    };
    const gone = () => end(false);
    child.on('message', heard).once('exit', gone);
    if (!child.connected) gone();
  });
}
