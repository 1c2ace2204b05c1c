import { expect, test } from '@jest/globals';
import { pushed, refilled, without } from './undo-stack.ts';

const done = (command: string, more = {}) => ({
  command,
  name: 'stage:show',
  by: 'me',
  at: 0,
  isUndoable: true,
  isUndone: false,
  ...more,
});

test('the last thing done is undone first', () => {
  const stack = pushed(pushed([], { command: 'a', name: 'poll:open' }), { command: 'b', name: 'poll:close' });
  expect(stack.at(-1)?.command).toBe('b');
  expect(without(stack, 'b').at(-1)?.command).toBe('a');
});

test('after a reload the log fills what lies below; nothing of others, nothing twice, nothing that was undone', () => {
  const log = [
    done('d'),
    done('c', { by: 'other' }),
    done('b', { isUndone: true, isUndoable: false }),
    done('a'),
    done('0', { isUndoable: false }),
  ];
  const stack = refilled([{ command: 'd', name: 'stage:show' }], log, 'me');
  expect(stack.map(({ command }) => command)).toEqual(['a', 'd']);
});
