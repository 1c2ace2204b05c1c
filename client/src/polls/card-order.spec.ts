import { expect, test } from '@jest/globals';
import { cardOrder, earlierPolls } from './card-order.ts';

const open = (id: string, position: number) => ({ id, position, state: 'open' as const, closedAt: null });
const closed = (id: string, closedAt: number) => ({ id, position: 0, state: 'closed' as const, closedAt });

test.each([
  ['nothing', [], [], false, []],
  [
    'at first what is open, as in the run sheet',
    [],
    [open('b', 2), open('a', 1), closed('c', 9)],
    false,
    ['a', 'b'],
  ],
  ['nothing open: the last one closed', [], [closed('a', 5), closed('b', 9)], false, ['b']],
  ['it closes: it stays', ['a'], [closed('a', 9)], false, ['a']],
  ['a new one clears the screen', ['a'], [closed('a', 9), open('b', 2)], false, ['b']],
  ['a new one waits below for a busy thumb', ['a'], [open('a', 1), open('b', 0)], true, ['a', 'b']],
  ['one closes while another is half filled', ['a', 'b'], [closed('a', 9), open('b', 2)], true, ['a', 'b']],
  ['taken away: gone', ['a', 'b'], [open('b', 2)], true, ['b']],
] as const)('%s', (_, before, polls, isBusy, expected) => {
  expect(cardOrder(before, polls, isBusy)).toEqual(expected);
});

test('earlier polls are the closed ones that are not on the screen, newest first', () => {
  const polls = [closed('a', 1), closed('b', 3), closed('c', 2), open('d', 1)];
  expect(earlierPolls(['b'], polls).map((poll) => poll.id)).toEqual(['c', 'a']);
});
