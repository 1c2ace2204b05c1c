import { groupedCode } from '../../meetings/link-text.ts';
import type { Visitor } from './visitor.ts';

/** `482 913  38 of 40 here: 26 hall, 14 remote · 31 votes, 3 changed · 4 questions, 17 times support`, with what is out of the ordinary added. */
export function statusOf(
  { code, people }: { code: string; people: number },
  visitors: readonly Pick<Visitor, 'doings' | 'person'>[],
): string {
  const states = visitors.map(({ doings }) => doings.state);
  const count = (state: (typeof states)[number]) => states.filter((each) => each === state).length;
  const here = visitors.filter(({ doings }) => doings.state === 'in');
  const hall = here.filter(({ person }) => person.attendance === 'hall').length;
  const sum = (of: 'votes' | 'changes' | 'questions' | 'supports' | 'requests' | 'statements') =>
    visitors.reduce((total, { doings }) => total + doings[of], 0);
  const parts = [
    `${here.length} of ${people} here: ${hall} hall, ${here.length - hall} remote`,
    ...(count('waiting') > 0 ? [`${count('waiting')} waiting to get in`] : []),
    ...(count('turned away') > 0 ? [`${count('turned away')} turned away`] : []),
    `${sum('votes')} votes, ${sum('changes')} changed`,
    `${sum('questions')} questions, ${sum('supports')} times support`,
    ...(sum('requests') > 0 ? [`${sum('requests')} asked to speak`] : []),
    ...(sum('statements') > 0 ? [`${sum('statements')} statements at tables`] : []),
  ];
  return `${groupedCode(code)}  ${parts.join(' · ')}`;
}

/** One line that stays in its place; where there is no terminal a new line at most every five seconds. */
export class StatusLine {
  private shown = '';
  private shownAt = 0;

  show(line: string): void {
    if (line === this.shown) return;
    if (process.stdout.isTTY) process.stdout.write(`\r\u001B[K${line}`);
    else if (Date.now() - this.shownAt < 5000) return;
    else console.log(line);
    [this.shown, this.shownAt] = [line, Date.now()];
  }

  /** The last state, and a new line. */
  end(line: string): void {
    if (process.stdout.isTTY) process.stdout.write(`\r\u001B[K${line}\n`);
    else if (line !== this.shown) console.log(line);
  }
}
