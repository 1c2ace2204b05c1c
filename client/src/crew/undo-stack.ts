import type { DoneCommand } from '@miteinander/shared/crew/crew.contract';

/** A command of this desk that has an opposite. */
export interface Undoable {
  command: string;
  name: string;
  /** what it was, more exactly than its name */
  what?: string;
  /** of a command that this page has sent: whether it was carried out, once that is known */
  isDone?: Promise<boolean>;
}

const most = 100;

/** With what was just sent on top. */
export function pushed(stack: readonly Undoable[], done: Undoable): readonly Undoable[] {
  return [...stack, done].slice(-most);
}

export function without(stack: readonly Undoable[], command: string): readonly Undoable[] {
  return stack.filter((each) => each.command !== command);
}

/** What the log, newest first, knows that this page does not: it lies below what was done on this page. */
export function refilled(
  stack: readonly Undoable[],
  log: readonly DoneCommand[],
  me: string | null,
): readonly Undoable[] {
  const known = new Set(stack.map(({ command }) => command));
  const below = log
    .filter((done) => done.by === me && done.isUndoable && !done.isUndone && !known.has(done.command))
    .map(({ command, name }) => ({ command, name }))
    .toReversed();
  return [...below, ...stack].slice(-most);
}
