import type { Action } from './points.ts';

/** What the program of the faults tells its server process over the channel between the two. */
export type Order =
  | { do: 'start' }
  /** at the `nth` time from now on that this point is passed */
  | { do: 'arm'; fault: number; point: string; nth: number; action: Action }
  | { do: 'disarm' }
  /** the connection that comes from this port takes nothing more, as if its buffers were full */
  | { do: 'stall'; port: number }
  | { do: 'unstall' };

/** What the server process says. */
export type Notice =
  /** everything is loaded: a start is quick now */
  | { did: 'load' }
  | { did: 'start' }
  | { did: 'pass'; point: string }
  | { did: 'strike'; fault: number }
  /** nothing is armed any more, and nothing is about to strike */
  | { did: 'disarm' }
  | { did: 'sabotage' };

/** Calls back when the other side has it, or when there is none any more. */
export function tell(notice: Notice, told: () => void = () => undefined): void {
  if (!process.send) throw new Error('This server is started by the program of the faults only.');
  process.send(notice, undefined, undefined, told);
}
