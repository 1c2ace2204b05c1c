import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from '../harness/free-port.ts';
import { until } from '../harness/until.ts';
import { cpuSeconds } from './measure.ts';
import type { Probed } from './probe.ts';

const probe = fileURLToPath(new URL('./probe.js', import.meta.url));
const running = new Set<Program>();

/** A measured program as a process of its own: our server, or a control that listens on `PORT`. */
export class Program {
  readonly url: string;
  private output = '';

  private constructor(
    private readonly child: ChildProcess,
    port: number,
  ) {
    this.url = `http://127.0.0.1:${port}`;
    running.add(this);
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.output = `${this.output}${chunk.toString()}`.slice(-4000)));
  }

  /** Starts it and waits until it answers `/health/ready`; `port` to take the place of one that was killed. */
  static async start(file: string, env: Record<string, string> = {}, port?: number): Promise<Program> {
    const { PATH, HOME, TMPDIR, BENCH_NODE_FLAGS } = process.env;
    const listenOn = port ?? (await freePort());
    const flags = [...(BENCH_NODE_FLAGS ?? '').split(' ').filter(Boolean), '--expose-gc', '--import', probe];
    const child = spawn(process.execPath, [...flags, file], {
      env: { PATH, HOME, TMPDIR, HOST: '127.0.0.1', PORT: `${listenOn}`, ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const program = new Program(child, listenOn);
    await until(`${file} is ready`, () => program.isReady(), { within: 60_000 });
    return program;
  }

  get pid(): number {
    return this.child.pid!;
  }

  get port(): number {
    return Number(new URL(this.url).port);
  }

  cpu(): number {
    return cpuSeconds(this.pid);
  }

  async probe(): Promise<Probed> {
    return (await this.ask<{ probed: Probed }>('probe', (answer) => 'probed' in answer)).probed;
  }

  tell(message: object): void {
    this.child.send(message);
  }

  /** Tells the program something and waits for the answer that is meant. */
  async ask<Answer extends object>(
    message: object | string,
    isMeant: (answer: object) => boolean,
  ): Promise<Answer> {
    this.child.send(message);
    for (;;) {
      const [answer] = (await once(this.child, 'message')) as [object];
      if (isMeant(answer)) return answer as Answer;
    }
  }

  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    running.delete(this);
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const exited = once(this.child, 'exit');
    this.child.kill(signal);
    await exited;
  }

  private async isReady(): Promise<boolean> {
    if (this.child.exitCode !== null) throw new Error(`It ended instead of getting ready:\n${this.output}`);
    return fetch(`${this.url}/health/ready`).then(
      (answer) => answer.ok,
      () => false,
    );
  }
}

/** Whatever happens, nothing stays behind. A profile is written by who may end in peace. */
export async function endAll(): Promise<void> {
  const isProfiled = process.env['BENCH_NODE_FLAGS']?.includes('prof') ?? false;
  await Promise.all([...running].map((program) => program.end(isProfiled ? 'SIGTERM' : 'SIGKILL')));
}
