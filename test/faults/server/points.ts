import { setTimeout as pause } from 'node:timers/promises';
import { tell } from './messages.ts';

export type Action = { is: 'kill' } | { is: 'pause'; ms: number };

/** Whose transaction it is, and how far it has got. */
const works = ['votes', 'support', 'command', 'closing', 'counting', 'freezing', 'archiving'] as const;
const moments = ['changed', 'before-commit', 'committing', 'committed'] as const;

export type Work = (typeof works)[number];
export type Moment = (typeof moments)[number];

/** Every point at which a schedule may kill or pause the server. */
export const pointNames: readonly string[] = [
  ...works.flatMap((work) => moments.map((moment) => `${work}:${moment}`)),
  'batch:answered',
  'recount:read',
  'ballots:stripped',
  'look:begun',
];

/** What is passed whenever anything happens at all; the rest comes once in a poll's life, or not in every one. */
export function oftenPassed(point: string): boolean {
  return /^(votes|support|command|batch|look):/.test(point);
}

interface Armed {
  fault: number;
  point: string;
  nth: number;
  action: Action;
}

/** What is to happen at which point; the server waits in it for as long as it is paused. */
class Points {
  private armed: Armed[] = [];
  private readonly passed = new Set<string>();
  private isDying = false;

  arm(fault: Armed): void {
    this.armed.push({ ...fault });
  }

  /** Said only if no blow is on its way: whoever asks can rely on it. */
  disarm(): void {
    this.armed = [];
    if (!this.isDying) tell({ did: 'disarm' });
  }

  async pass(point: string): Promise<void> {
    if (!pointNames.includes(point)) throw new Error(`${point} is not on the list of points`);
    if (!this.passed.has(point)) tell({ did: 'pass', point });
    this.passed.add(point);
    for (const armed of this.armed.filter((each) => each.point === point)) {
      armed.nth -= 1;
      if (armed.nth !== 0) continue;
      if (armed.action.is === 'kill') {
        this.isDying = true;
        await die(armed.fault);
      } else await wait(armed.fault, armed.action.ms);
    }
  }
}

export const points = new Points();

function die(fault: number): Promise<never> {
  return new Promise(() => tell({ did: 'strike', fault }, () => process.kill(process.pid, 'SIGKILL')));
}

async function wait(fault: number, ms: number): Promise<void> {
  tell({ did: 'strike', fault });
  await pause(ms);
}
