import { expect, test } from '@jest/globals';
import type { Actor } from './actor.ts';
import { loggedCommand, reusedAmong } from './command-log.ts';

const kim: Actor = { role: 'attendee', id: 'kim', meeting: 'm', attendance: 'hall' };
const sent = (id: string, input: unknown, actor = kim) => loggedCommand(actor, { id, name: 'a:b', input });

test('[L4] of commands that came together, another one with the id of one before them is refused', () => {
  const commands = [
    sent('1', { n: 1 }),
    sent('1', { n: 1 }),
    sent('1', { n: 2 }),
    sent('2', { n: 2 }),
    sent('1', { n: 3 }, { ...kim, id: 'sam' }),
  ];
  expect(reusedAmong(commands)).toEqual([false, false, true, false, false]);
});
