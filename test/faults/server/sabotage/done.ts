import { tell } from '../messages.ts';

let isTold = false;

/** Says once that something was really broken: a saboteur that does nothing proves nothing. */
export function sabotaged(): void {
  if (!isTold) tell({ did: 'sabotage' });
  isTold = true;
}
