import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { merged } from './merged.ts';
import type { OrderName, Orders } from './orders.ts';
import type { Ordered, Reported } from './phones.ts';

interface Waiting {
  resolve: (report: never) => void;
  reject: (error: Error) => void;
}

/** One process that pretends to be phones, apart from the one that measures and steers. */
class PhoneProcess {
  private readonly waiting = new Map<number, Waiting>();
  private lastNumber = 0;

  constructor(private readonly child: ChildProcess) {
    child.on('message', (reported: Reported) => {
      const waiting = this.waiting.get(reported.number);
      this.waiting.delete(reported.number);
      if ('failed' in reported) waiting?.reject(new Error(reported.failed));
      else waiting?.resolve(reported.report as never);
    });
    child.once('exit', () => {
      for (const { reject } of this.waiting.values()) reject(new Error('A process of phones ended.'));
    });
  }

  do<Name extends OrderName>(name: Name, order: Orders[Name]['order']): Promise<Orders[Name]['report']> {
    this.lastNumber += 1;
    const ordered: Ordered = { number: this.lastNumber, name, order };
    return new Promise((resolve, reject) => {
      this.waiting.set(ordered.number, { resolve, reject });
      this.child.send(ordered, (error) => error && reject(error));
    });
  }

  async end(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const exited = once(this.child, 'exit');
    this.child.disconnect();
    await exited;
  }
}

/** All phones, in as many processes as they need. */
export class PhoneProcesses {
  private readonly processes: PhoneProcess[];

  constructor(count: number) {
    const program = fileURLToPath(new URL('phones.js', import.meta.url));
    this.processes = Array.from(
      { length: count },
      () => new PhoneProcess(fork(program, { stdio: 'inherit' })),
    );
  }

  get count(): number {
    return this.processes.length;
  }

  /** Tells all processes, each its own share, and puts their reports together. */
  async all<Name extends OrderName>(
    name: Name,
    order: Orders[Name]['order'] | ((index: number) => Orders[Name]['order']),
  ): Promise<Orders[Name]['report']> {
    const reports = this.processes.map((each, index) =>
      each.do(name, typeof order === 'function' ? order(index) : order),
    );
    return merged(await Promise.all(reports));
  }

  async end(): Promise<void> {
    await Promise.all(this.processes.map((each) => each.end()));
  }
}
